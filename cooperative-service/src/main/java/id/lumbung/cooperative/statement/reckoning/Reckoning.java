package id.lumbung.cooperative.statement.reckoning;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import id.lumbung.cooperative.statement.asked.StatementKind;
import id.lumbung.platform.money.Rupiah;

/// LPK and PHU from the figures of some months.
public final class Reckoning {

    private static final String PRIOR_YEARS = "L36";
    private static final String CURRENT_YEAR = "L37";
    private static final String INTER_UNIT = "L09";

    private Reckoning() {}

    /// What was earned in the months, whether or not the year was closed since.
    public static Column result(Figures figures) {
        var lines = LineMap.of(StatementKind.PHU);
        var movements = Stream.concat(figures.movements().stream(), figures.aside().stream()
                .map(aside -> new Movement(aside.account(), aside.participation(), Rupiah.ZERO, aside.credit(),
                        aside.debit())))
                .filter(Movement::isResult).toList();
        return Column.of(lines, Column.parts(lines, movements, Movement::moved));
    }

    /// What there is at the end of the months, which begin with the year.
    ///
    /// The result of the current year is what was earned in it; whatever else stands on income, expense and the accounts
    /// of the result is of years before, closed or not.
    public static Column position(Figures figures) {
        var lines = LineMap.of(StatementKind.LPK);
        var parts = Column.parts(lines, figures.movements(), Movement::closing);
        var standing = figures.closing(Reckoning::isOfResult).negate();
        var current = result(figures).amount("g")
                .minus(figures.moved(movement -> movement.isOn(Figures.THIS_YEAR)))
                .minus(figures.closing(movement -> movement.isOn("3-1999")));
        parts.put(CURRENT_YEAR, reckoned(current));
        parts.put(PRIOR_YEARS, reckoned(standing.minus(current)));
        if (figures.ofUnit()) {
            add(parts, INTER_UNIT, figures.closing(movement -> true).negate());
        }
        return Column.of(lines, parts);
    }

    /// An outlet's books need not balance alone: what is missing it got from the others, or gave them.
    private static void add(Map<String, List<Part>> parts, String line, Rupiah amount) {
        if (!amount.isZero()) {
            parts.merge(line, reckoned(amount), (known, more) -> Stream.concat(known.stream(), more.stream()).toList());
        }
    }

    private static boolean isOfResult(Movement movement) {
        return movement.isResult() || PRIOR_YEARS.equals(movement.account().line())
                || CURRENT_YEAR.equals(movement.account().line());
    }

    private static List<Part> reckoned(Rupiah amount) {
        return amount.isZero() ? List.of() : List.of(new Part(null, amount));
    }
}
