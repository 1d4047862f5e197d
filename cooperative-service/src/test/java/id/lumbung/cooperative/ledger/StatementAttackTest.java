package id.lumbung.cooperative.ledger;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.lumbung.testing.postgres.TestPostgres;

import static id.lumbung.cooperative.ledger.RawSql.PERMISSION_DENIED;
import static org.assertj.core.api.Assertions.assertThat;

/// What somebody with the service's own database login can do to what the statements are made from.
class StatementAttackTest {

    private static final String DATABASE = TestBooks.DATABASE;

    private final RawSql attacker = new RawSql(TestPostgres.as(DATABASE, DATABASE + "_app", "app"), 6402);
    private final RawSql neighbour = new RawSql(attacker.source(), 6401);
    private UUID cooperative;

    @BeforeEach
    void aCooperativeWithAGift() {
        cooperative = Journal.of("""
                2025-07-01 Hibah uang
                  Kas Tunai  100.000
                  Hibah     -100.000
                """).cooperative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update cash_flow_month_movement set cash_in = 0", "delete from cash_flow_month_movement",
            "truncate cash_flow_month_movement",
            "insert into cash_flow_month_movement values (6402, uuidv7(), '3-1201', '2025-07-01', 'PUSAT', 'TANPA', 1, 0)",
            "update issued_statement set control_total = 0", "delete from issued_statement",
            "truncate issued_statement"})
    void whatTheStatementsReadIsWrittenByPostingsOnlyAndAPaperStays(String statement) {
        assertThat(attacker.refused(statement).state()).isEqualTo(PERMISSION_DENIED);
    }

    @Test
    void aPaperOfAnotherRegencyOrOfNoWholeMonthIsRefused() {
        assertThat(neighbour.refused(issued(6402, "LPK", "2025-07-01", "2025-07-31")).state())
                .isEqualTo(PERMISSION_DENIED);
        assertThat(neighbour.refused(issued(6401, "LPK", "2025-07-01", "2025-07-31")).constraint())
                .isEqualTo("issued_statement_book");
        assertThat(attacker.refused(issued(6402, "LPK", "2025-07-01", "2025-07-30")).constraint())
                .isEqualTo("issued_statement_whole_months");
        assertThat(attacker.refused(issued(6402, "SPT", "2025-07-01", "2025-07-31")).constraint())
                .isEqualTo("issued_statement_kind_known");
        var paper = issued(6402, "LPK", "2025-07-01", "2025-07-31");
        attacker.commit(paper);
        assertThat(attacker.refused(paper).constraint()).isEqualTo("issued_statement_once");
    }

    @Test
    void whatATreasurerWroteStaysAndOneRevisionFollowsTheOther() {
        assertThat(attacker.refused(note(6402, 2, "Dua")).constraint()).isEqualTo("statement_note_in_order");
        attacker.commit(note(6402, 1, "Satu"));
        assertThat(attacker.refused(note(6402, 1, "Satu lagi")).constraint()).isEqualTo("statement_note_in_order");
        assertThat(attacker.refused(note(6402, 2, "a\u0007b")).constraint()).isEqualTo("statement_note_text_shape");
        assertThat(attacker.refused(note(6402, 2, "x".repeat(4_001))).state()).isEqualTo("22001");
        assertThat(attacker.refused(note(6402, 1, "Dua").replace("KOMITMEN", "RAHASIA")).constraint())
                .isEqualTo("statement_note_topic_known");
        for (var statement : List.of("update statement_note set body = 'x'", "delete from statement_note",
                "truncate statement_note")) {
            assertThat(attacker.refused(statement).state()).as(statement).isEqualTo(PERMISSION_DENIED);
        }
        assertThat(neighbour.refused(note(6402, 1, "Dua")).state()).isEqualTo(PERMISSION_DENIED);
        assertThat(neighbour.query("select body from statement_note where cooperative_id = '" + cooperative + "'"))
                .isEmpty();
    }

    @Test
    void aProofFindsWhatTheOwnerAltered() {
        assertThat(OpenBooks.shared().cashFlowDifferences(cooperative)).isEmpty();
        var owner = new RawSql(TestPostgres.as(DATABASE, DATABASE + "_owner", "owner"), 6402);
        owner.commit("update cash_flow_month_movement set cash_in = cash_in + 1 where cooperative_id = '" + cooperative
                + "'");
        assertThat(OpenBooks.shared().cashFlowDifferences(cooperative)).singleElement()
                .satisfies(difference -> assertThat(difference.in().amount()).isEqualTo(1));
    }

    private String note(int tenant, int revision, String text) {
        return """
                insert into statement_note (tenant_id, cooperative_id, year, topic, revision, body, written_by, written_by_name)
                values (%d, '%s', 2025, 'KOMITMEN', %d, '%s', 'penyerang', 'Penyerang')"""
                .formatted(tenant, cooperative, revision, text);
    }

    private String issued(int tenant, String kind, String from, String to) {
        return """
                insert into issued_statement (tenant_id, id, cooperative_id, kind, period_from, period_to, control_total,
                                              digest, lines, sequence, issued_at, issued_by)
                values (%d, uuidv7(), '%s', '%s', '%s', '%s', 1, sha256('x'), 2, 1, now(), 'penyerang')"""
                .formatted(tenant, cooperative, kind, from, to);
    }
}
