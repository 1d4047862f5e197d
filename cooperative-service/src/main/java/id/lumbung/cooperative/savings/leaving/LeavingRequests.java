package id.lumbung.cooperative.savings.leaving;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import id.lumbung.cooperative.membership.LeavingCause;
import id.lumbung.platform.identity.Actor;

/// The tables `leaving_request`, `leaving_decision` and `leaving_payment`.
@Repository
class LeavingRequests {

    private static final String ALL = """
            select r.*, m.number, m.name, d.approved, d.decided_on, d.remark,
                   (select p.id from leaving_payment p where p.tenant_id = r.tenant_id and p.request_id = r.id
                       and not exists (select from entry e where e.tenant_id = p.tenant_id and e.reverses = p.id) limit 1) as paid_by
              from leaving_request r
              join member m on m.tenant_id = r.tenant_id and m.id = r.member_id
              left join leaving_decision d on d.tenant_id = r.tenant_id and d.request_id = r.id
             where r.cooperative_id = ?
             order by r.requested_on desc, r.requested_at desc""";

    private final JdbcClient jdbc;

    LeavingRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<LeavingRequest> of(UUID cooperative) {
        return jdbc.sql(ALL).param(cooperative).query(LeavingRequests::request).list();
    }

    LeavingRequest get(UUID cooperative, UUID request) {
        return of(cooperative).stream().filter(one -> one.id().equals(request)).findFirst()
                .orElseThrow(NoSuchRequest::new);
    }

    void ask(UUID cooperative, UUID id, UUID member, LocalDate on, LeavingCause cause, String reason) {
        try {
            jdbc.sql(
                    """
                            insert into leaving_request (id, cooperative_id, member_id, requested_on, cause, reason, requested_by)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(id, cooperative, member, on, cause.name(), reason.strip(), Actor.current().subject())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new AskedAlready();
        }
    }

    void decide(UUID request, boolean approved, LocalDate on, @Nullable String remark, @Nullable UUID entry) {
        jdbc.sql("""
                insert into leaving_decision (request_id, approved, decided_on, remark, entry_id, decided_by)
                values (?, ?, ?, ?, ?, ?)""").param(request).param(approved).param(on).param(remark).param(entry)
                .param(Actor.current().subject()).update();
    }

    void pay(UUID entry, UUID request) {
        jdbc.sql("insert into leaving_payment (id, request_id) values (?, ?)").params(entry, request).update();
    }

    private static LeavingRequest request(ResultSet row, int index) throws SQLException {
        var decided = row.getObject("decided_on", LocalDate.class);
        var paidBy = row.getObject("paid_by", UUID.class);
        return new LeavingRequest(row.getObject("id", UUID.class), row.getObject("member_id", UUID.class),
                row.getString("number"), row.getString("name"), row.getObject("requested_on", LocalDate.class),
                LeavingCause.valueOf(row.getString("cause")), row.getString("reason"),
                state(decided, row.getBoolean("approved"), paidBy), decided, row.getString("remark"), paidBy);
    }

    private static LeavingRequest.State state(@Nullable LocalDate decided, boolean approved, @Nullable UUID paidBy) {
        if (decided == null) {
            return LeavingRequest.State.DIAJUKAN;
        }
        if (!approved) {
            return LeavingRequest.State.DITOLAK;
        }
        return paidBy == null ? LeavingRequest.State.DISETUJUI : LeavingRequest.State.DIBAYAR;
    }
}
