package id.lumbung.mentoring.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import id.lumbung.mentoring.dashboard.reckoning.Recorded;

/// What the bound regency's office itself recorded.
@Repository
class OwnRows {

    private final JdbcClient jdbc;

    OwnRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that were completed, the newest first.
    List<Recorded.Visit> visits(LocalDate from, LocalDate until) {
        return jdbc.sql("""
                select v.id, v.cooperative_id, v.village, v.district, s.day, v.mentor_name from visit_state s
                join visit v on v.tenant_id = s.tenant_id and v.id = s.visit_id
                where s.act = 'SELESAI' and s.day between ? and ? order by s.day desc, v.id""").params(from, until)
                .query((row, index) -> new Recorded.Visit(row.getObject("id", UUID.class),
                        row.getObject("cooperative_id", UUID.class), row.getString("village"),
                        row.getString("district"), row.getObject("day", LocalDate.class),
                        row.getString("mentor_name")))
                .list();
    }

    Map<UUID, LocalDate> lastVisits() {
        return jdbc.sql("""
                select v.cooperative_id, max(s.day) as day from visit_state s
                join visit v on v.tenant_id = s.tenant_id and v.id = s.visit_id where s.act = 'SELESAI' group by 1""")
                .query((row, index) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// What is open, and what was solved since that day; the oldest first.
    List<Recorded.Problem> problems(LocalDate solvedSince, String zone) {
        return jdbc
                .sql("""
                        select p.id, p.cooperative_id, p.village, p.district, p.priority, p.description,
                            case when s.status = 'SELESAI' then cast(p.reported_at at time zone :zone as date) else p.since end as since,
                            case when s.status = 'SELESAI' then cast(e.at at time zone :zone as date) end as until
                        from problem_state s
                        join problem p on p.tenant_id = s.tenant_id and p.id = s.problem_id
                        join problem_event e on e.tenant_id = s.tenant_id and e.problem_id = s.problem_id and e.step = s.step
                        where s.status <> 'SELESAI' or e.at >= cast(:since as timestamp) at time zone :zone
                        order by since, p.id""")
                .param("zone", zone).param("since", solvedSince)
                .query((row, index) -> new Recorded.Problem(row.getObject("id", UUID.class),
                        row.getObject("cooperative_id", UUID.class), row.getString("village"),
                        row.getString("district"), row.getString("priority"), row.getString("description"),
                        row.getObject("since", LocalDate.class), row.getObject("until", LocalDate.class)))
                .list();
    }

    /// Whoever waited longest comes first.
    List<Recorded.Talk> talks(LocalDate from, LocalDate until) {
        return jdbc.sql("""
                select t.id, t.date, t.cooperative_id, t.cooperative_name, t.topic,
                    cast(extract(epoch from e.at - t.arrived_at) / 60 as bigint) as minutes
                from ticket t
                left join ticket_event e on e.tenant_id = t.tenant_id and e.ticket_id = t.id and e.step = 2
                where t.date between ? and ? order by minutes desc nulls last, t.date, t.sequence""")
                .params(from, until)
                .query((row, index) -> new Recorded.Talk(row.getObject("id", UUID.class),
                        row.getObject("date", LocalDate.class), row.getObject("cooperative_id", UUID.class),
                        row.getString("cooperative_name"), row.getString("topic"),
                        row.getObject("minutes", Long.class)))
                .list();
    }
}
