package id.lumbung.cooperative.savings;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.Surroundings;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.event.GoldenEvents;
import id.lumbung.cooperative.event.Treasury;
import id.lumbung.testing.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// What somebody could do to savings who had the service's own password.
@FeatureTest
class SavingsAttackTest {

    @Autowired
    private TestRegency kukar;

    private UUID cooperative;
    private UUID member;

    @BeforeEach
    void aMemberOfACooperativeWithBooks() {
        var treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        cooperative = treasury.cooperative();
        member = treasury.members().getFirst();
    }

    @Test
    void whatWasDecidedOrPostedStays() {
        for (var statement : List.of("delete from savings_tariff", "delete from savings_bill",
                "delete from interest_run",
                "update interest_run set gross = 1", "update interest_run set taken_back_at = now()",
                "update interest_line set gross = 1", "update interest_grant set gross = 1",
                "delete from interest_grant", "delete from interest_line", "delete from interest_run_entry",
                "update interest_tax set numerator = 0", "update term_certificate set amount = 1",
                "update term_certificate set voided_at = now()", "update term_payout set penalty = 0",
                "delete from term_payout", "update leaving_decision set approved = true", "delete from leaving_request",
                "update leaving_payment set request_id = id", "truncate savings_bill",
                "update savings_tariff set valid_from = '2025-01-01'",
                "update savings_bill set month = '2025-01-01'")) {
            refused(6402, "permission denied", statement);
        }
    }

    @Test
    void ofOneMonthThereIsOneRunThatStands() {
        var runs = new String[]{run(), run()};
        refused(6402, "interest_run_once", runs);
        assertThatCode(() -> attack(6402, run())).doesNotThrowAnyException();
    }

    @Test
    void aTariffIsFromAMonthAndOfAKindThatEverybodyPays() {
        refused(6402, "savings_tariff_from_a_month", tariff("WAJIB", "2025-07-02", 1));
        refused(6402, "savings_tariff_kind_known", tariff("SUKARELA", "2025-07-01", 1));
        refused(6402, "savings_tariff_amount_range", tariff("WAJIB", "2025-07-01", -1));
    }

    @Test
    void nobodyIsBilledTwiceForAMonthNorInAnotherRegency() {
        var bill = "insert into savings_bill (cooperative_id, member_id, month, amount, made_by) values ('%s', '%s', '2025-07-01', 5, 'x')"
                .formatted(cooperative, member);
        refused(6402, "savings_bill_pkey", bill, bill);
        refused(6407, "savings_bill_member", bill);
        refused(null, "row-level security", bill);
    }

    @Test
    void aCertificateIsAnEntryAndItsTermSaysItsAccount() {
        var shape = "insert into term_certificate (id, cooperative_id, member_id, account_code, amount, months, numerator, denominator, "
                + "started_on, matures_on, opened_by) values ('%s', '%s', '%s', '%s', 1, %d, 6, 100, '2025-07-01', '%s', 'x')";
        refused(6402, "term_certificate_entry",
                shape.formatted(UUID.randomUUID(), cooperative, member, "2-1202", 12, "2026-07-01"));
        refused(6402, "term_certificate_account",
                shape.formatted(UUID.randomUUID(), cooperative, member, "2-1202", 13, "2026-08-01"));
        refused(6402, "term_certificate_term",
                shape.formatted(UUID.randomUUID(), cooperative, member, "2-1202", 12, "2026-07-02"));
    }

    @Test
    void jasaByHandIsWhatItsEntrySays() {
        refused(6402, "The entry says otherwise", """
                insert into interest_grant (entry_id, cooperative_id, member_id, month, gross, tax, given_by)
                values (uuidv7(), '%s', '%s', '2025-08-01', 5, 0, 'x')""".formatted(cooperative, member));
    }

    @Test
    void aMemberHasOneOpenRequest() {
        var request = "insert into leaving_request (id, cooperative_id, member_id, requested_on, cause, reason, requested_by) "
                + "values (uuidv7(), '%s', '%s', '2025-07-01', 'PINDAH', 'pindah', 'x')".formatted(cooperative, member);
        refused(6402, "has asked already", request, request);
    }

    @Test
    void anotherRegencySeesNoRow() {
        for (var table : List.of("savings_tariff", "savings_bill", "interest_rule", "interest_run", "interest_line",
                "term_certificate", "term_payout", "leaving_request", "leaving_decision", "leaving_payment",
                "leaving_annulment", "interest_grant",
                "subject_month_movement")) {
            for (var tenant : new Integer[]{null, 6407}) {
                refused(tenant, "division by zero",
                        "select 1 / count(*) from %s where tenant_id = 6402".formatted(table));
            }
        }
    }

    private String run() {
        return "insert into interest_run (id, cooperative_id, kind, month, tax_free_up_to, tax_numerator, tax_denominator, gross, tax, "
                + "posted_by) values (uuidv7(), '%s', 'BERJANGKA', '2025-07-01', 240000, 1, 10, 5, 0, 'x')"
                        .formatted(cooperative);
    }

    private String tariff(String kind, String from, long amount) {
        return "insert into savings_tariff (cooperative_id, kind, valid_from, amount, basis, set_by) values ('%s', '%s', '%s', %d, 'BA 1', 'x')"
                .formatted(cooperative, kind, from, amount);
    }

    private static void refused(Integer tenant, String because, String... statements) {
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> attack(tenant, statements))
                .withMessageContaining(because);
    }

    /// On a connection of its own, as the role that the service logs in as; nothing of it stays.
    private static void attack(Integer tenant, String... statements) throws SQLException {
        try (var connection = TestPostgres.as(Surroundings.DATABASE, Surroundings.APP, Surroundings.PASSWORD)
                .getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            if (tenant != null) {
                statement.execute("select set_config('app.tenant', '%d', true)".formatted(tenant));
            }
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
