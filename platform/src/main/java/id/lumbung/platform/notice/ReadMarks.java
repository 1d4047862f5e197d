package id.lumbung.platform.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;

import id.lumbung.platform.tenancy.Tenant;

/// Who has read what. Only what is due now is ever asked for, so that the age of the table costs nothing.
class ReadMarks {

    /// What was read: a thing that has become urgent since is news again.
    record Mark(String notice, Urgency urgency) {

        static Mark of(Notice notice) {
            return new Mark(notice.id(), notice.urgency());
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    ReadMarks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Set<Mark> among(String person, Collection<Notice> due) {
        return due.isEmpty()
                ? Set.of()
                : jdbc.sql("""
                        select notice, urgency from notice_read
                        where tenant_id = ? and person = ? and notice = any (?)""")
                        .params(Tenant.current().code(), person,
                                due.stream().map(Notice::id).toArray(String[]::new))
                        .query((row, number) -> new Mark(row.getString(1), Urgency.valueOf(row.getString(2)))).set();
    }

    /// @return how many were not read before
    int keep(String person, Collection<Notice> read) {
        return jdbc.sql("""
                insert into notice_read (tenant_id, person, notice, urgency, at)
                select ?, ?, notice, urgency, cast(? as timestamptz) from unnest(?, ?) as marked (notice, urgency)
                on conflict do nothing""")
                .params(Tenant.current().code(), person, Timestamp.from(clock.instant()),
                        read.stream().map(Notice::id).toArray(String[]::new),
                        read.stream().map(notice -> notice.urgency().name()).toArray(String[]::new))
                .update();
    }
}
