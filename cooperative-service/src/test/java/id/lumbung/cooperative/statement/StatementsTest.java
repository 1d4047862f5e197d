package id.lumbung.cooperative.statement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.cooperative.ledger.Line;
import id.lumbung.cooperative.ledger.OpenBooks;
import id.lumbung.cooperative.ledger.Posting;
import id.lumbung.cooperative.ledger.Unit;
import id.lumbung.cooperative.ledger.VoucherType;
import id.lumbung.cooperative.statement.asked.NotAPeriod;
import id.lumbung.cooperative.statement.asked.Period;
import id.lumbung.cooperative.statement.asked.StatementKind;
import id.lumbung.cooperative.statement.cashflow.CashFlowMap;
import id.lumbung.cooperative.statement.cashflow.Flow;
import id.lumbung.cooperative.statement.reckoning.EquityStatement.Capital;
import id.lumbung.cooperative.statement.reckoning.EquityStatement.Change;
import id.lumbung.cooperative.statement.reckoning.LineMap;
import id.lumbung.cooperative.statement.reckoning.Statement;
import id.lumbung.cooperative.statement.reckoning.StatementLine;
import id.lumbung.platform.money.Rupiah;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StatementsTest {

    private static final Period YEAR = Period.year(2025);

    private final Statements statements = new Statements(OpenBooks.shared().books(),
            new FigureRows(OpenBooks.shared().jdbc()), new OpeningRows(OpenBooks.shared().jdbc()),
            new DetailRows(OpenBooks.shared().jdbc()));

    @Test
    void theGoldenYearGivesEveryFigureOfItsStatements() {
        var golden = OpenBooks.shared().golden();
        assertThat(figures(statement(StatementKind.LPK, golden, YEAR))).containsExactlyEntriesOf(GoldenStatements.LPK);
        assertThat(figures(statement(StatementKind.PHU, golden, YEAR))).containsExactlyEntriesOf(GoldenStatements.PHU);
        var cashFlow = figures(statement(StatementKind.LAK, golden, YEAR));
        assertThat(cashFlow).containsOnly(GoldenStatements.LAK.entrySet().toArray(Map.Entry[]::new));
        assertThat(OpenBooks.shared().cashFlowDifferences(golden)).isEmpty();
    }

    @Test
    void theGoldenYearsEquityComesFromMembersGiftsAndWhatWasEarned() {
        var golden = OpenBooks.shared().golden();
        var equity = OpenBooks.shared().in(() -> statements.equity(golden, YEAR, null));
        assertThat(equity.row(Change.SETORAN).cell(Capital.POKOK)).isEqualTo(Rupiah.of(900_000));
        assertThat(equity.row(Change.PENARIKAN).cell(Capital.POKOK)).isEqualTo(Rupiah.of(-100_000));
        assertThat(equity.row(Change.SALDO_AKHIR).cell(Capital.POKOK)).isEqualTo(Rupiah.of(800_000));
        assertThat(equity.row(Change.SETORAN).cell(Capital.WAJIB)).isEqualTo(Rupiah.of(1_220_000));
        assertThat(equity.row(Change.PENARIKAN).cell(Capital.WAJIB)).isEqualTo(Rupiah.of(-100_000));
        assertThat(equity.row(Change.SALDO_AKHIR).cell(Capital.WAJIB)).isEqualTo(Rupiah.of(1_120_000));
        assertThat(equity.row(Change.HIBAH).cell(Capital.HIBAH)).isEqualTo(Rupiah.of(12_000_000));
        assertThat(equity.row(Change.SHU_BERJALAN).cell(Capital.SHU)).isEqualTo(Rupiah.of(4_442_568));
        assertThat(equity.row(Change.PEMBAGIAN).total()).isEqualTo(Rupiah.ZERO);
        assertThat(equity.closing()).isEqualTo(Rupiah.of(18_362_568));
    }

    @Test
    void monthsAndQuartersAddUpToTheYear() {
        var golden = OpenBooks.shared().golden();
        for (var code : List.of("g", "P03A", "P09")) {
            var months = sum(golden, StatementKind.PHU, code,
                    java.util.stream.IntStream.rangeClosed(1, 12)
                            .mapToObj(month -> Period.month(YearMonth.of(2025, month)))
                            .toList());
            var quarters = sum(golden, StatementKind.PHU, code,
                    java.util.stream.IntStream.rangeClosed(1, 4).mapToObj(quarter -> Period.quarter(2025, quarter))
                            .toList());
            assertThat(months).isEqualTo(quarters).isEqualTo(GoldenStatements.PHU.get(code));
        }
        var july = statement(StatementKind.LPK, golden, Period.month(YearMonth.of(2025, 7)));
        assertThat(july.amount("L01")).isEqualTo(Rupiah.of(15_180_000));
        assertThat(july.balanced()).isTrue();
        var compared = OpenBooks.shared()
                .in(() -> statements.statement(StatementKind.LPK, golden, Period.year(2026), YEAR, null));
        assertThat(compared.amount("L36")).isEqualTo(Rupiah.of(4_442_568));
        assertThat(compared.amount("L37")).isEqualTo(Rupiah.ZERO);
        assertThat(compared.rows().stream().filter(row -> row.code().equals("L37")).findFirst().orElseThrow().before())
                .isEqualTo(Rupiah.of(4_442_568));
    }

    @Test
    void closingTheYearChangesNeitherWhatWasEarnedNorWhatThereIs() {
        var golden = OpenBooks.shared().golden();
        var before = statement(StatementKind.LPK, golden, YEAR);
        var closing = OpenBooks.shared().closeYear(golden, 2025, ClosedBooks.entries(golden)).getFirst();
        assertThat(figures(statement(StatementKind.LPK, golden, YEAR))).isEqualTo(figures(before));
        assertThat(figures(statement(StatementKind.PHU, golden, YEAR))).containsExactlyEntriesOf(GoldenStatements.PHU);
        assertThat(
                OpenBooks.shared()
                        .in(() -> OpenBooks.shared().books().balance(golden, AccountCode.of("3-1502"), YEAR.end()))
                        .natural())
                .isEqualTo(before.amount("L37"));

        var january = Period.month(YearMonth.of(2026, 1));
        var opened = statement(StatementKind.LPK, golden, january);
        assertThat(opened.amount("L36")).isEqualTo(Rupiah.of(4_442_568));
        assertThat(opened.amount("L37")).isEqualTo(Rupiah.ZERO);
        assertThat(opened.balanced()).isTrue();
        OpenBooks.shared()
                .post(entry(golden, "2026-01-31", "J78", debit("3-1501", 4_442_568), credit("3-1301", 888_518),
                        credit("2-1501", 3_554_050)));
        var equity = OpenBooks.shared().in(() -> statements.equity(golden, january, null));
        assertThat(equity.row(Change.PEMBAGIAN).cell(Capital.SHU)).isEqualTo(Rupiah.of(-4_442_568));
        assertThat(equity.row(Change.PEMBAGIAN).cell(Capital.CADANGAN)).isEqualTo(Rupiah.of(888_518));
        assertThat(equity.closing()).isEqualTo(statement(StatementKind.LPK, golden, january).amount("JE"));

        var reopened = OpenBooks.shared().golden();
        var made = OpenBooks.shared().closeYear(reopened, 2025, ClosedBooks.entries(reopened));
        OpenBooks.shared().reopenYear(reopened, 2025,
                made.reversed().stream().map(entry -> mirrored(entry.posting())).toList());
        assertThat(figures(statement(StatementKind.PHU, reopened, YEAR)))
                .containsExactlyEntriesOf(GoldenStatements.PHU);
        assertThat(closing.sequence()).isEqualTo(47);
    }

    @Test
    void aReversalTakesBackWhatItsOriginalRaisedAndTransfersBetweenCashVanish() {
        var cooperative = OpenBooks.shared().cooperative(LocalDate.of(2025, 1, 1));
        OpenBooks.shared()
                .post(entry(cooperative, "2025-02-01", "J61", debit("1-1101", 500_000), credit("3-1201", 500_000)));
        var wrong = OpenBooks.shared().post(entry(cooperative, "2025-02-02", "J03", debit("1-1101", 70_000),
                credit("2-1201", 70_000)));
        OpenBooks.shared().reverse(wrong, LocalDate.of(2025, 2, 3));
        OpenBooks.shared()
                .post(entry(cooperative, "2025-02-04", "J52", debit("1-1111", 400_000), credit("1-1101", 400_000)));
        var february = figures(statement(StatementKind.LAK, cooperative, Period.month(YearMonth.of(2025, 2))));
        assertThat(february).containsEntry("F05", 500_000L).containsEntry("AKHIR", 500_000L)
                .doesNotContainKeys("O08", "O09");
        var march = figures(statement(StatementKind.LAK, cooperative, Period.month(YearMonth.of(2025, 3))));
        assertThat(march).containsEntry("AWAL", 500_000L).containsEntry("NAIK", 0L).containsEntry("AKHIR", 500_000L);
    }

    @Test
    void aDepositThatWasTakenBackIsNeitherPutInNorTakenOut() {
        var cooperative = OpenBooks.shared().cooperative(LocalDate.of(2025, 1, 1));
        OpenBooks.shared()
                .post(entry(cooperative, "2025-02-01", "J01", debit("1-1101", 100_000), credit("3-1101", 100_000)));
        var wrong = OpenBooks.shared()
                .post(entry(cooperative, "2025-02-02", "J01", debit("1-1101", 100_000), credit("3-1101", 100_000)));
        OpenBooks.shared().reverse(wrong, LocalDate.of(2025, 3, 3));
        var year = OpenBooks.shared().in(() -> statements.equity(cooperative, YEAR, null));
        assertThat(year.row(Change.SETORAN).cell(Capital.POKOK)).isEqualTo(Rupiah.of(100_000));
        assertThat(year.row(Change.PENARIKAN).total()).isEqualTo(Rupiah.ZERO);
        assertThat(year.closing()).isEqualTo(Rupiah.of(100_000));
        var march = OpenBooks.shared()
                .in(() -> statements.equity(cooperative, Period.month(YearMonth.of(2025, 3)), null));
        assertThat(march.row(Change.PENARIKAN).cell(Capital.POKOK)).as("taken back in another month than it was put in")
                .isEqualTo(Rupiah.of(-100_000));
    }

    @Test
    void theNotesTellHowOldReceivablesAreHowLoansAreRepaidAndWhereGoodsLie() {
        var cooperative = OpenBooks.shared().cooperative(LocalDate.of(2025, 1, 1));
        for (var posting : List.of(
                entry(cooperative, "2025-01-02", "J61", debit("1-1101", 900_000), credit("3-1201", 900_000)),
                entry(cooperative, "2025-01-15", "J32", debit("1-1301", 100_000), credit("4-1101", 100_000)),
                entry(cooperative, "2025-05-20", "J32", debit("1-1301", 50_000), credit("4-1101", 50_000)),
                entry(cooperative, "2025-06-01", "J33", debit("1-1101", 30_000), credit("1-1301", 30_000)),
                entry(cooperative, "2025-01-20", "J12", debit("1-1401", 500_000), credit("1-1101", 500_000)),
                entry(cooperative, "2025-06-02", "J40", debit("1-1501", 80_000), credit("1-1101", 80_000)))) {
            OpenBooks.shared().post(posting);
        }
        var june = Period.month(YearMonth.of(2025, 6));
        var details = OpenBooks.shared().in(() -> statements.notes(cooperative, june, null, null)).details();
        assertThat(details.receivables()).singleElement().satisfies(aged -> assertThat(aged.classes())
                .containsExactly(Rupiah.ZERO, Rupiah.of(50_000), Rupiah.of(70_000), Rupiah.ZERO));
        assertThat(details.loans()).singleElement().satisfies(aged -> {
            assertThat(aged.account().code()).hasToString("1-1401");
            assertThat(aged.classes().get(1)).isEqualTo(Rupiah.of(500_000));
        });
        assertThat(details.stock()).singleElement()
                .satisfies(stock -> assertThat(stock.amount()).isEqualTo(Rupiah.of(80_000)));
        var golden = OpenBooks.shared().golden();
        var notes = OpenBooks.shared().in(() -> statements.notes(golden, YEAR, null, null));
        assertThat(notes.details().loans().stream().map(aged -> aged.total()).reduce(Rupiah.ZERO, Rupiah::plus))
                .isEqualTo(statement(StatementKind.LPK, golden, YEAR).amount("L05"));
        assertThat(notes.details().stock()).isNotEmpty();
    }

    @Test
    void everyAccountOfTheChartStandsInALineThatIsInTheMap() {
        var position = codes(StatementKind.LPK);
        var result = LineMap.of(StatementKind.PHU);
        for (var account : Chart.standard().accounts()) {
            if (account.isHeading()) {
                continue;
            }
            if (account.line().startsWith("L")) {
                assertThat(position).contains(account.line());
            } else {
                assertThat(result.stream().filter(line -> line.of().contains(account.line())
                        || line.of().contains(account.line()))).as(account.line()).isNotEmpty();
            }
            if (!account.isCash()) {
                assertThat(codes(StatementKind.LAK)).contains(CashFlowMap.in(account), CashFlowMap.out(account));
            }
        }
    }

    @Test
    void aPeriodIsAMonthAQuarterOrAYear() {
        for (var text : List.of("2025", "2025-Q1", "2025-Q4", "2025-01", "2025-12")) {
            assertThat(Period.parse(text)).hasToString(text);
        }
        for (var text : List.of("", "25", "2025-13", "2025-Q5", "2025-7", "2025-07-01", "1800", "9999", "2025-00")) {
            assertThatExceptionOfType(NotAPeriod.class).isThrownBy(() -> Period.parse(text));
        }
        assertThatExceptionOfType(NotAPeriod.class)
                .isThrownBy(() -> new Period(YearMonth.of(2025, 2), YearMonth.of(2025, 4)));
        assertThat(Period.quarter(2025, 1).before()).isEqualTo(Period.quarter(2024, 4));
        assertThat(Period.month(YearMonth.of(2025, 1)).before()).hasToString("2024-12");
        assertThat(Period.parse("2025-Q3").yearBefore()).hasToString("2024-Q3");
    }

    @Test
    void anotherRegencySeesNothing() {
        var golden = OpenBooks.shared().golden();
        var rows = new FigureRows(OpenBooks.shared().jdbc());
        var seen = OpenBooks.shared()
                .inPaser(() -> rows.figures(golden, Chart.standard(), YEAR.from(), YEAR.to(), null));
        assertThat(seen.movements()).isEmpty();
        assertThat(OpenBooks.shared().<List<Flow>>inPaser(
                () -> rows.flows(golden, Chart.standard(), YEAR.from(), YEAR.to(), null))).isEmpty();
    }

    @Test
    void aPaperIsKnownByAllOfItsFigures() {
        var golden = OpenBooks.shared().golden();
        var seal = statement(StatementKind.LPK, golden, YEAR).seal();
        assertThat(statement(StatementKind.LPK, golden, YEAR).seal()).isEqualTo(seal);
        assertThat(seal.controlTotal()).isEqualTo(Rupiah.of(2 * 121_957_000));
        OpenBooks.shared().post(entry(golden, "2025-12-31", "J61", debit("1-1101", 1), credit("3-1201", 1)));
        assertThat(statement(StatementKind.LPK, golden, YEAR).seal().digest()).isNotEqualTo(seal.digest());
    }

    private Statement statement(StatementKind kind, UUID cooperative, Period period) {
        return statement(kind, cooperative, period, null);
    }

    private Statement statement(StatementKind kind, UUID cooperative, Period period, @Nullable Unit unit) {
        return OpenBooks.shared().in(() -> statements.statement(kind, cooperative, period, null, unit));
    }

    private long sum(UUID cooperative, StatementKind kind, String code, List<Period> periods) {
        return periods.stream().mapToLong(period -> statement(kind, cooperative, period).amount(code).amount()).sum();
    }

    private static List<String> codes(StatementKind kind) {
        return Statements.lines(kind).stream().map(StatementLine::code).toList();
    }

    static Map<String, Long> figures(Statement statement) {
        var figures = new LinkedHashMap<String, Long>();
        statement.rows().forEach(row -> {
            if (row.amount() != null) {
                figures.put(row.code(), row.amount().amount());
            }
        });
        return figures;
    }

    private static Posting mirrored(Posting posting) {
        return entry(posting.cooperative(), posting.date().toString(), posting.event().value(),
                posting.lines().stream().map(line -> new Line(line.account(), line.side().opposite(), line.amount(),
                        line.subject(), line.participation(), line.unit(), line.period())).toArray(Line[]::new));
    }

    static Posting entry(UUID cooperative, String date, String event, Line... lines) {
        return Posting.of(UUID.randomUUID(), cooperative, LocalDate.parse(date), VoucherType.BM, EventCode.of(event),
                "Uji " + event, List.of(lines));
    }

    static Line debit(String account, long amount) {
        var code = AccountCode.of(account);
        return Line.debit(code, Rupiah.of(amount)).about(OpenBooks.subject(code));
    }

    static Line credit(String account, long amount) {
        var code = AccountCode.of(account);
        return Line.credit(code, Rupiah.of(amount)).about(OpenBooks.subject(code));
    }
}
