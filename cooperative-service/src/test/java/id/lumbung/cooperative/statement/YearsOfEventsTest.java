package id.lumbung.cooperative.statement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

import id.lumbung.cooperative.event.YearsOfEvents;
import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.cooperative.ledger.Line;
import id.lumbung.cooperative.ledger.OpenBooks;
import id.lumbung.cooperative.ledger.Overdraft;
import id.lumbung.cooperative.ledger.PostedEntry;
import id.lumbung.cooperative.ledger.Unit;
import id.lumbung.cooperative.statement.asked.Period;
import id.lumbung.cooperative.statement.asked.StatementKind;
import id.lumbung.platform.money.Rupiah;

import static org.assertj.core.api.Assertions.assertThat;

/// What holds after any year of events, whatever the treasurer recorded and took back.
class YearsOfEventsTest {

    private static final int EVENTS = 60;
    private static final Period YEAR = Period.year(2025);
    private static final List<Period> PERIODS = List.of(YEAR, Period.quarter(2025, 2),
            Period.month(YearMonth.of(2025, 1)), Period.month(YearMonth.of(2025, 11)));

    private final OpenBooks books = OpenBooks.shared();

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void theBooksHoldAndTheirStatementsAgreeBeforeAndAfterTheYearIsClosed(@ForAll long seed) {
        var cooperative = books.cooperative(YearsOfEvents.BEGINS);
        var entries = withSomeTakenBack(cooperative, happened(cooperative, YearsOfEvents.year(seed, EVENTS)), seed);
        holds(cooperative);
        drawersAreNeverBelowNothing(entries);
        var result = figures(cooperative, StatementKind.PHU);
        var position = figures(cooperative, StatementKind.LPK);
        var cash = figures(cooperative, StatementKind.LAK);

        ClosedBooks.close(cooperative);
        holds(cooperative);
        assertThat(figures(cooperative, StatementKind.PHU)).isEqualTo(result);
        assertThat(figures(cooperative, StatementKind.LPK)).isEqualTo(position);
        assertThat(figures(cooperative, StatementKind.LAK)).isEqualTo(cash);
    }

    @Property(tries = 4, shrinking = ShrinkingMode.OFF)
    void inWhateverOrderEventsAreRecordedTheStatementsAreTheSame(@ForAll long seed) {
        var year = YearsOfEvents.year(seed, EVENTS);
        var shuffled = new ArrayList<>(year);
        Collections.shuffle(shuffled, new Random(seed));
        var one = rich();
        var other = rich();
        var asTold = recorded(one, year);
        assertThat(recorded(other, shuffled)).hasSameSizeAs(asTold);
        for (var period : PERIODS) {
            for (var kind : List.of(StatementKind.LPK, StatementKind.PHU, StatementKind.LAK)) {
                assertThat(StatementProperties.column(kind, one, period, null))
                        .isEqualTo(StatementProperties.column(kind, other, period, null));
            }
            assertThat(books.in(() -> StatementProperties.STATEMENTS.equity(one, period, null)))
                    .isEqualTo(books.in(() -> StatementProperties.STATEMENTS.equity(other, period, null)));
        }
    }

    @Property(tries = 4, shrinking = ShrinkingMode.OFF)
    void whatIsTakenBackLeavesNoTraceInAnyBalance(@ForAll long seed) {
        var cooperative = rich();
        recorded(cooperative, YearsOfEvents.year(seed, EVENTS / 2));
        var before = balances(cooperative);
        var result = figures(cooperative, StatementKind.PHU);
        var cash = figures(cooperative, StatementKind.LAK);
        var more = recorded(cooperative, YearsOfEvents.year(~seed, EVENTS / 2));
        assertThat(balances(cooperative)).isNotEqualTo(before);
        more.reversed().forEach(entry -> books.reverse(entry, YearsOfEvents.ENDS));
        assertThat(balances(cooperative)).isEqualTo(before);
        assertThat(figures(cooperative, StatementKind.PHU)).isEqualTo(result);
        assertThat(figures(cooperative, StatementKind.LAK)).isEqualTo(cash);
        assertThat(books.flaws(cooperative)).isEmpty();
    }

    private void holds(UUID cooperative) {
        assertThat(books.flaws(cooperative)).isEmpty();
        for (var month = YearMonth.of(2025, 1); month.getYear() == 2025; month = month.plusMonths(1)) {
            var end = month.atEndOfMonth();
            var trial = books.in(() -> books.books().trialBalance(cooperative, end));
            assertThat(trial.debit()).isEqualTo(trial.credit());
            assertThat(trial.closingDebit()).isEqualTo(trial.closingCredit());
        }
        for (var period : PERIODS) {
            for (var unit : new Unit[]{null, Unit.PUSAT, new Unit("APOTEK")}) {
                StatementProperties.agree(cooperative, period, unit);
            }
        }
    }

    /// By what the entries say, not by what the ledger adds up.
    private static void drawersAreNeverBelowNothing(List<PostedEntry> entries) {
        for (var drawer : Chart.standard().accounts().stream()
                .filter(account -> account.overdraft() == Overdraft.TOLAK).map(Account::code).toList()) {
            var moved = new TreeMap<LocalDate, Rupiah>();
            entries.forEach(entry -> entry.posting().lines().stream().filter(line -> line.account().equals(drawer))
                    .map(Line::signed)
                    .forEach(amount -> moved.merge(entry.posting().date(), amount, Rupiah::plus)));
            var balance = Rupiah.ZERO;
            for (var day : moved.entrySet()) {
                balance = balance.plus(day.getValue());
                assertThat(balance.isNegative()).as(drawer + " on " + day.getKey()).isFalse();
            }
        }
    }

    private UUID rich() {
        var cooperative = books.cooperative(YearsOfEvents.BEGINS);
        assertThat(recorded(cooperative, YearsOfEvents.plenty())).isNotEmpty();
        return cooperative;
    }

    private List<PostedEntry> recorded(UUID cooperative, List<YearsOfEvents.Told> year) {
        return happened(cooperative, year).stream().flatMap(List::stream).toList();
    }

    /// The entries of each event that was not refused.
    private List<List<PostedEntry>> happened(UUID cooperative, List<YearsOfEvents.Told> year) {
        return year.stream().map(told -> told.in(cooperative)).map(books::postIfCovered)
                .filter(entries -> !entries.isEmpty()).toList();
    }

    /// One event in eight, on its own day or later, unless its money was spent in the meantime.
    private List<PostedEntry> withSomeTakenBack(UUID cooperative, List<List<PostedEntry>> year, long seed) {
        var random = new Random(seed);
        var all = new ArrayList<>(year.stream().flatMap(List::stream).toList());
        for (var entries : year) {
            if (random.nextInt(8) == 0) {
                var later = entries.getFirst().posting().date().plusDays(random.nextInt(20));
                all.addAll(books.reverseIfCovered(entries,
                        later.isAfter(YearsOfEvents.ENDS) ? YearsOfEvents.ENDS : later));
            }
        }
        assertThat(books.in(() -> books.books().journal(cooperative, null, 500)).entries()).hasSameSizeAs(all);
        return all;
    }

    private Map<String, Rupiah> balances(UUID cooperative) {
        var balances = new TreeMap<String, Rupiah>();
        books.in(() -> books.books().trialBalance(cooperative, YearsOfEvents.ENDS)).balances().stream()
                .filter(balance -> !balance.closing().isZero())
                .forEach(balance -> balances.put(balance.account().code().value(), balance.closing()));
        return balances;
    }

    private static Map<String, Rupiah> figures(UUID cooperative, StatementKind kind) {
        return StatementProperties.column(kind, cooperative, YEAR, null).amounts();
    }
}
