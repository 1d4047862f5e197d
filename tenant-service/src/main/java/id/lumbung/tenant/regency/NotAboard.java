package id.lumbung.tenant.regency;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// No regency has this address.
public final class NotAboard extends Refusal {

    public NotAboard(String slug) {
        super(HttpStatus.NOT_FOUND, "regency.not-aboard", slug);
    }
}
