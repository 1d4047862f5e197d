package id.lumbung.cooperative.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The ledger does not take this posting; [#rule()] says why.
///
/// One class with a rule inside instead of one class per reason: the reasons are the names of the constraints in
/// PostgreSQL, and a form that wants to treat one apart switches over them.
public class LedgerRefusal extends Refusal {

    private static final long serialVersionUID = 1;

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", INDONESIAN);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", INDONESIAN);

    private final LedgerRule rule;

    LedgerRefusal(LedgerRule rule, Object... args) {
        super(status(rule), rule.code(), Arrays.stream(args).map(LedgerRefusal::worded).toArray());
        this.rule = rule;
    }

    /// The rule that would have been broken.
    public LedgerRule rule() {
        return rule;
    }

    private static Object worded(Object arg) {
        return switch (arg) {
            case LocalDate day -> DAY.format(day);
            case YearMonth month -> MONTH.format(month);
            default -> arg.toString();
        };
    }

    private static HttpStatus status(LedgerRule rule) {
        return switch (rule) {
            case ENTRY_KNOWN -> HttpStatus.NOT_FOUND;
            case BOOKS_OPEN, MONTH_OPEN, CASH_COVERED, SUBJECT_COVERED, REVERSED_ONCE, CLOSES_YEAR, EVENT_ON,
                    INTEREST_PAID_OUT ->
                HttpStatus.CONFLICT;
            case BALANCED, LINE_COUNT, AMOUNT_RANGE, TEXT_SHAPE, ACCOUNT_KNOWN, ACCOUNT_LEAF, CONTROL_EVENT,
                    CONTROL_SUBJECT, UNIT_KNOWN, MEMBER_KNOWN,
                    AFTER_OPENING, NOT_IN_FUTURE, KEY_UNUSED, REVERSAL_EVENT, REVERSAL_MIRRORS, REVERSAL_NOT_BEFORE,
                    REVERSAL_FINAL ->
                HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
