package id.lumbung.mentoring.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.mentoring.mentor.Mentor;
import id.lumbung.mentoring.visit.Visited;
import id.lumbung.platform.identity.Actor;

/// The letters of the bound regency.
@Repository
class Letters {

    private static final int AT_ONCE = 20;

    private final JdbcClient jdbc;

    Letters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Letter(UUID visit, UUID cooperative, LocalDate givenOn, String official, String agency, String content) {}

    void write(Visited visited, Mentor mentor, String content) {
        jdbc.sql("""
                insert into advice_letter (visit_id, cooperative_id, given_on, official, agency, content)
                values (?, ?, ?, ?, ?, ?)""").params(visited.visit(), visited.cooperative(), visited.day(),
                mentor.name(), mentor.employer(), content).update();
    }

    /// The oldest that have not arrived.
    ///
    /// @param to only for these cooperatives
    @Transactional(readOnly = true)
    public List<Letter> waiting(@Nullable Set<UUID> to) {
        return jdbc.sql("""
                select l.* from advice_letter l where not exists (select from advice_delivery d
                    where d.tenant_id = l.tenant_id and d.visit_id = l.visit_id)
                    and (cast(:to as uuid[]) is null or l.cooperative_id = any (:to))
                order by l.written_at limit :most""").param("to", to == null ? null : to.toArray(UUID[]::new))
                .param("most", AT_ONCE)
                .query((row, index) -> new Letter(row.getObject("visit_id", UUID.class),
                        row.getObject("cooperative_id", UUID.class), row.getObject("given_on", LocalDate.class),
                        row.getString("official"), row.getString("agency"), row.getString("content")))
                .list();
    }

    @Transactional
    public void delivered(UUID visit) {
        jdbc.sql("insert into advice_delivery (visit_id, delivered_by) values (?, ?) on conflict do nothing")
                .params(visit, Actor.current().subject()).update();
    }
}
