package id.lumbung.mentoring.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskExecutor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

import id.lumbung.platform.tenancy.Tenant;

/// The cooperatives of the bound regency.
///
/// They are kept in memory, per regency: some 240 short rows, told again within seconds of a start, so a table would only
/// be a second truth. Only the very first question waits for the neighbour, and no longer than two seconds; later ones get
/// what is known while a newer answer is fetched behind them. A neighbour that failed is left alone for a while.
public class Directory {

    private static final Logger LOG = LoggerFactory.getLogger(Directory.class);

    private final RestClient client;
    private final CooperativeService neighbour;
    private final TaskExecutor background;
    private final Clock clock;
    private final Map<Integer, Shelf> shelves = new ConcurrentHashMap<>();

    Directory(RestClient client, CooperativeService neighbour, TaskExecutor background, Clock clock) {
        this.client = client;
        this.neighbour = neighbour;
        this.background = background;
        this.clock = clock;
    }

    /// What is known now. Asks as the current actor.
    public Listing listing() {
        var shelf = shelves.computeIfAbsent(Tenant.current().code(), code -> new Shelf());
        if (shelf.isDue() && shelf.asking.compareAndSet(false, true)) {
            if (shelf.listing.asOf() == null) {
                shelf.ask();
            } else {
                background.execute(shelf::ask); // the executor carries tenant and actor along
            }
        }
        return shelf.listing;
    }

    private class Shelf {

        final AtomicBoolean asking = new AtomicBoolean();
        volatile Listing listing = Listing.UNKNOWN;
        private volatile Instant due = Instant.MIN;
        private volatile @Nullable String etag;

        boolean isDue() {
            return !clock.instant().isBefore(due);
        }

        void ask() {
            try {
                var answer = client.get().uri("/{regency}/api/cooperatives", Tenant.current().slug())
                        .headers(headers -> {
                            if (etag != null) {
                                headers.setIfNoneMatch(etag);
                            }
                        }).retrieve().toEntity(Cooperative[].class);
                var told = answer.getBody();
                var unchanged = answer.getStatusCode().isSameCodeAs(HttpStatus.NOT_MODIFIED) || told == null;
                listing = new Listing(unchanged ? listing.cooperatives() : List.of(told), clock.instant(), false);
                etag = answer.getHeaders().getFirst(HttpHeaders.ETAG);
                waitFor(listing.cooperatives().isEmpty() ? neighbour.pause() : neighbour.fresh()); // a register begins any day
            } catch (RestClientException e) {
                LOG.warn("The cooperatives of {} are not told; going on with those of {}: {}", Tenant.current().slug(),
                        listing.asOf(), e.getMessage());
                listing = listing.olderThanItShould();
                waitFor(neighbour.pause());
            } finally {
                asking.set(false);
            }
        }

        private void waitFor(Duration duration) {
            due = clock.instant().plus(duration);
        }
    }
}
