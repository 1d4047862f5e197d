package id.lumbung.mentoring.problem;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A problem is not over before somebody says how.
class SolutionMissing extends Refusal {

    private static final long serialVersionUID = 1L;

    SolutionMissing() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "problem.solution-missing");
        at("note");
    }
}
