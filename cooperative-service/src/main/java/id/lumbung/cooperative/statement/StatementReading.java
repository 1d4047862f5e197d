package id.lumbung.cooperative.statement;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.AccountPage.Place;
import id.lumbung.cooperative.ledger.Books;
import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.cooperative.ledger.Participation;
import id.lumbung.cooperative.ledger.Unit;
import id.lumbung.cooperative.outlet.OutletName;
import id.lumbung.cooperative.outlet.OutletNames;
import id.lumbung.cooperative.profile.CooperativeView;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.cooperative.statement.asked.Comparison;
import id.lumbung.cooperative.statement.asked.Period;
import id.lumbung.cooperative.statement.asked.StatementKind;
import id.lumbung.cooperative.statement.cashflow.CashFlowMap;
import id.lumbung.cooperative.statement.reckoning.EquityStatement;
import id.lumbung.cooperative.statement.reckoning.Notes;
import id.lumbung.cooperative.statement.reckoning.Statement;
import id.lumbung.platform.tenancy.Tenant;

/// Reads the statements for whoever may: those who belong to the cooperative, and the Dinas.
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
@PreAuthorize("@offices.mayRead(#cooperative)")
class StatementReading {

    private static final int ISSUED = 20;
    private static final int LINES = 50;
    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1); // no books are older

    private final Profiles profiles;
    private final Books books;
    private final Statements statements;
    private final IssuedStatements issued;
    private final LinesBehind lines;
    private final OutletNames outlets;
    private final Clock clock;

    StatementReading(Profiles profiles, Books books, Statements statements, IssuedStatements issued, LinesBehind lines,
            OutletNames outlets, Clock clock) {
        this.profiles = profiles;
        this.books = books;
        this.statements = statements;
        this.issued = issued;
        this.lines = lines;
        this.outlets = outlets;
        this.clock = clock;
    }

    /// What one may ask for.
    ///
    /// @param since the day on which the books were opened
    /// @param latest the last month that something was posted in
    public record Desk(CooperativeView cooperative, LocalDate since, YearMonth latest, List<OutletName> outlets) {

        /// The office and the outlets, when there are outlets.
        public List<OutletName> choosable() {
            return outlets.isEmpty()
                    ? List.of()
                    : Stream.concat(Stream.of(new OutletName(Unit.PUSAT.code(), Unit.PUSAT.code())), outlets.stream())
                            .toList();
        }

        /// What an outlet is called.
        public String named(String code) {
            return outlets.stream().filter(outlet -> outlet.code().equals(code)).map(OutletName::name).findFirst()
                    .orElse(code);
        }
    }

    public CooperativeView cooperative(UUID cooperative) {
        return profiles.get(cooperative);
    }

    /// Nothing when the books are not open yet.
    public Optional<Desk> desk(UUID cooperative) {
        var profile = profiles.get(cooperative);
        return books.opened(cooperative).map(opened -> new Desk(profile, opened.from(),
                statements.latestMonth(cooperative).orElseGet(this::thisMonth), outlets.of(cooperative)));
    }

    public Statement statement(StatementKind kind, UUID cooperative, Period period, Comparison comparison,
            @Nullable Unit unit) {
        profiles.get(cooperative);
        return statements.statement(kind, cooperative, period,
                statements.compared(kind, cooperative, comparison.to(period)), unit);
    }

    public EquityStatement equity(UUID cooperative, Period period, @Nullable Unit unit) {
        profiles.get(cooperative);
        return statements.equity(cooperative, period, unit);
    }

    public Notes notes(UUID cooperative, Period period, Comparison comparison, @Nullable Unit unit) {
        profiles.get(cooperative);
        return statements.notes(cooperative, period,
                statements.compared(StatementKind.CALK, cooperative, comparison.to(period)), unit);
    }

    public Statements.Behind behind(StatementKind kind, UUID cooperative, Period period, @Nullable Unit unit,
            String line) {
        profiles.get(cooperative);
        return statements.behind(kind, cooperative, period, unit, line);
    }

    /// The lines of the journal that an account brings into a line of a statement.
    public LinesBehind.Page lines(StatementKind kind, UUID cooperative, Period period, @Nullable Unit unit,
            String line, AccountCode account, @Nullable String after) {
        profiles.get(cooperative);
        return lines.page(cooperative, which(kind, cooperative, period, unit, line, account),
                after == null ? null : place(after), LINES);
    }

    private LinesBehind.Which which(StatementKind kind, UUID cooperative, Period period, @Nullable Unit unit,
            String line, AccountCode code) {
        var chart = books.chart(cooperative);
        var all = Set.of(Participation.values());
        return switch (kind) {
            case LPK -> position(cooperative, period, unit, code);
            case PHU -> new LinesBehind.Which(code, period.start(), period.end(), null, unit,
                    Statements.line(kind, line).only(), false, true, true, true);
            case LAK -> cash(cooperative, chart, period, unit, line, code);
            case LPE, CALK, NERACA_SALDO, BUKU_BESAR -> new LinesBehind.Which(code, period.start(), period.end(), null,
                    unit, all, false, false, true, true);
        };
    }

    private LinesBehind.Which position(UUID cooperative, Period period, @Nullable Unit unit, AccountCode code) {
        var eve = statements.isEve(cooperative, period);
        var next = period.end().plusDays(1);
        return standing(code, eve ? next.plusMonths(1).minusDays(1) : period.end(), eve ? next : null, unit);
    }

    private LinesBehind.Which cash(UUID cooperative, Chart chart, Period period, @Nullable Unit unit, String line,
            AccountCode code) {
        var account = chart.get(code);
        if (account.isCash()) {
            var eve = period.start().minusDays(1);
            return standing(code, statements.lastOpening(cooperative, period).orElse(eve), period.start(), unit);
        }
        return new LinesBehind.Which(code, period.start(), period.end(), null, unit,
                Set.of(Participation.values()), true, false, CashFlowMap.in(account).equals(line),
                CashFlowMap.out(account).equals(line));
    }

    /// What an account stands at.
    private static LinesBehind.Which standing(AccountCode code, LocalDate to, @Nullable LocalDate standing,
            @Nullable Unit unit) {
        return new LinesBehind.Which(code, FIRST, to, standing, unit, Set.of(Participation.values()), false, false,
                true, true);
    }

    /// The period that can stand beside this one.
    public @Nullable Period compared(StatementKind kind, UUID cooperative, Period period, Comparison comparison) {
        profiles.get(cooperative);
        return statements.compared(kind, cooperative, comparison.to(period));
    }

    public List<Issued> issued(UUID cooperative) {
        profiles.get(cooperative);
        return issued.latest(cooperative, ISSUED);
    }

    private YearMonth thisMonth() {
        return YearMonth.now(clock.withZone(Tenant.current().zone()));
    }

    private static Place place(String text) {
        try {
            return Place.parse(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new NotAPage();
        }
    }
}
