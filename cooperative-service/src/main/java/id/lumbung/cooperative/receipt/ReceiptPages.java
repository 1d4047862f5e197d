package id.lumbung.cooperative.receipt;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import id.lumbung.cooperative.organ.Offices;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// From the voucher to its receipt, and the list of all receipts.
@Controller
@RequestMapping("/koperasi/{cooperative}")
class ReceiptPages {

    private final Receipts receipts;
    private final Profiles profiles;
    private final Offices offices;
    private final Once once;

    ReceiptPages(Receipts receipts, Profiles profiles, Offices offices, Once once) {
        this.receipts = receipts;
        this.profiles = profiles;
        this.offices = offices;
        this.once = once;
    }

    /// What is asked where the entry names no member.
    record Naming(@Nullable String payer, @Nullable String purpose) {}

    @GetMapping("/kuitansi")
    String list(@PathVariable UUID cooperative, @RequestParam(required = false) @Nullable String sebelum,
            Model model) {
        model.addAttribute("page", receipts.page(cooperative, ReceiptPlace.parse(sebelum)));
        model.addAttribute("cooperative", profiles.get(cooperative));
        return "receipt/receipts";
    }

    @GetMapping("/bukti/{entry}/kuitansi")
    String offer(@PathVariable UUID cooperative, @PathVariable UUID entry, Model model) {
        var offer = receipts.offer(cooperative, entry);
        var part = offer.asks() ? offer.open().getFirst() : null;
        model.addAttribute("form",
                part == null ? new Naming(null, null) : new Naming(part.payer(), part.purpose()));
        return show(offer, model);
    }

    @PostMapping("/bukti/{entry}/kuitansi")
    ModelAndView issue(@PathVariable UUID cooperative, @PathVariable UUID entry, @IdempotencyKey UUID key,
            @ModelAttribute("form") Naming naming, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, naming, () -> {
            var issued = receipts.issue(cooperative, entry, naming.payer(), naming.purpose());
            return issued.size() == 1
                    ? Redirect.saying("receipt.issued", "/koperasi/{cooperative}/kuitansi/{receipt}", cooperative,
                            issued.getFirst().id())
                    : Redirect.saying("receipt.issued", "/koperasi/{cooperative}/bukti/{entry}/kuitansi", cooperative,
                            entry);
        }), () -> show(receipts.offer(cooperative, entry), model));
    }

    private String show(Receipts.Offer offer, Model model) {
        model.addAttribute("offer", offer);
        model.addAttribute("treasurer", offices.mayRecord(offer.cooperative().id()));
        return "receipt/offer";
    }
}
