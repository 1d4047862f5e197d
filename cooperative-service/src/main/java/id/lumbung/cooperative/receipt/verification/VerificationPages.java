package id.lumbung.cooperative.receipt.verification;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import id.lumbung.cooperative.receipt.paper.PaperSize;
import id.lumbung.cooperative.receipt.paper.ReceiptPapers;
import id.lumbung.platform.document.Download;
import id.lumbung.platform.web.WithoutTenant;

/// Where the code on a receipt leads, and where a shared link leads. Nobody is signed in here.
@Controller
@WithoutTenant
@RequestMapping("/verifikasi")
class VerificationPages {

    private static final String ROBOTS = "X-Robots-Tag";

    private final Verifications verifications;
    private final ReceiptPapers papers;

    VerificationPages(Verifications verifications, ReceiptPapers papers) {
        this.verifications = verifications;
        this.papers = papers;
    }

    @GetMapping("/{token}")
    String verify(@PathVariable String token, HttpServletResponse response, Model model) {
        model.addAttribute("found", verifications.verify(token));
        response.setHeader(ROBOTS, "noindex");
        return "verification/receipt";
    }

    /// @param kertas `a5` or `58mm`
    @GetMapping("/kuitansi/{token}")
    String show(@PathVariable String token, @RequestParam(defaultValue = "a5") String kertas,
            HttpServletResponse response, Model model) {
        var size = PaperSize.of(kertas);
        model.addAttribute("paper", verifications.shared(token, receipt -> papers.forStranger(receipt, size)));
        model.addAttribute("document", "/verifikasi/kuitansi/" + token + "/pdf?kertas=" + size.code());
        response.setHeader(ROBOTS, "noindex");
        return "receipt/print";
    }

    @GetMapping("/kuitansi/{token}/pdf")
    void document(@PathVariable String token, @RequestParam(defaultValue = "a5") String kertas,
            HttpServletResponse response) {
        var size = PaperSize.of(kertas);
        verifications.shared(token, receipt -> {
            response.setHeader(ROBOTS, "noindex");
            papers.write(papers.forStranger(receipt, size), Download.PDF.begin(response, receipt.number()));
            return receipt;
        });
    }
}
