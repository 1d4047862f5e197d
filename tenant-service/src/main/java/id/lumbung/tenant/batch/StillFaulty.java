package id.lumbung.tenant.batch;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A list is taken as a whole, so one faulty row keeps all of them out.
final class StillFaulty extends Refusal {

    StillFaulty(long rows) {
        super(HttpStatus.CONFLICT, "batch.still-faulty", rows);
    }
}
