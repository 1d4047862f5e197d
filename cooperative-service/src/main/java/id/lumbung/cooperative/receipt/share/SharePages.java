package id.lumbung.cooperative.receipt.share;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import id.lumbung.cooperative.organ.Offices;
import id.lumbung.cooperative.receipt.Receipts;
import id.lumbung.cooperative.receipt.paper.Copy;
import id.lumbung.cooperative.receipt.paper.PaperSize;
import id.lumbung.cooperative.receipt.paper.ReceiptPapers;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.web.Redirect;

/// A receipt with what can be done with it: print, keep, share.
@Controller
@RequestMapping("/koperasi/{cooperative}/kuitansi/{receipt}")
class SharePages {

    private final Receipts receipts;
    private final ReceiptPapers papers;
    private final Shares shares;
    private final ShareText texts;
    private final Offices offices;
    private final Once once;

    SharePages(Receipts receipts, ReceiptPapers papers, Shares shares, ShareText texts, Offices offices, Once once) {
        this.receipts = receipts;
        this.papers = papers;
        this.shares = shares;
        this.texts = texts;
        this.offices = offices;
        this.once = once;
    }

    @GetMapping
    String show(@PathVariable UUID cooperative, @PathVariable("receipt") UUID id, Model model) {
        var receipt = receipts.get(cooperative, id);
        var treasurer = offices.mayRecord(cooperative);
        model.addAttribute("receipt", receipt);
        model.addAttribute("stamp", papers.of(receipt, PaperSize.A5, Copy.of("asli")).stamp());
        model.addAttribute("treasurer", treasurer);
        model.addAttribute("shares", treasurer
                ? shares.living(id).stream().map(share -> texts.of(receipt, share)).toList()
                : List.of());
        return "receipt/receipt";
    }

    @PostMapping("/bagikan")
    String share(@PathVariable UUID cooperative, @PathVariable("receipt") UUID id, @IdempotencyKey UUID key) {
        return once.redirect(key, id, () -> {
            shares.share(cooperative, id, key);
            return Redirect.saying("receipt.shared", "/koperasi/{cooperative}/kuitansi/{receipt}", cooperative, id);
        });
    }

    @PostMapping("/tautan/{share}/cabut")
    String revoke(@PathVariable UUID cooperative, @PathVariable("receipt") UUID id, @PathVariable UUID share) {
        shares.revoke(cooperative, id, share);
        return Redirect.saying("receipt.share-revoked", "/koperasi/{cooperative}/kuitansi/tautan", cooperative);
    }
}
