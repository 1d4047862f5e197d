package id.lumbung.cooperative.receipt.paper;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import id.lumbung.cooperative.receipt.Receipts;
import id.lumbung.platform.document.Download;
import id.lumbung.platform.tenancy.Tenant;

/// The receipt for the printer.
@Controller
@RequestMapping("/koperasi/{cooperative}/kuitansi/{receipt}")
class ReceiptPaperPages {

    private final Receipts receipts;
    private final ReceiptPapers papers;

    ReceiptPaperPages(Receipts receipts, ReceiptPapers papers) {
        this.receipts = receipts;
        this.papers = papers;
    }

    /// @param kertas `a5` or `58mm`
    /// @param lembar `asli` or `tembusan`; both when neither is named
    @GetMapping("/cetak")
    String print(@PathVariable UUID cooperative, @PathVariable UUID receipt,
            @RequestParam(defaultValue = "a5") String kertas, @RequestParam(defaultValue = "") String lembar,
            Model model) {
        var paper = papers.of(receipts.get(cooperative, receipt), PaperSize.of(kertas), Copy.of(lembar));
        var here = "/%s/koperasi/%s/kuitansi/%s".formatted(Tenant.current().slug(), cooperative, receipt);
        model.addAttribute("paper", paper);
        model.addAttribute("back", here);
        model.addAttribute("document", here + "/pdf?kertas=" + paper.size().code());
        return "receipt/print";
    }

    @GetMapping("/pdf")
    void document(@PathVariable UUID cooperative, @PathVariable UUID receipt,
            @RequestParam(defaultValue = "a5") String kertas, @RequestParam(defaultValue = "") String lembar,
            HttpServletResponse response) {
        var paper = papers.of(receipts.get(cooperative, receipt), PaperSize.of(kertas), Copy.of(lembar));
        papers.write(paper, Download.PDF.begin(response, paper.receipt().number()));
    }
}
