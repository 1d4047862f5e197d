package id.lumbung.tenant.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

import id.lumbung.platform.identity.Actor;

/// The closures. Their moments are written by the database, by its own clock.
@Repository
class ClosureRows {

    /// @param proposer the account of whoever proposed it
    /// @param early whether the time of waiting goes on
    record Held(Closure closure, String proposer, boolean early) {}

    /// A proposal that somebody has to decide upon.
    record Waiting(UUID id, int regency, String name, Instant earliestAt) {}

    private final JdbcClient jdbc;

    ClosureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean propose(int regency, String reason, Duration waits) {
        return act(
                """
                        insert into closure (id, regency, proposed_at, proposed_by, proposed_by_name, reason, waits, earliest_at)
                        values (:id, :regency, now(), :actor, :name, :reason, make_interval(secs => :waits), now())
                        on conflict (regency) where withdrawn_at is null do nothing""",
                UUID.randomUUID())
                .param("regency", regency).param("reason", reason).param("waits", waits.toSeconds()).update() == 1;
    }

    void withdraw(UUID id, String reason) {
        act("""
                update closure set withdrawn_at = now(), withdrawn_by = :actor, withdrawn_by_name = :name,
                       withdraw_reason = :reason
                 where id = :id""", id).param("reason", reason).update();
    }

    void confirm(UUID id) {
        act("update closure set confirmed_at = now(), confirmed_by = :actor, confirmed_by_name = :name where id = :id",
                id).update();
    }

    /// The one that was not withdrawn, locked: two who decide at once decide one after the other.
    Optional<Held> hold(int regency) {
        return jdbc.sql("""
                select *, now() < earliest_at as early from closure
                 where regency = :regency and withdrawn_at is null for update""").param("regency", regency)
                .query((row, n) -> new Held(closure(row, n), row.getString("proposed_by"), row.getBoolean("early")))
                .optional();
    }

    /// The latest first.
    List<Closure> of(int regency) {
        return jdbc.sql("select * from closure where regency = :regency order by proposed_at desc")
                .param("regency", regency).query(ClosureRows::closure).list();
    }

    /// Proposals that somebody else than this operator made.
    List<Waiting> pendingBesides(String operator) {
        return jdbc.sql("""
                select c.id, c.regency, r.name, c.earliest_at from closure c join regency r on r.code = c.regency
                 where c.withdrawn_at is null and c.confirmed_at is null and c.proposed_by <> ?
                 order by c.earliest_at""").param(operator)
                .query((row, n) -> new Waiting(row.getObject(1, UUID.class), row.getInt(2), row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    private StatementSpec act(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).param("actor", Actor.current().subject())
                .param("name", Actor.current().name());
    }

    private static Closure closure(ResultSet row, int n) throws SQLException {
        return new Closure(row.getObject("id", UUID.class), row.getTimestamp("proposed_at").toInstant(),
                row.getString("proposed_by_name"), row.getString("reason"),
                row.getTimestamp("earliest_at").toInstant(), instant(row.getTimestamp("withdrawn_at")),
                row.getString("withdrawn_by_name"), row.getString("withdraw_reason"),
                instant(row.getTimestamp("confirmed_at")), row.getString("confirmed_by_name"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
