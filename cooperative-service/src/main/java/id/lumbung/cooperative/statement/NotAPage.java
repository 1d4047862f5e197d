package id.lumbung.cooperative.statement;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The address of the next page was tampered with.
class NotAPage extends Refusal {

    private static final long serialVersionUID = 1L;

    NotAPage() {
        super(HttpStatus.BAD_REQUEST, "statement.not-a-page");
    }
}
