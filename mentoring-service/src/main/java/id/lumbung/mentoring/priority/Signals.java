package id.lumbung.mentoring.priority;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskExecutor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

import id.lumbung.mentoring.directory.CooperativeService;
import id.lumbung.platform.tenancy.Tenant;

/// The signals as last told, kept as the directory keeps its list: what is old is shown with its age while newer ones are
/// fetched behind the request.
@Component
class Signals {

    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);

    private final RestClient client;
    private final CooperativeService neighbour;
    private final TaskExecutor background;
    private final Clock clock;
    private final Map<Integer, Shelf> shelves = new ConcurrentHashMap<>();

    Signals(RestClient cooperatives, CooperativeService neighbour, TaskExecutor background, Clock clock) {
        this.client = cooperatives;
        this.neighbour = neighbour;
        this.background = background;
        this.clock = clock;
    }

    /// @param asOf when they were told; null as long as they never were
    record Told(Map<UUID, Signal> signals, @Nullable Instant asOf) {

        @Nullable
        Signal of(UUID cooperative) {
            return signals.get(cooperative);
        }
    }

    /// What is known now. Asks as the current actor, and waits only when nothing is known.
    Told told() {
        var shelf = shelf();
        if (!clock.instant().isBefore(shelf.due) && shelf.asking.compareAndSet(false, true)) {
            if (shelf.told.asOf() == null) {
                ask(shelf);
            } else {
                background.execute(() -> ask(shelf)); // the executor carries tenant and actor along
            }
        }
        return shelf.told;
    }

    /// What is known, without asking anybody.
    Told known() {
        return shelf().told;
    }

    private Shelf shelf() {
        return shelves.computeIfAbsent(Tenant.current().code(), code -> new Shelf());
    }

    private void ask(Shelf shelf) {
        try {
            var answer = client.get().uri("/{regency}/api/cooperatives/signals", Tenant.current().slug())
                    .headers(headers -> {
                        if (shelf.etag != null) {
                            headers.setIfNoneMatch(shelf.etag);
                        }
                    }).retrieve().toEntity(Signal[].class);
            var told = answer.getBody();
            var unchanged = answer.getStatusCode().isSameCodeAs(HttpStatus.NOT_MODIFIED) || told == null;
            shelf.told = new Told(unchanged
                    ? shelf.told.signals()
                    : List.of(told).stream().collect(Collectors.toMap(Signal::cooperative, Function.identity())),
                    clock.instant());
            shelf.etag = answer.getHeaders().getFirst(HttpHeaders.ETAG);
            shelf.due = clock.instant().plus(neighbour.fresh());
        } catch (RestClientException e) {
            LOG.warn("The signals of {} are not told: {}", Tenant.current().slug(), e.getMessage());
            shelf.due = clock.instant().plus(neighbour.pause());
        } finally {
            shelf.asking.set(false);
        }
    }

    private static final class Shelf {

        final AtomicBoolean asking = new AtomicBoolean();
        volatile Told told = new Told(Map.of(), null);
        volatile Instant due = Instant.MIN;
        volatile @Nullable String etag;
    }
}
