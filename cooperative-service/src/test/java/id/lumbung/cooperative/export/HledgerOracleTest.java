package id.lumbung.cooperative.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import net.jqwik.api.sessions.JqwikSession;

import id.lumbung.cooperative.event.YearsOfEvents;
import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.AccountType;
import id.lumbung.cooperative.ledger.Balance;
import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.cooperative.ledger.Line;
import id.lumbung.cooperative.ledger.OpenBooks;
import id.lumbung.cooperative.ledger.Posting;
import id.lumbung.cooperative.ledger.Slices;
import id.lumbung.cooperative.ledger.VoucherType;
import id.lumbung.cooperative.statement.ClosedBooks;
import id.lumbung.platform.money.Rupiah;

import static org.assertj.core.api.Assertions.assertThat;

/// Another program, written by others, reads our books and comes to the same figures.
@ExtendWith(NeedsHledger.class)
class HledgerOracleTest {

    private static final int BOOKS_TRIED = 3;
    private static final int EVENTS_OF_A_YEAR = 80;
    private static final Rupiah RESULT = Rupiah.of(4_442_568);

    private final OpenBooks books = OpenBooks.shared();

    @TempDir
    private Path folder;

    @Test
    void anyBooksGiveTheSameTrialBalanceAndStatementsToTheRupiah() throws Exception {
        var years = new ArrayList<List<AnyYear.Draft>>();
        JqwikSession.run(() -> AnyYear.drafts().sampleStream().limit(BOOKS_TRIED).forEach(years::add));
        for (var year : years) {
            var cooperative = books.cooperative(AnyYear.BEGINS);
            year.forEach(draft -> books.post(draft.in(cooperative)));
            agree(cooperative);
        }
    }

    /// Also once the year is closed, whose entries the query leaves out.
    @Test
    void aYearOfEventsGivesTheSameStatementsToTheRupiah() throws Exception {
        for (var seed = 1; seed <= BOOKS_TRIED; seed++) {
            var cooperative = books.cooperative(YearsOfEvents.BEGINS);
            YearsOfEvents.year(seed, EVENTS_OF_A_YEAR).forEach(told -> books.postIfCovered(told.in(cooperative)));
            agree(cooperative);
            var brought = -sum(trial(cooperative), AccountType.I, AccountType.X);
            ClosedBooks.close(cooperative);
            var journal = written(cooperative);
            assertThat(net(hledger(journal, "incomestatement", "-e", "2026", "not:tag:closing", "-O", "csv")))
                    .isEqualTo(brought);
            assertThat(net(hledger(journal, "incomestatement", "-e", "2026", "-O", "csv"))).isZero();
            assertThat(net(hledger(journal, "balancesheetequity", "-O", "csv"))).isZero();
        }
    }

    @Test
    void aClosedYearStillTellsWhatItBrought() throws Exception {
        var cooperative = books.golden();
        var closing = new ArrayList<Line>();
        var opening = new ArrayList<Line>();
        for (var slice : books.slices(cooperative, 2025, List.of("4", "5", "6", "7", "8", "9"))) {
            closing.add(slice.emptied());
            closing.add(slice.onto(AccountCode.of("3-1502")));
            var carried = new Slices.Slice(AccountCode.of("3-1502"), slice.unit(), slice.participation(),
                    slice.balance());
            opening.add(carried.emptied());
            opening.add(carried.onto(AccountCode.of("3-1501")));
        }
        books.closeYear(cooperative, 2025, List.of(entry(cooperative, "2025-12-31", "J76", closing),
                entry(cooperative, "2026-01-01", "J77", opening)));
        var journal = written(cooperative);
        assertThat(net(hledger(journal, "incomestatement", "-b", "2025", "-e", "2026", "-O", "csv"))).isZero();
        assertThat(net(hledger(journal, "incomestatement", "-b", "2025", "-e", "2026", "not:tag:closing", "-O", "csv")))
                .isEqualTo(RESULT.amount());
        assertThat(net(hledger(journal, "balancesheetequity", "-O", "csv"))).isZero();
    }

    private static Posting entry(UUID cooperative, String day, String event, List<Line> lines) {
        return Posting.of(UUID.randomUUID(), cooperative, LocalDate.parse(day), VoucherType.BM, EventCode.of(event),
                "Tutup buku", lines);
    }

    private void agree(UUID cooperative) throws Exception {
        var journal = written(cooperative);
        assertThat(hledger(journal, "check", "--strict")).isEmpty();
        for (var at : List.of(LocalDate.of(2025, 4, 30), AnyYear.ENDS)) {
            var trial = books.in(() -> books.books().trialBalance(cooperative, at)).balances();
            var end = at.plusDays(1).toString();
            assertThat(balances(hledger(journal, "balance", "--flat", "--no-total", "-e", end, "-O", "csv")))
                    .isEqualTo(ofTypes(trial, AccountType.values()));
            assertThat(total(hledger(journal, "balance", "type:AC", "--depth", "1", "-e", end, "-O", "csv")))
                    .isEqualTo(sum(trial, AccountType.A));
            assertThat(net(hledger(journal, "balancesheet", "-e", end, "-O", "csv")))
                    .isEqualTo(sum(trial, AccountType.A, AccountType.L));
            assertThat(net(hledger(journal, "balancesheetequity", "-e", end, "-O", "csv")))
                    .isEqualTo(sum(trial, AccountType.A, AccountType.L, AccountType.E));
            assertThat(net(hledger(journal, "incomestatement", "-e", end, "-O", "csv")))
                    .isEqualTo(-sum(trial, AccountType.I, AccountType.X));
        }
    }

    private Path written(UUID cooperative) throws IOException {
        return java.nio.file.Files.write(folder.resolve(cooperative + ".journal"), Files.plainText(cooperative));
    }

    private List<Balance> trial(UUID cooperative) {
        return books.in(() -> books.books().trialBalance(cooperative, AnyYear.ENDS)).balances();
    }

    private static long sum(List<Balance> trial, AccountType... types) {
        return ofTypes(trial, types).values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<String, Long> ofTypes(List<Balance> trial, AccountType... types) {
        var balances = new TreeMap<String, Long>();
        trial.stream().filter(balance -> List.of(types).contains(balance.account().type()))
                .filter(balance -> !balance.closing().isZero())
                .forEach(balance -> balances.put(balance.account().code().value(), balance.closing().amount()));
        return balances;
    }

    /// `"1-0000 ASET:…:1-1101 Kas Tunai","IDR 5"`, by the code of the account.
    private static Map<String, Long> balances(String csv) {
        var balances = new TreeMap<String, Long>();
        csv.lines().skip(1).map(HledgerOracleTest::cells).forEach(cells -> balances
                .put(cells[0].substring(cells[0].lastIndexOf(':') + 1).substring(0, 6), amount(cells[1])));
        return balances;
    }

    private static long total(String csv) {
        return csv.lines().map(HledgerOracleTest::cells).filter(cells -> cells[0].equals("total"))
                .mapToLong(cells -> amount(cells[1])).findFirst().orElseThrow();
    }

    private static long net(String csv) {
        return csv.lines().map(HledgerOracleTest::cells).filter(cells -> cells[0].equals("Net:"))
                .mapToLong(cells -> amount(cells.length < 2 ? "0" : cells[1])).findFirst().orElseThrow();
    }

    private static String[] cells(String line) {
        return line.replaceAll("^\"|\"$", "").split("\",\"", -1);
    }

    private static long amount(String text) {
        return text.isEmpty() ? 0 : Long.parseLong(text.replace("IDR ", ""));
    }

    private static String hledger(Path journal, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("hledger", "-f", journal.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
