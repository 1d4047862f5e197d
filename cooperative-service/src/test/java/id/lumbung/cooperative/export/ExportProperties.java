package id.lumbung.cooperative.export;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import tools.jackson.databind.json.JsonMapper;

import id.lumbung.cooperative.event.YearsOfEvents;
import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Balance;
import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.cooperative.ledger.Line;
import id.lumbung.cooperative.ledger.OpenBooks;
import id.lumbung.cooperative.ledger.Participation;
import id.lumbung.cooperative.ledger.PostedEntry;
import id.lumbung.cooperative.ledger.Posting;
import id.lumbung.cooperative.ledger.Subject;
import id.lumbung.cooperative.ledger.Unit;
import id.lumbung.cooperative.ledger.Verdict;
import id.lumbung.cooperative.ledger.VoucherType;
import id.lumbung.platform.document.Csv;
import id.lumbung.platform.money.Rupiah;

import static org.assertj.core.api.Assertions.assertThat;

/// What holds for any year of any books.
class ExportProperties {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OpenBooks books = OpenBooks.shared();

    /// Through the archive, because it alone carries every dimension of a line; the workbook is a view of one cash account.
    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void aBookThatIsPostedAgainFromItsArchiveIsTheSameBook(@ForAll("years") List<AnyYear.Draft> year)
            throws IOException {
        comesBack(posted(year));
    }

    @Property(tries = 4, shrinking = ShrinkingMode.OFF)
    void aYearOfEventsThatIsPostedAgainFromItsArchiveIsTheSameBook(@ForAll long seed) throws IOException {
        var original = books.cooperative(YearsOfEvents.BEGINS);
        YearsOfEvents.year(seed, 60).forEach(told -> books.postIfCovered(told.in(original)));
        comesBack(original);
    }

    private void comesBack(UUID original) throws IOException {
        var copy = books.cooperative(AnyYear.BEGINS);
        for (var line : entries(original)) {
            books.post(posting(copy, JSON.readValue(line, BookEntry.class)));
        }
        assertThat(balances(copy, AnyYear.ENDS)).isEqualTo(balances(original, AnyYear.ENDS));
        var told = journal(original);
        var again = journal(copy);
        assertThat(again).hasSameSizeAs(told);
        for (int at = 0; at < told.size(); at++) {
            assertThat(again.get(at).number()).isEqualTo(told.get(at).number());
            assertThat(again.get(at).posting().lines()).isEqualTo(told.get(at).posting().lines());
            assertThat(again.get(at).posting().description()).isEqualTo(told.get(at).posting().description());
        }
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void anyOrderOfPostingsGivesTheSameBalancesEveryMonth(@ForAll("years") List<AnyYear.Draft> year,
            @ForAll long seed) {
        var shuffled = new ArrayList<>(year);
        Collections.shuffle(shuffled, new Random(seed));
        var one = posted(year);
        var other = posted(shuffled);
        for (var month = YearMonth.of(2025, 1); month.getYear() == 2025; month = month.plusMonths(1)) {
            assertThat(balances(one, month.atEndOfMonth())).isEqualTo(balances(other, month.atEndOfMonth()));
        }
        assertThat(books.differences(one)).isZero();
        assertThat(books.verify(other)).isInstanceOf(Verdict.Whole.class);
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void aReversalRestoresEveryBalance(@ForAll("years") List<AnyYear.Draft> year, @ForAll long seed) {
        var cooperative = posted(year);
        var before = balances(cooperative, AnyYear.ENDS);
        var draft = year.get(new Random(seed).nextInt(year.size()));
        var extra = books.post(draft.in(cooperative));
        books.in(() -> books.ledger().reverse(UUID.randomUUID(), cooperative, extra.id(), AnyYear.ENDS, "Salah"));
        assertThat(balances(cooperative, AnyYear.ENDS)).isEqualTo(before);
        assertThat(books.differences(cooperative)).isZero();
    }

    @Property(tries = 200)
    void noCellOfATableBeginsAFormulaOrBreaksItsRow(@ForAll("texts") String text) {
        var cell = Csv.cell(text);
        var shown = cell.startsWith("\"") ? cell.substring(1) : cell;
        assertThat("=+-@\t\r".indexOf(shown.charAt(0))).isNegative();
        assertThat(cell.startsWith("\"") || cell.chars().noneMatch(letter -> letter == ';' || letter == '\n')).isTrue();
    }

    @Provide
    Arbitrary<List<AnyYear.Draft>> years() {
        return AnyYear.drafts();
    }

    @Provide
    Arbitrary<String> texts() {
        return AnyYear.texts();
    }

    private UUID posted(List<AnyYear.Draft> year) {
        var cooperative = books.cooperative(AnyYear.BEGINS);
        year.forEach(draft -> books.post(draft.in(cooperative)));
        return cooperative;
    }

    private Map<String, Rupiah> balances(UUID cooperative, LocalDate at) {
        var balances = new TreeMap<String, Rupiah>();
        for (Balance balance : books.in(() -> books.books().trialBalance(cooperative, at)).balances()) {
            if (!balance.closing().isZero()) {
                balances.put(balance.account().code().value(), balance.closing());
            }
        }
        return balances;
    }

    private List<PostedEntry> journal(UUID cooperative) {
        return books.in(() -> books.books().journal(cooperative, null, 500)).entries();
    }

    private static List<String> entries(UUID cooperative) throws IOException {
        return Verifier.files(Files.archive(cooperative)).get("entries.jsonl").lines().toList();
    }

    private static Posting posting(UUID cooperative, BookEntry entry) {
        return Posting.of(UUID.randomUUID(), cooperative, LocalDate.parse(entry.date()),
                VoucherType.valueOf(entry.voucher().split("/")[0]), EventCode.of(entry.event()), entry.description(),
                entry.lines().stream().map(ExportProperties::line).toList());
    }

    private static Line line(BookEntry.Row row) {
        var account = AccountCode.of(row.account());
        var amount = Rupiah.of(row.amount());
        var line = row.side().equals("D") ? Line.debit(account, amount) : Line.credit(account, amount);
        return line.about(Subject.of(row.kind() == null ? null : Subject.Kind.valueOf(row.kind()), row.subject(),
                row.name())).with(Participation.valueOf(row.participation())).in(new Unit(row.unit()))
                .meantFor(row.period() == null ? null : YearMonth.parse(row.period()));
    }
}
