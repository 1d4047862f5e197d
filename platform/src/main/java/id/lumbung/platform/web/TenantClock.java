package id.lumbung.platform.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import id.lumbung.platform.tenancy.Tenant;

/// Tells the time in the zone of whichever tenant is bound when it is asked: rules of forms keep one clock for good.
final class TenantClock extends Clock {

    private final Clock clock;

    TenantClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public ZoneId getZone() {
        return Tenant.isBound() ? Tenant.current().zone() : clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }
}
