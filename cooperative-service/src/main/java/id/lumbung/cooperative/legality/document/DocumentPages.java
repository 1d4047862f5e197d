package id.lumbung.cooperative.legality.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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

import id.lumbung.cooperative.legality.DocumentStatus;
import id.lumbung.cooperative.legality.LegalDocument;
import id.lumbung.cooperative.legality.number.NomorRekening.Bank;
import id.lumbung.cooperative.organ.Offices;
import id.lumbung.cooperative.profile.FormationState;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.web.Choice;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// One cooperative's way: the checklist, and each paper with all that was ever said of it.
@Controller
@RequestMapping("/koperasi/{cooperative}/legalitas")
class DocumentPages {

    private static final Locale INDONESIAN = Locale.of("id", "ID");

    private final Documents documents;
    private final Profiles profiles;
    private final Offices offices;
    private final List<Beside> beside;
    private final MessageSource sentences;

    DocumentPages(Documents documents, Profiles profiles, Offices offices, List<Beside> beside,
            MessageSource sentences) {
        this.documents = documents;
        this.profiles = profiles;
        this.offices = offices;
        this.beside = beside;
        this.sentences = sentences;
    }

    @GetMapping
    String overview(@PathVariable UUID cooperative, Model model) {
        var stage = documents.stage(cooperative);
        var today = documents.today();
        var papers = documents.of(cooperative);
        model.addAttribute("stage", stage);
        model.addAttribute("days", stage.days(today));
        model.addAttribute("stages", FormationState.values());
        model.addAttribute("papers", papers);
        model.addAttribute("way", LegalDocument.onTheWay());
        model.addAttribute("others", papers.keySet().stream().filter(paper -> !paper.isOnTheWay()).toList());
        model.addAttribute("further",
                Arrays.stream(LegalDocument.values()).filter(paper -> !paper.isOnTheWay()).toList());
        model.addAttribute("history", documents.history(cooperative, null));
        beside.forEach(more -> more.addTo(model, cooperative));
        return of(cooperative, "legality/overview", model);
    }

    @GetMapping("/dokumen/{document}")
    String paper(@PathVariable UUID cooperative, @PathVariable LegalDocument document,
            @RequestParam(required = false) @Nullable UUID ganti, Model model) {
        var current = documents.of(cooperative).get(document);
        var replaced = current != null && current.id().equals(ganti) ? current : null;
        model.addAttribute("form", replaced == null
                ? new EventForm(DocumentStatus.TERBIT, documents.today(), null, null, null, null, null, null, null,
                        false, null)
                : new EventForm(replaced.status(), replaced.happenedOn(), replaced.number(), replaced.validUntil(),
                        replaced.plannedFor(), replaced.place(), replaced.party(),
                        replaced.institution() == null ? null : Bank.valueOf(replaced.institution()), null, false,
                        replaced.id()));
        return again(cooperative, document, model);
    }

    @PostMapping("/dokumen/{document}")
    ModelAndView record(@PathVariable UUID cooperative, @PathVariable LegalDocument document,
            @IdempotencyKey UUID key, @Valid @ModelAttribute("form") EventForm form, BindingResult typed,
            Model model) {
        return FormAnswer.of(typed, () -> {
            documents.record(cooperative, key, form.recording(document));
            return Redirect.saying("legality.recorded", "/koperasi/{cooperative}/legalitas", cooperative);
        }, () -> again(cooperative, document, model));
    }

    private String again(UUID cooperative, LegalDocument document, Model model) {
        model.addAttribute("document", document);
        model.addAttribute("current", documents.of(cooperative).get(document));
        model.addAttribute("history", documents.history(cooperative, document));
        model.addAttribute("statuses", choices(DocumentStatus.values(),
                document.isAct() ? "legality.status.act." : "legality.status."));
        model.addAttribute("banks", choices(Bank.values(), "legality.bank."));
        beside.forEach(more -> more.addTo(model, cooperative, document));
        return of(cooperative, "legality/paper", model);
    }

    private String of(UUID cooperative, String view, Model model) {
        model.addAttribute("cooperative", profiles.get(cooperative));
        model.addAttribute("records", offices.mayReadAll());
        model.addAttribute("today", documents.today());
        return view;
    }

    private List<Choice> choices(Enum<?>[] values, String prefix) {
        return Arrays.stream(values)
                .map(value -> Choice.of(value.name(), sentences.getMessage(prefix + value.name(), null, INDONESIAN)))
                .toList();
    }
}
