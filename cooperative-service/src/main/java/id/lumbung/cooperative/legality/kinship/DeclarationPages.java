package id.lumbung.cooperative.legality.kinship;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

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
import org.springframework.web.servlet.ModelAndView;

import id.lumbung.cooperative.legality.kinship.Declaration.VillagePost;
import id.lumbung.cooperative.legality.kinship.Kinship.Relation;
import id.lumbung.cooperative.organ.Offices;
import id.lumbung.cooperative.organ.Organs;
import id.lumbung.cooperative.organ.TermView;
import id.lumbung.cooperative.person.PhoneNumber;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.web.Choice;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// What office holders have declared, and the new head of the village.
@Controller
@RequestMapping("/koperasi/{cooperative}/legalitas/organ")
class DeclarationPages {

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final String PAGE = "/koperasi/{cooperative}/legalitas/organ";

    private final Declarations declarations;
    private final Organs organs;
    private final Profiles profiles;
    private final Offices offices;
    private final MessageSource sentences;

    DeclarationPages(Declarations declarations, Organs organs, Profiles profiles, Offices offices,
            MessageSource sentences) {
        this.declarations = declarations;
        this.organs = organs;
        this.profiles = profiles;
        this.offices = offices;
        this.sentences = sentences;
    }

    record DeclarationForm(@NotNull LocalDate signedOn, @Nullable Boolean noKin, @Nullable Boolean cleanRecord,
            @NotNull VillagePost post) {}

    record KinshipForm(@NotNull UUID first, @NotNull UUID second, @NotNull Relation relation) {}

    record HeadForm(@NotBlank @Size(min = 2, max = 100) String name, @NotBlank @Size(max = 20) String phone,
            @NotNull LocalDate starts, @NotBlank @Size(min = 3, max = 100) String minutes) {}

    @GetMapping
    String list(@PathVariable UUID cooperative, Model model) {
        model.addAttribute("form", new KinshipForm(new UUID(0, 0), new UUID(0, 0), Relation.SAUDARA));
        return listed(cooperative, model);
    }

    @PostMapping("/hubungan")
    ModelAndView relate(@PathVariable UUID cooperative, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") KinshipForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            declarations.relate(cooperative, key, new Kinship(form.first(), form.second(), form.relation()));
            return Redirect.saying("legality.kin-recorded", PAGE, cooperative);
        }, () -> listed(cooperative, model));
    }

    private String listed(UUID cooperative, Model model) {
        var inOffice = organs.inOffice(cooperative);
        model.addAttribute("signed", declarations.signed(cooperative));
        model.addAttribute("inOffice", inOffice);
        model.addAttribute("people", inOffice.stream().map(this::choice).toList());
        model.addAttribute("relations", choices(Relation.values(), "legality.kin.relation."));
        model.addAttribute("concerns", declarations.about(cooperative, inOffice));
        return of(cooperative, "legality/statements", model);
    }

    @GetMapping("/{term}/pernyataan")
    @PreAuthorize("@offices.mayReadAll()")
    String signing(@PathVariable UUID cooperative, @PathVariable UUID term, Model model) {
        model.addAttribute("form", new DeclarationForm(declarations.today(), true, true, VillagePost.TIDAK_ADA));
        return signed(cooperative, term, model);
    }

    @PostMapping("/{term}/pernyataan")
    ModelAndView sign(@PathVariable UUID cooperative, @PathVariable UUID term, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") DeclarationForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            declarations.sign(cooperative, key,
                    new Declaration(term, form.signedOn(), Boolean.TRUE.equals(form.noKin()),
                            Boolean.TRUE.equals(form.cleanRecord()), form.post()));
            return Redirect.saying("legality.kin-recorded", PAGE, cooperative);
        }, () -> signed(cooperative, term, model));
    }

    private String signed(UUID cooperative, UUID term, Model model) {
        model.addAttribute("term", organs.of(cooperative).stream().filter(each -> each.id().equals(term)).findAny()
                .orElseThrow(DeclarationRefused::noSuchTerm));
        model.addAttribute("posts", choices(VillagePost.values(), "legality.kin.post."));
        return of(cooperative, "legality/statement", model);
    }

    @GetMapping("/kepala")
    @PreAuthorize("hasRole('dinas-admin')")
    String succeeding(@PathVariable UUID cooperative, Model model) {
        model.addAttribute("form", new HeadForm("", "", declarations.today(), ""));
        return of(cooperative, "legality/head", model);
    }

    @PostMapping("/kepala")
    ModelAndView succeed(@PathVariable UUID cooperative, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") HeadForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            organs.succeedHead(cooperative, key, form.name().strip(), PhoneNumber.parse(form.phone()), form.starts(),
                    form.minutes().strip());
            return Redirect.saying("organ.appointed", PAGE, cooperative);
        }, () -> of(cooperative, "legality/head", model));
    }

    private String of(UUID cooperative, String view, Model model) {
        model.addAttribute("cooperative", profiles.show(cooperative));
        model.addAttribute("records", offices.mayReadAll());
        return view;
    }

    private Choice choice(TermView term) {
        return Choice.of(term.id(), term.name() + " · "
                + sentences.getMessage("organ.office." + term.office(), null, INDONESIAN));
    }

    private List<Choice> choices(Enum<?>[] values, String prefix) {
        return Arrays.stream(values)
                .map(value -> Choice.of(value.name(), sentences.getMessage(prefix + value.name(), null, INDONESIAN)))
                .toList();
    }
}
