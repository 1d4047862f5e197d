package id.lumbung.cooperative.proof;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The proofs for programs.
@RestController
@RequestMapping("/cooperatives/{cooperative}/proofs")
class ProofApi {

    private final Proofs proofs;

    ProofApi(Proofs proofs) {
        this.proofs = proofs;
    }

    /// What the last proofs found.
    @GetMapping
    ProofsJson show(@PathVariable UUID cooperative) {
        return ProofsJson.of(proofs.show(cooperative).results());
    }

    /// Proves anew; doing so twice only costs time.
    @PutMapping
    ProofsJson run(@PathVariable UUID cooperative) {
        return ProofsJson.of(proofs.runNow(cooperative));
    }

    record ProofsJson(boolean hold, List<ProofJson> proofs) {

        static ProofsJson of(List<Proofs.Result> results) {
            return new ProofsJson(results.stream().allMatch(Proofs.Result::holds),
                    results.stream().map(result -> new ProofJson(result.kind(), result.holds(), result.flaws(),
                            result.firstFlaw(), result.at(), result.brokenSince())).toList());
        }
    }

    record ProofJson(String kind, boolean holds, int flaws, @Nullable String firstFlaw, Instant at,
            @Nullable Instant brokenSince) {}
}
