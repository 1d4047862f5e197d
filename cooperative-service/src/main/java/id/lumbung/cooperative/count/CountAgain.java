package id.lumbung.cooperative.count;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The book of that day moved after the count, so what differs now is not what was counted.
class CountAgain extends Refusal {

    private static final long serialVersionUID = 1L;

    CountAgain() {
        super(HttpStatus.CONFLICT, "count.again");
    }
}
