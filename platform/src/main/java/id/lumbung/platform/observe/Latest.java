package id.lumbung.platform.observe;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;

import id.lumbung.platform.tenancy.Tenant;

/// When something last happened in each regency, as seconds since 1970: the regency that stopped working stands out.
///
/// One series for each regency and word, so there are few words. A process forgets what it saw; Prometheus does not.
public class Latest {

    private record Place(String what, String regency) {}

    private final Map<Place, AtomicLong> seconds = new ConcurrentHashMap<>();
    private final MeterRegistry meters;
    private final Clock clock;

    Latest(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /// It happened now, in the regency that is bound.
    public void happened(String what) {
        seconds.computeIfAbsent(new Place(what, Tenant.current().slug()), this::shown)
                .set(clock.instant().getEpochSecond());
    }

    private AtomicLong shown(Place place) {
        var second = new AtomicLong();
        TimeGauge.builder("lumbung.latest", second, TimeUnit.SECONDS, AtomicLong::get)
                .tags("what", place.what(), "regency", place.regency()).register(meters);
        return second;
    }
}
