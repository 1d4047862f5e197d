package id.lumbung.cooperative.books;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.stereotype.Component;

import id.lumbung.platform.tenancy.Tenant;

/// Which day it is in the regency.
@Component
class Today {

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    LocalDate date() {
        return LocalDate.now(clock.withZone(Tenant.current().zone()));
    }
}
