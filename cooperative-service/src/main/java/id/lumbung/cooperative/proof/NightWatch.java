package id.lumbung.cooperative.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.platform.tenancy.TenantDirectory;

/// Goes through all cooperatives every night. Of several processes one goes, the one that gets PostgreSQL's advisory
/// lock; it stops at a time, and begins the next night with those that were looked at longest ago.
@Component
class NightWatch {

    private static final Logger LOG = LoggerFactory.getLogger(NightWatch.class);

    /// "lumbung proof" in PostgreSQL's space of advisory locks.
    private static final long LOCK = 0x6c75_6d62_7072_6f66L;

    private final TenantDirectory regencies;
    private final Proofs proofs;
    private final Results results;
    private final DataSource source;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Duration longest;
    private final Map<String, AtomicInteger> broken;

    NightWatch(TenantDirectory regencies, Proofs proofs, Results results, DataSource source, Clock clock,
            MeterRegistry meters, @Value("${lumbung.proof.longest}") Duration longest) {
        this.regencies = regencies;
        this.proofs = proofs;
        this.results = results;
        this.source = source;
        this.clock = clock;
        this.meters = meters;
        this.longest = longest;
        this.broken = proofs.kinds().stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), kind -> new AtomicInteger()));
        Stream.of("holds", "broken", "failed").forEach(this::proved); // there from the start: a first night may be late
        broken.forEach((kind, count) -> Gauge.builder("lumbung.proofs.broken", count, AtomicInteger::get)
                .description("Cooperatives whose books fail a proof").tag("kind", kind).register(meters));
    }

    @Scheduled(cron = "${lumbung.proof.cron}", zone = "UTC")
    void night() throws SQLException {
        if (!alone(this::walk)) {
            LOG.info("Another process proves the books tonight");
        }
        count();
    }

    /// Brings the metric up to date: another process may have proved, or somebody by hand.
    @Scheduled(initialDelayString = "${lumbung.proof.count-every}", fixedDelayString = "${lumbung.proof.count-every}")
    void count() {
        var sums = regencies.entries().stream()
                .flatMap(regency -> regency.tenant().<Map<String, Integer>, RuntimeException>call(results::broken)
                        .entrySet().stream())
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.summingInt(Map.Entry::getValue)));
        broken.forEach((kind, count) -> count.set(sums.getOrDefault(kind, 0)));
    }

    private void walk() {
        var end = clock.instant().plus(longest);
        regencies.each(regency -> walk(regency, end));
    }

    private void walk(Tenant regency, Instant end) {
        for (var cooperative : results.oldestFirst()) {
            if (!clock.instant().isBefore(end)) {
                LOG.warn("The night is over before all books of {} were proved", regency.slug());
                return;
            }
            try {
                var holds = proofs.run(cooperative).stream().allMatch(Proofs.Result::holds);
                proved(holds ? "holds" : "broken").increment();
            } catch (DataAccessException | TransactionException e) { // the next cooperative may still be proved
                LOG.error("The books of cooperative {} could not be proved", cooperative, e);
                proved("failed").increment();
            }
        }
    }

    private Counter proved(String outcome) {
        return meters.counter("lumbung.proof.runs", "outcome", outcome);
    }

    /// The lock belongs to a transaction, which stays open and empty meanwhile: behind a pooler only a transaction keeps its
    /// connection. It holds back no clean-up of old rows, because it looks at none.
    ///
    /// @return whether the work was done: not when another process is at it
    boolean alone(Runnable work) throws SQLException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (!locks(connection)) {
                    return false;
                }
                work.run();
                return true;
            } finally {
                connection.rollback();
            }
        }
    }

    private static boolean locks(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local idle_in_transaction_session_timeout = 0"); // a night is longer than any
            try (var answer = statement.executeQuery("select pg_try_advisory_xact_lock(" + LOCK + ")")) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
