package id.lumbung.cooperative.savings.leaving;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import id.lumbung.cooperative.event.EventEntries;
import id.lumbung.cooperative.event.ReversalCheck;
import id.lumbung.cooperative.ledger.Ledger;
import id.lumbung.cooperative.ledger.Periods;
import id.lumbung.cooperative.ledger.SubLedger;
import id.lumbung.cooperative.membership.LeavingCheck;
import id.lumbung.platform.problem.Refusal;
import id.lumbung.platform.tenancy.Tenant;

/// Keeps register and books together: nobody with a balance leaves but through this package, and its J10 is taken back
/// only where the register is opened again, too.
@Component
class SavingsSettled implements LeavingCheck, ReversalCheck {

    private final SubLedger subLedger;
    private final Periods periods;
    private final Ledger ledger;
    private final LeavingRequests requests;
    private final Clock clock;

    SavingsSettled(SubLedger subLedger, Periods periods, Ledger ledger, LeavingRequests requests, Clock clock) {
        this.subLedger = subLedger;
        this.periods = periods;
        this.ledger = ledger;
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public void lock(UUID cooperative) {
        if (periods.standing(cooperative).isPresent()) {
            ledger.lock(cooperative);
        }
    }

    @Override
    public Optional<Unsettled> look(UUID cooperative, UUID member) {
        var today = LocalDate.now(clock.withZone(Tenant.current().zone()));
        return subLedger.of(cooperative, member, today).isEmpty()
                && subLedger.owed(cooperative, EventEntries.loans(cooperative, member), today).isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Unsettled(new SettleFirst(), "/simpanan/keluar/baru?anggota=" + member));
    }

    @Override
    public Optional<Refusal> standing(UUID cooperative, UUID member) {
        return requests.standing(member) ? Optional.of(new LeftByDecision()) : Optional.empty();
    }

    @Override
    public Optional<Refusal> objection(UUID cooperative, UUID entry) {
        return requests.byEntry(entry).map(_ -> new DecidedByTheBoard());
    }
}
