package id.lumbung.mentoring.problem;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Somebody was faster, or the way is not open from here.
class StandsElsewhere extends Refusal {

    private static final long serialVersionUID = 1L;

    StandsElsewhere(Problem.Status stands) {
        super(HttpStatus.CONFLICT, "problem.stands-elsewhere." + stands);
    }
}
