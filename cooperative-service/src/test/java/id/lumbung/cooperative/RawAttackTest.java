package id.lumbung.cooperative;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import id.lumbung.testing.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// What somebody could do who had the service's own password and SQL: less than she would like.
@FeatureTest
class RawAttackTest {

    private static final int KUKAR = 6402;
    private static final int KUBAR = 6407;
    private static final String NIK_COLUMNS = "nik_sealed, nik_index, nik_masked, sex, born_sealed, born_year, address";
    private static final String NIK_VALUES = "'x', sha256(random()::text::bytea), '640206******0001', 'P', 'x', 1990, 'Jl. 1'";

    @Autowired
    private TestRegency kukar;

    private UUID cooperative;
    private UUID member;
    private UUID term;

    @BeforeEach
    void aCooperativeWithAChairAndAFounder() throws SQLException {
        cooperative = kukar.freshCooperative();
        member = UUID.randomUUID();
        term = UUID.randomUUID();
        attack(KUKAR, sql -> {
            sql.run(founder(member));
            sql.run(event(member, "DITERIMA"));
            sql.run(chair(term, "628120000001", "2025-07-01", "2030-06-30"));
            sql.commit();
        });
    }

    @Test
    void theServiceIsNeitherOwnerNorSuperuserNorAboveRowSecurity() throws SQLException {
        attack(KUKAR, sql -> assertThat(
                sql.ask("""
                        select current_user || ' ' || rolsuper || ' ' || rolbypassrls || ' ' || (select count(*) from pg_tables
                        where schemaname = 'public' and tableowner = current_user) from pg_roles where rolname = current_user"""))
                .isEqualTo("cooperative_app false false 0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cooperative", "cooperative_area", "organ_term", "organ_term_closing", "tenant_key",
            "member",
            "member_event", "member_counter"})
    void withoutATenantOrWithAnotherOneThereAreNoRows(String table) throws SQLException {
        for (var tenant : new Integer[]{null, KUBAR}) {
            attack(tenant, sql -> assertThat(sql.ask("select count(*) from %s where tenant_id = 6402".formatted(table)))
                    .isEqualTo("0"));
        }
    }

    @Test
    void nothingIsInsertedWithoutATenantOrForAnotherOne() throws SQLException {
        refused(null, "row-level security", founder(UUID.randomUUID()));
        refused(KUBAR, "row-level security",
                "insert into cooperative_area (tenant_id, village_code, cooperative_id) values "
                        + "(6402, '64.02.01.2001', '%s')".formatted(cooperative));
    }

    @Test
    void aRowOfAnotherTenantCannotBeReferredTo() throws SQLException {
        refused(KUBAR, "organ_term_cooperative", chair(UUID.randomUUID(), "628120000009", "2025-07-01", "2030-06-30"));
        refused(KUBAR, "member_cooperative", founder(UUID.randomUUID()));
    }

    @Test
    void nothingIsDeletedOrTruncated() throws SQLException {
        for (var table : List.of("cooperative", "organ_term", "organ_term_closing", "member", "member_event",
                "member_counter", "tenant_key", "audit_entry")) {
            refused(KUKAR, "permission denied", "delete from " + table);
            refused(KUKAR, "permission denied", "truncate " + table);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"update member set state = 'AKTIF'", "update member set number = '6402012001-00001'",
            "update member set nik_index = sha256('x')", "update member set name = 'x'",
            "update member_counter set last = 0",
            "insert into member_counter (cooperative_id, last) values (uuidv7(), 7)",
            "update member_event set reason = 'x'",
            "update organ_term set closed_on = null", "update organ_term set office = 'BENDAHARA'",
            "update organ_term_closing set reason = 'x'", "update tenant_key set wrapped = 'x'",
            "update cooperative set name = 'KOPERASI LAIN'", "update cooperative set village_code = '64.02.01.2001'",
            "select member_event_apply()", "set role cooperative_owner",
            "alter table member disable row level security", "drop table member",
            "select * from flyway_schema_history"})
    void whatOnlyTriggersAndMigrationsMayWriteIsClosed(String statement) throws SQLException {
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> attack(KUKAR, sql -> sql.run(statement)))
                .withMessageMatching("(?s).*(permission denied|must be owner|must be able to SET|trigger functions).*");
    }

    @Test
    void aMemberCannotAppearWithoutAnEventNorJumpBetweenStates() throws SQLException {
        refused(KUKAR, "enters the register by an event", founder(UUID.randomUUID()));
        refused(KUKAR, "cannot go from DITERIMA to CALON", event(member, "CALON"));
        refused(KUKAR, "cannot go from DITERIMA to PASIF", event(member, "PASIF"));
        var applicant = UUID.randomUUID();
        refused(KUKAR, "cannot go from nothing to DITERIMA",
                founder(applicant).replace(", true,", ", false,"), event(applicant, "DITERIMA"));
        refused(KUKAR, "member_event_reason_given", event(member, "BERHENTI"));
    }

    @Test
    void whoIsNotedAsGoneComesBackOnlyWithAReasonAndToWhereSheStood() throws SQLException {
        var gone = event(member, "BERHENTI", "pindah");
        refused(KUKAR, "Nobody comes back", gone, event(member, "DITERIMA"));
        refused(KUKAR, "Nobody comes back", gone, event(member, "AKTIF", "keliru"));
        attack(KUKAR, sql -> {
            sql.run(gone);
            sql.run(event(member, "DITERIMA", "keliru"));
            assertThat(sql.ask("select state || coalesce(left_on::text, '') from member where id = '%s'"
                    .formatted(member))).isEqualTo("DITERIMA");
        });
    }

    @Test
    void aTenthFounderIsRefusedByTheDatabaseItself() throws SQLException {
        attack(KUKAR, sql -> {
            for (var place = 2; place <= 9; place++) {
                var next = UUID.randomUUID();
                sql.run(founder(next));
                sql.run(event(next, "DITERIMA"));
            }
            sql.commit();
        });
        var tenth = UUID.randomUUID();
        refused(KUKAR, "the nine founders are entered", founder(tenth), event(tenth, "DITERIMA"));
    }

    @Test
    void oneNikIsOpenOnceInACooperative() throws SQLException {
        var again = UUID.randomUUID();
        refused(KUKAR, "member_nik_unique_while_active", """
                insert into member (id, cooperative_id, founder, name, %s) select '%s', cooperative_id, true, name, %s
                from member where id = '%s'""".formatted(NIK_COLUMNS, again, NIK_COLUMNS, member));
    }

    @Test
    void aSecondChairASecondSeatOrATermOfSixYearsAreRefused() throws SQLException {
        refused(KUKAR, "organ_term_one_holder", chair(UUID.randomUUID(), "628120000002", "2026-07-01", "2031-06-30"));
        refused(KUKAR, "organ_term_one_seat_per_phone", chair(UUID.randomUUID(), "628120000001", "2025-07-01",
                "2030-06-30").replace("'KETUA'", "'ANGGOTA_PENGAWAS'"));
        refused(KUKAR, "organ_term_at_most_five_years", chair(UUID.randomUUID(), "628120000003", "2031-07-01",
                "2037-06-30"));
        refused(KUKAR, "organ_term_closing_pkey", closing(term), closing(term));
    }

    @Test
    void aCooperativeWithoutAVillageOrInAnotherRegencyIsRefused() throws SQLException {
        refused(KUKAR, "cooperative_main_village_is_area", cooperative("64.02.99.2001", "A"));
        refused(KUKAR, "cooperative_village_of_regency", cooperative("64.07.01.2001", "B"));
        refused(KUKAR, "cooperative_kind_follows_village", cooperative("64.02.99.1001", "C"));
    }

    private String founder(UUID id) {
        return "insert into member (id, cooperative_id, founder, name, %s) values ('%s', '%s', true, 'Bu Sari', %s)"
                .formatted(NIK_COLUMNS, id, cooperative, NIK_VALUES);
    }

    private String event(UUID of, String state) {
        return "insert into member_event (id, cooperative_id, member_id, state, happened_on, actor, actor_name) "
                + "values (uuidv7(), '%s', '%s', '%s', '2025-07-01', 'x', 'x')".formatted(cooperative, of, state);
    }

    private String event(UUID of, String state, String reason) {
        return event(of, state).replace("actor, actor_name)", "actor, actor_name, reason)").replace("'x', 'x')",
                "'x', 'x', '" + reason + "')");
    }

    private String chair(UUID id, String phone, String starts, String ends) {
        return "insert into organ_term (id, cooperative_id, office, name, phone, starts, ends, minutes) "
                + "values ('%s', '%s', 'KETUA', 'Pak Hasan', '%s', '%s', '%s', 'BA 1')".formatted(id, cooperative,
                        phone,
                        starts, ends);
    }

    private static String closing(UUID term) {
        return "insert into organ_term_closing (term_id, closed_on, cause, reason, recorded_by) "
                + "values ('%s', '2026-01-01', 'BERHENTI', 'pindah', 'x')".formatted(term);
    }

    private static String cooperative(String village, String name) {
        return "insert into cooperative (name, kind, village_code, village_name, district_code, district_name) "
                + "values ('KOPERASI %s', 'KDMP', '%s', 'x', '%s', 'x')".formatted(name, village,
                        village.substring(0, 8));
    }

    private static void refused(Integer tenant, String because, String... statements) throws SQLException {
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> attack(tenant, sql -> {
            for (var statement : statements) {
                sql.run(statement);
            }
            sql.commit();
        })).withMessageContaining(because);
    }

    /// On a connection of its own, as the role that the service logs in as.
    private static void attack(Integer tenant, Attack attack) throws SQLException {
        try (var connection = TestPostgres.as(Surroundings.DATABASE, Surroundings.APP, Surroundings.PASSWORD)
                .getConnection()) {
            connection.setAutoCommit(false);
            var sql = new Sql(connection);
            if (tenant != null) {
                sql.ask("select set_config('app.tenant', '%d', true)".formatted(tenant));
            }
            attack.run(sql);
        }
    }

    private interface Attack {

        void run(Sql sql) throws SQLException;
    }

    private record Sql(Connection connection) {

        void run(String statement) throws SQLException {
            try (var prepared = connection.createStatement()) {
                prepared.execute(statement);
            }
        }

        String ask(String query) throws SQLException {
            try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
                rows.next();
                return rows.getString(1);
            }
        }

        void commit() throws SQLException {
            connection.commit();
        }
    }
}
