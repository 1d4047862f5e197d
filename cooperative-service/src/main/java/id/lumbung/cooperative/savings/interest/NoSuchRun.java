package id.lumbung.cooperative.savings.interest;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// No such run, or it is taken back.
class NoSuchRun extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchRun() {
        super(HttpStatus.NOT_FOUND, "savings.interest.no-such-run");
    }
}
