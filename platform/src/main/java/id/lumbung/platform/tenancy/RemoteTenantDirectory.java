package id.lumbung.platform.tenancy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// The catalogue, read from the service that keeps it. What was read last still counts while that service is away.
class RemoteTenantDirectory implements TenantDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteTenantDirectory.class);

    /// How long a reading counts as fresh.
    private static final Duration FRESH = Duration.ofSeconds(15);

    /// A name that nobody knows may have been added this moment; ask again, but not for every such request.
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final RestClient client;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Snapshot snapshot = Snapshot.EMPTY;

    RemoteTenantDirectory(RestClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    @Override
    public Optional<TenantEntry> find(String slug) {
        return find(known -> known.bySlug().get(slug));
    }

    @Override
    public Optional<TenantEntry> find(int code) {
        return find(known -> known.byCode().get(code));
    }

    @Override
    public List<TenantEntry> entries() {
        readAgainAfter(FRESH);
        if (!snapshot.known()) {
            throw new CatalogueAway();
        }
        return snapshot.byCode().values().stream().sorted(Comparator.comparing(entry -> entry.tenant().code()))
                .toList();
    }

    private Optional<TenantEntry> find(Function<Snapshot, @Nullable TenantEntry> lookup) {
        readAgainAfter(FRESH);
        var found = lookup.apply(snapshot);
        if (found == null) {
            readAgainAfter(PAUSE);
            found = lookup.apply(snapshot);
        }
        if (!snapshot.known()) {
            throw new CatalogueAway(); // nothing was ever read, so nobody may be told that a tenant does not exist
        }
        return Optional.ofNullable(found);
    }

    private void readAgainAfter(Duration age) {
        if (snapshot.olderThan(age, clock.instant())) {
            if (!snapshot.known()) {
                reading.lock(); // nobody can go on without the first reading
            } else if (!reading.tryLock()) {
                return;
            }
            try {
                if (snapshot.olderThan(age, clock.instant())) {
                    snapshot = read();
                }
            } finally {
                reading.unlock();
            }
        }
    }

    private Snapshot read() {
        var before = snapshot;
        try {
            var answer = client.get().uri("/api/catalogue")
                    .headers(headers -> before.etag().ifPresent(headers::setIfNoneMatch))
                    .retrieve().toEntity(Row[].class);
            var rows = answer.getBody();
            if (answer.getStatusCode().isSameCodeAs(HttpStatus.NOT_MODIFIED) || rows == null) {
                return before.readAt(clock.instant());
            }
            return Snapshot.of(List.of(rows), answer.getHeaders().getFirst(HttpHeaders.ETAG), clock.instant());
        } catch (RestClientException e) {
            LOG.warn("The catalogue of tenants cannot be read; going on with the last one: {}", e.getMessage());
            return before.readAt(clock.instant());
        }
    }

    /// What the catalogue may tell some day beyond this does not concern us.
    ///
    /// @param cell null from a tenant-service that does not know of cells yet
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Row(int code, String slug, String name, String zone, boolean active, @Nullable String reason,
            @Nullable String cell) {

        TenantEntry entry() {
            var place = Objects.requireNonNullElse(cell, Tenant.MAIN_CELL);
            return new TenantEntry(new Tenant(code, slug, name, ZoneId.of(zone), place), active, reason);
        }
    }

    /// @param known whether the catalogue was ever read
    /// @param read when it was last asked for
    private record Snapshot(Map<String, TenantEntry> bySlug, Map<Integer, TenantEntry> byCode, Optional<String> etag,
            boolean known, Instant read) {

        static final Snapshot EMPTY = new Snapshot(Map.of(), Map.of(), Optional.empty(), false, Instant.MIN);

        static Snapshot of(List<Row> rows, @Nullable String etag, Instant read) {
            var entries = rows.stream().map(Row::entry).toList();
            return new Snapshot(
                    entries.stream().collect(Collectors.toMap(entry -> entry.tenant().slug(), entry -> entry)),
                    entries.stream().collect(Collectors.toMap(entry -> entry.tenant().code(), entry -> entry)),
                    Optional.ofNullable(etag), true, read);
        }

        Snapshot readAt(Instant now) {
            return new Snapshot(bySlug, byCode, etag, known, now);
        }

        boolean olderThan(Duration age, Instant now) {
            return read.equals(Instant.MIN) || read.plus(age).isBefore(now);
        }
    }
}
