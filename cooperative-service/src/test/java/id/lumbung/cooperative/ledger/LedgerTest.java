package id.lumbung.cooperative.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import id.lumbung.cooperative.ledger.AccountPage.BookLine;
import id.lumbung.platform.money.Rupiah;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LedgerTest {

    private static final String FIRST_DAY = """
            2025-07-01 Hibah uang dari desa
              Kas Tunai           500.000
              Hibah              -500.000
            """;

    private final TestBooks books = TestBooks.shared();

    @Test
    void aDepositRaisesWhatTheCooperativeOwes() {
        var journal = Journal.of("""
                2025-07-01 Setoran Bu Sari
                  Kas Tunai           50.000
                  Simpanan Sukarela  -50.000
                """);
        assertThat(journal.balance("Simpanan Sukarela")).isEqualTo(Rupiah.of(-50_000));
        assertThat(journal.balance("Simpanan Sukarela", LocalDate.of(2025, 6, 30))).isEqualTo(Rupiah.ZERO);
        assertThat(journal.last().number()).hasToString("BM/2025/07/000001");
    }

    @Test
    void anEntryIsReadAsItWasPosted() {
        var cooperative = books.cooperative();
        var member = UUID.randomUUID();
        var posting = Posting.of(UUID.randomUUID(), cooperative, LocalDate.of(2025, 7, 1), VoucherType.BKM,
                EventCode.of("J31"),
                "Jual beras, “kontan” – Bu Sari", List.of(
                        Line.debit(AccountCode.of("1-1103"), Rupiah.of(75_000)).in(new Unit("SEMBAKO-2")),
                        Line.credit(AccountCode.of("4-1101"), Rupiah.of(55_000)).with(Participation.ANGGOTA)
                                .about(Subject.member(member)),
                        Line.credit(AccountCode.of("3-1102"), Rupiah.of(20_000)).about(Subject.member(member))
                                .meantFor(YearMonth.of(2025, 6))));
        var posted = books.post(posting);
        assertThat(posted.posting()).isEqualTo(posting);
        assertThat(books.in(() -> books.books.entry(cooperative, posting.id()))).isEqualTo(posted);
        assertThat(books.verify(cooperative)).isEqualTo(new Verdict.Whole(1, posted.hash()));
    }

    @Test
    void theSamePostingSentAgainGivesTheFirstEntry() {
        var journal = Journal.of(FIRST_DAY);
        var again = books.post(journal.last().posting());
        assertThat(again.replayed()).isTrue();
        assertThat(again.number()).isEqualTo(journal.last().number());
        assertThat(again.hash()).isEqualTo(journal.last().hash());
        assertThat(journal.balance("Kas Tunai")).isEqualTo(Rupiah.of(500_000));
    }

    @Test
    void aReplayStillAnswersAfterTheMonthWasClosed() {
        var journal = Journal.of(FIRST_DAY);
        books.in(() -> books.periods.close(journal.cooperative(), YearMonth.of(2025, 7)));
        assertThat(books.post(journal.last().posting()).replayed()).isTrue();
    }

    @Test
    void anotherPostingUnderTheSameKeyIsRefused() {
        var journal = Journal.of(FIRST_DAY);
        var first = journal.last().posting();
        var other = Posting.of(first.id(), first.cooperative(), first.date(), first.voucher(), first.event(), "Lain",
                first.lines());
        refused(LedgerRule.KEY_UNUSED, () -> books.post(other));
        var elsewhere = Posting.of(first.id(), books.cooperative(), first.date(), first.voucher(), first.event(),
                first.description(),
                first.lines());
        refused(LedgerRule.KEY_UNUSED, () -> books.post(elsewhere));
    }

    @Test
    void aReversalRestoresTheBalancesAndIsLinkedBothWays() {
        var journal = Journal.of(FIRST_DAY).write("""
                2025-07-02 Beli beras
                  Persediaan Sembako  60.000
                  Kas Tunai          -60.000
                """);
        var purchase = journal.last();
        var key = UUID.randomUUID();
        var reversal = reverse(journal, key, purchase.id());

        assertThat(journal.balance("Kas Tunai")).isEqualTo(Rupiah.of(500_000));
        assertThat(journal.balance("Persediaan Sembako")).isEqualTo(Rupiah.ZERO);
        assertThat(reversal.posting().reverses()).isEqualTo(purchase.id());
        assertThat(books.in(() -> books.books.entry(journal.cooperative(), purchase.id())).reversedBy()).isEqualTo(key);
        assertThat(reverse(journal, key, purchase.id()).replayed()).isTrue();
        refused(LedgerRule.REVERSED_ONCE, () -> reverse(journal, UUID.randomUUID(), purchase.id()));
        refused(LedgerRule.REVERSAL_FINAL, () -> reverse(journal, UUID.randomUUID(), key));
        refused(LedgerRule.ENTRY_KNOWN, () -> reverse(journal, UUID.randomUUID(), UUID.randomUUID()));
    }

    @Test
    void cashIsNeverLessThanNothingAndTheSentenceSaysWhere() {
        var journal = Journal.of(FIRST_DAY);
        assertThatThrownBy(() -> journal.write("""
                2025-07-02 Bayar notaris
                  Perizinan dan Notaris  600.000
                  Kas Tunai             -600.000
                """)).isInstanceOfSatisfying(LedgerRefusal.class, refusal -> {
            assertThat(refusal.rule()).isEqualTo(LedgerRule.CASH_COVERED);
            assertThat(refusal.arguments()).containsExactly("Kas Tunai", "2 Juli 2025", Rupiah.of(-100_000).toString());
        });
    }

    @Test
    void aBankMayGoBelowZeroAndTheTreasurerIsTold() {
        var journal = Journal.of(FIRST_DAY).write("""
                2025-07-02 Administrasi bank
                  Administrasi Bank  5.000
                  Bank BRI          -5.000
                """);
        assertThat(journal.last().overdrawn()).containsExactly(AccountCode.of("1-1111"));
        assertThat(journal.write("""
                2025-07-03 Setor ke bank
                  Bank BRI   100.000
                  Kas Tunai -100.000
                """).last().overdrawn()).isEmpty();
    }

    @Test
    void aClosedMonthTakesNothingMoreAndVouchesForTheChain() {
        var journal = Journal.of(FIRST_DAY);
        var july = YearMonth.of(2025, 7);
        var closed = books.in(() -> books.periods.close(journal.cooperative(), july));
        assertThat(closed.hash()).isEqualTo(journal.last().hash());
        assertThat(books.in(() -> books.periods.close(journal.cooperative(), july))).isEqualTo(closed);
        assertThat(books.in(() -> books.periods.isClosed(journal.cooperative(), YearMonth.of(2025, 6)))).isTrue();
        assertThat(books.in(() -> books.periods.isClosed(journal.cooperative(), YearMonth.of(2025, 8)))).isFalse();
        refused(LedgerRule.MONTH_OPEN, () -> journal.write(FIRST_DAY));
        refused(LedgerRule.MONTH_OPEN, () -> journal.write(FIRST_DAY.replace("2025-07-01", "2025-06-25")));
        assertThat(books.in(() -> books.periods.close(journal.cooperative(), YearMonth.of(2025, 6)))).isEqualTo(closed);
        assertThatThrownBy(() -> books.in(() -> books.periods.close(journal.cooperative(), YearMonth.of(2100, 1))))
                .isInstanceOfSatisfying(PeriodRefusal.class,
                        refusal -> assertThat(refusal.rule()).isEqualTo(PeriodRule.CLOSING_ORDER));
        journal.write(FIRST_DAY.replace("2025-07", "2025-08"));
    }

    @Test
    void aBookThatIsNotOpenTakesAndShowsNothing() {
        var nowhere = UUID.randomUUID();
        refused(LedgerRule.BOOKS_OPEN,
                () -> books.in(() -> books.books.trialBalance(nowhere, LocalDate.of(2025, 7, 1))));
        refused(LedgerRule.BOOKS_OPEN, () -> books.in(() -> {
            books.ledger.lock(nowhere);
            return null;
        }));
        refused(LedgerRule.BOOKS_OPEN,
                () -> books.post(new Journal(books, nowhere, new ArrayList<>()).posting(FIRST_DAY)));
    }

    @Test
    void aDayThatIsYetToComeIsRefusedHoweverFarAway() {
        var journal = Journal.of(FIRST_DAY);
        for (var day : List.of(LocalDate.now().plusDays(2), LocalDate.of(9_999, 1, 1), LocalDate.MAX)) {
            var posting = journal.last().posting();
            refused(LedgerRule.NOT_IN_FUTURE, () -> books.post(Posting.of(UUID.randomUUID(), posting.cooperative(), day,
                    posting.voucher(), posting.event(), posting.description(), posting.lines())));
        }
    }

    @Test
    void openingTheBooksTwiceChangesNothing() {
        var cooperative = books.cooperative();
        var again = books.in(() -> books.books.open(cooperative, LocalDate.of(2020, 1, 1)));
        assertThat(again.from()).isEqualTo(TestBooks.OPENING);
        assertThat(books.in(() -> books.books.chart(cooperative))).isEqualTo(ChartTemplate.chart());
        assertThat(ChartTemplate.chart().accounts()).hasSize(216);
    }

    @Test
    void theCashBookPagedIsTheCashBookWhole() {
        var journal = Journal.of("""
                2025-07-03 Tiga
                  Kas Tunai  30.000
                  Hibah     -30.000
                2025-07-01 Satu
                  Kas Tunai  10.000
                  Hibah     -10.000
                2025-07-03 Dua kali sehari
                  Kas Tunai  31.000
                  Kas Tunai -1.000
                  Hibah     -30.000
                2025-06-30 Sebelumnya
                  Kas Tunai  5.000
                  Hibah     -5.000
                2025-08-01 Sesudahnya
                  Kas Tunai  9.000
                  Hibah     -9.000
                """);
        var whole = cashBook(journal, null, 100);
        assertThat(whole.carried()).isEqualTo(Rupiah.of(5_000));
        assertThat(whole.lines()).extracting(line -> line.date() + " " + line.balance().amount())
                .containsExactly("2025-07-01 15000", "2025-07-03 45000", "2025-07-03 76000", "2025-07-03 75000");
        assertThat(whole.lines())
                .allSatisfy(line -> assertThat(line.counterparts()).containsExactly(AccountCode.of("3-1201")));
        assertThat(whole.next()).isNull();
        assertThat(whole.period().closing()).isEqualTo(Rupiah.of(75_000));

        var paged = new ArrayList<BookLine>();
        var place = (AccountPage.Place) null;
        do {
            var page = cashBook(journal, place, 1);
            assertThat(page.carried()).isEqualTo(paged.isEmpty() ? Rupiah.of(5_000) : paged.getLast().balance());
            paged.addAll(page.lines());
            place = page.next() == null ? null : AccountPage.Place.parse(page.next().toString());
        } while (place != null);
        assertThat(paged).isEqualTo(whole.lines());
    }

    @Test
    void theJournalIsPagedNewestFirst() {
        var journal = Journal.of(FIRST_DAY).write(FIRST_DAY).write(FIRST_DAY);
        var first = books.in(() -> books.books.journal(journal.cooperative(), null, 2));
        var second = books.in(() -> books.books.journal(journal.cooperative(), first.next(), 2));
        assertThat(first.entries()).extracting(PostedEntry::sequence).containsExactly(3L, 2L);
        assertThat(second.entries()).extracting(PostedEntry::sequence).containsExactly(1L);
        assertThat(second.next()).isNull();
        assertThat(first.entries()).containsExactly(journal.entries().get(2), journal.entries().get(1));
    }

    @Test
    void anotherRegencySeesNothing() {
        var journal = Journal.of(FIRST_DAY);
        var paser = books.of(TestBooks.PASER);
        refused(LedgerRule.BOOKS_OPEN,
                () -> paser.in(() -> paser.books.trialBalance(journal.cooperative(), LocalDate.of(2025, 7, 1))));
        refused(LedgerRule.ENTRY_KNOWN,
                () -> paser.in(() -> paser.books.entry(journal.cooperative(), journal.last().id())));
        refused(LedgerRule.ENTRY_KNOWN,
                () -> paser.in(() -> paser.ledger.reverse(UUID.randomUUID(), journal.cooperative(),
                        journal.last().id(), LocalDate.of(2025, 7, 2), "Bukan milik kami")));
        refused(LedgerRule.BOOKS_OPEN, () -> paser.post(journal.posting(FIRST_DAY)));
    }

    private AccountPage cashBook(Journal journal, AccountPage.Place after, int size) {
        return books
                .in(() -> books.books.account(journal.cooperative(), AccountCode.of("1-1101"), LocalDate.of(2025, 7, 1),
                        LocalDate.of(2025, 7, 31), after, size));
    }

    private PostedEntry reverse(Journal journal, UUID key, UUID entry) {
        return books.in(() -> books.ledger.reverse(key, journal.cooperative(), entry, LocalDate.of(2025, 7, 5),
                "Salah barang"));
    }

    private static void refused(LedgerRule rule, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(LedgerRefusal.class,
                refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}
