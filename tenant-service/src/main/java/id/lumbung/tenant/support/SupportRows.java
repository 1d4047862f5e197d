package id.lumbung.tenant.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.tenancy.Tenant;

/// Requests, grants, what was taken back and what was opened. All moments are written by the database.
@Repository
class SupportRows {

    private static final String ASKINGS = """
            select r.*, g.id as grant_id, g.hours, g.reason as grant_reason, g.granted_at, g.granted_by_name, g.ends_at,
                   w.withdrawn_at, w.withdrawn_by_name, w.reason as withdraw_reason,
                   (select count(*) from support_visit v where v.tenant_id = g.tenant_id and v.grant_id = g.id) as visits
              from support_request r
              left join support_grant g on (g.tenant_id, g.request) = (r.tenant_id, r.id)
              left join support_withdrawal w on (w.tenant_id, w.grant_id) = (g.tenant_id, g.id)
            """;

    private final JdbcClient jdbc;

    SupportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ask(UUID id, String reason) {
        act("""
                insert into support_request (tenant_id, id, operator, operator_name, reason, asked_at)
                values (:tenant, :id, :actor, :name, :reason, now()) on conflict (tenant_id, id) do nothing""", id)
                .param("reason", reason).update();
    }

    boolean grant(UUID id, UUID request, int hours, String reason) {
        return act(
                """
                        insert into support_grant (tenant_id, id, request, hours, reason, granted_at, granted_by, granted_by_name,
                                                   ends_at)
                        values (:tenant, :id, :request, :hours, :reason, now(), :actor, :name, now())
                        on conflict do nothing""",
                id).param("request", request).param("hours", hours).param("reason", reason)
                .update() == 1;
    }

    boolean withdraw(UUID grant, String reason) {
        return act(
                """
                        insert into support_withdrawal (tenant_id, grant_id, withdrawn_at, withdrawn_by, withdrawn_by_name, reason)
                        values (:tenant, :id, now(), :actor, :name, :reason) on conflict (tenant_id, grant_id) do nothing""",
                grant).param("reason", reason).update() == 1;
    }

    /// The latest first.
    List<Asking> all(int most) {
        return jdbc.sql(ASKINGS + " order by r.asked_at desc limit :most").param("most", most)
                .query(SupportRows::asking).list();
    }

    List<Asking> of(String operator, int most) {
        return jdbc.sql(ASKINGS + " where r.operator = :operator order by r.asked_at desc limit :most")
                .param("operator", operator).param("most", most).query(SupportRows::asking).list();
    }

    Optional<Asking> request(UUID id) {
        return jdbc.sql(ASKINGS + " where r.id = :id").param("id", id).query(SupportRows::asking).optional();
    }

    Optional<Asking> grant(UUID id) {
        return jdbc.sql(ASKINGS + " where g.id = :id").param("id", id).query(SupportRows::asking).optional();
    }

    private StatementSpec act(String sql, UUID id) {
        var actor = Actor.current();
        return jdbc.sql(sql).param("tenant", Tenant.current().code()).param("id", id).param("actor", actor.subject())
                .param("name", actor.name());
    }

    private static Asking asking(ResultSet row, int n) throws SQLException {
        var grant = row.getObject("grant_id", UUID.class);
        return new Asking(row.getObject("id", UUID.class), row.getString("operator"), row.getString("operator_name"),
                row.getString("reason"), row.getTimestamp("asked_at").toInstant(),
                grant == null ? null : grant(grant, row));
    }

    private static Grant grant(UUID id, ResultSet row) throws SQLException {
        return new Grant(id, row.getInt("hours"), row.getString("grant_reason"),
                row.getTimestamp("granted_at").toInstant(), row.getString("granted_by_name"),
                row.getTimestamp("ends_at").toInstant(), instant(row.getTimestamp("withdrawn_at")),
                row.getString("withdrawn_by_name"), row.getString("withdraw_reason"), row.getLong("visits"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
