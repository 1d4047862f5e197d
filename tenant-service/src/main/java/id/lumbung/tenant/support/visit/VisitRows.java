package id.lumbung.tenant.support.visit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import id.lumbung.platform.tenancy.Tenant;

/// Who may look now, and what was opened. The moments are written by the database.
@Repository
class VisitRows {

    private final JdbcClient jdbc;

    VisitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The grant that lets an operator in now; of several the one that lasts longest.
    Optional<UUID> lasting(String operator) {
        return jdbc
                .sql("""
                        select g.id from support_grant g join support_request r on (r.tenant_id, r.id) = (g.tenant_id, g.request)
                         where r.operator = :operator and g.ends_at > clock_timestamp()
                           and not exists (select from support_withdrawal w where (w.tenant_id, w.grant_id) = (g.tenant_id, g.id))
                         order by g.ends_at desc limit 1""")
                .param("operator", operator).query(UUID.class).optional();
    }

    void visit(UUID id, UUID grant, String method, String address) {
        jdbc.sql("""
                insert into support_visit (tenant_id, id, grant_id, at, method, address)
                values (:tenant, :id, :grant, now(), :method, :address) on conflict (tenant_id, id) do nothing""")
                .param("tenant", Tenant.current().code()).param("id", id).param("grant", grant)
                .param("method", method).param("address", address).update();
    }

    /// The latest first, from the one after the given one.
    List<Visit> visits(UUID grant, @Nullable UUID after, int most) {
        return jdbc
                .sql("""
                        select * from support_visit v where v.grant_id = :grant
                           and (:after::uuid is null or (v.at, v.id) < (select a.at, a.id from support_visit a where a.id = :after))
                         order by v.at desc, v.id desc limit :most""")
                .param("grant", grant).param("after", after)
                .param("most", most)
                .query((row, n) -> new Visit(row.getObject("id", UUID.class), row.getTimestamp("at").toInstant(),
                        row.getString("method"), row.getString("address")))
                .list();
    }
}
