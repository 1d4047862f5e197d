package id.lumbung.mentoring.problem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import id.lumbung.mentoring.directory.Cooperative;
import id.lumbung.platform.identity.Actor;

/// Problems and agreed actions of the bound regency.
@Repository
class FollowupRows {

    private static final String PROBLEMS = """
            select p.*, s.step, s.status, (select e.note from problem_event e where e.tenant_id = s.tenant_id
                and e.problem_id = s.problem_id and e.step = s.step) as note
            from problem p join problem_state s on s.tenant_id = p.tenant_id and s.problem_id = p.id
            """;
    private static final String URGENT_FIRST = """
            order by array_position(array['TINGGI', 'SEDANG', 'RENDAH'], p.priority), p.since, p.id""";
    private static final String AMONG = "(cast(:among as uuid[]) is null or %s.cooperative_id = any (:among))";

    private final JdbcClient jdbc;

    FollowupRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Problem> problem(UUID id) {
        return jdbc.sql(PROBLEMS + "where p.id = ?").param(id).query(FollowupRows::problem).optional();
    }

    /// @param among of which cooperatives; of all when null
    List<Problem> openProblems(@Nullable Collection<UUID> among) {
        return jdbc.sql(PROBLEMS + "where s.status <> 'SELESAI' and " + AMONG.formatted("p") + URGENT_FIRST
                + " limit 200").param("among", array(among)).query(FollowupRows::problem).list();
    }

    List<Problem> problemsOf(UUID cooperative) {
        return jdbc.sql(PROBLEMS + "where p.cooperative_id = ? " + URGENT_FIRST).param(cooperative)
                .query(FollowupRows::problem).list();
    }

    List<Problem.Step> steps(UUID problem) {
        return jdbc.sql("select status, note, at, actor_name from problem_event where problem_id = ? order by step")
                .param(problem)
                .query((row, index) -> new Problem.Step(Problem.Status.valueOf(row.getString(1)), row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(), row.getString(4)))
                .list();
    }

    Optional<Action> action(UUID id) {
        return jdbc.sql("select * from action_now where id = ?").param(id).query(FollowupRows::action).optional();
    }

    List<Action> openActions(@Nullable Collection<UUID> among) {
        return jdbc.sql("select * from action_now a where not a.done and " + AMONG.formatted("a")
                + " order by a.due, a.id limit 200").param("among", array(among)).query(FollowupRows::action).list();
    }

    List<Action> actionsOf(UUID cooperative) {
        return jdbc.sql("select * from action_now where cooperative_id = ? order by done, due, id").param(cooperative)
                .query(FollowupRows::action).list();
    }

    void insert(UUID id, Cooperative cooperative, Problem.Told told) {
        var actor = Actor.current();
        jdbc.sql("""
                insert into problem (id, cooperative_id, cooperative_name, village, district, visit_id, description,
                    since, priority, reported_by, reported_by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, cooperative.id(), cooperative.name(), cooperative.villageName(),
                        cooperative.districtName())
                .param(told.visitId()).param(told.description().strip()).param(told.since())
                .param(told.priority().name()).param(actor.subject()).param(actor.name()).update();
    }

    boolean move(UUID problem, int step, Problem.Status status, @Nullable String note) {
        return jdbc.sql("""
                insert into problem_event (problem_id, step, status, note, actor, actor_name)
                values (:problem, :step, :status, :note, :actor, :name)
                on conflict on constraint problem_event_one_per_step do nothing""").param("problem", problem)
                .param("step", step).param("status", status.name()).param("note", note)
                .param("actor", Actor.current().subject()).param("name", Actor.current().name()).update() == 1;
    }

    void insert(UUID id, Cooperative cooperative, Action.Agreed agreed) {
        var actor = Actor.current();
        jdbc.sql("""
                insert into action (id, cooperative_id, cooperative_name, village, district, visit_id, what, who, due,
                    agreed_by, agreed_by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, cooperative.id(), cooperative.name(), cooperative.villageName(),
                        cooperative.districtName())
                .param(agreed.visitId()).param(agreed.what().strip()).param(agreed.who().strip()).param(agreed.due())
                .param(actor.subject()).param(actor.name()).update();
    }

    boolean say(UUID action, int step, boolean done) {
        return jdbc.sql("""
                insert into action_event (action_id, step, done, actor, actor_name) values (?, ?, ?, ?, ?)
                on conflict on constraint action_event_one_per_step do nothing""")
                .params(action, step, done, Actor.current().subject(), Actor.current().name()).update() == 1;
    }

    private static UUID @Nullable [] array(@Nullable Collection<UUID> among) {
        return among == null ? null : among.toArray(UUID[]::new);
    }

    private static Problem problem(ResultSet row, int index) throws SQLException {
        return new Problem(row.getObject("id", UUID.class), row.getObject("cooperative_id", UUID.class),
                row.getString("cooperative_name"), row.getString("village"), row.getString("district"),
                row.getObject("visit_id", UUID.class), row.getString("description"),
                row.getObject("since", LocalDate.class), Problem.Priority.valueOf(row.getString("priority")),
                row.getInt("step"), Problem.Status.valueOf(row.getString("status")), row.getString("note"),
                row.getString("reported_by_name"));
    }

    private static Action action(ResultSet row, int index) throws SQLException {
        var moved = row.getObject("moved_at", OffsetDateTime.class);
        var at = moved == null ? null : moved.toInstant();
        return new Action(row.getObject("id", UUID.class), row.getObject("cooperative_id", UUID.class),
                row.getString("cooperative_name"), row.getString("village"), row.getString("district"),
                row.getObject("visit_id", UUID.class), row.getString("what"), row.getString("who"),
                row.getObject("due", LocalDate.class), row.getBoolean("done"), row.getInt("step"), at,
                row.getString("moved_by"));
    }
}
