package id.lumbung.tenant.closing;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Whoever proposed it cannot confirm it.
final class SamePerson extends Refusal {

    SamePerson() {
        super(HttpStatus.CONFLICT, "closing.same-person");
    }
}
