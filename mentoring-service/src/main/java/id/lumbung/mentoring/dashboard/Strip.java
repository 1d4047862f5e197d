package id.lumbung.mentoring.dashboard;

import java.util.ArrayList;
import java.util.List;

import id.lumbung.mentoring.dashboard.reckoning.Figure;

/// The stages as one strip, drawn into the page: the longer its dark end, the farther the regency.
record Strip(List<Part> parts) {

    private static final int WIDTH = 1000;
    private static final int PALEST = 10;
    private static final int DARKEST = 100;

    /// @param x of its left edge
    /// @param percent how dark it is
    record Part(Figure figure, long x, long width, int percent) {}

    static Strip of(List<Figure> stages) {
        var parts = new ArrayList<Part>();
        long all = Math.max(1, stages.stream().mapToLong(Figure::value).sum());
        long counted = 0;
        for (int at = 0; at < stages.size(); at++) {
            var x = counted * WIDTH / all;
            counted += stages.get(at).value();
            parts.add(new Part(stages.get(at), x, counted * WIDTH / all - x,
                    PALEST + (DARKEST - PALEST) * at / Math.max(1, stages.size() - 1)));
        }
        return new Strip(parts);
    }
}
