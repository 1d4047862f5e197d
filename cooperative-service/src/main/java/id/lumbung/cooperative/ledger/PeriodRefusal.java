package id.lumbung.cooperative.ledger;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A month or a year is not closed or opened; [#rule()] says why. One class for all rules, as [LedgerRefusal].
public class PeriodRefusal extends Refusal {

    private static final long serialVersionUID = 1;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.of("id", "ID"));

    private final PeriodRule rule;

    private PeriodRefusal(PeriodRule rule, String period) {
        super(status(rule), rule.code(), period);
        this.rule = rule;
    }

    /// What a failed statement means: a broken rule of the ledger, or else the failure itself.
    public static RuntimeException of(DataAccessException failure) {
        if (failure.getRootCause() instanceof PSQLException refused && refused.getServerErrorMessage() != null) {
            var message = refused.getServerErrorMessage();
            var broken = Arrays.stream(PeriodRule.values())
                    .filter(rule -> rule.constraint().equals(message.getConstraint())).findFirst();
            if (broken.isPresent()) {
                return new PeriodRefusal(broken.get(), worded(message.getDetail()));
            }
        }
        return Entries.refusal(failure);
    }

    /// The rule that would have been broken.
    public PeriodRule rule() {
        return rule;
    }

    private static String worded(@Nullable String period) {
        return period != null && period.matches("\\d{4}-\\d{2}")
                ? MONTH.format(YearMonth.parse(period))
                : String.valueOf(period);
    }

    private static HttpStatus status(PeriodRule rule) {
        return switch (rule) {
            case CHAIR_OR_SUPERVISOR -> HttpStatus.FORBIDDEN;
            case REASON_GIVEN -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CLOSING_ORDER, MONTH_CLOSED, MONTH_UNSEALED, MONTH_OVER, YEAR_BEFORE, LAST_SEALED, YEAR_OPEN,
                    PROPOSAL_STANDS, PROPOSED_ONCE, TWO_PEOPLE, YEAR_ORDER, YEAR_SEALED, YEAR_UNSEALED, YEAR_SETTLED ->
                HttpStatus.CONFLICT;
        };
    }
}
