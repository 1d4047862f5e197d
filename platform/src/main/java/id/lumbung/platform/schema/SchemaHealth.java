package id.lumbung.platform.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import id.lumbung.platform.tenancy.Tenant;

/// Part of readiness: down until the newest migration that this service brings has been applied in each of its databases,
/// by whomever. Where the migrations run apart from the service, a new version takes no request before its tables are there.
///
/// Once they are there it asks no more: a database that is away later is told to people by each request, and does not
/// take all pods out of service at once. Nor does a cell that is away from the start, whose regencies alone wait for it.
class SchemaHealth implements HealthIndicator, MeterBinder {

    private static final String MIGRATIONS = "classpath*:db/*/V*.sql";
    private static final Pattern VERSION = Pattern.compile("V(\\d+)__.*\\.sql");

    /// The probe waits while a cell does not answer; it shall not do so each time.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<Schema> schemas;
    private final int wanted;
    private final Clock clock;

    SchemaHealth(Map<String, DataSource> databases, Clock clock, ResourcePatternResolver resources) {
        this.schemas = databases.entrySet().stream()
                .map(one -> new Schema(one.getKey(), JdbcClient.create(one.getValue()))).toList();
        this.wanted = newest(resources);
        this.clock = clock;
    }

    @Override
    public Health health() {
        schemas.forEach(Schema::look);
        if (schemas.stream().allMatch(Schema::stands)) {
            return Health.up().build();
        }
        var health = schemas.stream().allMatch(Schema::mayServe) ? Health.up() : Health.outOfService();
        health.withDetail("wanted", wanted);
        schemas.forEach(schema -> health.withDetail(schema.cell, schema.sentence()));
        return health.build();
    }

    /// A migration that failed is seen here: its Job is gone after a while, and a pod that is not ready tells no reason.
    @Override
    public void bindTo(MeterRegistry meters) {
        schemas.forEach(schema -> Gauge.builder("lumbung.schema.ready", schema, one -> {
            one.look();
            return one.stands() ? 1 : 0;
        }).tag("cell", schema.cell).register(meters));
    }

    private sealed interface Seen {
        record Version(int number) implements Seen {}

        record Nothing() implements Seen {}

        record Away(Instant since) implements Seen {}
    }

    /// The schema of one database, and what was seen of it last.
    private final class Schema {

        private final String cell;
        private final JdbcClient jdbc;
        private volatile Seen seen = new Seen.Nothing();

        Schema(String cell, JdbcClient jdbc) {
            this.cell = cell;
            this.jdbc = jdbc;
        }

        void look() {
            if (stands() || seen instanceof Seen.Away(Instant since) && since.plus(PATIENCE).isAfter(clock.instant())) {
                return;
            }
            try {
                seen = new Seen.Version(
                        jdbc.sql("select coalesce(schema_version(), 0)").query(Integer.class).single());
            } catch (CannotGetJdbcConnectionException away) {
                seen = isMain() ? new Seen.Nothing() : new Seen.Away(clock.instant());
            } catch (DataAccessException notYet) {
                seen = new Seen.Nothing();
            }
        }

        boolean stands() {
            return seen instanceof Seen.Version(int number) && number >= wanted;
        }

        boolean mayServe() {
            return stands() || seen instanceof Seen.Away;
        }

        String sentence() {
            return switch (seen) {
                case Seen.Version(int number) -> Integer.toString(number);
                case Seen.Nothing() -> "no schema";
                case Seen.Away(Instant since) -> "away at " + since;
            };
        }

        private boolean isMain() {
            return cell.equals(Tenant.MAIN_CELL);
        }
    }

    private static int newest(ResourcePatternResolver resources) {
        try {
            return Stream.of(resources.getResources(MIGRATIONS)).map(Resource::getFilename).filter(Objects::nonNull)
                    .map(VERSION::matcher).filter(name -> name.matches())
                    .mapToInt(name -> Integer.parseInt(name.group(1))).max().orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
