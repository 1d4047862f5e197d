package id.lumbung.mentoring.assessment;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/// The course of the scores as a line in a box of 320 by 120: days to the right, 0 to 100 upwards.
record Trend(List<Point> points) {

    private static final int LEFT = 28;
    private static final int RIGHT = 308;
    private static final int TOP = 10;
    private static final int BOTTOM = 110;

    /// @param x to the right
    /// @param y downwards
    record Point(int x, int y, int score) {}

    static Trend of(List<Assessment> assessments) {
        if (assessments.isEmpty()) {
            return new Trend(List.of());
        }
        var first = assessments.getFirst().day();
        var days = Math.max(1, ChronoUnit.DAYS.between(first, assessments.getLast().day()));
        return new Trend(assessments.stream()
                .map(one -> new Point(LEFT + (int) (ChronoUnit.DAYS.between(first, one.day()) * (RIGHT - LEFT) / days),
                        BOTTOM - one.score() * (BOTTOM - TOP) / 100, one.score()))
                .toList());
    }

    /// As `polyline` reads it.
    public String line() {
        return points.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" "));
    }
}
