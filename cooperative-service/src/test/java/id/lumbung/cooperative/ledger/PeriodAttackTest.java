package id.lumbung.cooperative.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import id.lumbung.testing.postgres.TestPostgres;

import static id.lumbung.cooperative.ledger.RawSql.posting;
import static org.assertj.core.api.Assertions.assertThat;

/// Months and years against somebody with the service's own password and SQL.
class PeriodAttackTest {

    private static final AtomicInteger PHONES = new AtomicInteger(10_000_000);

    private final TestBooks books = TestBooks.shared();
    private final RawSql attacker = new RawSql(
            TestPostgres.as(TestBooks.DATABASE, TestBooks.DATABASE + "_app", "app"), 6402);
    private UUID cooperative;
    private String chair;
    private String supervisor;

    @BeforeEach
    void aBookWithAnEntryAChairAndASupervisor() {
        cooperative = books.cooperative();
        chair = officer("KETUA");
        supervisor = officer("ANGGOTA_PENGAWAS");
        attacker.commit(posting(cooperative, "2025-07-05", "UMUM", "1-1101 D 100000", "4-3103 K 100000"),
                posting(cooperative, "2025-07-06", "UMUM", "6-1201 D 30000", "1-1101 K 30000"));
    }

    @Test
    void aReopenedMonthTakesEntriesAgainAndTheHistoryStays() {
        attacker.commit(act("2025-07-01", "TUTUP"), act("2025-08-01", "TUTUP"));
        attacker.commit(act("2025-07-01", "BUKA", chair, "Ada bukti tertinggal", null));
        attacker.commit(posting(cooperative, "2025-07-05", "UMUM", "1-1101 D 5", "4-3103 K 5"));
        assertThat(attacker.query("select act from period_act where cooperative_id = '%s' order by number"
                .formatted(cooperative))).containsExactly("TUTUP", "TUTUP", "BUKA");
        assertThat(refused(posting(cooperative, "2025-06-30", "UMUM", "1-1101 D 5", "4-3103 K 5")))
                .isEqualTo("entry_month_open");
    }

    @Test
    void monthsAreClosedInOrderAndReopenedWithAReason() {
        assertThat(refused(act("2025-05-01", "TUTUP"))).isEqualTo("period_act_closing_order");
        assertThat(refused(act("2199-01-01", "TUTUP"))).isEqualTo("period_act_closing_order");
        assertThat(refused(act("2025-07-02", "TUTUP"))).isEqualTo("period_act_is_month");
        assertThat(refused(act("infinity", "TUTUP"))).isEqualTo("period_act_is_month");
        assertThat(refused(act("2025-07-01", "BUKA", chair, "belum ditutup", null)))
                .isEqualTo("period_act_month_closed");
        attacker.commit(act("2025-07-01", "TUTUP"));
        assertThat(refused(act("2025-07-01", "TUTUP"))).isEqualTo("period_act_closing_order");
        assertThat(refused(act("2025-07-01", "BUKA"))).isEqualTo("period_act_reason_given");
        assertThat(refused(act("2025-07-01", "BUKA", chair, "  a ", null))).isEqualTo("period_act_reason_given");
        assertThat(refused(act("2025-07-01", "HAPUS", chair, null, null))).isEqualTo("period_act_known");
    }

    @Test
    void sealingTakesAChairAndASupervisorWhoAreTwoPeople() {
        attacker.commit(act("2025-07-01", "TUTUP"));
        assertThat(refused(act("2025-07-01", "USUL_KUNCI", "bendahara", null, null)))
                .isEqualTo("period_act_chair_or_supervisor");
        assertThat(refused(act("2025-07-01", "KUNCI", chair, null, null))).isEqualTo("period_act_answer_complete");
        var proposal = UUID.randomUUID();
        attacker.commit(act(proposal, "2025-07-01", "USUL_KUNCI", chair, null, null));
        assertThat(refused(act("2025-07-01", "USUL_KUNCI", supervisor, null, null)))
                .isEqualTo("period_act_proposed_once");
        assertThat(refused(act("2025-07-01", "KUNCI", chair, null, proposal))).isEqualTo("period_act_two_people");
        assertThat(refused(act("2025-06-01", "KUNCI", supervisor, null, proposal)))
                .isEqualTo("period_act_proposal_stands");
        assertThat(refused(act("2025-07-01", "BUKA_KUNCI", supervisor, null, proposal)))
                .isEqualTo("period_act_proposal_stands");
        attacker.commit(act("2025-07-01", "KUNCI", supervisor, null, proposal));
        assertThat(refused(act("2025-07-01", "KUNCI", supervisor, null, proposal)))
                .isEqualTo("period_act_proposal_stands");
        assertThat(refused(act("2025-07-01", "BUKA", chair, "sudah dikunci", null)))
                .isEqualTo("period_act_month_unsealed");
        assertThat(refused(act("2025-06-01", "BUKA", chair, "sudah dikunci", null)))
                .isEqualTo("period_act_month_unsealed");
    }

    @Test
    void whyAMonthWasSealedAnywayStandsBesideTheSeal() {
        attacker.commit(act("2025-07-01", "TUTUP"));
        assertThat(refused(act("2025-07-01", "USUL_KUNCI", chair, " x ", null))).isEqualTo("period_act_reason_given");
        var proposal = UUID.randomUUID();
        attacker.commit(act(proposal, "2025-07-01", "USUL_KUNCI", chair, "Kas tidak sempat dihitung", null),
                act("2025-07-01", "KUNCI", supervisor, "Alasan lain", proposal));
        assertThat(attacker.query("select reason from period_act where cooperative_id = '%s' and act = 'KUNCI'"
                .formatted(cooperative))).containsExactly("Kas tidak sempat dihitung");
    }

    @Test
    void whatStandsBetweenOutletsIsNeverSealed() {
        attacker.commit(posting(cooperative, "2025-07-07", "UMUM", "1-1701 D 40000", "4-3103 K 40000"),
                act("2025-07-01", "TUTUP"));
        assertThat(refused(act("2025-07-01", "USUL_KUNCI", chair, "Biar saja", null), "set constraints all immediate"))
                .isEqualTo("period_act_nothing_between");
    }

    @Test
    void moneyOnItsWayIsSealedOnlyWithAReasonOfBoth() {
        attacker.commit(posting(cooperative, "2025-07-07", "UMUM", "1-1105 D 40000", "1-1101 K 40000"),
                act("2025-07-01", "TUTUP"));
        assertThat(refused(act("2025-07-01", "USUL_KUNCI", chair, null, null), "set constraints all immediate"))
                .isEqualTo("period_act_explained");
        var proposal = UUID.randomUUID();
        attacker.commit(act(proposal, "2025-07-01", "USUL_KUNCI", chair, "Setoran tiba 1 Agustus", null),
                act("2025-07-01", "KUNCI", supervisor, null, proposal));
        assertThat(attacker.query("select sealed_through from book where cooperative_id = '%s'".formatted(cooperative)))
                .containsExactly("2025-07-01");
    }

    /// Only the owner of the tables could bring this about; the one who seals does not vouch for it.
    @Test
    void aSubLedgerThatIsNotItsControlAccountIsNotSealed() {
        attacker.commit(act("2025-07-01", "TUTUP"));
        new RawSql(TestPostgres.superuser(TestBooks.DATABASE), 6402)
                .commit("""
                        insert into subject_month_movement (tenant_id, cooperative_id, account_code, subject_kind, subject_id, month,
                                                            period, debit, credit, lines)
                        values (6402, '%s', '2-1201', 'ANGGOTA', gen_random_uuid(), '2025-07-01', '2025-07-01', 0, 5, 1)"""
                        .formatted(cooperative));
        assertThat(refused(act("2025-07-01", "USUL_KUNCI", chair, "Selisih kecil", null),
                "set constraints all immediate")).isEqualTo("period_act_sub_ledgers");
    }

    /// Chair yesterday, supervisor today: still one person.
    @Test
    void whoChangesTheOfficeBetweenProposalAndConsentIsStillOnePerson() {
        attacker.commit(act("2025-07-01", "TUTUP"));
        var proposal = UUID.randomUUID();
        attacker.commit(act(proposal, "2025-07-01", "USUL_KUNCI", chair, null, null));
        attacker.commit(
                """
                        insert into organ_term_closing (term_id, closed_on, cause, reason, recorded_by)
                        select id, current_date, 'BERHENTI', 'pindah jabatan', 'x' from organ_term where account_subject = '%s'"""
                        .formatted(chair),
                term("KETUA_PENGAWAS", chair, "current_date"));
        assertThat(refused(act("2025-07-01", "KUNCI", chair, null, proposal))).isEqualTo("period_act_two_people");
    }

    @Test
    void anOfficerOfAnotherCooperativeSealsNothingHere() {
        attacker.commit(act("2025-07-01", "TUTUP"));
        var here = cooperative;
        cooperative = books.cooperative();
        var stranger = officer("KETUA");
        cooperative = here;
        assertThat(refused(act("2025-07-01", "USUL_KUNCI", stranger, null, null)))
                .isEqualTo("period_act_chair_or_supervisor");
    }

    @Test
    void aProposalIsGoneWhenTheMonthWasReopenedOrItWasTurnedDown() {
        attacker.commit(act("2025-07-01", "TUTUP"));
        var first = UUID.randomUUID();
        attacker.commit(act(first, "2025-07-01", "USUL_KUNCI", chair, null, null),
                act("2025-07-01", "BUKA", chair, "Salah jumlah", null), act("2025-07-01", "TUTUP"));
        assertThat(refused(act("2025-07-01", "KUNCI", supervisor, null, first)))
                .isEqualTo("period_act_proposal_stands");
        var second = UUID.randomUUID();
        attacker.commit(act(second, "2025-07-01", "USUL_KUNCI", supervisor, null, null));
        assertThat(refused(act("2025-07-01", "TOLAK", chair, null, second))).isEqualTo("period_act_reason_given");
        attacker.commit(act("2025-07-01", "TOLAK", chair, "Kas belum cocok", second));
        assertThat(refused(act("2025-07-01", "KUNCI", chair, null, second))).isEqualTo("period_act_proposal_stands");
    }

    @Test
    void aSealedMonthOpensByTwoPeopleWithAReasonAndNeverBeforeALaterOne() {
        seal("2025-07-01");
        seal("2025-08-01");
        assertThat(refused(act("2025-07-01", "USUL_BUKA_KUNCI", chair, "Ada yang salah", null)))
                .isEqualTo("period_act_last_sealed");
        assertThat(refused(act("2025-08-01", "USUL_BUKA_KUNCI", chair, null, null)))
                .isEqualTo("period_act_reason_given");
        var proposal = UUID.randomUUID();
        attacker.commit(act(proposal, "2025-08-01", "USUL_BUKA_KUNCI", supervisor, "Ada yang salah", null));
        assertThat(refused(act("2025-08-01", "BUKA_KUNCI", supervisor, null, proposal)))
                .isEqualTo("period_act_two_people");
        assertThat(refused(posting(cooperative, "2025-08-05", "UMUM", "1-1101 D 5", "4-3103 K 5")))
                .isEqualTo("entry_month_open");
        attacker.commit(act("2025-08-01", "BUKA_KUNCI", chair, null, proposal));
        attacker.commit(posting(cooperative, "2025-08-05", "UMUM", "1-1101 D 5", "4-3103 K 5"));
        assertThat(refused(posting(cooperative, "2025-07-05", "UMUM", "1-1101 D 5", "4-3103 K 5")))
                .isEqualTo("entry_month_open");
    }

    @Test
    void onlyAClosedMonthIsSealedAndOnlyAfterTheYearBefore() {
        assertThat(refused(act("2025-07-01", "USUL_KUNCI", chair, null, null))).isEqualTo("period_act_month_closed");
        attacker.commit(act("2026-01-01", "TUTUP"));
        assertThat(refused(act("2026-01-01", "USUL_KUNCI", chair, null, null))).isEqualTo("period_act_year_before");
    }

    @ParameterizedTest
    @CsvSource({"J76,2025-12-31", "J77,2026-01-01", "J76,2025-07-10", "J77,2025-07-10"})
    void nobodyPostsWhatClosesAYear(String event, String day) {
        assertThat(refused(posting(cooperative, day, event, "4-3103 D 5", "3-1901 K 5")))
                .isEqualTo("entry_closes_year");
        seal("2025-12-01");
        assertThat(refused(posting(cooperative, day, event, "4-3103 D 5", "3-1901 K 5")))
                .isEqualTo("entry_closes_year");
    }

    @Test
    void aYearIsClosedOnceItsMonthsAreSealedAndOnlyAsAWhole() {
        assertThat(refused(year(2025, "TUTUP"))).isEqualTo("year_act_sealed");
        seal("2025-12-01");
        assertThat(refused(year(2024, "TUTUP"))).isEqualTo("year_act_order");
        assertThat(refused(year(2026, "TUTUP"))).isEqualTo("year_act_order");
        assertThat(refused(year(2025, "BUKA"))).isEqualTo("year_act_order");
        assertThat(refused(year(2025, "TUTUP"))).isEqualTo("year_act_settled");
        assertThat(refused(year(2025, "TUTUP"), half(), "set constraints all immediate"))
                .isEqualTo("year_act_settled");
        assertThat(refused(year(2025, "TUTUP"), posting(cooperative, "2025-12-31", "J76", "3-1201 D 5", "1-1101 K 5")))
                .as("closing touches no other account of the balance sheet").isEqualTo("entry_closes_year");
        assertThat(refused(year(2025, "TUTUP"), posting(cooperative, "2025-12-30", "J76", "4-3103 D 5", "3-1901 K 5")))
                .isEqualTo("entry_closes_year");
        var whole = new ArrayList<String>(List.of(year(2025, "TUTUP")));
        whole.addAll(closingEntries());
        attacker.commit(whole.toArray(String[]::new));
        assertThat(refused(closingEntries().getFirst())).isEqualTo("entry_closes_year");
        assertThat(refused(year(2025, "TUTUP"))).isEqualTo("year_act_order");
        assertThat(books.in(() -> books.periods.isYearClosed(cooperative, 2025))).isTrue();
        var proposal = UUID.randomUUID();
        attacker.commit(act(proposal, "2025-12-01", "USUL_BUKA_KUNCI", chair, "Ada yang salah", null));
        assertThat(refused(act("2025-12-01", "BUKA_KUNCI", supervisor, null, proposal)))
                .isEqualTo("period_act_year_open");
        assertThat(refused(year(2025, "BUKA"))).isEqualTo("year_act_settled");
        assertThat(refused(year(2025, "BUKA"),
                posting(cooperative, "2026-01-01", "J77", "3-1501 D 70000", "3-1502 K 70000"),
                posting(cooperative, "2025-12-31", "J76", "3-1502 D 70000", "3-1901 K 70000"),
                posting(cooperative, "2025-12-31", "J76", "6-1201 D 30000", "3-1901 K 30000"),
                posting(cooperative, "2025-12-31", "J76", "3-1901 D 100000", "4-3103 K 100000"),
                "set constraints all immediate")).isEqualTo("year_act_unsealed");
        var closing = attacker.query("select id from entry where cooperative_id = '%s' and event = 'J76' limit 1"
                .formatted(cooperative)).getFirst();
        assertThat(refused(posting(UUID.randomUUID(), cooperative, "2026-02-01", "J84", "'" + closing + "'",
                "1-1101 D 1", "4-3103 K 1"))).isEqualTo("entry_closes_year");
    }

    @ParameterizedTest
    @ValueSource(strings = {"period_act", "closed_balance", "year_act", "period_proposal"})
    void withoutATenantOrWithAnotherOneThereAreNoRows(String table) {
        attacker.commit(act("2025-07-01", "TUTUP"));
        for (var tenant : new Integer[]{null, 6401}) {
            assertThat(new RawSql(TestPostgres.as(TestBooks.DATABASE, TestBooks.DATABASE + "_app", "app"), tenant)
                    .query("select count(*) from %s where tenant_id = 6402".formatted(table))).containsExactly("0");
        }
    }

    private void seal(String month) {
        var proposal = UUID.randomUUID();
        attacker.commit(act(month, "TUTUP"), act(proposal, month, "USUL_KUNCI", chair, null, null),
                act(month, "KUNCI", supervisor, null, proposal));
    }

    private String half() {
        return posting(cooperative, "2025-12-31", "J76", "4-3103 D 100000", "3-1901 K 100000");
    }

    private List<String> closingEntries() {
        return List.of(half(), posting(cooperative, "2025-12-31", "J76", "3-1901 D 30000", "6-1201 K 30000"),
                posting(cooperative, "2025-12-31", "J76", "3-1901 D 70000", "3-1502 K 70000"),
                posting(cooperative, "2026-01-01", "J77", "3-1502 D 70000", "3-1501 K 70000"));
    }

    private String refused(String... statements) {
        return attacker.refused(statements).constraint();
    }

    private String officer(String office) {
        var subject = "sub-" + UUID.randomUUID();
        attacker.commit(term(office, subject, "date '2025-06-01'"));
        return subject;
    }

    private String term(String office, String subject, String starts) {
        return """
                insert into organ_term (id, cooperative_id, office, name, phone, starts, ends, minutes, account_subject)
                values (gen_random_uuid(), '%s', '%s', 'Orang', '6281%s', %s, (%s + interval '4 years')::date, 'BA 1', '%s')"""
                .formatted(cooperative, office, PHONES.getAndIncrement(), starts, starts, subject);
    }

    private String act(String month, String act) {
        return act(month, act, "bendahara", null, null);
    }

    private String act(String month, String act, String actor, String reason, UUID answers) {
        return act(UUID.randomUUID(), month, act, actor, reason, answers);
    }

    private String act(UUID id, String month, String act, String actor, String reason, UUID answers) {
        return "insert into period_act (id, cooperative_id, month, act, actor, actor_name, reason, answers) "
                + "values ('%s', '%s', '%s', '%s', '%s', 'Orang', %s, %s)".formatted(id, cooperative, month, act, actor,
                        reason == null ? "null" : "'" + reason + "'", answers == null ? "null" : "'" + answers + "'");
    }

    private String year(int year, String act) {
        return "insert into year_act (id, cooperative_id, year, act, actor, actor_name) values (gen_random_uuid(), '%s', %d, '%s', 'x', 'x')"
                .formatted(cooperative, year, act);
    }
}
