package id.lumbung.cooperative.statement.asked;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// There is no such statement, or it has no such line.
public class UnknownStatement extends Refusal {

    private static final long serialVersionUID = 1L;

    public UnknownStatement() {
        super(HttpStatus.NOT_FOUND, "statement.unknown");
    }
}
