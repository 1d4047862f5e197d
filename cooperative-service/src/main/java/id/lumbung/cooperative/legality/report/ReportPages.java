package id.lumbung.cooperative.legality.report;

import java.time.LocalDate;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import id.lumbung.cooperative.legality.Bucket;
import id.lumbung.platform.document.Download;
import id.lumbung.platform.document.Turns;

/// The weekly report on the screen, on paper, as a workbook.
@Controller
@RequestMapping("/legalitas/laporan")
class ReportPages {

    private final WeeklyReports reports;
    private final Turns turns;

    ReportPages(WeeklyReports reports, Turns turns) {
        this.reports = reports;
        this.turns = turns;
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable LocalDate tanggal, Model model) {
        model.addAttribute("report", reports.of(tanggal));
        model.addAttribute("buckets", Bucket.values());
        return "legality/report";
    }

    @GetMapping("/pdf")
    void pdf(@RequestParam(required = false) @Nullable LocalDate tanggal, HttpServletResponse response) {
        turns.take(() -> {
            var report = reports.of(tanggal);
            reports.write(report, Download.PDF.begin(response, name(report)));
            return true;
        });
    }

    @GetMapping("/xlsx")
    void workbook(@RequestParam(required = false) @Nullable LocalDate tanggal, HttpServletResponse response) {
        turns.take(() -> {
            var report = reports.of(tanggal);
            reports.writeWorkbook(report, Download.XLSX.begin(response, name(report)));
            return true;
        });
    }

    private static String name(WeeklyReport report) {
        return "laporan legalitas " + report.board().day();
    }
}
