package id.lumbung.platform.observe;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;

import static java.util.concurrent.TimeUnit.SECONDS;

/// What PostgreSQL says of each database of this service: one question for all figures, and none more often than every
/// ten seconds. While nobody answers, what counts stands still and what stands now is not known, and it is asked more
/// rarely, because the reading of figures waits for it.
class DatabaseFigures implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// A transaction of another role shows its begin to nobody, so `longest` speaks of our own.
    private static final String QUESTION = """
            select numbackends as connections, xact_commit as committed, xact_rollback as rolled_back, blks_hit as memory,
                   blks_read as disk, deadlocks, temp_bytes as spilled, pg_database_size(datname) as size,
                   (select coalesce(extract(epoch from max(clock_timestamp() - xact_start)), 0) from pg_stat_activity
                     where datname = current_database() and pid <> pg_backend_pid()) as longest,
                   (select count(*) from pg_locks where not granted) as waiting
              from pg_stat_database where datname = current_database()
            """;

    record Figures(double connections, double committed, double rolledBack, double memory, double disk,
            double deadlocks, double spilled, double size, double longest, double waiting) {

        static final Figures UNKNOWN = new Figures(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN,
                Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    private final List<Database> databases;

    DatabaseFigures(Map<String, DataSource> databases) {
        this.databases = databases.entrySet().stream()
                .map(one -> new Database(one.getKey(), JdbcClient.create(one.getValue()))).toList();
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        databases.forEach(database -> database.bindTo(meters));
    }

    private static ToDoubleFunction<Database> now(ToDoubleFunction<Figures> figure) {
        return database -> database.ask() ? figure.applyAsDouble(database.known) : Double.NaN;
    }

    private static ToDoubleFunction<Database> ever(ToDoubleFunction<Figures> figure) {
        return database -> {
            database.ask();
            return figure.applyAsDouble(database.known);
        };
    }

    private static final class Database implements MeterBinder {

        private final String cell;
        private final JdbcClient jdbc;
        private volatile Figures known = Figures.UNKNOWN;
        private boolean answered = true;
        private long asked = System.nanoTime() - FRESH.toNanos();

        Database(String cell, JdbcClient jdbc) {
            this.cell = cell;
            this.jdbc = jdbc;
        }

        @Override
        public void bindTo(MeterRegistry meters) {
            Gauge.builder("lumbung.database.connections", this, now(Figures::connections)).tag("cell", cell)
                    .register(meters);
            Gauge.builder("lumbung.database.waiting", this, now(Figures::waiting)).tag("cell", cell).register(meters);
            Gauge.builder("lumbung.database.size", this, now(Figures::size)).tag("cell", cell).baseUnit("bytes")
                    .register(meters);
            TimeGauge.builder("lumbung.database.longest", this, SECONDS, now(Figures::longest)).tag("cell", cell)
                    .register(meters);
            FunctionCounter.builder("lumbung.database.transactions", this, ever(Figures::committed)).tag("cell", cell)
                    .tag("outcome", "committed")
                    .register(meters);
            FunctionCounter.builder("lumbung.database.transactions", this, ever(Figures::rolledBack)).tag("cell", cell)
                    .tag("outcome", "rolledback")
                    .register(meters);
            FunctionCounter.builder("lumbung.database.blocks", this, ever(Figures::memory)).tag("cell", cell)
                    .tag("from", "memory").register(meters);
            FunctionCounter.builder("lumbung.database.blocks", this, ever(Figures::disk)).tag("cell", cell)
                    .tag("from", "disk").register(meters);
            FunctionCounter.builder("lumbung.database.deadlocks", this, ever(Figures::deadlocks)).tag("cell", cell)
                    .register(meters);
            FunctionCounter.builder("lumbung.database.spilled", this, ever(Figures::spilled)).tag("cell", cell)
                    .baseUnit("bytes").register(meters);
        }

        /// Whether the database answered when it was asked last.
        private synchronized boolean ask() {
            if (System.nanoTime() - asked >= (answered ? FRESH : PATIENCE).toNanos()) {
                try {
                    known = jdbc.sql(QUESTION).query(Figures.class).single();
                    answered = true;
                } catch (DataAccessException away) {
                    answered = false;
                }
                asked = System.nanoTime();
            }
            return answered && known != Figures.UNKNOWN;
        }
    }
}
