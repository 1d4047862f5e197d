package id.lumbung.cooperative.receipt.share;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.cooperative.receipt.Receipt;
import id.lumbung.cooperative.receipt.Receipts;

/// All links of a cooperative that still show a receipt, to take back those that should not.
@Controller
@RequestMapping("/koperasi/{cooperative}/kuitansi/tautan")
class LivingLinks {

    private final Shares shares;
    private final Receipts receipts;
    private final Profiles profiles;

    LivingLinks(Shares shares, Receipts receipts, Profiles profiles) {
        this.shares = shares;
        this.receipts = receipts;
        this.profiles = profiles;
    }

    record Living(Shares.Share share, Receipt receipt) {}

    @GetMapping
    String all(@PathVariable UUID cooperative, Model model) {
        List<Living> living = shares.livingOf(cooperative).stream()
                .map(share -> new Living(share, receipts.get(cooperative, share.receipt()))).toList();
        model.addAttribute("cooperative", profiles.get(cooperative));
        model.addAttribute("links", living);
        return "receipt/links";
    }
}
