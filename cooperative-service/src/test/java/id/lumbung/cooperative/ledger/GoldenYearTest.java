package id.lumbung.cooperative.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import id.lumbung.platform.money.Rupiah;

import static org.assertj.core.api.Assertions.assertThat;

class GoldenYearTest {

    private final TestBooks books = TestBooks.shared();

    @Test
    void theFirstElevenEntriesGiveTheTrialBalanceOfJuly() {
        var cooperative = books.cooperative();
        var entries = golden(cooperative).subList(0, 11);
        entries.forEach(books::post);
        var july = books.in(() -> books.books.trialBalance(cooperative, LocalDate.of(2025, 7, 31)));

        var expected = new LinkedHashMap<String, Long>();
        entries.forEach(entry -> entry.lines().forEach(line -> expected.merge(line.account().value(),
                line.signed().amount(), Long::sum)));
        assertThat(closings(july)).containsExactlyInAnyOrderEntriesOf(expected);
        assertThat(july.closing(AccountCode.of("1-1101"))).isEqualTo(Rupiah.of(15_180_000));
        assertThat(july.closing(AccountCode.of("1-1111"))).isEqualTo(Rupiah.of(60_900_000));
        assertThat(july.closing(AccountCode.of("1-1501"))).isEqualTo(Rupiah.of(25_150_000));
        assertThat(july.closingDebit()).isEqualTo(july.closingCredit());
        assertThat(july.debit()).isEqualTo(july.credit());
    }

    @Test
    void theWholeYearGivesItsTrialBalanceToTheRupiah() throws IOException {
        var cooperative = books.cooperative();
        golden(cooperative).forEach(books::post);
        var year = books.in(() -> books.books.trialBalance(cooperative, LocalDate.of(2025, 12, 31)));

        var expected = new LinkedHashMap<String, Long>();
        for (var row : csv("golden_trial_balance.csv")) {
            expected.put(row.get(0), Long.parseLong(row.get(2)) - Long.parseLong(row.get(3)));
        }
        var actual = closings(year);
        actual.values().removeIf(balance -> balance == 0);
        expected.values().removeIf(balance -> balance == 0);
        assertThat(actual).containsExactlyInAnyOrderEntriesOf(expected);
        assertThat(year.closingDebit()).isEqualTo(Rupiah.of(208_129_432)).isEqualTo(year.closingCredit());
        assertThat(books.verify(cooperative)).isInstanceOfSatisfying(Verdict.Whole.class,
                whole -> assertThat(whole.entries()).isEqualTo(46));
        assertThat(books.in(() -> books.proof.differences(cooperative))).isEmpty();
    }

    @Test
    void aPeriodCarriesOnFromTheOneBefore() {
        var cooperative = books.cooperative();
        golden(cooperative).forEach(books::post);
        var cash = AccountCode.of("1-1101");
        var months = List.of(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 7, 1), LocalDate.of(2025, 8, 1));
        var june = books.in(() -> books.books.trialBalance(cooperative, months.get(0), LocalDate.of(2025, 6, 30)));
        var july = books.in(() -> books.books.trialBalance(cooperative, months.get(1), LocalDate.of(2025, 7, 31)));
        var midJuly = books
                .in(() -> books.books.trialBalance(cooperative, LocalDate.of(2025, 6, 22), LocalDate.of(2025, 7, 21)));

        assertThat(june.of(cash).orElseThrow().opening()).isEqualTo(Rupiah.ZERO);
        assertThat(june.closing(cash)).isEqualTo(Rupiah.of(1_080_000));
        assertThat(july.of(cash).orElseThrow()).satisfies(balance -> {
            assertThat(balance.opening()).isEqualTo(Rupiah.of(1_080_000));
            assertThat(balance.debit()).isEqualTo(Rupiah.of(15_000_000));
            assertThat(balance.credit()).isEqualTo(Rupiah.of(900_000));
        });
        assertThat(midJuly.of(cash).orElseThrow()).satisfies(balance -> {
            assertThat(balance.opening()).isEqualTo(Rupiah.of(1_080_000));
            assertThat(balance.debit()).isEqualTo(Rupiah.of(6_000_000));
            assertThat(balance.credit()).isEqualTo(Rupiah.of(900_000));
        });
    }

    private static Map<String, Long> closings(TrialBalance trial) {
        var closings = new LinkedHashMap<String, Long>();
        trial.balances().forEach(balance -> closings.put(balance.account().code().value(), balance.closing().amount()));
        return closings;
    }

    static List<Posting> golden(UUID cooperative) {
        try {
            var byId = new LinkedHashMap<String, List<List<String>>>();
            csv("golden_journal.csv")
                    .forEach(row -> byId.computeIfAbsent(row.getFirst(), id -> new ArrayList<>()).add(row));
            return byId.values().stream().map(rows -> posting(cooperative, rows)).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Posting posting(UUID cooperative, List<List<String>> rows) {
        var head = rows.getFirst();
        return Posting.of(UUID.randomUUID(), cooperative, LocalDate.parse(head.get(1)), VoucherType.BM,
                EventCode.of("J61"), head.get(2), rows.stream().map(GoldenYearTest::line).toList());
    }

    private static Line line(List<String> row) {
        var account = AccountCode.of(row.get(3));
        var debit = Long.parseLong(row.get(5));
        var line = debit > 0
                ? Line.debit(account, Rupiah.of(debit))
                : Line.credit(account, Rupiah.of(Long.parseLong(row.get(6))));
        var participation = row.get(7).isEmpty() ? Participation.TANPA : Participation.valueOf(row.get(7));
        return line.about(Journal.subject(account)).with(participation);
    }

    private static List<List<String>> csv(String name) throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(
                GoldenYearTest.class.getResourceAsStream("/ledger/" + name), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> List.of(line.split(";", -1))).toList();
        }
    }
}
