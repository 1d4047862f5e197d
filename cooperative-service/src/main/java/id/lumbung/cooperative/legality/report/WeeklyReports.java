package id.lumbung.cooperative.legality.report;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

import id.lumbung.cooperative.legality.Bucket;
import id.lumbung.cooperative.legality.board.BoardRow;
import id.lumbung.cooperative.legality.board.Boards;
import id.lumbung.platform.document.Column;
import id.lumbung.platform.document.Pdf;
import id.lumbung.platform.document.Workbook;
import id.lumbung.platform.tenancy.Tenant;

/// Makes the weekly report from the board of its day.
@Service
class WeeklyReports {

    private static final Locale INDONESIAN = Locale.of("id", "ID");

    private final Boards boards;
    private final Pdf pdf;
    private final MessageSource sentences;

    WeeklyReports(Boards boards, Pdf pdf, MessageSource sentences) {
        this.boards = boards;
        this.pdf = pdf;
        this.sentences = sentences;
    }

    /// @param day of the report; today where none is given
    @PreAuthorize("@offices.mayReadAll()")
    public WeeklyReport of(@Nullable LocalDate day) {
        var board = boards.on(day);
        return new WeeklyReport(board, boards.on(board.day().minusWeeks(1)));
    }

    void write(WeeklyReport report, OutputStream to) {
        pdf.write("legality/report-paper", Map.of("report", report, "buckets", Bucket.values(), "regency",
                Tenant.current().name()), to);
    }

    void writeWorkbook(WeeklyReport report, OutputStream to) {
        try (var workbook = new Workbook(to)) {
            try (var sheet = workbook.sheet(said("legality.report.summary"), Column.text(said("legality.group"), 24),
                    Column.count(said("legality.cooperatives")), Column.text("%", 10),
                    Column.count(said("legality.change")))) {
                report.lines().forEach(line -> sheet.row(said("legality.bucket." + line.bucket()), line.count(),
                        line.percent(), line.change()));
            }
            var columns = Stream.concat(
                    Stream.concat(Stream.of(Column.text(said("legality.district"), 22)),
                            Arrays.stream(Bucket.values())
                                    .map(bucket -> Column.count(said("legality.bucket." + bucket)))),
                    Stream.of(Column.count(said("legality.total")))).toArray(Column[]::new);
            try (var sheet = workbook.sheet(said("legality.board.by-district"), columns)) {
                for (var line : report.board().districts()) {
                    List<Object> cells = new ArrayList<>();
                    cells.add(line.name());
                    for (var bucket : Bucket.values()) {
                        cells.add(line.count(bucket));
                    }
                    cells.add(line.cooperatives());
                    sheet.row(cells.toArray());
                }
            }
            try (var sheet = workbook.sheet(said("legality.cooperatives"), Column.text(said("legality.code"), 16),
                    Column.text(said("legality.village"), 24), Column.text(said("legality.district"), 22),
                    Column.text(said("legality.stage"), 28), Column.date(said("legality.since.heading")),
                    Column.count(said("legality.stuck")), Column.text(said("legality.document.SK_AHU"), 34),
                    Column.date(said("legality.date")), Column.text(said("legality.obstacles"), 40))) {
                report.board().rows().forEach(row -> sheet.row(row.villageCode(), row.villageName(),
                        row.districtName(), said("profile.state." + row.stage().state()), row.stage().since(),
                        row.stage().days(report.board().day()), row.decree(), row.decreedOn(), obstacle(row)));
            }
        }
    }

    private @Nullable String obstacle(BoardRow row) {
        return row.obstacle() == null
                ? null
                : said("legality.obstacle." + row.obstacle().kind()) + ": " + row.obstacle().reason();
    }

    private String said(String key) {
        return sentences.getMessage(key, null, INDONESIAN);
    }
}
