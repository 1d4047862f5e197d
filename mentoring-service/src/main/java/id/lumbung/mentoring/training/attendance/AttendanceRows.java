package id.lumbung.mentoring.training.attendance;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.problem.Violation;

/// Days and scores of the bound regency.
@Repository
class AttendanceRows {

    private final JdbcClient jdbc;

    AttendanceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isPresent(UUID seat, LocalDate day) {
        return jdbc.sql("select exists (select from training_day_now where seat_id = ? and day = ?)")
                .params(seat, day).query(Boolean.class).single();
    }

    /// Of two who note the same at once, one does.
    boolean note(UUID seat, LocalDate day, boolean present, Way way) {
        var actor = Actor.current();
        try {
            return jdbc.sql("""
                    insert into training_attendance (seat_id, day, step, present, way, actor, actor_name)
                    select :seat, :day, coalesce(max(step), 0) + 1, :present, :way, :actor, :name
                    from training_attendance where seat_id = :seat and day = :day
                    on conflict on constraint training_attendance_one_per_step do nothing""").param("seat", seat)
                    .param("day", day).param("present", present).param("way", way.name())
                    .param("actor", actor.subject()).param("name", actor.name()).update() == 1;
        } catch (DataAccessException broken) {
            if ("training_attendance_of_a_day".equals(Violation.constraint(broken))) {
                throw new NotOnThisDay();
            }
            throw broken;
        }
    }

    void score(UUID seat, Test test, int score) {
        var actor = Actor.current();
        try {
            jdbc.sql("""
                    insert into training_score (seat_id, test, step, score, actor, actor_name)
                    select :seat, :test, coalesce(max(step), 0) + 1, :score, :actor, :name
                    from training_score where seat_id = :seat and test = :test""").param("seat", seat)
                    .param("test", test.name()).param("score", score).param("actor", actor.subject())
                    .param("name", actor.name()).update();
        } catch (DataAccessException broken) {
            if ("training_score_of_who_was_there".equals(Violation.constraint(broken))) {
                throw new WasNotThere();
            }
            throw broken;
        }
    }
}
