package id.lumbung.cooperative.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.cooperative.overlap.Cases;
import id.lumbung.cooperative.signal.Signals;
import id.lumbung.platform.tenancy.Tenant;

/// Puts the overview together: one statement for each kind of fact, however many cooperatives there are.
@Service
class Overviews {

    /// A year and the month that the last one is compared with.
    private static final int MONTHS = 12;

    private final Signals signals;
    private final OverviewRows rows;
    private final ClosedRows closed;
    private final Cases cases;
    private final Clock clock;

    Overviews(Signals signals, OverviewRows rows, ClosedRows closed, Cases cases, Clock clock) {
        this.signals = signals;
        this.rows = rows;
        this.closed = closed;
        this.cases = cases;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayReadAll()")
    Overview today() {
        var today = LocalDate.now(clock.withZone(Tenant.current().zone()));
        var places = rows.places();
        var papers = rows.papers(today);
        var outlets = rows.outlets();
        var members = rows.activeMembers();
        var balances = closed.balances();
        var months = closed.months(today.withDayOfMonth(1).minusMonths(MONTHS));
        var cooperatives = signals.all().stream().map(signal -> {
            var id = signal.cooperative();
            var place = Objects.requireNonNull(places.get(id));
            return new Overview.Row(signal, place.village(), place.district(), papers.getOrDefault(id, Map.of()),
                    outlets.getOrDefault(id, 0), members.getOrDefault(id, 0), closed(id, balances, months));
        }).toList();
        return new Overview(today, cooperatives, cases.open());
    }

    private static Overview.@Nullable Closed closed(UUID id, Map<UUID, ClosedRows.Balance> balances,
            ClosedRows.Months months) {
        var balance = balances.get(id);
        return balance == null
                ? null
                : new Overview.Closed(balance.asOf(), balance.assets(), balance.savings(), months.of(id));
    }
}
