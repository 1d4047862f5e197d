package id.lumbung.cooperative.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.util.PSQLException;

import id.lumbung.testing.postgres.TestPostgres;

import static id.lumbung.cooperative.ledger.RawSql.posting;
import static org.assertj.core.api.Assertions.assertThat;

/// Two at the same moment, in both orders: whoever is second waits for the first and sees what it did.
@Timeout(60)
class PeriodRaceTest {

    private final TestBooks books = TestBooks.shared();
    private final DataSource source = TestPostgres.as(TestBooks.DATABASE, TestBooks.DATABASE + "_app", "app");
    private final RawSql onlooker = new RawSql(source, 6402);
    private final UUID cooperative = books.cooperative();
    private final String entry = posting(cooperative, "2025-07-05", "UMUM", "1-1101 D 100000", "4-3103 K 100000");

    @Test
    void aPostingBeforeTheClosingIsInIt() throws Exception {
        assertThat(second(entry, act("TUTUP", "'bendahara'", null))).isNull();
        assertThat(onlooker.query("select sequence from period_act where cooperative_id = '%s'".formatted(cooperative)))
                .containsExactly("1");
        assertThat(onlooker
                .query("select balance from closed_balance where cooperative_id = '%s' and account_code = '1-1101'"
                        .formatted(cooperative)))
                .containsExactly("100000");
    }

    @Test
    void aPostingAfterTheClosingIsRefused() throws Exception {
        assertThat(second(act("TUTUP", "'bendahara'", null), entry)).isEqualTo("entry_month_open");
        assertThat(onlooker.query("select sequence from period_act where cooperative_id = '%s'".formatted(cooperative)))
                .containsExactly("0");
    }

    @Test
    void aPostingThatWaitedForTheReopeningStands() throws Exception {
        onlooker.commit(act("TUTUP", "'bendahara'", null));
        assertThat(second(act("BUKA", "'bendahara'", "'Ada bukti tertinggal'"), entry)).isNull();
    }

    @Test
    void ofTwoWhoCloseTheSameMonthOneDoes() throws Exception {
        assertThat(second(act("TUTUP", "'satu'", null), act("TUTUP", "'dua'", null)))
                .isEqualTo("period_act_closing_order");
    }

    @Test
    void reopeningWhileTheSecondPersonSealsLosesAndSoDoesSealingWhileSomebodyReopens() throws Exception {
        var chair = officer("KETUA", "628110000001");
        var supervisor = officer("KETUA_PENGAWAS", "628110000002");
        var proposal = UUID.randomUUID();
        onlooker.commit(act("TUTUP", "'bendahara'", null), act(proposal, "USUL_KUNCI", chair, null, null));
        var seal = act(UUID.randomUUID(), "KUNCI", supervisor, null, proposal);
        var reopen = act("BUKA", "'bendahara'", "'Ada bukti tertinggal'");
        assertThat(second(reopen, seal)).isEqualTo("period_act_proposal_stands");

        var again = UUID.randomUUID();
        onlooker.commit(act("TUTUP", "'bendahara'", null), act(again, "USUL_KUNCI", chair, null, null));
        assertThat(second(act(UUID.randomUUID(), "KUNCI", supervisor, null, again), reopen))
                .isEqualTo("period_act_month_unsealed");
    }

    @Test
    void ofTwoWhoConsentOneDoes() throws Exception {
        var chair = officer("KETUA", "628110000003");
        var one = officer("KETUA_PENGAWAS", "628110000004");
        var other = officer("ANGGOTA_PENGAWAS", "628110000005");
        var proposal = UUID.randomUUID();
        onlooker.commit(act("TUTUP", "'bendahara'", null), act(proposal, "USUL_KUNCI", chair, null, null));
        assertThat(second(act(UUID.randomUUID(), "KUNCI", one, null, proposal),
                act(UUID.randomUUID(), "KUNCI", other, null, proposal))).isEqualTo("period_act_proposal_stands");
    }

    @Test
    void aCountWaitsForThePostingBeforeItAndSeesIt() throws Exception {
        assertThat(second(entry,
                """
                        insert into cash_count (id, cooperative_id, account_code, day, d100000, d50000, d20000, d10000, d5000, d2000,
                            d1000, d500, d200, d100, counted_by, counter_name)
                        values (gen_random_uuid(), '%s', '1-1101', '2025-07-05', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 'x', 'x')"""
                        .formatted(cooperative)))
                .isNull();
        assertThat(onlooker.query("select total - book_balance from cash_count where cooperative_id = '%s'"
                .formatted(cooperative))).containsExactly("0");
    }

    /// Runs the first without committing, begins the second, and lets the first commit once the second waits for it.
    ///
    /// @return the constraint that refused the second one
    private @Nullable String second(String first, String second) throws Exception {
        try (var one = begin(); var two = begin()) {
            run(one, first);
            var answer = CompletableFuture.supplyAsync(() -> attempt(two, second));
            waitUntilBlocked(two);
            one.commit();
            return answer.get(20, TimeUnit.SECONDS);
        }
    }

    private static @Nullable String attempt(Connection connection, String sql) {
        try {
            run(connection, sql);
            connection.commit();
            return null;
        } catch (PSQLException e) {
            return e.getServerErrorMessage() == null ? e.getMessage() : e.getServerErrorMessage().getConstraint();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void waitUntilBlocked(Connection connection) throws SQLException, ExecutionException {
        var pid = connection.unwrap(org.postgresql.PGConnection.class).getBackendPID();
        var superuser = new RawSql(TestPostgres.superuser(TestBooks.DATABASE), null);
        while (superuser.query("select cardinality(pg_blocking_pids(%d))".formatted(pid)).getFirst().equals("0")) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private Connection begin() throws SQLException {
        var connection = source.getConnection();
        connection.setAutoCommit(false);
        run(connection, "set local app.tenant = '6402'");
        return connection;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String officer(String office, String phone) {
        var subject = "sub-" + UUID.randomUUID();
        onlooker.commit("""
                insert into organ_term (id, cooperative_id, office, name, phone, starts, ends, minutes, account_subject)
                values (gen_random_uuid(), '%s', '%s', 'Orang', '%s', '2025-06-01', '2029-06-01', 'BA 1', '%s')"""
                .formatted(cooperative, office, phone, subject));
        return "'" + subject + "'";
    }

    private String act(String act, String actor, @Nullable String reason) {
        return act(UUID.randomUUID(), act, actor, reason, null);
    }

    private String act(UUID id, String act, String actor, @Nullable String reason, @Nullable UUID answers) {
        return "insert into period_act (id, cooperative_id, month, act, actor, actor_name, reason, answers) "
                + "values ('%s', '%s', '2025-07-01', '%s', %s, 'Orang', %s, %s)".formatted(id, cooperative, act, actor,
                        reason, answers == null ? null : "'" + answers + "'");
    }
}
