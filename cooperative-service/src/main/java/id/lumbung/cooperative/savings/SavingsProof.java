package id.lumbung.cooperative.savings;

import java.util.List;
import java.util.UUID;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import id.lumbung.cooperative.ledger.SubLedgerProof;
import id.lumbung.cooperative.proof.Proof;

/// What each member has is the sum of her lines, and what all of them have is what the control account says.
@Component
@Order(35)
class SavingsProof implements Proof {

    private final SubLedgerProof subLedgers;

    SavingsProof(SubLedgerProof subLedgers) {
        this.subLedgers = subLedgers;
    }

    @Override
    public String kind() {
        return "savings";
    }

    @Override
    public List<String> flaws(UUID cooperative) {
        return subLedgers.differences(cooperative).stream()
                .map(difference -> difference.account() + " " + difference.difference()).toList();
    }
}
