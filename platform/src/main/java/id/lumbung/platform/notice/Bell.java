package id.lumbung.platform.notice;

import java.time.Duration;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.util.UriComponentsBuilder;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.tenancy.Tenant;

/// The number on every page. It is asked for once in a while for each person and remembered between, so that a page costs
/// nothing; what she does herself is seen at once, because whatever she sends makes this process forget her number.
class Bell {

    private static final Logger LOG = LoggerFactory.getLogger(Bell.class);
    private static final int MOST = 999;

    private record Person(int tenant, String subject, Set<String> roles) {

        static Person current() {
            var actor = Actor.current();
            return new Person(Tenant.current().code(), actor.subject(), actor.roles());
        }
    }

    /// As the layout draws it.
    ///
    /// @param href the list
    /// @param unread how many; none where they could not be counted
    /// @param next where the browser asks for the sum with the next service's
    public record View(String href, @Nullable Integer unread, @Nullable String next) {

        public boolean rings() {
            return unread != null && unread > 0;
        }
    }

    private final Notices notices;
    private final Parts parts;
    private final MeterRegistry meters;
    private final Cache<Person, Integer> known;

    Bell(Notices notices, Parts parts, MeterRegistry meters, Duration fresh) {
        this.notices = notices;
        this.parts = parts;
        this.meters = meters;
        this.known = Caffeine.newBuilder().expireAfterWrite(fresh).maximumSize(50_000).build();
    }

    /// On a page of this service.
    View here() {
        var unread = count();
        return new View(address(parts.part()), unread, next(parts.part(), unread == null ? 0 : unread));
    }

    /// On a page of another service, which has counted so many already.
    ///
    /// @param from whose page it is: there the round ends
    View further(String from, int counted) {
        var unread = count();
        var sum = Math.min(MOST, Math.max(0, counted) + (unread == null ? 0 : unread));
        return new View(address(from), sum, next(from, sum));
    }

    void forget() {
        known.invalidate(Person.current());
    }

    private @Nullable Integer count() {
        var person = Person.current();
        var before = known.getIfPresent(person);
        if (before != null) {
            meters.counter("lumbung.notices.bell", "outcome", "known").increment();
            return before;
        }
        try {
            var now = Math.min(MOST, notices.unread());
            known.put(person, now);
            meters.counter("lumbung.notices.bell", "outcome", "counted").increment();
            return now;
        } catch (RuntimeException e) { // the bell hangs on every page, and none of them is to fall with it
            LOG.error("The notices of a person could not be counted", e);
            meters.counter("lumbung.notices.bell", "outcome", "failed").increment();
            return null;
        }
    }

    private @Nullable String next(String from, int counted) {
        if (Tenant.current().isPlatform()) {
            return null;
        }
        return parts.next(Actor.current(), from)
                .map(part -> UriComponentsBuilder.fromPath(address(part) + "/jumlah").queryParam("dari", from)
                        .queryParam("dan", counted).encode().build().toUriString())
                .orElse(null);
    }

    static String address(String part) {
        var tenant = Tenant.current();
        return tenant.isPlatform() ? "/operator/pemberitahuan" : "/" + tenant.slug() + "/pemberitahuan/" + part;
    }
}
