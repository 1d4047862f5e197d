package id.lumbung.cooperative.closing;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.stereotype.Component;

import id.lumbung.platform.tenancy.Tenant;

/// Which day it is in the regency.
@Component
class Days {

    private final Clock clock;

    Days(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Tenant.current().zone()));
    }
}
