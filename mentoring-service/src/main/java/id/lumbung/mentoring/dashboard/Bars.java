package id.lumbung.mentoring.dashboard;

import java.util.List;
import java.util.stream.IntStream;

import id.lumbung.mentoring.dashboard.reckoning.BusinessFigures;

/// Turnover by month, drawn into the page: as high as its share of the best month.
record Bars(List<Bar> bars) {

    private static final int HIGH = 100;
    private static final int STEP = 30;

    /// @param x of its left edge
    /// @param y of its upper edge
    record Bar(BusinessFigures.Month month, int x, long y, long height) {}

    static Bars of(List<BusinessFigures.Month> months) {
        var most = Math.max(1, months.stream().mapToLong(month -> month.turnover().amount()).max().orElse(1));
        return new Bars(IntStream.range(0, months.size()).mapToObj(at -> {
            var height = Math.clamp(months.get(at).turnover().amount() / Math.max(1, most / HIGH), 0L, (long) HIGH);
            return new Bar(months.get(at), at * STEP, HIGH - height, height);
        }).toList());
    }

    public int width() {
        return bars.size() * STEP;
    }
}
