package id.lumbung.cooperative.statement.paper;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Nobody prints so many lines: a shorter period, or the workbook.
class TooLongForPaper extends Refusal {

    private static final long serialVersionUID = 1L;

    TooLongForPaper(int most) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "statement.too-long-for-paper", most);
    }
}
