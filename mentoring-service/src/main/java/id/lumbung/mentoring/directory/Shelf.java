package id.lumbung.mentoring.directory;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.RestClientException;

import id.lumbung.platform.tenancy.Tenant;

/// What the cooperative-service last told, by regency, kept as the directory keeps its list: what is old is given with its
/// age while something newer is fetched behind the request. A neighbour that failed is left alone for a while.
public final class Shelf<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

    private final Shelves shelves;
    private final String path;
    private final Class<T> type;
    private final Map<Whose, Place> places = new ConcurrentHashMap<>();

    Shelf(Shelves shelves, String path, Class<T> type) {
        this.shelves = shelves;
        this.path = path;
        this.type = type;
    }

    /// @param what null as long as it never was told
    /// @param asOf when it was told
    /// @param stale whether the last attempt to hear something newer failed
    public record Told<T>(@Nullable T what, @Nullable Instant asOf, boolean stale) {}

    /// What is known now. Asks as the current actor, and waits only when nothing is known.
    ///
    /// @param person whose it is alone, where the neighbour tells not everybody the same
    public Told<T> told(@Nullable String person) {
        var place = place(person);
        if (!shelves.clock.instant().isBefore(place.due) && place.asking.compareAndSet(false, true)) {
            if (place.told.what() == null) {
                ask(place);
            } else {
                shelves.background.execute(() -> ask(place)); // the executor carries tenant and actor along
            }
        }
        return place.told;
    }

    /// What is known, without asking anybody.
    public Told<T> known(@Nullable String person) {
        return place(person).told;
    }

    private Place place(@Nullable String person) {
        return places.computeIfAbsent(new Whose(Tenant.current().code(), person), whose -> new Place());
    }

    private void ask(Place place) {
        var now = shelves.clock.instant();
        try {
            var answer = shelves.client.get().uri(path, Tenant.current().slug()).headers(headers -> {
                if (place.etag != null) {
                    headers.setIfNoneMatch(place.etag);
                }
            }).retrieve().toEntity(type);
            var body = answer.getBody();
            var unchanged = answer.getStatusCode().isSameCodeAs(HttpStatus.NOT_MODIFIED) || body == null;
            place.told = new Told<>(unchanged ? place.told.what() : body, shelves.clock.instant(), false);
            place.etag = answer.getHeaders().getFirst(HttpHeaders.ETAG);
            place.due = now.plus(shelves.neighbour.fresh());
        } catch (RestClientException e) {
            LOG.warn("{} of {} is not told: {}", path, Tenant.current().slug(), e.getMessage());
            place.told = new Told<>(place.told.what(), place.told.asOf(), true);
            place.due = now.plus(shelves.neighbour.pause());
        } finally {
            place.asking.set(false);
        }
    }

    private record Whose(int regency, @Nullable String person) {}

    private final class Place {

        final AtomicBoolean asking = new AtomicBoolean();
        volatile Told<T> told = new Told<>(null, null, false);
        volatile Instant due = Instant.MIN;
        volatile @Nullable String etag;
    }
}
