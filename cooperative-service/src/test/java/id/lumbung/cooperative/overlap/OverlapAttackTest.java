package id.lumbung.cooperative.overlap;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.Surroundings;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.testing.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// What the service's role cannot do to the peace of a village with SQL alone.
@FeatureTest
class OverlapAttackTest {

    private static final String TODAY = LocalDate.now().toString();

    @Autowired
    private TestRegency kukar;

    private AVillage village;
    private UUID outlet;
    private UUID unit;

    @BeforeEach
    void twoWhoDoTheSame() {
        village = AVillage.of(kukar);
        outlet = village.outlet("GERAI", "SEMBAKO", "WARGA");
        unit = village.unit("Toko Desa", "SEMBAKO", "WARGA", "BERJALAN");
    }

    @Test
    void statesAreWrittenByTheirEventsOnly() throws SQLException {
        for (var sql : List.of("update outlet set state = 'OPERASIONAL'", "update overlap_case set state = 'SELESAI'",
                "update overlap_case set outcome = 'BAGI_LINI'", "update bumdes_unit set state = 'BERHENTI'",
                "update agreement set state = 'BERJALAN'", "delete from overlap_case_event", "delete from bumdes_year",
                "update overlap_decision set wording = 'x'", "update line_of_business set weight = 1",
                "insert into outlet (id, state) values (uuidv7(), 'OPERASIONAL')",
                "update bumdes set village_code = '64.02.01.2001'")) {
            attack("permission denied", sql);
        }
    }

    @Test
    void notEvenTheOwnerChangesWhatHappened() throws SQLException {
        var id = village.openCase(kukar.dinasOfficer(), outlet, unit);
        try (var connection = TestPostgres.as(Surroundings.DATABASE, "cooperative_owner", Surroundings.PASSWORD)
                .getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local app.tenant = '6402'");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement
                            .execute("update overlap_case_event set actor = 'x' where case_id = '%s'".formatted(id)))
                    .withMessageContaining("never changed");
        }
    }

    @Test
    void anOutletDoesNotOpenBesideItsDouble() throws SQLException {
        attack("outlet_event_follows", outletStep(2, "OPERASIONAL", false, null));
        attack("outlet_event_overlaps", outletStep(2, "SIAP", false, null), outletStep(3, "OPERASIONAL", false, null));
        attack("outlet_event_reason_given", outletStep(2, "SIAP", false, null),
                outletStep(3, "OPERASIONAL", true, null));
    }

    @Test
    void nobodyAgreesAlone() throws SQLException {
        var id = village.openCase(kukar.dinasOfficer(), outlet, unit);
        attack("overlap_case_second_key", caseStep(id, 2, "KESEPAKATAN"));
        attack("overlap_case_event_meanwhile", caseStep(id, 5, "DIBAHAS"));
        attack("overlap_decision_in_time", decision(id, UUID.randomUUID(), "a"));
        var decision = UUID.randomUUID();
        var held = new String[]{caseStep(id, 2, "MUSDES_DIJADWALKAN"), caseStep(id, 3, "MUSDES_SELESAI"),
                decision(id, decision, "a")};
        attack("overlap_decision_key_of_another", held[0], held[1], held[2], key(decision, "a"));
        attack("overlap_case_second_key", held[0], held[1], held[2], caseStep(id, 4, "KESEPAKATAN"));
        var head = village.officer("KEPALA_DESA");
        attack("overlap_decision_key_of_the_council", held[0], held[1], held[2], key(decision, head.subject()));
        attack("overlap_decision_key_pkey", held[0], held[1], held[2], key(decision, "b"), key(decision, "c"));
    }

    @Test
    void aCaseIsAboutAnOverlapAndOnePersonHoldsOneKey() throws SQLException {
        var other = village.unit("Air", "AIR_BERSIH", "WARGA", "BERJALAN");
        attack("overlap_case_of_an_overlap", """
                insert into overlap_case (id, cooperative_id, bumdes_id, outlet_id, unit_id)
                values (uuidv7(), '%s', '%s', '%s', '%s')""".formatted(village.cooperative(), village.bumdes(), outlet,
                other));
        attack("village_term_one_office_each", term("KEPALA_DESA", "628120000777"), term("KETUA_BPD", "628120000777"));
        attack("village_term_one_holder", term("KEPALA_DESA", "628120000777"), term("KEPALA_DESA", "628120000778"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bumdes", "bumdes_unit", "bumdes_unit_event", "bumdes_year", "village_term", "outlet",
            "outlet_event", "overlap", "overlap_case", "agreement", "agreement_event"})
    void withoutATenantThereAreNoRows(String table) throws SQLException {
        try (var connection = TestPostgres.as(Surroundings.DATABASE, Surroundings.APP, Surroundings.PASSWORD)
                .getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    private String outletStep(int step, String state, boolean inSpite, String reason) {
        return """
                insert into outlet_event (outlet_id, step, state, since, reason, in_spite, actor, actor_name)
                values ('%s', %d, '%s', '%s', %s, %s, 'x', 'x')""".formatted(outlet, step, state, TODAY,
                reason == null ? "null" : "'" + reason + "'", inSpite);
    }

    private static String caseStep(UUID id, int step, String state) {
        return """
                insert into overlap_case_event (case_id, step, state, on_date, actor, actor_name)
                values ('%s', %d, '%s', '%s', 'x', 'x')""".formatted(id, step, state, TODAY);
    }

    private static String decision(UUID id, UUID decision, String by) {
        return """
                insert into overlap_decision (id, case_id, outcome, wording, minutes_no, minutes_on, proposed_by, proposer_name)
                values ('%s', '%s', 'BAGI_LINI', 'Koperasi menjual beras.', 'BA 1', '%s', '%s', 'x')"""
                .formatted(decision, id, TODAY, by);
    }

    private static String key(UUID decision, String by) {
        return "insert into overlap_decision_key (decision_id, confirmed_by, confirmer_name) values ('%s', '%s', 'x')"
                .formatted(decision, by);
    }

    private String term(String office, String phone) {
        return """
                insert into village_term (id, village_code, office, name, phone, starts, basis)
                select uuidv7(), village_code, '%s', 'Pak Uji', '%s', '2021-01-01', 'SK 1' from bumdes where id = '%s'"""
                .formatted(office, phone, village.bumdes());
    }

    /// The last statement is refused, the others succeed; nothing is committed.
    private static void attack(String because, String... statements) throws SQLException {
        try (var connection = TestPostgres.as(Surroundings.DATABASE, Surroundings.APP, Surroundings.PASSWORD)
                .getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set local app.tenant = '6402'");
                for (int at = 0; at < statements.length - 1; at++) {
                    statement.execute(statements[at]);
                }
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> statement.execute(statements[statements.length - 1]))
                        .withMessageContaining(because);
            }
        }
    }
}
