package id.lumbung.cooperative.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

import id.lumbung.platform.money.Rupiah;

import static org.assertj.core.api.Assertions.assertThat;

/// What holds for any books, on the real database.
class LedgerProperties {

    /// An entry without its cooperative.
    record Draft(LocalDate date, VoucherType voucher, String description, List<Line> lines) {

        Posting in(UUID cooperative) {
            return Posting.of(UUID.randomUUID(), cooperative, date, voucher, EventCode.of("J83"), description, lines);
        }
    }

    private static final LocalDate END = LocalDate.of(2025, 12, 31);

    // Cash drawers and savings are left out: whether they are covered is another rule, and depends on the order.
    private static final List<Account> ACCOUNTS = ChartTemplate.chart().accounts().stream()
            .filter(account -> !account.isHeading() && account.overdraft() != Overdraft.TOLAK
                    && account.overdraft() != Overdraft.SUBJEK)
            .toList();

    private final TestBooks books = TestBooks.shared();

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void anyBooksBalanceAndTheirMovementsAreTheSumOfTheirLines(@ForAll("drafts") List<Draft> drafts) {
        var cooperative = books.cooperative(LocalDate.of(2025, 1, 1));
        var posted = drafts.stream().map(draft -> books.post(draft.in(cooperative))).toList();

        assertThat(books.in(() -> books.proof.differences(cooperative))).isEmpty();
        assertThat(books.in(() -> books.subProof.differences(cooperative))).isEmpty();
        assertThat(books.verify(cooperative)).isEqualTo(new Verdict.Whole(posted.size(), posted.getLast().hash()));
        for (var at = LocalDate.of(2025, 1, 15); at.isBefore(END); at = at.plusDays(29)) {
            var day = at;
            var trial = books.in(() -> books.books.trialBalance(cooperative, day));
            assertThat(trial.debit()).isEqualTo(trial.credit());
            assertThat(trial.closingDebit()).isEqualTo(trial.closingCredit());
            assertThat(trial.balances()).allSatisfy(
                    balance -> assertThat(balance.closing()).isEqualTo(scan(posted, balance.account().code(), day)));
        }
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void reversingEverythingLeavesEveryBalanceAtZero(@ForAll("drafts") List<Draft> drafts) {
        var cooperative = books.cooperative(LocalDate.of(2025, 1, 1));
        for (var draft : drafts) {
            var posted = books.post(draft.in(cooperative));
            books.in(() -> books.ledger.reverse(UUID.randomUUID(), cooperative, posted.id(), draft.date(), "Salah"));
        }
        var trial = books.in(() -> books.books.trialBalance(cooperative, END));
        assertThat(trial.balances()).isNotEmpty()
                .allSatisfy(balance -> assertThat(balance.closing()).isEqualTo(Rupiah.ZERO));
        assertThat(books.in(() -> books.proof.differences(cooperative))).isEmpty();
        assertThat(books.in(() -> books.subProof.differences(cooperative))).isEmpty();
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void theOrderOfPostingDoesNotMatter(@ForAll("drafts") List<Draft> drafts) {
        var one = books.cooperative(LocalDate.of(2025, 1, 1));
        var other = books.cooperative(LocalDate.of(2025, 1, 1));
        drafts.forEach(draft -> books.post(draft.in(one)));
        drafts.reversed().forEach(draft -> books.post(draft.in(other)));
        assertThat(books.in(() -> books.books.trialBalance(one, END)).balances())
                .isEqualTo(books.in(() -> books.books.trialBalance(other, END)).balances());
    }

    @Property(tries = 300)
    void aPostingIsReadBackFromItsJsonAsItWasWritten(@ForAll("draft") Draft draft) {
        assertThat(LineRow.read(LineRow.write(draft.lines()))).isEqualTo(draft.lines());
    }

    private static Rupiah scan(List<PostedEntry> posted, AccountCode account, LocalDate until) {
        return posted.stream().map(PostedEntry::posting).filter(posting -> !posting.date().isAfter(until))
                .flatMap(posting -> posting.lines().stream()).filter(line -> line.account().equals(account))
                .map(Line::signed).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    @Provide
    Arbitrary<List<Draft>> drafts() {
        return draft().list().ofMinSize(1).ofMaxSize(25);
    }

    @Provide
    Arbitrary<Draft> draft() {
        var days = Arbitraries.integers().between(0, 364).map(LocalDate.of(2025, 1, 1)::plusDays);
        var texts = Arbitraries.strings().ofMinLength(1).ofMaxLength(40).filter(text -> text.strip().length() > 0
                && text.chars()
                        .noneMatch(letter -> Character.isISOControl(letter) || Character.isSurrogate((char) letter)
                                || letter == 0x2028 || letter == 0x2029 || letter == 0xFFFE || letter == 0xFFFF));
        return Combinators.combine(days, Arbitraries.of(VoucherType.class), texts, lines()).as(Draft::new);
    }

    /// Some lines, and one more that makes them balance.
    private static Arbitrary<List<Line>> lines() {
        return line().list().ofMinSize(1).ofMaxSize(5).filter(lines -> sum(lines) != 0).map(lines -> {
            var balanced = new ArrayList<>(lines);
            var rest = sum(lines);
            var hibah = AccountCode.of("3-1201");
            balanced.add(rest > 0 ? Line.credit(hibah, Rupiah.of(rest)) : Line.debit(hibah, Rupiah.of(-rest)));
            return balanced;
        });
    }

    private static Arbitrary<Line> line() {
        var amounts = Arbitraries.longs().between(1, 100_000_000_000_000L);
        return Combinators.combine(Arbitraries.of(ACCOUNTS), amounts, Arbitraries.of(Side.class),
                Arbitraries.of(Participation.class), Arbitraries.of(Unit.PUSAT, new Unit("APOTEK")))
                .as((account, amount, side, participation, unit) -> new Line(account.code(), side, Rupiah.of(amount),
                        Journal.subject(account.code()), participation, unit, null));
    }

    private static long sum(List<Line> lines) {
        return lines.stream().mapToLong(line -> line.signed().amount()).sum();
    }
}
