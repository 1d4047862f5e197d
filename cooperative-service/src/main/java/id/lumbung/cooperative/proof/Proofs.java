package id.lumbung.cooperative.proof;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

import id.lumbung.cooperative.profile.CooperativeView;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.document.Turns;

/// The proofs of a cooperative's books and what they found.
@Service
public class Proofs {

    /// Up to so many entries a person can wait for the proofs; longer books are proved at night.
    private static final long SHORT_BOOK = 2_000;

    private final List<Proof> proofs;
    private final Results results;
    private final Profiles profiles;
    private final Turns turns;
    private final Clock clock;

    Proofs(List<Proof> proofs, Results results, Profiles profiles, Turns turns, Clock clock) {
        this.proofs = List.copyOf(proofs);
        this.results = results;
        this.profiles = profiles;
        this.turns = turns;
        this.clock = clock;
    }

    /// What a proof found.
    ///
    /// @param sequence where the journal ended when it was looked at
    /// @param flaws in how many places it does not hold
    public record Result(String kind, Instant at, long sequence, int flaws, @Nullable String firstFlaw,
            @Nullable Instant brokenSince) {

        public boolean holds() {
            return flaws == 0;
        }
    }

    /// @param results of the last time, in the order of the proofs; empty before the first
    record Shown(CooperativeView cooperative, boolean isOpen, List<Result> results) {}

    @PreAuthorize("@offices.mayRead(#cooperative)")
    Shown show(UUID cooperative) {
        return new Shown(profiles.get(cooperative), results.sequence(cooperative) != null, inOrder(cooperative));
    }

    /// Proves everything now.
    @PreAuthorize("@offices.maySeeMembers(#cooperative)")
    List<Result> runNow(UUID cooperative) {
        profiles.get(cooperative);
        return turns.take(() -> run(cooperative));
    }

    /// What does not hold, for a warning on a page.
    public List<Result> broken(UUID cooperative) {
        return results.of(cooperative).stream().filter(result -> !result.holds()).toList();
    }

    /// What the proofs say of the books as they stand: proved anew where that takes no time, else as of last night.
    public List<Result> recent(UUID cooperative) {
        var sequence = results.sequence(cooperative);
        return sequence == null || sequence > SHORT_BOOK ? inOrder(cooperative) : look(cooperative, sequence);
    }

    /// Each proof in a transaction of its own, and none of them while a result is written.
    List<Result> run(UUID cooperative) {
        var sequence = results.sequence(cooperative);
        if (sequence == null) {
            return List.of();
        }
        for (var proof : proofs) {
            results.keep(cooperative, proof.kind(), clock.instant(), sequence, proof.flaws(cooperative));
        }
        return inOrder(cooperative);
    }

    List<String> kinds() {
        return proofs.stream().map(Proof::kind).toList();
    }

    private List<Result> look(UUID cooperative, long sequence) {
        var now = clock.instant();
        return proofs.stream().map(proof -> {
            var flaws = proof.flaws(cooperative);
            return flaws.isEmpty()
                    ? new Result(proof.kind(), now, sequence, 0, null, null)
                    : new Result(proof.kind(), now, sequence, flaws.size(), flaws.getFirst(), now);
        }).toList();
    }

    private List<Result> inOrder(UUID cooperative) {
        var order = kinds();
        return results.of(cooperative).stream().filter(result -> order.contains(result.kind()))
                .sorted(Comparator.comparing(result -> order.indexOf(result.kind()))).toList();
    }
}
