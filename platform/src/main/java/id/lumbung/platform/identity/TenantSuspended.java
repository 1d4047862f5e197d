package id.lumbung.platform.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class TenantSuspended extends Refusal {

    private static final long serialVersionUID = 1L;

    TenantSuspended(String name, @Nullable String reason) {
        super(HttpStatus.FORBIDDEN, "tenant.suspended", name, reason == null ? "-" : reason);
    }
}
