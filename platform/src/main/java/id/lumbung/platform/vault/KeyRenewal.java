package id.lumbung.platform.vault;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.platform.tenancy.TenantDirectory;

/// Goes from regency to regency after a new key-encryption key came, so that the old one is soon needed by none of them; and
/// notices a wrong one before somebody wants to read a number.
@Component
public class KeyRenewal {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRenewal.class);

    private final TenantKeys keys;
    private final TenantDirectory regencies;
    private final AtomicInteger lost = new AtomicInteger();

    KeyRenewal(TenantKeys keys, TenantDirectory regencies, MeterRegistry meters) {
        this.keys = keys;
        this.regencies = regencies;
        Gauge.builder("lumbung.keys.lost", lost, AtomicInteger::get).register(meters);
    }

    /// Looks at all regencies once; whose keys open with none of ours is counted.
    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    public void renew() {
        var withoutKey = new AtomicInteger();
        try {
            regencies.each(regency -> {
                try {
                    keys.renew();
                } catch (KeysLost lost) {
                    withoutKey.incrementAndGet();
                    LOG.error("The keys of {} open with no key of lumbung.keys.file", regency.slug());
                }
            });
        } finally { // also when one cell is away: the others' were looked at
            lost.set(withoutKey.get());
        }
    }
}
