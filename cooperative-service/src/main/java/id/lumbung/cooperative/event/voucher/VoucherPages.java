package id.lumbung.cooperative.event.voucher;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import id.lumbung.cooperative.event.PostingMeter;
import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// What was recorded, for the eyes and for the printer; and the way to take it back.
@Controller
@RequestMapping("/koperasi/{cooperative}/bukti/{entry}")
class VoucherPages {

    private final Vouchers vouchers;
    private final Reversals reversals;
    private final Once once;
    private final PostingMeter meter;
    private final Clock clock;

    VoucherPages(Vouchers vouchers, Reversals reversals, Once once, PostingMeter meter, Clock clock) {
        this.vouchers = vouchers;
        this.reversals = reversals;
        this.once = once;
        this.meter = meter;
        this.clock = clock;
    }

    /// What is asked of who takes an entry back.
    record Taking(@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date, @Nullable String reason) {}

    @GetMapping
    String show(@PathVariable UUID cooperative, @PathVariable UUID entry, Model model) {
        model.addAttribute("voucher", vouchers.show(cooperative, entry));
        return "event/voucher";
    }

    @GetMapping("/pembalik")
    String ask(@PathVariable UUID cooperative, @PathVariable UUID entry, Model model) {
        reversals.together(cooperative, entry);
        model.addAttribute("form", new Taking(LocalDate.now(clock.withZone(Tenant.current().zone())), ""));
        return again(cooperative, entry, model);
    }

    @PostMapping("/pembalik")
    ModelAndView reverse(@PathVariable UUID cooperative, @PathVariable UUID entry, @IdempotencyKey UUID key,
            @ModelAttribute("form") Taking taking, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> meter.measure(EventCode.PEMBALIK,
                attempt -> once.redirect(key, taking, () -> attempt.work(() -> {
                    reversals.reverse(key, cooperative, entry, taking.date(), taking.reason());
                    return Redirect.saying("event.reversed", "/koperasi/{cooperative}/bukti/{entry}", cooperative, key);
                }))), () -> again(cooperative, entry, model));
    }

    private String again(UUID cooperative, UUID entry, Model model) {
        model.addAttribute("voucher", vouchers.show(cooperative, entry));
        return "event/reversal";
    }
}
