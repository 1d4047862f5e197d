package id.lumbung.cooperative.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.lumbung.platform.money.Rupiah;
import id.lumbung.testing.postgres.TestPostgres;

import static id.lumbung.cooperative.ledger.RawSql.PERMISSION_DENIED;
import static id.lumbung.cooperative.ledger.RawSql.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SubLedgerTest {

    private static final AccountCode CASH = AccountCode.of("1-1101");
    private static final AccountCode SUKARELA = AccountCode.of("2-1201");
    private static final Subject.Member SARI = new Subject.Member(new UUID(0, 1));
    private static final Subject.Member AMIN = new Subject.Member(new UUID(0, 2));

    private final TestBooks books = TestBooks.shared();
    private final UUID cooperative = books.cooperative();
    private final RawSql attacker = new RawSql(
            TestPostgres.as(TestBooks.DATABASE, TestBooks.DATABASE + "_app", "app"), 6402);

    @Test
    void aMemberTakesOutWhatIsHersAndNotWhatIsAnothers() {
        deposit(SARI, "2025-07-01", 100_000);
        deposit(AMIN, "2025-07-01", 500_000);
        withdraw(SARI, "2025-07-10", 60_000);
        assertThatExceptionOfType(LedgerRefusal.class).isThrownBy(() -> withdraw(SARI, "2025-07-10", 40_001))
                .satisfies(refusal -> {
                    assertThat(refusal.rule()).isEqualTo(LedgerRule.SUBJECT_COVERED);
                    assertThat(refusal.arguments()).containsExactly("Simpanan Sukarela", "10 Juli 2025",
                            "Rp\u00a040.000");
                });
        withdraw(SARI, "2025-07-10", 40_000);
        assertThat(balance(SARI, "2025-07-31")).isEqualTo(Rupiah.ZERO);
        assertThat(balance(SARI, "2025-07-09")).isEqualTo(Rupiah.of(-100_000));
        assertThat(balance(AMIN, "2025-12-31")).isEqualTo(Rupiah.of(-500_000));
        sound();
    }

    @Test
    void aBackDatedWithdrawalMayNotEmptyALaterDay() {
        deposit(AMIN, "2025-07-01", 500_000);
        deposit(SARI, "2025-07-01", 100_000);
        withdraw(SARI, "2025-09-15", 70_000);
        deposit(SARI, "2025-10-01", 900_000);
        assertThatExceptionOfType(LedgerRefusal.class).isThrownBy(() -> withdraw(SARI, "2025-08-02", 30_001))
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly("Simpanan Sukarela",
                        "15 September 2025", "Rp\u00a030.000"));
        withdraw(SARI, "2025-08-02", 30_000);
        sound();
    }

    @Test
    void aDepositThatIsSpentIsNotTakenBack() {
        deposit(AMIN, "2025-07-01", 500_000);
        var deposit = deposit(SARI, "2025-07-01", 100_000);
        var withdrawal = withdraw(SARI, "2025-07-02", 1);
        assertThatExceptionOfType(LedgerRefusal.class)
                .isThrownBy(() -> reverse(deposit))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(LedgerRule.SUBJECT_COVERED));
        reverse(withdrawal);
        reverse(deposit);
        assertThat(balance(SARI, "2025-12-31")).isEqualTo(Rupiah.ZERO);
        sound();
    }

    @Test
    void whatIsTakenBackOfAnEarlierMonthMovesThisOne() {
        var jasa = post("J07", "2025-07-31", Line.debit(AccountCode.of("5-1202"), Rupiah.of(30_000)),
                Line.credit(SUKARELA, Rupiah.of(30_000)).about(SARI));
        post("J07", "2025-08-31", Line.debit(AccountCode.of("5-1202"), Rupiah.of(7)),
                Line.credit(SUKARELA, Rupiah.of(7)).about(SARI));
        books.in(() -> books.ledger.reverse(UUID.randomUUID(), cooperative, jasa.id(), LocalDate.of(2025, 8, 5),
                "Salah"));
        assertThat(movedWithoutJasa("2025-07-01", "2025-07-31")).isEmpty();
        assertThat(movedWithoutJasa("2025-08-01", "2025-08-31")).as("the month began with it").singleElement()
                .satisfies(moved -> assertThat(moved.balance()).isEqualTo(Rupiah.of(30_000)));
        assertThat(movedWithoutJasa("2025-07-01", "2025-08-31")).isEmpty();
    }

    private List<SubLedger.Moved> movedWithoutJasa(String from, String to) {
        return books.in(() -> books.subLedger.moved(cooperative, SUKARELA, LocalDate.parse(from), LocalDate.parse(to),
                Set.of(EventCode.of("J07"))));
    }

    @Test
    void severalMonthsInOneReceiptAreKeptByTheMonthTheyWereMeantFor() {
        var wajib = AccountCode.of("3-1102");
        var lines = List.of(Line.debit(CASH, Rupiah.of(50_000)),
                Line.credit(wajib, Rupiah.of(20_000)).about(SARI).meantFor(YearMonth.of(2025, 6)),
                Line.credit(wajib, Rupiah.of(30_000)).about(SARI).meantFor(YearMonth.of(2025, 7)));
        books.post(Posting.of(UUID.randomUUID(), cooperative, LocalDate.of(2025, 8, 4), VoucherType.BKM,
                EventCode.of("J02"), "Dua bulan", lines));
        assertThat(books.in(() -> books.subLedger.meant(cooperative, wajib))).containsExactlyInAnyOrder(
                new SubLedger.Meant(SARI.id(), YearMonth.of(2025, 6), Rupiah.of(-20_000)),
                new SubLedger.Meant(SARI.id(), YearMonth.of(2025, 7), Rupiah.of(-30_000)));
        assertThat(books.in(() -> books.subLedger.lines(cooperative, SARI, LocalDate.of(2025, 8, 1),
                LocalDate.of(2025, 8, 31)))).extracting(SubLedger.Told::period)
                .containsExactly(YearMonth.of(2025, 6), YearMonth.of(2025, 7));
        sound();
    }

    @Test
    void ofTwoHundredWithdrawalsAtOnceExactlyThoseSucceedThatTheSavingsCover() throws InterruptedException {
        deposit(SARI, "2025-07-01", 73_000);
        deposit(AMIN, "2025-07-01", 1_000_000);
        List<Callable<Boolean>> attempts = IntStream.range(0, 200).<Callable<Boolean>>mapToObj(number -> () -> {
            try {
                withdraw(SARI, "2025-07-%02d".formatted(2 + number % 20), 1_000);
                return true;
            } catch (LedgerRefusal refusal) {
                assertThat(refusal.rule()).isEqualTo(LedgerRule.SUBJECT_COVERED);
                return false;
            }
        }).toList();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var succeeded = people.invokeAll(attempts).stream().filter(answer -> {
                try {
                    return answer.get();
                } catch (InterruptedException | ExecutionException e) {
                    throw new IllegalStateException(e);
                }
            }).count();
            assertThat(succeeded).isEqualTo(73);
        }
        assertThat(balance(SARI, "2025-12-31")).isEqualTo(Rupiah.ZERO);
        sound();
    }

    @Test
    void whoSpeaksToPostgresqlHerselfTakesOutNoMoreEither() {
        deposit(SARI, "2025-07-01", 5_000);
        assertThat(
                attacker.refused(posting(cooperative, "2025-07-02", "J04", "2-1201 D 5001 ANGGOTA", "3-1201 K 5001")))
                .satisfies(refused -> assertThat(refused.constraint()).isEqualTo("entry_subject_covered"));
        assertThat(attacker.refused(posting(cooperative, "2025-06-30", "J04", "2-1201 D 1 ANGGOTA", "3-1201 K 1"))
                .constraint()).isEqualTo("entry_subject_covered");
        assertThat(
                attacker.refused(posting(cooperative, "2025-07-02", "J10", "3-1101 D 1 ANGGOTA", "2-1205 K 1 ANGGOTA"))
                        .constraint())
                .isEqualTo("entry_subject_covered");
    }

    @Test
    void aTitipanIsTheMembersOwnForWhoSpeaksToPostgresqlToo() {
        post("J15", "2025-07-01", Line.debit(CASH, Rupiah.of(5_000)),
                Line.credit(AccountCode.of("2-1206"), Rupiah.of(5_000)).about(SARI));
        assertThat(attacker
                .refused(posting(cooperative, "2025-07-02", "J151", "2-1206 D 5001 ANGGOTA", "4-1201 K 5001"))
                .constraint()).isEqualTo("entry_subject_covered");
    }

    @Test
    void booksThatStandAlreadyGuardTheTitipanAsWell() throws IOException {
        var owner = new RawSql(TestPostgres.as(TestBooks.DATABASE, TestBooks.DATABASE + "_owner", "owner"), 6402);
        var here = " where cooperative_id = '" + cooperative + "'";
        owner.commit("update account set overdraft = 'BEBAS'" + here + " and code = '2-1206'");
        var before = attacker.query("select chart_revision from book" + here);
        owner.commit(Files.readString(
                Path.of("src/main/resources/db/migration/V564__ledger__titipan_of_a_member.sql")));
        assertThat(attacker.query("select overdraft from account" + here + " and code = '2-1206'"))
                .containsExactly("SUBJEK");
        assertThat(attacker.query("select chart_revision from book" + here)).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update subject_month_movement set credit = credit + 1",
            "delete from subject_month_movement", "truncate subject_month_movement",
            "insert into subject_month_movement select * from subject_month_movement",
            "update account set overdraft = 'BEBAS'"})
    void nobodyWritesWhatThePostingKeeps(String statement) {
        deposit(SARI, "2025-07-01", 5_000);
        assertThat(attacker.refused(statement).state()).isEqualTo(PERMISSION_DENIED);
    }

    @Test
    void anotherRegencySeesNothing() {
        deposit(SARI, "2025-07-01", 5_000);
        var paser = books.of(TestBooks.PASER);
        assertThat(paser.in(() -> paser.subLedger.of(cooperative, SARI.id(), LocalDate.of(2025, 12, 31)))).isEmpty();
        assertThat(new RawSql(attacker.source(), 6401)
                .query("select count(*) from subject_month_movement where tenant_id = 6402"))
                .containsExactly("0");
    }

    @Test
    void theProofFindsWhatWasAlteredBehindTheLedgersBack() {
        deposit(SARI, "2025-07-01", 5_000);
        sound();
        var superuser = new RawSql(TestPostgres.superuser(TestBooks.DATABASE), 6402);
        superuser.commit(
                "update subject_month_movement set credit = credit + 7 where cooperative_id = '" + cooperative + "'");
        assertThat(books.in(() -> books.subProof.differences(cooperative))).containsExactly(
                new SubLedgerProof.Difference("control", SUKARELA, Rupiah.of(-7)),
                new SubLedgerProof.Difference("subject", SUKARELA, Rupiah.of(-7)));
    }

    private PostedEntry deposit(Subject.Member member, String date, long amount) {
        return post("J03", date, Line.debit(CASH, Rupiah.of(amount)),
                Line.credit(SUKARELA, Rupiah.of(amount)).about(member));
    }

    private PostedEntry withdraw(Subject.Member member, String date, long amount) {
        return post("J04", date, Line.debit(SUKARELA, Rupiah.of(amount)).about(member),
                Line.credit(CASH, Rupiah.of(amount)));
    }

    private PostedEntry post(String event, String date, Line... lines) {
        return books.post(Posting.of(UUID.randomUUID(), cooperative, LocalDate.parse(date), VoucherType.BKM,
                EventCode.of(event), "Uji", List.of(lines)));
    }

    private void reverse(PostedEntry entry) {
        books.in(() -> books.ledger.reverse(UUID.randomUUID(), cooperative, entry.id(), LocalDate.of(2025, 7, 3),
                "Salah"));
    }

    private Rupiah balance(Subject.Member member, String at) {
        return books.in(() -> books.subLedger.balance(cooperative, SUKARELA, member, LocalDate.parse(at)));
    }

    private void sound() {
        assertThat(books.in(() -> books.subProof.differences(cooperative))).isEmpty();
        assertThat(books.in(() -> books.proof.differences(cooperative))).isEmpty();
    }
}
