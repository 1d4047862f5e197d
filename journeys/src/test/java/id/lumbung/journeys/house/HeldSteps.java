package id.lumbung.journeys.house;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.TreeMap;

/// Stops onboardings at a chosen place from within their database, so that the process which is at work on them can be
/// killed exactly there. The service knows nothing of it.
///
/// Who writes down that a step is taken, or asks for the next one, waits for a lock that this connection holds.
public final class HeldSteps implements AutoCloseable {

    /// Where a process stands when it is killed.
    public enum Place {
        /// The step is taken and written down; nothing of the next one has begun.
        WRITTEN,
        /// The world has changed, Keycloak included; that it has is not written down.
        DONE
    }

    private final Connection database;

    private HeldSteps(Connection database) {
        this.database = database;
    }

    public static HeldSteps in(Connection database) throws SQLException {
        var held = new HeldSteps(database);
        held.run("""
                create function held_written() returns trigger language plpgsql as $$
                begin
                    perform pg_advisory_xact_lock(new.regency,
                        (select count(*)::integer from onboarding_step where regency = new.regency));
                    return new;
                end $$;
                create function held_done() returns trigger language plpgsql as $$
                begin
                    perform pg_advisory_xact_lock(new.regency, 100 +
                        (select count(*)::integer + 1 from onboarding_step where regency = new.regency));
                    return new;
                end $$;
                grant execute on function held_written(), held_done() to public;
                create trigger held before update of taken_until on onboarding
                    for each row execute function held_written();
                create trigger held before insert on onboarding_step for each row execute function held_done()""");
        return held;
    }

    /// @param steps how many steps of this regency are taken when it is stopped
    public void hold(int regency, int steps, Place place) throws SQLException {
        run("select pg_advisory_lock(%d, %d)".formatted(regency, key(steps, place)));
    }

    /// Whether somebody waits at the place where we hold this regency.
    public boolean isReached(int regency) throws SQLException {
        return number("""
                select count(*) from pg_locks where locktype = 'advisory' and not granted and classid = %d"""
                .formatted(regency)) > 0;
    }

    /// Ends what a dead process left waiting in the database, then lets everybody pass.
    ///
    /// PostgreSQL notices the death of a client that waits for a lock only after the wait; without this, the dead would
    /// still write.
    public void letGo() throws SQLException {
        number("""
                select count(pg_terminate_backend(pid, 5000)) from pg_locks
                 where locktype = 'advisory' and not granted""");
        run("select pg_advisory_unlock_all()");
    }

    /// The minute is over for which the dead process had taken its onboardings in hand.
    public void letAMinutePass() throws SQLException {
        run("update onboarding set taken_until = null where finished_at is null");
    }

    /// How many steps are written down.
    public int steps(int regency) throws SQLException {
        return number("select count(*) from onboarding_step where regency = " + regency);
    }

    /// What of a regency is in the database, by table, and how its onboarding stands.
    public TreeMap<String, Integer> rows(int regency) throws SQLException {
        var rows = new TreeMap<String, Integer>();
        rows.put("steps", steps(regency));
        rows.put("finished", number(
                "select count(*) from onboarding where finished_at is not null and problem is null and regency = "
                        + regency));
        for (var table : new String[]{"account", "setting", "account_card"}) {
            rows.put(table, number("select count(*) from " + table + " where tenant_id = " + regency));
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        try (database) {
            letGo();
            run("drop function held_written(), held_done() cascade");
        }
    }

    private static int key(int steps, Place place) {
        return place == Place.DONE ? 100 + steps : steps;
    }

    private void run(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private int number(String sql) throws SQLException {
        try (var statement = database.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
