package id.lumbung.cooperative.savings.leaving;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// She paid after the day on which her membership is to end.
class LaterSavings extends Refusal {

    private static final long serialVersionUID = 1L;

    LaterSavings() {
        super(HttpStatus.CONFLICT, "savings.leaving.later-savings");
    }
}
