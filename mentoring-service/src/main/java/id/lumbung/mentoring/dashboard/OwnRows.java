package id.lumbung.mentoring.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import id.lumbung.mentoring.dashboard.reckoning.Recorded;
import id.lumbung.platform.money.Rupiah;

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

    /// Those that are not over and those that were held or wished since that day, the earliest first.
    List<Recorded.Training> trainings(LocalDate since) {
        return jdbc.sql("""
                select id, title, stage, starts, ends, place, ceiling, spent, taken from training_now
                where stage <> 'DIBATALKAN' and (stage <> 'DILAPORKAN' or ends >= :since)
                order by starts nulls last, recorded_at""").param("since", since)
                .query((row, index) -> new Recorded.Training(row.getObject("id", UUID.class), row.getString("title"),
                        row.getString("stage"), row.getObject("starts", LocalDate.class),
                        row.getObject("ends", LocalDate.class), row.getString("place"),
                        rupiah(row.getObject("ceiling", Long.class)), rupiah(row.getObject("spent", Long.class)),
                        row.getInt("taken")))
                .list();
    }

    /// Whoever was there since that day, the latest first.
    List<Recorded.Participant> participants(LocalDate since) {
        return jdbc
                .sql("""
                        select s.training_id, t.title, s.cooperative_id, s.cooperative_name, s.district, t.hours,
                            t.ends - t.starts + 1 as length, max(d.day) as day, count(*) as days, s.pre, s.post
                        from training_seat_now s join training_now t on t.tenant_id = s.tenant_id and t.id = s.training_id
                        join training_day_now d on d.tenant_id = s.tenant_id and d.seat_id = s.id
                        where d.day >= ? group by s.id, s.training_id, t.title, s.cooperative_id, s.cooperative_name, s.district,
                            t.hours, t.starts, t.ends, s.pre, s.post
                        order by max(d.day) desc, s.id""")
                .param(since)
                .query((row, index) -> new Recorded.Participant(row.getObject("training_id", UUID.class),
                        row.getString("title"), row.getObject("cooperative_id", UUID.class),
                        row.getString("cooperative_name"), row.getString("district"), row.getInt("hours"),
                        row.getInt("length"), row.getObject("day", LocalDate.class), row.getInt("days"),
                        row.getObject("pre", Integer.class), row.getObject("post", Integer.class)))
                .list();
    }

    private static @Nullable Rupiah rupiah(@Nullable Long amount) {
        return amount == null ? null : Rupiah.of(amount);
    }
}
