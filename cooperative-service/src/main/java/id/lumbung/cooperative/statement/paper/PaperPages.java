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
import org.springframework.web.servlet.ModelAndView;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Unit;
import id.lumbung.cooperative.outlet.OutletNames;
import id.lumbung.cooperative.statement.StatementWording;
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

    /// What is too long to print is offered as a workbook.
    @GetMapping("/pdf")
    @Nullable
    ModelAndView pdf(@PathVariable UUID cooperative, @PathVariable String jenis, @RequestParam String masa,
            @RequestParam(defaultValue = "TANPA") Comparison banding,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "1-1101") String akun, HttpServletResponse response) {
        var kind = StatementKind.of(jenis);
        var period = Period.parse(masa);
        var outlet = OutletNames.asked(unit);
        try {
            turns.take(() -> {
                var paper = kind == StatementKind.BUKU_BESAR
                        ? papers.book(cooperative, period, AccountCode.of(akun), outlet)
                        : papers.issue(kind, cooperative, period, banding, outlet);
                pdf.write("statement/paper", model(paper), Download.PDF.begin(response, name(paper)));
                return true;
            });
            return null;
        } catch (TooLongForPaper tooLong) {
            return new ModelAndView("statement/too-long",
                    Map.of("cooperative", papers.cooperative(cooperative), "kindName", wording.kind(kind), "most",
                            tooLong.arguments()[0], "period", period, "account", akun, "unit",
                            unit == null ? "" : unit),
                    tooLong.status());
        }
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
                write(response, papers.issue(kind, cooperative, period, banding, OutletNames.asked(unit)));
            } else {
                book(response, cooperative, period, OutletNames.asked(unit),
                        akun == null ? null : AccountCode.of(akun));
            }
            return true;
        });
    }

    /// One account as its paper is, while a paper could hold it; else all the lines there are.
    private void book(HttpServletResponse response, UUID cooperative, Period period, @Nullable Unit unit,
            @Nullable AccountCode account) {
        if (account != null) {
            try {
                write(response, papers.book(cooperative, period, account, unit));
                return;
            } catch (TooLongForPaper _) {
                // as all accounts are written, line by line
            }
        }
        ledger.write(cooperative, period, unit, account, village -> Download.XLSX.begin(response,
                wording.kind(StatementKind.BUKU_BESAR) + " " + village + " " + period));
    }

    private void write(HttpServletResponse response, Paper paper) {
        workbook.write(paper, Download.XLSX.begin(response, name(paper)));
    }

    private String name(Paper paper) {
        return title(paper) + " " + paper.cooperative().villageName() + " "
                + paper.seal().period();
    }

    /// The book of a cash account is a cash book.
    private String title(Paper paper) {
        return paper.content() instanceof Content.Book book && book.account().isCash()
                ? wording.cashBook()
                : wording.kind(paper.seal().kind());
    }

    private Map<String, Object> model(Paper paper) {
        var model = new HashMap<String, Object>();
        var kind = paper.seal().kind();
        model.put("paper", paper);
        model.put("cooperative", paper.cooperative());
        model.put("regency", Tenant.current().name());
        model.put("kindName", title(paper));
        model.put("periodName", wording.heading(kind, paper.seal().period()));
        model.put("columnHead", wording.column(kind, paper.seal().period()));
        model.put("comparedHead", paper.compared() == null ? "" : wording.column(kind, paper.compared()));
        model.put("printedOn", LocalDate.ofInstant(paper.at(), Tenant.current().zone()));
        model.put("capitals", EquityStatement.Capital.values());
        model.put("shape", paper.content().getClass().getSimpleName());
        return model;
    }
}
