package id.lumbung.cooperative.legality.board;

import java.util.ArrayList;
import java.util.List;

import id.lumbung.cooperative.legality.Bucket;

/// The six groups as one bar, drawn into the page: the longer the dark end, the more legal entities.
public record Picture(List<Part> parts) {

    private static final int WIDTH = 1000;

    /// @param x of its left edge
    /// @param percent how dark it is
    public record Part(Bucket bucket, long count, long x, long width, int percent) {}

    static Picture of(Board board) {
        var parts = new ArrayList<Part>();
        long counted = 0;
        long living = Math.max(1, board.total() - board.cancelled());
        for (var bucket : Bucket.values()) {
            var count = board.count(bucket);
            var x = counted * WIDTH / living;
            counted += count;
            parts.add(new Part(bucket, count, x, counted * WIDTH / living - x, 10 + bucket.ordinal() * 18));
        }
        return new Picture(parts);
    }
}
