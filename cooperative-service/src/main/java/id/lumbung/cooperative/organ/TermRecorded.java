package id.lumbung.cooperative.organ;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The id already stands for another term; terms are not rewritten, they are closed.
class TermRecorded extends Refusal {

    TermRecorded() {
        super(HttpStatus.CONFLICT, "organ.term-recorded");
    }
}
