package id.lumbung.cooperative.closing;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import id.lumbung.cooperative.proof.Proofs;

/// What the nightly proofs look at: the chain, the movements, the sub-ledgers, what closed months began the next ones with.
@Component
@Order(50)
class ProofsHold implements Check {

    private final Proofs proofs;

    ProofsHold(Proofs proofs) {
        this.proofs = proofs;
    }

    @Override
    public List<Finding> look(UUID cooperative, YearMonth month) {
        return proofs.recent(cooperative).stream()
                .map(result -> result.holds()
                        ? Finding.fine("proof." + result.kind())
                        : Finding.blocking("proof." + result.kind(), "/pembuktian", result.flaws()))
                .toList();
    }
}
