package id.lumbung.cooperative.legality.report;

import java.util.Arrays;
import java.util.List;

import id.lumbung.cooperative.legality.Bucket;
import id.lumbung.cooperative.legality.board.Board;
import id.lumbung.cooperative.legality.board.BoardRow;

/// A week of the regency.
///
/// @param before as it stood seven days earlier
public record WeeklyReport(Board board, Board before) {

    /// One of the six groups.
    ///
    /// @param change against a week ago
    public record Line(Bucket bucket, long count, String percent, long change) {

        /// `+12`, `−3`, `0`
        public String signed() {
            return change > 0 ? "+" + change : change < 0 ? "−" + -change : "0";
        }
    }

    public List<Line> lines() {
        return Arrays.stream(Bucket.values()).map(bucket -> new Line(bucket, board.count(bucket),
                board.percent(bucket), board.count(bucket) - before.count(bucket))).toList();
    }

    /// Whatever stands still for a reason.
    public List<BoardRow> hindered() {
        return board.rows().stream().filter(row -> row.obstacle() != null).toList();
    }
}
