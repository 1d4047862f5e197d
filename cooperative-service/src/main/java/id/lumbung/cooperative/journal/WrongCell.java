package id.lumbung.cooperative.journal;

import java.util.Locale;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A cell of the sheet that cannot be. The reasons share one class because a sheet shows several of them at once.
final class WrongCell extends Refusal {

    private static final long serialVersionUID = 1L;

    /// The keys of the sentences are `journal.cell.` and the name.
    enum Reason {
        NOT_A_DATE, NO_DESCRIPTION, DESCRIPTION_TOO_LONG, NO_ACCOUNT, UNKNOWN_ACCOUNT, HEADING, KEPT_BY_EVENTS,
        NOT_AN_AMOUNT, NO_AMOUNT, BOTH_SIDES, WHOSE, UNKNOWN_OUTLET, TOO_FEW_LINES, TOO_MANY_LINES, NOT_BALANCED;

        String code() {
            return "journal.cell." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private WrongCell(Reason reason, Object... arguments) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, reason.code(), arguments);
    }

    static WrongCell of(Reason reason, String cell, Object... arguments) {
        var wrong = new WrongCell(reason, arguments);
        wrong.at(cell);
        return wrong;
    }
}
