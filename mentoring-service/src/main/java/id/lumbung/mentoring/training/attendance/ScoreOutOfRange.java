package id.lumbung.mentoring.training.attendance;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A score is a whole number from 0 to 100.
class ScoreOutOfRange extends Refusal {

    private static final long serialVersionUID = 1L;

    ScoreOutOfRange(String typed) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "training.score.out-of-range", typed);
    }
}
