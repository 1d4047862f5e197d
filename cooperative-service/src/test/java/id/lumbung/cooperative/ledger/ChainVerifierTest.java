package id.lumbung.cooperative.ledger;

import java.time.YearMonth;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.lumbung.cooperative.ledger.Verdict.Broken;
import id.lumbung.cooperative.ledger.Verdict.Fault;
import id.lumbung.testing.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;

/// What a superuser does to the tables, triggers switched off, is found.
class ChainVerifierTest {

    private final TestBooks books = TestBooks.shared();
    private final RawSql superuser = new RawSql(TestPostgres.superuser(TestBooks.DATABASE), null);
    private Journal journal;
    private PostedEntry second;

    @BeforeEach
    void threeEntries() {
        journal = Journal.of("""
                2025-07-01 Hibah "uang" – dari Désa
                  Kas Tunai          100.000
                  Hibah             -100.000
                2025-07-02 Beras dari Bulog
                  Persediaan Sembako  60.000
                  Kas Tunai          -60.000
                2025-07-03 Simpanan pokok
                  Kas Tunai           40.000
                  Simpanan Pokok     -40.000
                """);
        second = journal.entries().get(1);
    }

    @Test
    void anUntouchedChainIsWhole() {
        assertThat(books.verify(journal.cooperative())).isEqualTo(new Verdict.Whole(3, journal.last().hash()));
    }

    @Test
    void aChainWithoutEntriesIsWhole() {
        assertThat(books.verify(books.cooperative())).isEqualTo(new Verdict.Whole(0, Chain.BEGINNING));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "update entry set description = 'Beras dari Bulog ' || chr(160) where %s",
            "update entry set description = 'Beras dari bulog' where %s",
            "update entry set entry_date = entry_date + 1 where %s",
            "update entry set event = 'J26' where %s",
            "update entry set actor = 'systen' where %s",
            "update entry set posted_at = posted_at + interval '1 microsecond' where %s",
            "update entry set voucher_type = 'BKK' where %s",
            "update entry set voucher_number = 9 where %s",
            "update entry set hash = sha256('x'::bytea) where %s",
            "update entry set previous_hash = sha256('x'::bytea) where %s",
            "update entry set event = 'J84', reverses = gen_random_uuid() where %s",
            "update entry_line set debit = debit + 1 where debit > 0 and %s",
            "update entry_line set debit = credit, credit = debit where %s",
            "update entry_line set account_code = '1-1502' where debit > 0 and %s",
            "update entry_line set entry_date = entry_date - 1 where %s",
            "update entry_line set unit = 'APOTEK' where %s",
            "update entry_line set participation = 'ANGGOTA' where %s",
            "update entry_line set period = '2025-07-01' where %s",
            "update entry_line set subject_name = 'Beras 10 kg' where subject_name is not null and %s",
            "update entry_line set subject_kind = 'KREDITUR' where subject_name is not null and %s",
            "delete from entry_line where line_no = 2 and %s",
            "delete from entry_line where %s"})
    void anAlteredEntryIsFoundAndNamed(String alteration) {
        tamper(alteration.formatted(theSecond()));
        assertThat(books.verify(journal.cooperative())).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.sequence()).isEqualTo(2);
            assertThat(broken.entry()).isEqualTo(second.id());
            assertThat(broken.fault()).isEqualTo(Fault.ALTERED);
        });
    }

    @Test
    void theAlteredVoucherIsNamedByItsNumber() {
        tamper("update entry_line set credit = 59999 where credit = 60000 and " + theSecond());
        assertThat(books.verify(journal.cooperative()))
                .isEqualTo(new Broken(2, second.id(), "BM/2025/07/000002", Fault.ALTERED));
    }

    @Test
    void anEntryTakenOutIsMissed() {
        tamper("delete from entry_line where " + theSecond(), "delete from entry where " + theSecond());
        assertThat(books.verify(journal.cooperative())).isEqualTo(new Broken(2, null, null, Fault.MISSING));
    }

    @Test
    void anEntryCutFromTheEndIsMissed() {
        var last = "cooperative_id = '%s' and sequence = 3".formatted(journal.cooperative());
        tamper("delete from entry_line where " + last, "delete from entry where " + last);
        assertThat(books.verify(journal.cooperative())).isEqualTo(new Broken(3, null, null, Fault.TRUNCATED));
    }

    @Test
    void anEntryRewrittenTogetherWithItsHashNoLongerFitsTheNext() {
        tamper("update entry set description = 'Jagung' where " + theSecond(), rehash());
        assertThat(books.verify(journal.cooperative())).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.sequence()).isEqualTo(3);
            assertThat(broken.fault()).isEqualTo(Fault.UNLINKED);
        });
    }

    @Test
    void aChainRewrittenToItsEndNoLongerFitsAClosedMonth() {
        books.in(() -> books.periods.close(journal.cooperative(), YearMonth.of(2025, 7)));
        tamper("update entry set description = 'Simpanan wajib' where cooperative_id = '%s' and sequence = 3"
                .formatted(journal.cooperative()),
                rehash().replace("sequence = 2", "sequence = 3"),
                "update book b set hash = e.hash from entry e where e.cooperative_id = b.cooperative_id and e.sequence = 3 and b.cooperative_id = '%s'"
                        .formatted(journal.cooperative()));
        assertThat(books.verify(journal.cooperative())).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.entry()).isEqualTo(journal.last().id());
            assertThat(broken.fault()).isEqualTo(Fault.UNSEALED);
        });
    }

    @Test
    void movementsThatWereTouchedAreNamed() {
        tamper("update account_day_movement set debit = debit + 7 where account_code = '1-1101' and day = '2025-07-01' and cooperative_id = '%s'"
                .formatted(journal.cooperative()),
                "delete from account_month_movement where account_code = '3-1201' and cooperative_id = '%s'"
                        .formatted(journal.cooperative()));
        assertThat(books.in(() -> books.proof.differences(journal.cooperative())))
                .extracting(difference -> difference.kept() + " " + difference.account() + " "
                        + difference.debit().amount() + " "
                        + difference.credit().amount())
                .containsExactly("day 1-1101 7 0", "month 3-1201 0 -100000");
    }

    private String rehash() {
        return """
                update entry e set hash = sha256(convert_to(entry_canonical(e, array(select row (l.*)::posting_line from entry_line l
                    where l.tenant_id = e.tenant_id and l.cooperative_id = e.cooperative_id and l.sequence = e.sequence order by l.line_no)), 'UTF8'))
                 where """
                + " " + theSecond();
    }

    private String theSecond() {
        return "cooperative_id = '%s' and sequence = 2".formatted(journal.cooperative());
    }

    private void tamper(String... statements) {
        var all = new String[statements.length + 1];
        all[0] = "set local session_replication_role = replica";
        System.arraycopy(statements, 0, all, 1, statements.length);
        superuser.commit(all);
    }
}
