package id.lumbung.cooperative.savings.interest;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The jasa of this month is posted; it is taken back before it is posted again.
class RunStands extends Refusal {

    private static final long serialVersionUID = 1L;

    RunStands() {
        super(HttpStatus.CONFLICT, "savings.interest.run-stands");
    }
}
