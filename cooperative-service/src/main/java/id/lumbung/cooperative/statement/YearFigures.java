package id.lumbung.cooperative.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.cooperative.ledger.Books;
import id.lumbung.cooperative.statement.asked.Period;
import id.lumbung.cooperative.statement.asked.StatementKind;
import id.lumbung.cooperative.statement.reckoning.EquityStatement.Capital;
import id.lumbung.cooperative.statement.reckoning.LineMap;
import id.lumbung.cooperative.statement.reckoning.StatementLine;

/// The statements of whole years as figures alone, for who takes the books away and reckons them again elsewhere.
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class YearFigures {

    private static final List<StatementKind> BY_LINES = List.of(StatementKind.LPK, StatementKind.PHU,
            StatementKind.LAK);

    private final Statements statements;
    private final Books books;

    YearFigures(Statements statements, Books books) {
        this.statements = statements;
        this.books = books;
    }

    /// @param kind `LPK`, `PHU`, `LPE`, `LAK` or `NERACA_SALDO`
    /// @param code of the line; in LPE the change and the kind of equity, in the trial balance the account
    public record Figure(String kind, int year, String code, String name, long amount) {}

    /// How a line of LPK or PHU is made.
    ///
    /// @param side `D` where debit is positive
    /// @param of the codes of the lines that it adds up, or the one line of the chart that it shows
    /// @param only the participations that it shows
    public record Rule(String kind, String code, boolean sum, String side, List<String> of, List<String> only) {}

    /// All years from the one in which the books were opened to the last in which something was posted.
    public List<Figure> of(UUID cooperative) {
        var first = books.opened(cooperative).map(opened -> opened.from().getYear());
        var last = statements.latestMonth(cooperative).map(month -> month.getYear());
        return first.isEmpty() || last.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(first.get(), last.get()).boxed()
                        .flatMap(year -> year(cooperative, year).stream()).toList();
    }

    /// What says how LPK and PHU come from accounts.
    public static List<Rule> rules() {
        return Stream.of(StatementKind.LPK, StatementKind.PHU).flatMap(kind -> LineMap.of(kind).stream()
                .filter(line -> !line.of().isEmpty()).map(line -> rule(kind, line))).toList();
    }

    private static Rule rule(StatementKind kind, StatementLine line) {
        return new Rule(kind.name(), line.code(), line.isSum(), line.side().letter(), line.of(),
                line.only().stream().map(Enum::name).sorted().toList());
    }

    private List<Figure> year(UUID cooperative, int year) {
        var period = Period.year(year);
        var figures = new ArrayList<Figure>();
        for (var kind : BY_LINES) {
            statements.statement(kind, cooperative, period, null, null).rows().forEach(row -> {
                if (row.amount() != null) {
                    figures.add(new Figure(kind.name(), year, row.code(), row.name(), row.amount().amount()));
                }
            });
        }
        statements.equity(cooperative, period, null).rows().forEach(row -> {
            for (var capital : Capital.values()) {
                figures.add(new Figure("LPE", year, row.change() + "." + capital, "", row.cell(capital).amount()));
            }
        });
        books.trialBalance(cooperative, LocalDate.of(year, 12, 31)).balances()
                .forEach(balance -> figures.add(new Figure("NERACA_SALDO", year, balance.account().code().value(),
                        balance.account().name(), balance.closing().amount())));
        return figures;
    }
}
