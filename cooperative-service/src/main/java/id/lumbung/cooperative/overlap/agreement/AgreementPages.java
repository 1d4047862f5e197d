package id.lumbung.cooperative.overlap.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Valid;

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

import id.lumbung.cooperative.bumdes.BumdesRegister;
import id.lumbung.cooperative.bumdes.VillageRights;
import id.lumbung.cooperative.business.LinesOfBusiness;
import id.lumbung.cooperative.overlap.paper.Paper;
import id.lumbung.cooperative.overlap.paper.VillagePapers;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.web.Choice;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// The list of agreements with what is due, and the page of each.
@Controller
@RequestMapping("/bumdes")
class AgreementPages {

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final String PAGE = "/bumdes/{bumdes}/perjanjian/{id}";

    private final Agreements agreements;
    private final VillagePapers papers;
    private final BumdesRegister register;
    private final VillageRights rights;
    private final LinesOfBusiness lines;
    private final Once once;
    private final MessageSource words;

    AgreementPages(Agreements agreements, VillagePapers papers, BumdesRegister register, VillageRights rights,
            LinesOfBusiness lines, Once once, MessageSource words) {
        this.agreements = agreements;
        this.papers = papers;
        this.register = register;
        this.rights = rights;
        this.lines = lines;
        this.once = once;
        this.words = words;
    }

    @GetMapping("/perjanjian")
    String all(Model model) {
        model.addAttribute("agreements", agreements.all());
        return "overlap/agreements";
    }

    @GetMapping("/{bumdes}/perjanjian/baru")
    @PreAuthorize("@villageRights.mayKeep(#bumdes)")
    String form(@PathVariable UUID bumdes, @RequestParam(required = false) @Nullable UUID kasus,
            @RequestParam(required = false) @Nullable String bidang, Model model) {
        model.addAttribute("form",
                new Empty(kasus, "PKS", null, bidang, null, null, null, null, null, null, null, null, null,
                        null));
        return asked(bumdes, model);
    }

    @PostMapping("/{bumdes}/perjanjian")
    ModelAndView draft(@PathVariable UUID bumdes, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") AgreementForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> {
            agreements.draft(bumdes, key, form);
            return Redirect.saying("agreement.drafted", PAGE, bumdes, key);
        }), () -> asked(bumdes, model));
    }

    @GetMapping("/{bumdes}/perjanjian/{id}")
    String show(@PathVariable UUID bumdes, @PathVariable UUID id, Model model) {
        model.addAttribute("form", new EmptyStep(null, null, null, null));
        return shown(bumdes, id, model);
    }

    @PostMapping("/{bumdes}/perjanjian/{id}")
    ModelAndView go(@PathVariable UUID bumdes, @PathVariable UUID id, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") AgreementForm.Step form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> {
            agreements.go(bumdes, id, form);
            return Redirect.saying("agreement.went-on", PAGE, bumdes, id);
        }), () -> shown(bumdes, id, model));
    }

    private String shown(UUID bumdes, UUID id, Model model) {
        var known = agreements.get(bumdes, id);
        model.addAttribute("bumdes", register.show(bumdes));
        model.addAttribute("known", known);
        model.addAttribute("history", agreements.history(bumdes, id));
        model.addAttribute("papers", papers.of(bumdes, Paper.Subject.agreement(id)));
        model.addAttribute("keeps", rights.mayKeep(bumdes));
        model.addAttribute("states", rights.mayKeep(bumdes)
                ? choices(known.state().next().stream().sorted(), "agreement.state.")
                : List.of());
        return "overlap/agreement";
    }

    private String asked(UUID bumdes, Model model) {
        model.addAttribute("bumdes", register.show(bumdes));
        model.addAttribute("lines", lines.choices());
        model.addAttribute("kinds", choices(Arrays.stream(AgreementView.Kind.values()), "agreement.kind."));
        model.addAttribute("reported", choices(Arrays.stream(AgreementView.Reported.values()), "agreement.reported."));
        return "overlap/draft";
    }

    private List<Choice> choices(Stream<? extends Enum<?>> values, String prefix) {
        return values.map(value -> Choice.of(value.name(), words.getMessage(prefix + value.name(), null, INDONESIAN)))
                .toList();
    }

    /// An empty sheet.
    record Empty(@Nullable UUID caseId, @Nullable String kind, @Nullable String number, @Nullable String line,
            @Nullable String object,
            @Nullable String priceRule, @Nullable String cooperativeShare, @Nullable String reported,
            @Nullable String starts, @Nullable String ends, @Nullable String evaluatedOn,
            @Nullable String cooperativeChair,
            @Nullable String director, @Nullable String knownBy) {}

    record EmptyStep(@Nullable String state, @Nullable String on, @Nullable String note,
            @Nullable String nextEvaluation) {}
}
