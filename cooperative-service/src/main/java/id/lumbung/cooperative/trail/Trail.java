package id.lumbung.cooperative.trail;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.platform.tenancy.Tenant;

/// Reads the audit, the latest first, a page at a time by key.
@Service
@PreAuthorize("hasRole('dinas-admin')")
public class Trail {

    static final int PAGE = 50;

    private final JdbcClient jdbc;

    Trail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param after the last act of the page before
    /// @return one more than a page holds when there is another page
    @Transactional(readOnly = true)
    List<Act> acts(Wanted wanted, @Nullable UUID after) {
        return jdbc
                .sql("""
                        select * from audit_entry e
                         where (:from::timestamptz is null or e.at >= :from) and (:to::timestamptz is null or e.at < :to)
                           and (:who = '' or position(lower(:who) in lower(e.actor_name)) > 0)
                           and (:area = '' or e.act like :area || '.%')
                           and (:subject::text is null or e.subject_id = :subject)
                           and (:after::uuid is null or (e.at, e.id) < (select a.at, a.id from audit_entry a where a.id = :after))
                         order by e.at desc, e.id desc limit :most""")
                .param("from", midnight(wanted.from())).param("to", midnight(next(wanted.to())))
                .param("who", wanted.who().strip()).param("area", wanted.area())
                .param("subject", wanted.subject() == null ? null : wanted.subject().toString())
                .param("after", after).param("most", PAGE + 1)
                .query((row, _) -> new Act(row.getObject("id", UUID.class), row.getTimestamp("at").toInstant(),
                        row.getString("actor"), row.getString("actor_name"), row.getString("act"),
                        row.getString("subject_type"), row.getString("subject_id"), row.getString("reason")))
                .list();
    }

    private static @Nullable LocalDate next(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1);
    }

    /// Days are those of the regency.
    private static @Nullable Timestamp midnight(@Nullable LocalDate day) {
        return day == null ? null : Timestamp.from(day.atStartOfDay(Tenant.current().zone()).toInstant());
    }
}
