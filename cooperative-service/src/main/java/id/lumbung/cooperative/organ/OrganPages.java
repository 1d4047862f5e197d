package id.lumbung.cooperative.organ;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

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
import org.springframework.web.servlet.ModelAndView;

import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.web.Choice;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// Board and supervisors: who, until when, and the forms with which the Dinas records them.
@Controller
@RequestMapping("/koperasi/{cooperative}/organ")
class OrganPages {

    private final Organs organs;
    private final Profiles profiles;
    private final MessageSource sentences;
    private final List<Concerns> concerns;

    OrganPages(Organs organs, Profiles profiles, MessageSource sentences, List<Concerns> concerns) {
        this.organs = organs;
        this.profiles = profiles;
        this.sentences = sentences;
        this.concerns = concerns;
    }

    @GetMapping
    String list(@PathVariable UUID cooperative, Model model) {
        var inOffice = organs.inOffice(cooperative);
        model.addAttribute("cooperative", profiles.show(cooperative));
        model.addAttribute("inOffice", inOffice);
        model.addAttribute("others", organs.of(cooperative).stream().filter(term -> !inOffice.contains(term)).toList());
        model.addAttribute("composition", organs.composition(cooperative));
        model.addAttribute("concerns",
                concerns.stream().flatMap(one -> one.about(cooperative, inOffice).stream()).toList());
        return "organ/organs";
    }

    @GetMapping("/baru")
    @PreAuthorize("hasRole('dinas-admin')")
    String form(@PathVariable UUID cooperative, @ModelAttribute("form") AppointmentForm empty, Model model) {
        return again(cooperative, model);
    }

    /// The form's key is the term's id: sent twice, it records one term.
    @PostMapping
    ModelAndView appoint(@PathVariable UUID cooperative, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") AppointmentForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            organs.appoint(cooperative, key, form.appointment());
            return Redirect.saying("organ.appointed", "/koperasi/{cooperative}/organ", cooperative);
        }, () -> again(cooperative, model));
    }

    private String again(UUID cooperative, Model model) {
        model.addAttribute("cooperative", profiles.show(cooperative));
        model.addAttribute("offices", choices(Office.values(), "organ.office."));
        return "organ/appoint";
    }

    @GetMapping("/{term}/berhenti")
    @PreAuthorize("hasRole('dinas-admin')")
    String closing(@PathVariable UUID cooperative, @PathVariable UUID term, @ModelAttribute("form") ClosingForm empty,
            Model model) {
        return againClosing(cooperative, term, model);
    }

    @PostMapping("/{term}/berhenti")
    ModelAndView close(@PathVariable UUID cooperative, @PathVariable UUID term,
            @Valid @ModelAttribute("form") ClosingForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            organs.close(cooperative, term, form.closing());
            return Redirect.saying("organ.closed", "/koperasi/{cooperative}/organ", cooperative);
        }, () -> againClosing(cooperative, term, model));
    }

    private String againClosing(UUID cooperative, UUID term, Model model) {
        model.addAttribute("cooperative", profiles.show(cooperative));
        model.addAttribute("term", organs.term(cooperative, term));
        model.addAttribute("causes", choices(ClosingCause.values(), "organ.cause."));
        return "organ/close";
    }

    /// The card is shown in the answer itself and nowhere else: it holds the first password.
    @PostMapping("/{term}/akun")
    String giveAccount(@PathVariable UUID cooperative, @PathVariable UUID term, Model model,
            HttpServletResponse response) {
        model.addAttribute("card", organs.giveAccount(cooperative, term));
        model.addAttribute("cooperative", profiles.show(cooperative));
        model.addAttribute("term", organs.term(cooperative, term));
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return "organ/card";
    }

    private List<Choice> choices(Enum<?>[] values, String prefix) {
        return List.of(values).stream().map(value -> Choice.of(value.name(),
                sentences.getMessage(prefix + value.name(), null, Locale.of("id", "ID")))).toList();
    }
}
