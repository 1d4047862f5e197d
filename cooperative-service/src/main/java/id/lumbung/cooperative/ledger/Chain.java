package id.lumbung.cooperative.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.ledger.Verdict.Fault;

/// Follows a cooperative's chain from its first entry, one link after the other.
final class Chain {

    private record Numbering(String voucherType, int year) {}

    static final String BEGINNING = "0".repeat(64);

    private final Map<Long, String> sealedAt;
    private final Map<Numbering, Integer> numbers = new HashMap<>();
    private long sequence;
    private String hash = BEGINNING;
    private Verdict.@Nullable Broken broken;

    /// @param sealedAt what closed months remember: the hash at a place of the chain
    Chain(Map<Long, String> sealedAt) {
        this.sealedAt = Map.copyOf(sealedAt);
    }

    /// Takes the next link; false when the chain is broken and the rest need not be read.
    boolean follow(Link link) {
        broken = fault(link).map(fault -> fault == Fault.MISSING
                ? new Verdict.Broken(sequence + 1, null, null, fault)
                : broken(link, fault)).orElse(null);
        sequence = link.sequence();
        hash = link.hash();
        return broken == null;
    }

    /// The verdict when all links were followed, the head of the books remembering this end.
    Verdict end(long headSequence, String headHash) {
        if (broken != null) {
            return broken;
        }
        if (sequence != headSequence || !hash.equals(headHash)) {
            return new Verdict.Broken(Math.min(sequence, headSequence) + 1, null, null, Fault.TRUNCATED);
        }
        return new Verdict.Whole(sequence, hash);
    }

    private Optional<Fault> fault(Link link) {
        if (link.sequence() != sequence + 1) {
            return Optional.of(Fault.MISSING);
        }
        if (!link.isWhole()) {
            return Optional.of(Fault.ALTERED);
        }
        if (!link.previousHash().equals(hash)) {
            return Optional.of(Fault.UNLINKED);
        }
        if (link.voucherNumber() != numbers.merge(new Numbering(link.voucherType(), link.voucherYear()), 1,
                Integer::sum)) {
            return Optional.of(Fault.MISNUMBERED);
        }
        if (!sealedAt.getOrDefault(link.sequence(), link.hash()).equals(link.hash())) {
            return Optional.of(Fault.UNSEALED);
        }
        return Optional.empty();
    }

    private static Verdict.Broken broken(Link link, Fault fault) {
        return new Verdict.Broken(link.sequence(), link.entry(),
                link.voucherType() + "/%04d/%02d/%06d".formatted(link.voucherYear(), link.date().getMonthValue(),
                        link.voucherNumber()),
                fault);
    }
}
