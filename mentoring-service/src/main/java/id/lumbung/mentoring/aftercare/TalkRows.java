package id.lumbung.mentoring.aftercare;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import id.lumbung.platform.identity.Actor;

/// Tickets of the bound regency with what follows them.
@Repository
class TalkRows {

    private static final String SELECT = """
            select n.*, m.name as mentor_name,
                cast(extract(epoch from n.served_at - n.arrived_at) / 60 as bigint) as waited
            from ticket_now n left join mentor_now m on m.tenant_id = n.tenant_id and m.id = n.mentor_id
            """;

    private final JdbcClient jdbc;

    TalkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Talk> find(UUID id) {
        return jdbc.sql(SELECT + "where n.id = ?").param(id).query(TalkRows::talk).optional();
    }

    /// What is due first comes first; what was promised for no day comes before all. The rows of the year behind are not
    /// looked at: a ticket that is open has no step after the one that left it so.
    ///
    /// @param mentor only what was handed over to her
    List<Talk> open(@Nullable UUID mentor) {
        var hers = mentor == null ? "" : "and n.mentor_id = :mentor"; // a plan for both would read all tickets
        return jdbc.sql(SELECT + """
                where n.id = any (array(select e.ticket_id from ticket_event e where e.status = 'TINDAK_LANJUT'
                        and not exists (select from ticket_event l where l.tenant_id = e.tenant_id
                            and l.ticket_id = e.ticket_id and l.step = e.step + 1)))
                    %s
                order by n.due nulls first, n.date, n.sequence limit 200""".formatted(hers)).param("mentor", mentor)
                .query(TalkRows::talk).list();
    }

    List<Talk> of(UUID cooperative) {
        return jdbc.sql(SELECT + "where n.cooperative_id = ? order by n.date desc, n.sequence desc limit 100")
                .param(cooperative).query(TalkRows::talk).list();
    }

    boolean promise(UUID ticket, int step, Talk.Promise promise) {
        return jdbc.sql("""
                insert into ticket_promise (ticket_id, step, due, mentor_id, note, actor, actor_name)
                values (:ticket, :step, :due, :mentor, :note, :actor, :name)
                on conflict on constraint ticket_promise_one_per_step do nothing""").param("ticket", ticket)
                .param("step", step).param("due", promise.due()).param("mentor", promise.mentor())
                .param("note", promise.note()).param("actor", Actor.current().subject())
                .param("name", Actor.current().name()).update() == 1;
    }

    boolean rate(UUID ticket, Talk.Rating rating) {
        return jdbc.sql("""
                insert into ticket_rating (ticket_id, score, remark, actor, actor_name) values (?, ?, ?, ?, ?)
                on conflict on constraint ticket_rating_once do nothing""").param(ticket).param(rating.score())
                .param(rating.remark()).param(Actor.current().subject()).param(Actor.current().name()).update() == 1;
    }

    /// What most came for stands first.
    ///
    /// @param among of which cooperatives; of all when null
    List<Talk.TopicCount> statistics(LocalDate from, LocalDate until, @Nullable Collection<UUID> among) {
        return jdbc.sql("""
                select topic, count(*) as tickets, count(*) filter (where status = 'TINDAK_LANJUT') as open,
                    cast(avg(extract(epoch from served_at - arrived_at) / 60) as integer) as minutes,
                    cast(avg(score) * 10 as integer) as tenths, count(score) as rated
                from ticket_now where date between :from and :until
                    and (cast(:among as uuid[]) is null or cooperative_id = any (:among))
                group by topic order by 2 desc, 1""").param("from", from).param("until", until)
                .param("among", among == null ? null : among.toArray(UUID[]::new))
                .query((row, index) -> new Talk.TopicCount(row.getString("topic"), row.getInt("tickets"),
                        row.getInt("open"), row.getObject("minutes", Integer.class),
                        row.getObject("tenths", Integer.class), row.getInt("rated")))
                .list();
    }

    private static Talk talk(ResultSet row, int index) throws SQLException {
        return new Talk(row.getObject("id", UUID.class), row.getObject("date", LocalDate.class),
                row.getInt("sequence"), row.getString("visitor_name"), row.getString("visitor_phone"),
                row.getObject("cooperative_id", UUID.class), row.getString("cooperative_name"),
                row.getString("topic"), row.getString("question"), row.getString("status"),
                row.getObject("waited", Long.class), row.getObject("due", LocalDate.class),
                row.getObject("mentor_id", UUID.class), row.getString("mentor_name"), row.getString("note"),
                row.getInt("promises"), row.getObject("score", Integer.class));
    }
}
