package id.lumbung.cooperative.bumdes;

import java.util.Arrays;
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
import org.springframework.web.servlet.ModelAndView;

import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.web.Choice;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// Who speaks for a village, as the Dinas records it, and the card of each account.
@Controller
@RequestMapping("/bumdes/{bumdes}/pejabat")
class PeoplePages {

    private final VillagePeople people;
    private final BumdesRegister register;
    private final Once once;
    private final MessageSource words;

    PeoplePages(VillagePeople people, BumdesRegister register, Once once, MessageSource words) {
        this.people = people;
        this.register = register;
        this.once = once;
        this.words = words;
    }

    @GetMapping("/baru")
    @PreAuthorize("hasRole('dinas-admin')")
    String form(@PathVariable UUID bumdes, Model model) {
        model.addAttribute("form", new TermForm(null, null, null, null, null));
        return asked(bumdes, model);
    }

    @PostMapping
    ModelAndView appoint(@PathVariable UUID bumdes, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") BumdesForm.Term form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> {
            people.appoint(bumdes, key, form);
            return Redirect.saying("bumdes.appointed", "/bumdes/{bumdes}", bumdes);
        }), () -> asked(bumdes, model));
    }

    @GetMapping("/{term}/berhenti")
    @PreAuthorize("hasRole('dinas-admin')")
    String ending(@PathVariable UUID bumdes, @PathVariable UUID term, Model model) {
        model.addAttribute("form", new EndForm(null));
        return askedEnd(bumdes, term, model);
    }

    @PostMapping("/{term}/berhenti")
    ModelAndView end(@PathVariable UUID bumdes, @PathVariable UUID term,
            @Valid @ModelAttribute("form") BumdesForm.End form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            people.end(bumdes, term, form.endedOn());
            return Redirect.saying("bumdes.ended", "/bumdes/{bumdes}", bumdes);
        }, () -> askedEnd(bumdes, term, model));
    }

    /// The card is shown in the answer itself and nowhere else: it holds the first password.
    @PostMapping("/{term}/akun")
    String giveAccount(@PathVariable UUID bumdes, @PathVariable UUID term, Model model, HttpServletResponse response) {
        model.addAttribute("card", people.giveAccount(bumdes, term));
        model.addAttribute("bumdes", register.show(bumdes));
        model.addAttribute("term", term(bumdes, term));
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return "bumdes/card";
    }

    private String asked(UUID bumdes, Model model) {
        model.addAttribute("bumdes", register.show(bumdes));
        model.addAttribute("offices", Arrays.stream(VillageOffice.values()).map(office -> Choice.of(office,
                words.getMessage("bumdes.office." + office, null, Locale.of("id", "ID")))).toList());
        return "bumdes/appoint";
    }

    private String askedEnd(UUID bumdes, UUID term, Model model) {
        model.addAttribute("bumdes", register.show(bumdes));
        model.addAttribute("term", term(bumdes, term));
        return "bumdes/end";
    }

    private VillageTerm term(UUID bumdes, UUID term) {
        return people.of(bumdes).stream().filter(row -> row.id().equals(term)).findAny().orElseThrow(NoSuchBumdes::new);
    }

    /// An empty sheet.
    record TermForm(@Nullable String office, @Nullable String name, @Nullable String phone, @Nullable String starts,
            @Nullable String basis) {}

    record EndForm(@Nullable String endedOn) {}
}
