package id.lumbung.tenant.onboarding;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// The rows of the onboardings. Each statement stands for itself, so that whatever was reached survives a kill.
@Repository
class OnboardingRows {

    /// Longer than any step may last, given the time-outs towards Keycloak.
    private static final Duration GRASP = Duration.ofSeconds(60);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    /// @param problem the code of the sentence that says why
    record Stopped(int regency, String name, String problem) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    OnboardingRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean insert(int regency, UUID adminAccount) {
        return now("""
                insert into onboarding (regency, admin_account, next_attempt_at) values (:regency, :admin, :now)
                on conflict do nothing""", regency).param("admin", adminAccount).update() == 1;
    }

    Optional<Onboarding> find(int regency) {
        return jdbc.sql("select * from onboarding where regency = :regency").param("regency", regency)
                .query((row, n) -> new Onboarding(regency, row.getObject("admin_account", UUID.class),
                        row.getInt("attempts"), row.getString("problem"), instant(row.getTimestamp("finished_at")),
                        taken(regency)))
                .optional();
    }

    Map<Integer, Intake.Standing> standings() {
        var standings = new HashMap<Integer, Intake.Standing>();
        jdbc.sql("select regency, finished_at is not null as finished, problem from onboarding").query(row -> {
            standings.put(row.getInt("regency"),
                    new Intake.Standing(row.getBoolean("finished"), row.getString("problem")));
        });
        return standings;
    }

    /// Those whose last attempt failed.
    List<Stopped> stopped() {
        return jdbc.sql("""
                select o.regency, r.name, o.problem from onboarding o join regency r on r.code = o.regency
                 where o.finished_at is null and o.problem is not null order by o.regency""")
                .query((row, n) -> new Stopped(row.getInt(1), row.getString(2), row.getString(3))).list();
    }

    /// Those that nobody is at work on and whose pause is over.
    List<Integer> waiting() {
        return jdbc.sql("""
                select regency from onboarding
                 where finished_at is null and next_attempt_at <= :now and (taken_until is null or taken_until < :now)
                 order by next_attempt_at""").param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> row.getInt(1)).list();
    }

    /// Takes an onboarding in hand, unless another process has it.
    boolean grasp(int regency) {
        return now("""
                update onboarding set taken_until = :until, attempts = attempts + 1
                 where regency = :regency and finished_at is null and (taken_until is null or taken_until < :now)""",
                regency).param("until", Timestamp.from(clock.instant().plus(GRASP))).update() == 1;
    }

    void keepHold(int regency) {
        now("update onboarding set taken_until = :until where regency = :regency and taken_until >= :now", regency)
                .param("until", Timestamp.from(clock.instant().plus(GRASP))).update();
    }

    void taken(int regency, Step step) {
        now("""
                insert into onboarding_step (regency, step, taken_at) values (:regency, :step, :now)
                on conflict do nothing""", regency).param("step", step.name()).update();
    }

    void finish(int regency) {
        now("""
                update onboarding set finished_at = :now, problem = null, taken_until = null
                 where regency = :regency and finished_at is null""", regency).update();
    }

    /// Lets go after a failure; the pause before the next attempt grows.
    void stop(int regency, String problem) {
        var attempts = jdbc.sql("select attempts from onboarding where regency = :regency").param("regency", regency)
                .query(Integer.class).single();
        var pause = Duration.ofSeconds(2L << Math.min(attempts, 10));
        now("""
                update onboarding set problem = :problem, taken_until = null, next_attempt_at = :next
                 where regency = :regency""", regency).param("problem", problem)
                .param("next", Timestamp.from(
                        clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE)))
                .update();
    }

    /// The operator wants no pause.
    void hurry(int regency) {
        now("update onboarding set next_attempt_at = :now where regency = :regency and finished_at is null", regency)
                .update();
    }

    private Map<Step, Instant> taken(int regency) {
        var taken = new EnumMap<Step, Instant>(Step.class);
        jdbc.sql("select step, taken_at from onboarding_step where regency = :regency").param("regency", regency)
                .query(row -> {
                    taken.put(Step.valueOf(row.getString("step")), row.getTimestamp("taken_at").toInstant());
                });
        return taken;
    }

    private StatementSpec now(String sql, int regency) {
        return jdbc.sql(sql).param("regency", regency).param("now", Timestamp.from(clock.instant()));
    }

    private static @Nullable Instant instant(
            @Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
