package id.lumbung.cooperative.statement.paper;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.statement.StatementWording;
import id.lumbung.cooperative.statement.asked.Outlets;
import id.lumbung.cooperative.statement.asked.Comparison;
import id.lumbung.cooperative.statement.asked.Period;
import id.lumbung.cooperative.statement.asked.StatementKind;
import id.lumbung.cooperative.statement.reckoning.EquityStatement;
import id.lumbung.platform.document.Download;
import id.lumbung.platform.document.Pdf;
import id.lumbung.platform.document.Turns;
import id.lumbung.platform.tenancy.Tenant;

/// Statements to take along.
@Controller
@RequestMapping("/koperasi/{cooperative}/laporan/{jenis}")
class PaperPages {

    private final Papers papers;
    private final PaperWorkbook workbook;
    private final LedgerExport ledger;
    private final Pdf pdf;
    private final Turns turns;
    private final StatementWording wording;

    PaperPages(Papers papers, PaperWorkbook workbook, LedgerExport ledger, Pdf pdf, Turns turns,
            StatementWording wording) {
        this.papers = papers;
        this.workbook = workbook;
        this.ledger = ledger;
        this.pdf = pdf;
        this.turns = turns;
        this.wording = wording;
    }

    @GetMapping("/pdf")
    void pdf(@PathVariable UUID cooperative, @PathVariable String jenis, @RequestParam String masa,
            @RequestParam(defaultValue = "TANPA") Comparison banding,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "1-1101") String akun, HttpServletResponse response) {
        var kind = StatementKind.of(jenis);
        var period = Period.parse(masa);
        turns.take(() -> {
            var paper = kind == StatementKind.BUKU_BESAR
                    ? papers.book(cooperative, period, AccountCode.of(akun))
                    : papers.issue(kind, cooperative, period, banding, Outlets.unit(unit));
            pdf.write("statement/paper", model(paper), Download.PDF.begin(response, name(paper)));
            return true;
        });
    }

    @GetMapping("/xlsx")
    void xlsx(@PathVariable UUID cooperative, @PathVariable String jenis, @RequestParam String masa,
            @RequestParam(defaultValue = "TANPA") Comparison banding,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String akun, HttpServletResponse response) {
        var kind = StatementKind.of(jenis);
        var period = Period.parse(masa);
        turns.take(() -> {
            if (kind != StatementKind.BUKU_BESAR) {
                write(response, papers.issue(kind, cooperative, period, banding, Outlets.unit(unit)));
            } else if (akun != null) {
                write(response, papers.book(cooperative, period, AccountCode.of(akun)));
            } else {
                ledger.write(cooperative, period, village -> Download.XLSX.begin(response,
                        wording.kind(kind) + " " + village + " " + period));
            }
            return true;
        });
    }

    private void write(HttpServletResponse response, Paper paper) {
        workbook.write(paper, Download.XLSX.begin(response, name(paper)));
    }

    private String name(Paper paper) {
        return wording.kind(paper.seal().kind()) + " " + paper.cooperative().villageName() + " "
                + paper.seal().period();
    }

    private Map<String, Object> model(Paper paper) {
        var model = new HashMap<String, Object>();
        var kind = paper.seal().kind();
        model.put("paper", paper);
        model.put("cooperative", paper.cooperative());
        model.put("regency", Tenant.current().name());
        model.put("kindName", wording.kind(kind));
        model.put("periodName", wording.heading(kind, paper.seal().period()));
        model.put("columnHead", wording.column(kind, paper.seal().period()));
        model.put("comparedHead", paper.compared() == null ? "" : wording.column(kind, paper.compared()));
        model.put("printedOn", LocalDate.ofInstant(paper.at(), Tenant.current().zone()));
        model.put("capitals", EquityStatement.Capital.values());
        model.put("shape", paper.content().getClass().getSimpleName());
        return model;
    }
}
