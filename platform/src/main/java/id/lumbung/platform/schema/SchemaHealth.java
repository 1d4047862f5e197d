package id.lumbung.platform.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/// Part of readiness: down until the newest migration that this service brings has been applied, by whomever. Where the
/// migrations run apart from the service, a new version takes no request before its tables are there.
///
/// Once they are there it asks no more: a database that is away later is told to people by each request, and does not
/// take all pods out of service at once.
class SchemaHealth implements HealthIndicator, MeterBinder {

    private static final String MIGRATIONS = "classpath*:db/*/V*.sql";
    private static final Pattern VERSION = Pattern.compile("V(\\d+)__.*\\.sql");

    private final JdbcClient jdbc;
    private final int wanted;
    private volatile boolean stands;

    SchemaHealth(JdbcClient jdbc, ResourcePatternResolver resources) {
        this.jdbc = jdbc;
        this.wanted = newest(resources);
    }

    @Override
    public Health health() {
        if (stands) {
            return Health.up().build();
        }
        try {
            var found = jdbc.sql("select coalesce(schema_version(), 0)").query(Integer.class).single();
            stands = found >= wanted;
            return (stands ? Health.up() : Health.outOfService()).withDetail("found", found)
                    .withDetail("wanted", wanted).build();
        } catch (DataAccessException notYet) {
            return Health.outOfService().withDetail("wanted", wanted).build();
        }
    }

    /// A migration that failed is seen here: its Job is gone after a while, and a pod that is not ready tells no reason.
    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("lumbung.schema.ready", this, schema -> schema.health().getStatus().equals(Status.UP) ? 1 : 0)
                .register(meters);
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
