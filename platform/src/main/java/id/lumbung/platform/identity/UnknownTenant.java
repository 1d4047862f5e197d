package id.lumbung.platform.identity;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class UnknownTenant extends Refusal {

    private static final long serialVersionUID = 1L;

    UnknownTenant(String slug) {
        super(HttpStatus.NOT_FOUND, "tenant.unknown", slug);
    }
}
