package id.lumbung.cooperative.opening;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.annotation.Autowired;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.Surroundings;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.event.Treasury;
import id.lumbung.testing.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;

/// What somebody could do to the opening with the service's own password and SQL.
@FeatureTest
class OpeningAttackTest {

    private static final String ROUND = """
            insert into opening_round (cooperative_id, round, content_hash, confirmed_by)
            values ('%1$s', 1, sha256('x'), 'penyerang')""";
    private static final String ENTRY = "insert into opening_entry (entry_id, cooperative_id, round) values ('%2$s', '%1$s', 1)";

    @Autowired
    private TestRegency kukar;

    @Test
    void onlyOpeningEntriesMakeARoundAndTheyLeaveNothingOnTheAccountBetween() throws SQLException {
        var treasury = Treasury.open(kukar, LocalDate.of(2026, 1, 1));
        var sale = UUID.randomUUID();
        treasury.record(sale, "J03", Map.of("date", "2026-01-02", "cash", "1-1101", "deposits",
                Map.of(treasury.members().getFirst().toString(), 5_000))).expectStatus().isCreated();
        assertThat(refusal(treasury.cooperative(), sale, ROUND, ENTRY)).isEqualTo("opening_entry_is_opening");
        assertThat(refusal(treasury.cooperative(), sale, ENTRY)).isEqualTo("opening_entry_of_round");

        var half = UUID.randomUUID();
        assertThat(refusal(treasury.cooperative(), half, """
                insert into journal (id, cooperative_id, entry_date, voucher_type, event, description, actor, lines)
                values ('%2$s', '%1$s', '2026-01-02', 'BM', 'J83', 'Serangan', 'penyerang',
                        '[{"account":"1-1101","debit":5},{"account":"3-1999","credit":5}]')""", ROUND, ENTRY))
                .isEqualTo("opening_round_ends_at_zero");
    }

    /// The name of the constraint that refused one of these statements, or their commit.
    private static String refusal(UUID cooperative, UUID entry, String... statements) throws SQLException {
        try (var connection = TestPostgres.superuser(Surroundings.DATABASE).getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local role " + Surroundings.APP);
            statement.execute("set local app.tenant = '6402'");
            try {
                for (var sql : List.of(statements)) {
                    statement.execute(sql.formatted(cooperative, entry));
                }
                connection.commit();
            } catch (PSQLException e) {
                connection.rollback();
                return Objects.requireNonNull(Objects.requireNonNull(e.getServerErrorMessage()).getConstraint());
            }
            return "nobody refused";
        }
    }
}
