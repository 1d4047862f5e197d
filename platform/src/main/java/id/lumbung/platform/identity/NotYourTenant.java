package id.lumbung.platform.identity;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class NotYourTenant extends Refusal {

    private static final long serialVersionUID = 1L;

    NotYourTenant(String name) {
        super(HttpStatus.FORBIDDEN, "tenant.not-yours", name);
    }
}
