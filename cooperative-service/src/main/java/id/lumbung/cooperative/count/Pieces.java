package id.lumbung.cooperative.count;

import java.util.List;
import java.util.stream.IntStream;

import id.lumbung.platform.money.Rupiah;

/// Notes and coins in a drawer, by denomination.
///
/// @param counts how many of each, in the order of [#DENOMINATIONS]
record Pieces(List<Integer> counts) {

    static final List<Integer> DENOMINATIONS = List.of(100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200,
            100);

    /// More of one kind nobody has in a village.
    private static final int MOST = 1_000_000;

    Pieces {
        counts = List.copyOf(counts);
        if (counts.size() != DENOMINATIONS.size() || counts.stream().anyMatch(count -> count < 0 || count > MOST)) {
            throw new WrongPieces();
        }
    }

    record Kind(int denomination, int count) {

        public Rupiah amount() {
            return Rupiah.of(denomination).times(count);
        }
    }

    List<Kind> kinds() {
        return IntStream.range(0, counts.size()).mapToObj(at -> new Kind(DENOMINATIONS.get(at), counts.get(at)))
                .toList();
    }

    Rupiah total() {
        return kinds().stream().map(Kind::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
