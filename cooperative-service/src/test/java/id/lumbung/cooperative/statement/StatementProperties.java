package id.lumbung.cooperative.statement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.cooperative.ledger.Line;
import id.lumbung.cooperative.ledger.OpenBooks;
import id.lumbung.cooperative.ledger.Overdraft;
import id.lumbung.cooperative.ledger.Participation;
import id.lumbung.cooperative.ledger.Posting;
import id.lumbung.cooperative.ledger.Side;
import id.lumbung.cooperative.ledger.Unit;
import id.lumbung.cooperative.ledger.VoucherType;
import id.lumbung.cooperative.statement.asked.Period;
import id.lumbung.cooperative.statement.asked.StatementKind;
import id.lumbung.cooperative.statement.reckoning.Column;
import id.lumbung.cooperative.statement.reckoning.EquityStatement;
import id.lumbung.cooperative.statement.reckoning.EquityStatement.Capital;
import id.lumbung.cooperative.statement.reckoning.EquityStatement.Change;
import id.lumbung.platform.money.Rupiah;

import static org.assertj.core.api.Assertions.assertThat;

/// What holds for the statements of any books, whole and by outlet.
class StatementProperties {

    record Draft(LocalDate date, List<Line> lines, boolean reversed, boolean opening) {}

    private static final Unit APOTEK = new Unit("APOTEK");
    private static final List<Period> PERIODS = List.of(Period.year(2024), Period.year(2025),
            Period.quarter(2025, 2), Period.month(YearMonth.of(2025, 1)), Period.month(YearMonth.of(2025, 11)));

    // Cash drawers are left out (whether they are covered depends on the order), and half of the lines are of a bank.
    private static final List<Account> ACCOUNTS = Chart.standard().accounts().stream()
            .filter(account -> !account.isHeading() && account.overdraft() != Overdraft.TOLAK
                    && account.overdraft() != Overdraft.SUBJEK)
            .toList();

    static final Statements STATEMENTS = new Statements(OpenBooks.shared().books(),
            new FigureRows(OpenBooks.shared().jdbc()), new OpeningRows(OpenBooks.shared().jdbc()),
            new DetailRows(OpenBooks.shared().jdbc()));

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void theStatementsOfAnyBooksAgree(@ForAll("books") List<Draft> drafts) {
        var cooperative = posted(drafts);
        assertThat(OpenBooks.shared().cashFlowDifferences(cooperative)).isEmpty();
        for (var period : PERIODS) {
            for (var unit : new Unit[]{null, Unit.PUSAT, APOTEK}) {
                agree(cooperative, period, unit);
            }
        }
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void theOutletsAddUpToTheCooperative(@ForAll("books") List<Draft> drafts) {
        var cooperative = posted(drafts);
        for (var period : PERIODS) {
            for (var kind : List.of(StatementKind.LPK, StatementKind.PHU, StatementKind.LAK)) {
                var whole = column(kind, cooperative, period, null);
                var head = column(kind, cooperative, period, Unit.PUSAT);
                var outlet = column(kind, cooperative, period, APOTEK);
                for (var code : whole.amounts().keySet()) {
                    assertThat(head.amount(code).plus(outlet.amount(code))).as(kind + " " + code)
                            .isEqualTo(whole.amount(code));
                }
            }
        }
    }

    static void agree(UUID cooperative, Period period, @Nullable Unit unit) {
        var position = column(StatementKind.LPK, cooperative, period, unit);
        var result = column(StatementKind.PHU, cooperative, period, unit);
        var cash = column(StatementKind.LAK, cooperative, period, unit);
        var equity = OpenBooks.shared().in(() -> STATEMENTS.equity(cooperative, period, unit));
        assertThat(position.amount("JA")).isEqualTo(position.amount("JLE"));
        assertThat(equity.closing()).isEqualTo(position.amount("JE"));
        var changes = equity.rows().stream().filter(row -> row.change() != Change.SALDO_AKHIR)
                .map(EquityStatement.Row::total).reduce(Rupiah.ZERO, Rupiah::plus);
        assertThat(changes).isEqualTo(equity.closing());
        assertThat(cash.amount("AKHIR")).isEqualTo(position.amount("L01").plus(position.amount("L02")));
        assertThat(result.amount("g")).isEqualTo(equity.row(Change.SHU_BERJALAN).cell(Capital.SHU));
        assertThat(position.amount("L36").plus(position.amount("L37")))
                .isEqualTo(equity.row(Change.SALDO_AWAL).cell(Capital.SHU).plus(result.amount("g"))
                        .plus(equity.row(Change.PEMBAGIAN).cell(Capital.SHU)));
    }

    static Column column(StatementKind kind, UUID cooperative, Period period, @Nullable Unit unit) {
        return OpenBooks.shared().in(() -> STATEMENTS.column(kind, cooperative, Chart.standard(), period, unit));
    }

    private static UUID posted(List<Draft> drafts) {
        var cooperative = OpenBooks.shared().cooperative(LocalDate.of(2024, 1, 1));
        for (var draft : drafts) {
            var posted = OpenBooks.shared()
                    .post(Posting.of(UUID.randomUUID(), cooperative, draft.date(), VoucherType.BM,
                            EventCode.of(draft.opening() ? "J83" : "J61"), "Uji", draft.lines()));
            if (draft.reversed()) {
                OpenBooks.shared().reverse(posted, draft.date().plusDays(20));
            }
        }
        return cooperative;
    }

    @Provide
    Arbitrary<List<Draft>> books() {
        var days = Arbitraries.integers().between(0, 700).map(LocalDate.of(2024, 1, 1)::plusDays);
        var reversed = Arbitraries.integers().between(0, 5).map(chance -> chance == 0);
        return Combinators.combine(days, lines(), reversed, Arbitraries.of(true, false)).as(Draft::new).list()
                .ofMinSize(1).ofMaxSize(20);
    }

    /// Some lines, and one more that makes them balance.
    private static Arbitrary<List<Line>> lines() {
        return Combinators.combine(line().list().ofMinSize(1).ofMaxSize(5).filter(lines -> sum(lines) != 0),
                Arbitraries.of("1-1111", "1-1112", "3-1201", "4-2101")).as((lines, code) -> {
                    var balanced = new ArrayList<>(lines);
                    var rest = sum(lines);
                    var account = AccountCode.of(code);
                    balanced.add(
                            rest > 0 ? Line.credit(account, Rupiah.of(rest)) : Line.debit(account, Rupiah.of(-rest)));
                    return balanced;
                });
    }

    private static Arbitrary<Line> line() {
        return Combinators.combine(Arbitraries.of(ACCOUNTS), Arbitraries.longs().between(1, 1_000_000_000_000L),
                Arbitraries.of(Side.class), Arbitraries.of(Participation.class), Arbitraries.of(Unit.PUSAT, APOTEK))
                .as((account, amount, side, participation, unit) -> new Line(account.code(), side, Rupiah.of(amount),
                        OpenBooks.subject(account.code()), participation, unit, null));
    }

    private static long sum(List<Line> lines) {
        return lines.stream().mapToLong(line -> line.signed().amount()).sum();
    }
}
