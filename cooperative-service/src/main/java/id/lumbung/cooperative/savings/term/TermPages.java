package id.lumbung.cooperative.savings.term;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
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

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.membership.Members;
import id.lumbung.cooperative.organ.Offices;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.cooperative.savings.CashAccounts;
import id.lumbung.cooperative.savings.rate.Rate;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.web.Choice;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// Certificates on a phone: the list by the day they mature, opening one, paying one out.
@Controller
@RequestMapping("/koperasi/{cooperative}/simpanan/berjangka")
class TermPages {

    private final TermSavings savings;
    private final Members members;
    private final Profiles profiles;
    private final Offices offices;
    private final Once once;

    TermPages(TermSavings savings, Members members, Profiles profiles, Offices offices, Once once) {
        this.savings = savings;
        this.members = members;
        this.profiles = profiles;
        this.offices = offices;
        this.once = once;
    }

    record OpeningForm(@NotNull UUID member, @NotNull Rupiah amount, @NotNull Integer months,
            @NotBlank @Size(max = 12) String rate, @Nullable @Size(max = 12) String penalty, @NotNull LocalDate date,
            @NotBlank String cash) {}

    record PayoutForm(@NotNull LocalDate date, @NotBlank String cash) {}

    @GetMapping
    String all(@PathVariable UUID cooperative, Model model) {
        model.addAttribute("certificates", savings.all(cooperative));
        model.addAttribute("today", savings.today());
        return of(cooperative, "savings/certificates", model);
    }

    @GetMapping("/baru")
    @PreAuthorize("@offices.mayRecord(#cooperative)")
    String form(@PathVariable UUID cooperative, @ModelAttribute("form") OpeningForm empty, Model model) {
        return form(cooperative, model);
    }

    @PostMapping("/baru")
    ModelAndView open(@PathVariable UUID cooperative, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") OpeningForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> {
            var penalty = form.penalty();
            var terms = new Terms(form.amount(), form.months(), Rate.percent(form.rate()),
                    penalty == null || penalty.isBlank() ? null : Rate.percent(penalty), form.date());
            savings.open(cooperative, key, form.member(), terms, AccountCode.of(form.cash()));
            return Redirect.saying("event.recorded", "/koperasi/{cooperative}/bukti/{entry}", cooperative, key);
        }), () -> form(cooperative, model));
    }

    private String form(UUID cooperative, Model model) {
        model.addAttribute("members", members.active(cooperative).stream()
                .map(member -> Choice.of(member.id(), member.name() + " · " + member.number())).toList());
        cash(cooperative, model);
        return of(cooperative, "savings/certificate-open", model);
    }

    @GetMapping("/{certificate}/cairkan")
    @PreAuthorize("@offices.mayRecord(#cooperative)")
    String paying(@PathVariable UUID cooperative, @PathVariable UUID certificate,
            @RequestParam(required = false) @Nullable LocalDate tanggal, Model model) {
        var on = tanggal == null ? savings.today() : tanggal;
        model.addAttribute("form", new PayoutForm(on, "1-1101"));
        return payment(cooperative, certificate, on, model);
    }

    @PostMapping("/{certificate}/cairkan")
    ModelAndView pay(@PathVariable UUID cooperative, @PathVariable UUID certificate, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") PayoutForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> {
            savings.payOut(cooperative, key, certificate, form.date(), AccountCode.of(form.cash()));
            return Redirect.saying("event.recorded", "/koperasi/{cooperative}/bukti/{entry}", cooperative, key);
        }), () -> payment(cooperative, certificate, savings.today(), model));
    }

    private String payment(UUID cooperative, UUID certificate, LocalDate on, Model model) {
        model.addAttribute("payout", savings.payout(cooperative, certificate, on));
        cash(cooperative, model);
        return of(cooperative, "savings/certificate-pay", model);
    }

    private void cash(UUID cooperative, Model model) {
        model.addAttribute("cash", CashAccounts.choices(savings.chart(cooperative)));
    }

    private String of(UUID cooperative, String view, Model model) {
        model.addAttribute("cooperative", profiles.get(cooperative));
        model.addAttribute("treasurer", offices.mayRecord(cooperative));
        return view;
    }
}
