package id.lumbung.cooperative.event.template;

import java.util.Locale;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// An answer that does not fit its field. The reasons share one class because a form shows several of them at once.
public final class WrongFact extends Refusal {

    private static final long serialVersionUID = 1L;

    /// The keys of the sentences are `event.fact.` and the name.
    public enum Reason {
        MISSING, UNKNOWN_FIELD, NOT_AN_AMOUNT, AMOUNT_RANGE, NOT_A_CHOICE, NOT_A_MEMBER, NOT_A_MONTH, MONTHS_REVERSED,
        TOO_MANY_MONTHS, TOO_LONG, REPEATED, NOT_DIVISIBLE, DUES_DIFFER, NOT_A_DATE,
        MORE_THAN_WHOLE, NOTHING, NOT_A_NUMBER, SAME_OUTLET, UNKNOWN_OUTLET;

        String code() {
            return "event.fact." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private WrongFact(Reason reason, Object... arguments) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, reason.code(), arguments);
    }

    public static WrongFact of(Reason reason, String field, Object... arguments) {
        var wrong = new WrongFact(reason, arguments);
        wrong.at(field);
        return wrong;
    }
}
