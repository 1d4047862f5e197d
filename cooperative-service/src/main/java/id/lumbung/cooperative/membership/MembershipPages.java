package id.lumbung.cooperative.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
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

import id.lumbung.cooperative.organ.Offices;
import id.lumbung.cooperative.person.Nik;
import id.lumbung.cooperative.person.Sex;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.platform.web.Choice;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// The members of a cooperative on a phone, and their book on paper.
@Controller
@RequestMapping("/koperasi/{cooperative}/anggota")
class MembershipPages {

    private static final Locale INDONESIAN = Locale.of("id", "ID");

    private final Members members;
    private final Admission admission;
    private final Leaving leaving;
    private final Profiles profiles;
    private final Offices offices;
    private final MessageSource sentences;
    private final Clock clock;

    MembershipPages(Members members, Admission admission, Leaving leaving, Profiles profiles, Offices offices,
            MessageSource sentences, Clock clock) {
        this.members = members;
        this.admission = admission;
        this.leaving = leaving;
        this.profiles = profiles;
        this.offices = offices;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping
    String list(@PathVariable UUID cooperative, @RequestParam(defaultValue = "") String cari,
            @RequestParam(required = false) @Nullable UUID setelah, Model model) {
        var page = members.page(cooperative, cari, Members.OPEN, setelah);
        model.addAttribute("next", page.size() < Members.PAGE ? null : page.getLast().id());
        return show(cooperative, page, cari, model);
    }

    /// The search goes by POST, for a NIK must not stand in an address; words then go on as an address of their own.
    @PostMapping("/cari")
    String search(@PathVariable UUID cooperative, @RequestParam(defaultValue = "") String cari, Model model) {
        if (!Nik.looksLike(cari)) {
            return Redirect.to("/koperasi/{cooperative}/anggota?cari={words}", cooperative, cari.strip());
        }
        var nik = Nik.parse(cari);
        return show(cooperative, members.search(cooperative, nik), nik.masked(), model);
    }

    private String show(UUID cooperative, List<RegisterLine> page, String words, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("words", words);
        model.addAttribute("count", members.count(cooperative));
        model.addAttribute("founders", Members.FOUNDERS);
        model.addAttribute("belowNine", members.belowNine(cooperative));
        model.addAttribute("proposes", offices.mayPropose(cooperative));
        model.addAttribute("imports", offices.mayPropose(cooperative) || offices.mayReadAll());
        return of(cooperative, "membership/members", model);
    }

    @GetMapping("/buku")
    String book(@PathVariable UUID cooperative, Model model) {
        model.addAttribute("lines", members.register(cooperative));
        return of(cooperative, "membership/book", model);
    }

    @GetMapping("/baru")
    @PreAuthorize("@offices.mayPropose(#cooperative)")
    String form(@PathVariable UUID cooperative, @ModelAttribute("form") ApplicationForm empty, Model model) {
        return again(cooperative, model);
    }

    /// The form's key is the member's id: sent twice, it enters one person.
    @PostMapping
    ModelAndView enter(@PathVariable UUID cooperative, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") ApplicationForm form, BindingResult typed,
            @RequestParam(defaultValue = "false") boolean pendiri, Model model) {
        return FormAnswer.of(typed, () -> {
            var applicant = form.application(today());
            if (pendiri) {
                admission.enterFounder(cooperative, key, applicant);
                return Redirect.saying("membership.founder-entered", "/koperasi/{cooperative}/anggota", cooperative);
            }
            admission.propose(cooperative, key, applicant);
            return Redirect.saying("membership.proposed", "/koperasi/{cooperative}/anggota/{member}", cooperative, key);
        }, () -> again(cooperative, model));
    }

    private String again(UUID cooperative, Model model) {
        var count = members.count(cooperative);
        model.addAttribute("founding", count < Members.FOUNDERS);
        model.addAttribute("place", count + 1);
        model.addAttribute("sexes", List.of(choice(Sex.L, "membership.sex."), choice(Sex.P, "membership.sex.")));
        return of(cooperative, "membership/apply", model);
    }

    @GetMapping("/{member}")
    String member(@PathVariable UUID cooperative, @PathVariable UUID member, Model model) {
        model.addAttribute("line", members.line(cooperative, member));
        model.addAttribute("history", members.history(cooperative, member));
        model.addAttribute("elsewhere", members.elsewhere(cooperative, member));
        model.addAttribute("approves", offices.mayApprove(cooperative));
        model.addAttribute("reveals", offices.mayApprove(cooperative) || offices.mayRecord(cooperative));
        return of(cooperative, "membership/member", model);
    }

    @PostMapping("/{member}/setujui")
    String admit(@PathVariable UUID cooperative, @PathVariable UUID member) {
        admission.admit(cooperative, member);
        return Redirect.saying("membership.admitted", "/koperasi/{cooperative}/anggota/{member}", cooperative, member);
    }

    @GetMapping("/{member}/tolak")
    @PreAuthorize("@offices.mayApprove(#cooperative)")
    String rejection(@PathVariable UUID cooperative, @PathVariable UUID member,
            @ModelAttribute("form") ReasonForm empty,
            Model model) {
        return reason(cooperative, member, "tolak", model);
    }

    @PostMapping("/{member}/tolak")
    ModelAndView reject(@PathVariable UUID cooperative, @PathVariable UUID member,
            @Valid @ModelAttribute("form") ReasonForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            admission.reject(cooperative, member, form.reason());
            return Redirect.saying("membership.rejected", "/koperasi/{cooperative}/anggota/{member}", cooperative,
                    member);
        }, () -> reason(cooperative, member, "tolak", model));
    }

    @GetMapping("/{member}/nik")
    String asksForNik(@PathVariable UUID cooperative, @PathVariable UUID member,
            @ModelAttribute("form") ReasonForm empty, Model model) {
        return reason(cooperative, member, "nik", model);
    }

    /// The number stands in this one answer and is not to be kept.
    @PostMapping("/{member}/nik")
    ModelAndView reveal(@PathVariable UUID cooperative, @PathVariable UUID member,
            @Valid @ModelAttribute("form") ReasonForm form, BindingResult typed, Model model,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return FormAnswer.of(typed, () -> {
            model.addAttribute("identity", members.reveal(cooperative, member, form.reason()));
            model.addAttribute("line", members.line(cooperative, member));
            return of(cooperative, "membership/identity", model);
        }, () -> reason(cooperative, member, "nik", model));
    }

    private String reason(UUID cooperative, UUID member, String act, Model model) {
        model.addAttribute("line", members.line(cooperative, member));
        model.addAttribute("act", act);
        return of(cooperative, "membership/reason", model);
    }

    @GetMapping("/{member}/berhenti")
    @PreAuthorize("@offices.mayApprove(#cooperative)")
    String leaving(@PathVariable UUID cooperative, @PathVariable UUID member, @ModelAttribute("form") LeavingForm empty,
            Model model) {
        return againLeaving(cooperative, member, model);
    }

    @PostMapping("/{member}/berhenti")
    ModelAndView leave(@PathVariable UUID cooperative, @PathVariable UUID member,
            @Valid @ModelAttribute("form") LeavingForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            leaving.leave(cooperative, member, form.on(), form.cause(), form.reason());
            return Redirect.saying("membership.left", "/koperasi/{cooperative}/anggota", cooperative);
        }, () -> againLeaving(cooperative, member, model));
    }

    @GetMapping("/{member}/batal-berhenti")
    @PreAuthorize("@offices.mayApprove(#cooperative)")
    String asksWhyAnnulled(@PathVariable UUID cooperative, @PathVariable UUID member,
            @ModelAttribute("form") ReasonForm empty, Model model) {
        return reason(cooperative, member, "batal-berhenti", model);
    }

    @PostMapping("/{member}/batal-berhenti")
    ModelAndView annulLeaving(@PathVariable UUID cooperative, @PathVariable UUID member,
            @Valid @ModelAttribute("form") ReasonForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            leaving.annul(cooperative, member, form.reason());
            return Redirect.saying("membership.back", "/koperasi/{cooperative}/anggota/{member}", cooperative, member);
        }, () -> reason(cooperative, member, "batal-berhenti", model));
    }

    private String againLeaving(UUID cooperative, UUID member, Model model) {
        model.addAttribute("line", members.line(cooperative, member));
        model.addAttribute("causes",
                List.of(LeavingCause.values()).stream().map(cause -> choice(cause, "membership.cause.")).toList());
        model.addAttribute("warns", members.count(cooperative) <= Members.FOUNDERS);
        leaving.unsettled(cooperative, member).ifPresent(unsettled -> {
            var refusal = unsettled.refusal();
            model.addAttribute("unsettled", sentences.getMessage(refusal.code(), refusal.arguments(), INDONESIAN));
            model.addAttribute("remedy", unsettled.remedy());
        });
        return of(cooperative, "membership/leave", model);
    }

    private String of(UUID cooperative, String view, Model model) {
        model.addAttribute("cooperative", profiles.get(cooperative));
        return view;
    }

    private Choice choice(Enum<?> value, String prefix) {
        return Choice.of(value.name(), sentences.getMessage(prefix + value.name(), null, INDONESIAN));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Tenant.current().zone()));
    }
}
