package id.lumbung.cooperative.legality.report;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The weekly report for programs.
@RestController
@RequestMapping("/legality/report")
class ReportApi {

    private final WeeklyReports reports;

    ReportApi(WeeklyReports reports) {
        this.reports = reports;
    }

    @GetMapping
    ReportJson report(@RequestParam(required = false) @Nullable LocalDate on) {
        var report = reports.of(on);
        return new ReportJson(report.board().day(), report.board().total(), report.lines(),
                report.board().obstructed(), report.board().cancelled());
    }

    record ReportJson(LocalDate on, int total, List<WeeklyReport.Line> lines, long obstructed, long cancelled) {}
}
