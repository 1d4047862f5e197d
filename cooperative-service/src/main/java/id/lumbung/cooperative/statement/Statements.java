package id.lumbung.cooperative.statement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Books;
import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.cooperative.ledger.Unit;
import id.lumbung.cooperative.statement.asked.Period;
import id.lumbung.cooperative.statement.asked.StatementKind;
import id.lumbung.cooperative.statement.asked.UnknownStatement;
import id.lumbung.cooperative.statement.cashflow.CashFlowMap;
import id.lumbung.cooperative.statement.cashflow.Flow;
import id.lumbung.cooperative.statement.reckoning.Column;
import id.lumbung.cooperative.statement.reckoning.EquityStatement;
import id.lumbung.cooperative.statement.reckoning.Figures;
import id.lumbung.cooperative.statement.reckoning.LineMap;
import id.lumbung.cooperative.statement.reckoning.Movement;
import id.lumbung.cooperative.statement.reckoning.Notes;
import id.lumbung.cooperative.statement.reckoning.Part;
import id.lumbung.cooperative.statement.reckoning.Reckoning;
import id.lumbung.cooperative.statement.reckoning.Statement;
import id.lumbung.cooperative.statement.reckoning.StatementLine;
import id.lumbung.platform.money.Rupiah;

/// Reckons the statements. Who may look is decided by whoever shows them.
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Statements {

    private final Books books;
    private final FigureRows rows;
    private final OpeningRows opening;
    private final DetailRows details;

    Statements(Books books, FigureRows rows, OpeningRows opening, DetailRows details) {
        this.books = books;
        this.rows = rows;
        this.opening = opening;
        this.details = details;
    }

    /// LPK, PHU or LAK.
    public Statement statement(StatementKind kind, UUID cooperative, Period period, @Nullable Period compared,
            @Nullable Unit unit) {
        var chart = books.chart(cooperative);
        return Statement.of(kind, period, compared, unit, lines(kind),
                column(kind, cooperative, chart, period, unit),
                compared == null ? null : column(kind, cooperative, chart, compared, unit));
    }

    /// The period that can stand beside this one: of what was before the books they know the balances that they were
    /// opened with, and nothing that happened.
    public @Nullable Period compared(StatementKind kind, UUID cooperative, @Nullable Period wanted) {
        if (wanted == null
                || books.opened(cooperative).map(opened -> !wanted.end().isBefore(opened.from())).orElse(true)) {
            return wanted;
        }
        var told = kind == StatementKind.LPK || kind == StatementKind.CALK;
        return told && isEve(cooperative, wanted) ? wanted : null;
    }

    /// Whether the books were opened on the day after the period.
    boolean isEve(UUID cooperative, Period period) {
        return books.opened(cooperative).filter(opened -> opened.from().equals(period.end().plusDays(1))).isPresent();
    }

    /// LPE.
    public EquityStatement equity(UUID cooperative, Period period, @Nullable Unit unit) {
        var chart = books.chart(cooperative);
        return EquityStatement.of(begun(cooperative, chart, period, unit),
                rows.undone(cooperative, chart, period.from(), period.to(), unit));
    }

    /// The tables of CALK.
    public Notes notes(UUID cooperative, Period period, @Nullable Period compared, @Nullable Unit unit) {
        var chart = books.chart(cooperative);
        return Notes.of(column(StatementKind.LPK, cooperative, chart, period, unit),
                column(StatementKind.PHU, cooperative, chart, period, unit),
                compared == null ? null : column(StatementKind.LPK, cooperative, chart, compared, unit),
                compared == null ? null : column(StatementKind.PHU, cooperative, chart, compared, unit),
                begun(cooperative, chart, period, unit), flows(cooperative, chart, period, unit),
                details.details(cooperative, chart, period.to(), unit));
    }

    /// The accounts behind a line, with the figure of the period.
    Behind behind(StatementKind kind, UUID cooperative, Period period, @Nullable Unit unit, String code) {
        var line = line(kind, code);
        var column = column(kind, cooperative, books.chart(cooperative), period, unit);
        return new Behind(line, column.amount(code), line.isSum()
                ? line.of().stream().map(one -> new Behind.Sum(line(kind, one), column.amount(one))).toList()
                : List.of(), column.parts(code));
    }

    /// What a line of a statement is made of: other lines, or accounts.
    record Behind(StatementLine line, Rupiah amount, List<Sum> sums, List<Part> parts) {

        record Sum(StatementLine line, Rupiah amount) {}

        /// The account, when there is but one.
        @Nullable
        AccountCode onlyAccount() {
            return parts.size() != 1 || parts.getFirst().account() == null ? null : parts.getFirst().account().code();
        }

        /// One of the accounts behind the line.
        Account account(AccountCode code) {
            return parts.stream().map(Part::account).filter(Objects::nonNull)
                    .filter(account -> account.code().equals(code)).findFirst().orElseThrow(UnknownStatement::new);
        }
    }

    Column column(StatementKind kind, UUID cooperative, Chart chart, Period period, @Nullable Unit unit) {
        return switch (kind) {
            case LPK -> Reckoning.position(isEve(cooperative, period)
                    ? opened(cooperative, chart, period.to().plusMonths(1), unit)
                    : rows.figures(cooperative, chart, period.from().withMonth(1), period.to(), unit));
            case PHU -> Reckoning.result(rows.figures(cooperative, chart, period.from(), period.to(), unit));
            case LAK -> cashFlow(cooperative, chart, period, unit);
            case LPE, CALK, NERACA_SALDO, BUKU_BESAR -> throw new UnknownStatement();
        };
    }

    private Column cashFlow(UUID cooperative, Chart chart, Period period, @Nullable Unit unit) {
        var figures = begun(cooperative, chart, period, unit);
        var flows = flows(cooperative, chart, period, unit);
        var cash = figures.movements().stream().filter(movement -> movement.account().isCash()).toList();
        var flowed = flows.stream().map(flow -> flow.in().minus(flow.out())).reduce(Rupiah.ZERO, Rupiah::plus);
        var moved = Figures.sum(cash, any -> true, Movement::moved);
        var opening = cash.stream().map(movement -> new Part(movement.account(), movement.before()))
                .filter(part -> !part.amount().isZero()).toList();
        return CashFlowMap.column(flows, opening, unit == null ? Rupiah.ZERO : moved.minus(flowed));
    }

    /// What the opening sheet brought was there before: it is no deposit, no gift and no purchase of the period.
    private Figures begun(UUID cooperative, Chart chart, Period period, @Nullable Unit unit) {
        return rows.figures(cooperative, chart, period.from(), period.to(), unit)
                .begun(opening.movements(cooperative, chart, period.from(), period.to(), unit));
    }

    private List<Flow> flows(UUID cooperative, Chart chart, Period period, @Nullable Unit unit) {
        var beside = opening.flows(cooperative, chart, period.from(), period.to(), unit);
        return rows.flows(cooperative, chart, period.from(), period.to(), unit).stream()
                .map(flow -> flow.without(beside)).toList();
    }

    /// On the eve of the opening there was what the opening sheet says.
    private Figures opened(UUID cooperative, Chart chart, YearMonth month, @Nullable Unit unit) {
        return new Figures(opening.movements(cooperative, chart, month, month, unit), List.of(), unit != null);
    }

    /// The day up to which opening balances came in the period.
    Optional<LocalDate> lastOpening(UUID cooperative, Period period) {
        return opening.last(cooperative, period.from(), period.to());
    }

    /// The last month that something was posted in.
    Optional<YearMonth> latestMonth(UUID cooperative) {
        return rows.latestMonth(cooperative);
    }

    static List<StatementLine> lines(StatementKind kind) {
        return switch (kind) {
            case LPK, PHU -> LineMap.of(kind);
            case LAK -> CashFlowMap.statementLines();
            case LPE, CALK, NERACA_SALDO, BUKU_BESAR -> throw new UnknownStatement();
        };
    }

    static StatementLine line(StatementKind kind, String code) {
        return lines(kind).stream().filter(line -> line.code().equals(code)).findFirst()
                .orElseThrow(UnknownStatement::new);
    }
}
