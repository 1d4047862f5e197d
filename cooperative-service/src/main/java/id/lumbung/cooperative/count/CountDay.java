package id.lumbung.cooperative.count;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Cash is counted on a day of the books that has come.
class CountDay extends Refusal {

    private static final long serialVersionUID = 1L;

    CountDay() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "count.day");
        at("day");
    }
}
