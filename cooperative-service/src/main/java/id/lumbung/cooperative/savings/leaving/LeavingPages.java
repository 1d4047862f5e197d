package id.lumbung.cooperative.savings.leaving;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
import id.lumbung.cooperative.membership.LeavingCause;
import id.lumbung.cooperative.membership.Members;
import id.lumbung.cooperative.organ.Offices;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.cooperative.savings.CashAccounts;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.web.Choice;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// Members who leave, on a phone: note the wish, decide with the savings and debts in view, pay.
@Controller
@RequestMapping("/koperasi/{cooperative}/simpanan/keluar")
class LeavingPages {

    private static final Locale INDONESIAN = Locale.of("id", "ID");

    private final Departures departures;
    private final Annulments annulments;
    private final Members members;
    private final Profiles profiles;
    private final Offices offices;
    private final MessageSource sentences;
    private final Once once;

    LeavingPages(Departures departures, Annulments annulments, Members members, Profiles profiles, Offices offices,
            MessageSource sentences,
            Once once) {
        this.departures = departures;
        this.annulments = annulments;
        this.members = members;
        this.profiles = profiles;
        this.offices = offices;
        this.sentences = sentences;
        this.once = once;
    }

    record AskingForm(@NotNull UUID member, @NotNull LocalDate date, @NotNull LeavingCause cause,
            @NotBlank @Size(min = 3, max = 300) String reason) {}

    /// The empty form, with the member whose page one came from.
    record Asked(@Nullable UUID member, @Nullable LocalDate date, @Nullable LeavingCause cause,
            @Nullable String reason) {

        Asked(@Nullable UUID member) {
            this(member, null, null, null);
        }
    }

    record DecisionForm(@NotNull LocalDate date, @Nullable @Size(max = 300) String remark) {}

    record PaymentForm(@NotNull LocalDate date, @NotBlank String cash) {}

    @GetMapping
    String all(@PathVariable UUID cooperative, Model model) {
        model.addAttribute("requests", departures.all(cooperative));
        return of(cooperative, "savings/leavings", model);
    }

    @GetMapping("/baru")
    @PreAuthorize("@offices.mayPropose(#cooperative)")
    String form(@PathVariable UUID cooperative, @RequestParam(required = false) @Nullable UUID anggota,
            Model model) {
        model.addAttribute("form", new Asked(anggota));
        return form(cooperative, model);
    }

    @PostMapping("/baru")
    ModelAndView ask(@PathVariable UUID cooperative, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") AskingForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> {
            departures.ask(cooperative, key, form.member(), form.date(), form.cause(), form.reason());
            return Redirect.saying("savings.leaving.asked", "/koperasi/{cooperative}/simpanan/keluar/{request}",
                    cooperative, key);
        }), () -> form(cooperative, model));
    }

    private String form(UUID cooperative, Model model) {
        model.addAttribute("members", members.memberships(cooperative).stream()
                .map(member -> Choice.of(member.id(), member.name() + " · " + member.number())).toList());
        model.addAttribute("causes", Stream.of(LeavingCause.values()).map(cause -> Choice.of(cause,
                sentences.getMessage("membership.cause." + cause, null, INDONESIAN))).toList());
        return of(cooperative, "savings/leaving-ask", model);
    }

    @GetMapping("/{request}")
    String file(@PathVariable UUID cooperative, @PathVariable UUID request, Model model) {
        var today = departures.today();
        model.addAttribute("form", offices.mayApprove(cooperative)
                ? new DecisionForm(today, null)
                : new PaymentForm(today, "1-1101"));
        return show(cooperative, request, model);
    }

    @PostMapping("/{request}/setujui")
    ModelAndView approve(@PathVariable UUID cooperative, @PathVariable UUID request,
            @Valid @ModelAttribute("form") DecisionForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            departures.approve(cooperative, request, form.date());
            return Redirect.saying("savings.leaving.approved", "/koperasi/{cooperative}/simpanan/keluar/{request}",
                    cooperative, request);
        }, () -> show(cooperative, request, model));
    }

    @PostMapping("/{request}/tolak")
    ModelAndView refuse(@PathVariable UUID cooperative, @PathVariable UUID request,
            @Valid @ModelAttribute("form") DecisionForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            var remark = form.remark();
            departures.refuse(cooperative, request, form.date(), remark == null ? "" : remark);
            return Redirect.saying("savings.leaving.refused", "/koperasi/{cooperative}/simpanan/keluar/{request}",
                    cooperative, request);
        }, () -> show(cooperative, request, model));
    }

    @PostMapping("/{request}/batal")
    ModelAndView annul(@PathVariable UUID cooperative, @PathVariable UUID request,
            @Valid @ModelAttribute("form") DecisionForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            var remark = form.remark();
            annulments.annul(cooperative, request, form.date(), remark == null ? "" : remark);
            return Redirect.saying("savings.leaving.annulled", "/koperasi/{cooperative}/simpanan/keluar/{request}",
                    cooperative, request);
        }, () -> show(cooperative, request, model));
    }

    @PostMapping("/{request}/bayar")
    ModelAndView pay(@PathVariable UUID cooperative, @PathVariable UUID request, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") PaymentForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> {
            departures.pay(cooperative, key, request, form.date(), AccountCode.of(form.cash()));
            return Redirect.saying("event.recorded", "/koperasi/{cooperative}/bukti/{entry}", cooperative, key);
        }), () -> show(cooperative, request, model));
    }

    private String show(UUID cooperative, UUID request, Model model) {
        model.addAttribute("file", departures.file(cooperative, request));
        model.addAttribute("chart", departures.chart(cooperative));
        model.addAttribute("cash", CashAccounts.choices(departures.chart(cooperative)));
        return of(cooperative, "savings/leaving", model);
    }

    private String of(UUID cooperative, String view, Model model) {
        model.addAttribute("cooperative", profiles.get(cooperative));
        model.addAttribute("treasurer", offices.mayRecord(cooperative));
        model.addAttribute("approves", offices.mayApprove(cooperative));
        model.addAttribute("proposes", offices.mayPropose(cooperative));
        return view;
    }
}
