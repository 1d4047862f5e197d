package id.lumbung.cooperative.proof;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import id.lumbung.cooperative.ledger.CashFlowProof;
import id.lumbung.cooperative.ledger.ChainVerifier;
import id.lumbung.cooperative.ledger.ControlProof;
import id.lumbung.cooperative.ledger.MovementProof;
import id.lumbung.cooperative.ledger.OpeningProof;
import id.lumbung.cooperative.ledger.Verdict;

/// What can be proved about the ledger itself.
@Configuration(proxyBeanMethods = false)
class LedgerProofs {

    @Bean
    @Order(10)
    Proof chainProof(ChainVerifier verifier) {
        return proof("chain", cooperative -> switch (verifier.verify(cooperative)) {
            case Verdict.Whole _ -> List.of();
            case Verdict.Broken broken -> List.of("%d %s".formatted(broken.sequence(),
                    broken.number() == null ? "" : broken.number()).strip());
        });
    }

    @Bean
    @Order(20)
    Proof movementsProof(MovementProof movements) {
        return proof("movements", cooperative -> movements.differences(cooperative).stream()
                .map(difference -> "%s %s %s".formatted(difference.account(), difference.since(),
                        difference.debit().minus(difference.credit())))
                .toList());
    }

    @Bean
    @Order(30)
    Proof subledgersProof(ControlProof controls) {
        return proof("subledgers", cooperative -> controls.differences(cooperative).stream()
                .map(difference -> difference.account() + " " + difference.amount()).toList());
    }

    @Bean
    @Order(40)
    Proof openingsProof(OpeningProof openings) {
        return proof("openings", cooperative -> openings.differences(cooperative).stream().map(difference -> "%s %s %s"
                .formatted(difference.closed(), difference.account(), difference.amount())).toList());
    }

    @Bean
    @Order(50)
    Proof cashflowProof(CashFlowProof cashFlow) {
        return proof("cashflow", cooperative -> cashFlow.differences(cooperative).stream().map(difference -> "%s %s %s"
                .formatted(difference.month(), difference.account(), difference.in().minus(difference.out())))
                .toList());
    }

    private static Proof proof(String kind, Function<UUID, List<String>> flaws) {
        return new Proof() {

            @Override
            public String kind() {
                return kind;
            }

            @Override
            public List<String> flaws(UUID cooperative) {
                return flaws.apply(cooperative);
            }
        };
    }
}
