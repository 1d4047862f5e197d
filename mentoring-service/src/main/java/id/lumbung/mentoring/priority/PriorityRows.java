package id.lumbung.mentoring.priority;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import id.lumbung.platform.identity.Actor;

/// What the bound regency's mentors recorded, for all cooperatives in one go, and how much what weighs.
@Repository
class PriorityRows {

    private static final String FACTS = """
            select coalesce(v.cooperative_id, p.cooperative_id, a.cooperative_id) as cooperative_id, v.last_visit,
                coalesce(p.problems, 0) as problems, coalesce(p.urgent, 0) as urgent, coalesce(a.overdue, 0) as overdue
            from (select i.cooperative_id, max(s.day) as last_visit from visit_state s
                  join visit i on i.tenant_id = s.tenant_id and i.id = s.visit_id
                  where s.act = 'SELESAI' and s.visit_id is distinct from cast(:without as uuid) group by 1) v
            full join (select s.cooperative_id, count(*) as problems,
                           count(*) filter (where i.priority = 'TINGGI') as urgent from problem_state s
                       join problem i on i.tenant_id = s.tenant_id and i.id = s.problem_id
                       where s.status <> 'SELESAI' group by 1) p on p.cooperative_id = v.cooperative_id
            full join (select cooperative_id, count(*) as overdue from action_now
                       where not done and due < :today group by 1) a
                on a.cooperative_id = coalesce(v.cooperative_id, p.cooperative_id)""";

    private final JdbcClient jdbc;

    PriorityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param without a visit that is not counted
    Map<UUID, Facts> facts(LocalDate today, @Nullable UUID without) {
        return jdbc.sql(FACTS).param("today", today).param("without", without)
                .query((row, index) -> Map.entry(row.getObject("cooperative_id", UUID.class),
                        new Facts(row.getObject("last_visit", LocalDate.class), row.getInt("problems"),
                                row.getInt("urgent"), row.getInt("overdue"))))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Weights> weights() {
        return jdbc.sql("select * from priority_weight order by revision desc limit 1")
                .query((row, index) -> new Weights(row.getInt("posting"), row.getInt("closing"),
                        row.getInt("counting"), row.getInt("stage"), row.getInt("arrears"), row.getInt("visit"),
                        row.getInt("problem"), row.getInt("action"), row.getInt("silent_after"),
                        row.getInt("visit_after"), row.getInt("stage_after")))
                .optional();
    }

    void write(Weights weights) {
        jdbc.sql(
                """
                        insert into priority_weight (revision, posting, closing, counting, stage, arrears, visit, problem, action,
                            silent_after, visit_after, stage_after, written_by)
                        select coalesce(max(revision), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from priority_weight""")
                .params(weights.posting(), weights.closing(), weights.counting(), weights.stage(), weights.arrears(),
                        weights.visit(), weights.problem(), weights.action(), weights.silentAfter(),
                        weights.visitAfter(), weights.stageAfter(), Actor.current().subject())
                .update();
    }

    void remember(UUID visit, UUID cooperative, LocalDate day, List<Reason> before) {
        jdbc.sql("""
                insert into priority_before (visit_id, cooperative_id, day, score, reasons)
                values (?, ?, ?, ?, cast(? as text[])) on conflict do nothing""")
                .params(visit, cooperative, day, Ranking.score(before),
                        before.stream().map(reason -> reason.code().name()).toArray(String[]::new))
                .update();
    }

    /// How cooperatives stood before their newest visit.
    Map<UUID, Before> before(LocalDate since) {
        return jdbc.sql("""
                select distinct on (cooperative_id) cooperative_id, day, score, reasons from priority_before
                where day >= ? order by cooperative_id, day desc, visit_id desc""").param(since)
                .query((row, index) -> Map.entry(row.getObject("cooperative_id", UUID.class),
                        new Before(row.getObject("day", LocalDate.class), row.getInt("score"),
                                List.of((String[]) row.getArray("reasons").getArray()))))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    record Before(LocalDate day, int score, List<String> reasons) {}
}
