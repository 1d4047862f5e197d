package id.lumbung.cooperative.closing;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.cooperative.ledger.PeriodAct;
import id.lumbung.cooperative.ledger.Periods;
import id.lumbung.cooperative.statement.Reopening;

/// Tells the statements since when they are superseded: who opens a month opens those after it, too.
@Component
@Transactional(readOnly = true)
class Reopenings implements Reopening {

    private final Periods periods;

    Reopenings(Periods periods) {
        this.periods = periods;
    }

    @Override
    public Optional<Instant> lastReopened(UUID cooperative, YearMonth from, YearMonth to) {
        return periods.acts(cooperative).stream()
                .filter(act -> act.kind() == PeriodAct.Kind.BUKA || act.kind() == PeriodAct.Kind.BUKA_KUNCI)
                .filter(act -> !act.month().isAfter(to)).map(PeriodAct::at).findFirst(); // the newest comes first
    }
}
