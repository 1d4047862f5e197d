package id.lumbung.cooperative.savings.leaving;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
            select r.*, m.number, m.name, d.approved, d.decided_on, coalesce(a.reason, d.remark) as remark, a.annulled_on,
                   (select p.id from leaving_payment p where p.tenant_id = r.tenant_id and p.request_id = r.id
                       and not exists (select from entry e where e.tenant_id = p.tenant_id and e.reverses = p.id) limit 1) as paid_by
              from leaving_request r
              join member m on m.tenant_id = r.tenant_id and m.id = r.member_id
              left join leaving_decision d on d.tenant_id = r.tenant_id and d.request_id = r.id
              left join leaving_annulment a on a.tenant_id = r.tenant_id and a.request_id = r.id
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

    void annul(UUID request, LocalDate on, String reason, @Nullable UUID entry) {
        jdbc.sql(
                "insert into leaving_annulment (request_id, annulled_on, reason, entry_id, annulled_by) values (?, ?, ?, ?, ?)")
                .param(request).param(on).param(reason).param(entry).param(Actor.current().subject()).update();
    }

    /// J10 of the decision; none where there was nothing to turn into a debt.
    @Nullable
    UUID entry(UUID request) {
        return jdbc.sql("select entry_id from leaving_decision where request_id = ?").param(request)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class))).single().orElse(null);
    }

    /// Whether the decision ended the membership, or found it ended.
    boolean closedTheLine(UUID request) {
        return jdbc.sql("""
                select exists (select from leaving_request r
                    join leaving_decision d on d.tenant_id = r.tenant_id and d.request_id = r.id
                    join member_event e on e.tenant_id = r.tenant_id and e.member_id = r.member_id
                     and e.state = r.cause and e.recorded_at >= d.decided_at
                   where r.id = ?)""").param(request).query(Boolean.class).single();
    }

    /// Whether a decision stands by which she left.
    boolean standing(UUID member) {
        return jdbc.sql("""
                select exists (select from leaving_request r
                    join leaving_decision d on d.tenant_id = r.tenant_id and d.request_id = r.id and d.approved
                   where r.member_id = ? and not exists (select from leaving_annulment a
                                                  where a.tenant_id = r.tenant_id and a.request_id = r.id))""")
                .param(member).query(Boolean.class).single();
    }

    /// The request whose decision made this entry.
    Optional<UUID> byEntry(UUID entry) {
        return jdbc.sql("select request_id from leaving_decision where entry_id = ?").param(entry).query(UUID.class)
                .optional();
    }

    private static LeavingRequest request(ResultSet row, int index) throws SQLException {
        var decided = row.getObject("decided_on", LocalDate.class);
        var paidBy = row.getObject("paid_by", UUID.class);
        return new LeavingRequest(row.getObject("id", UUID.class), row.getObject("member_id", UUID.class),
                row.getString("number"), row.getString("name"), row.getObject("requested_on", LocalDate.class),
                LeavingCause.valueOf(row.getString("cause")), row.getString("reason"),
                row.getObject("annulled_on", LocalDate.class) != null
                        ? LeavingRequest.State.DIBATALKAN
                        : state(decided, row.getBoolean("approved"), paidBy),
                decided, row.getString("remark"), paidBy);
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
