package id.lumbung.tenant.support;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// There is no such request or grant in this regency.
final class NoSuchGrant extends Refusal {

    NoSuchGrant() {
        super(HttpStatus.NOT_FOUND, "support.no-such-grant");
    }
}
