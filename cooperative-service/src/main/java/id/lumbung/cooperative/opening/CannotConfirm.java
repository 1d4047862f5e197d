package id.lumbung.cooperative.opening;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.problem.Refusal;

/// The sheet is not ready to become entries.
class CannotConfirm extends Refusal {

    private static final long serialVersionUID = 1L;

    private CannotConfirm(String code, Object... arguments) {
        super(HttpStatus.CONFLICT, code, arguments);
    }

    static CannotConfirm unbalanced(Rupiah difference) {
        return new CannotConfirm("opening.unbalanced", difference);
    }

    static CannotConfirm empty() {
        return new CannotConfirm("opening.empty");
    }

    static CannotConfirm unchanged() {
        return new CannotConfirm("opening.unchanged");
    }

    static CannotConfirm closed() {
        return new CannotConfirm("opening.closed");
    }

    static CannotConfirm booksNotOpen() {
        return new CannotConfirm("opening.books-not-open");
    }
}
