package id.lumbung.cooperative.overlap;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
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
import id.lumbung.cooperative.bumdes.VillageOffice;
import id.lumbung.cooperative.bumdes.VillageRights;
import id.lumbung.cooperative.business.LineOfBusiness;
import id.lumbung.cooperative.business.LinesOfBusiness;
import id.lumbung.cooperative.organ.Offices;
import id.lumbung.cooperative.overlap.paper.Paper;
import id.lumbung.cooperative.overlap.paper.VillagePapers;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.web.Choice;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// What doubles in a village, the case about it with its next step, and the map of the regency.
@Controller
@RequestMapping("/bumdes")
class OverlapPages {

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final String CASE = "/bumdes/{bumdes}/kasus/{case}";

    private final Overlaps overlaps;
    private final Cases cases;
    private final PeaceMap map;
    private final VillagePapers papers;
    private final BumdesRegister register;
    private final VillageRights rights;
    private final Offices offices;
    private final LinesOfBusiness lines;
    private final Once once;
    private final MessageSource words;

    OverlapPages(Overlaps overlaps, Cases cases, PeaceMap map, VillagePapers papers, BumdesRegister register,
            VillageRights rights,
            Offices offices, LinesOfBusiness lines, Once once, MessageSource words) {
        this.overlaps = overlaps;
        this.cases = cases;
        this.map = map;
        this.papers = papers;
        this.register = register;
        this.rights = rights;
        this.offices = offices;
        this.lines = lines;
        this.once = once;
        this.words = words;
    }

    @GetMapping("/peta")
    String map(@RequestParam(required = false) @Nullable String kecamatan, Model model) {
        var districts = map.districts();
        var chosen = districts.stream().filter(district -> district.code().equals(kecamatan)).findAny().orElse(null);
        model.addAttribute("districts", districts);
        model.addAttribute("places", PeaceMap.Place.values());
        model.addAttribute("chosen", chosen);
        model.addAttribute("picture",
                PeacePicture.of(districts, lines.all().stream().map(LineOfBusiness::code).toList()));
        if (chosen != null) {
            var rows = map.of(chosen.code());
            model.addAttribute("rows", rows);
            model.addAttribute("lines", lines.all().stream()
                    .filter(line -> rows.stream().anyMatch(row -> row.lines().containsKey(line.code()))).toList());
        }
        return "overlap/map";
    }

    @GetMapping("/kasus")
    String open(Model model) {
        model.addAttribute("cases", cases.open());
        return "overlap/cases";
    }

    @GetMapping("/{bumdes}/tumpang-tindih")
    String of(@PathVariable UUID bumdes, Model model) {
        model.addAttribute("bumdes", register.show(bumdes));
        model.addAttribute("findings", overlaps.of(bumdes));
        return "overlap/overlaps";
    }

    @PostMapping("/{bumdes}/kasus")
    ModelAndView begin(@PathVariable UUID bumdes, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") CaseForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form,
                () -> Redirect.saying("overlap.case-opened", CASE, bumdes, cases.begin(bumdes, key, form).id())),
                () -> of(bumdes, model));
    }

    @GetMapping("/{bumdes}/kasus/{id}")
    String show(@PathVariable UUID bumdes, @PathVariable UUID id, Model model) {
        model.addAttribute("form", new Empty(null, null, null));
        return shown(bumdes, id, model);
    }

    @PostMapping("/{bumdes}/kasus/{id}")
    ModelAndView go(@PathVariable UUID bumdes, @PathVariable UUID id,
            @Valid @ModelAttribute("form") CaseForm.Step form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            cases.go(bumdes, id, form);
            return Redirect.saying("overlap.case-went-on", CASE, bumdes, id);
        }, () -> shown(bumdes, id, model));
    }

    @GetMapping("/{bumdes}/kasus/{id}/keputusan")
    @PreAuthorize("@villageRights.mayRead(#bumdes)")
    String decision(@PathVariable UUID bumdes, @PathVariable UUID id, Model model) {
        model.addAttribute("form", new EmptyProposal(null, null, null, null));
        return askedDecision(bumdes, id, model);
    }

    @PostMapping("/{bumdes}/kasus/{id}/keputusan")
    ModelAndView propose(@PathVariable UUID bumdes, @PathVariable UUID id, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") CaseForm.Proposal form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> {
            cases.propose(bumdes, id, key, form);
            return Redirect.saying("overlap.proposed", CASE, bumdes, id);
        }), () -> askedDecision(bumdes, id, model));
    }

    @PostMapping("/{bumdes}/kasus/{id}/keputusan/{decision}")
    String confirm(@PathVariable UUID bumdes, @PathVariable UUID id, @PathVariable UUID decision) {
        cases.confirm(bumdes, id, decision);
        return Redirect.saying("overlap.confirmed", CASE, bumdes, id);
    }

    private String shown(UUID bumdes, UUID id, Model model) {
        var known = cases.get(bumdes, id);
        var carries = offices.mayReadAll()
                || rights.holds(bumdes, VillageOffice.KEPALA_DESA, VillageOffice.KETUA_BPD);
        model.addAttribute("bumdes", register.show(bumdes));
        model.addAttribute("known", known);
        model.addAttribute("history", cases.history(bumdes, id));
        var decisions = cases.decisions(bumdes, id);
        model.addAttribute("decisions", decisions);
        model.addAttribute("papers", decisions.stream().collect(Collectors.toMap(Decision::id,
                decision -> papers.of(bumdes, Paper.Subject.decision(decision.id())))));
        model.addAttribute("sends", rights.mayKeep(bumdes) || rights.holds(bumdes, VillageOffice.KETUA_BPD));
        model.addAttribute("states",
                carries ? choices(known.state().next(known.overdue()).stream(), "overlap.state.") : List.of());
        model.addAttribute("decides", carries && known.state().decides());
        model.addAttribute("confirms", known.state().decides()
                && (offices.mayReadAll() || rights.holds(bumdes, VillageOffice.KETUA_BPD)));
        return "overlap/case";
    }

    private String askedDecision(UUID bumdes, UUID id, Model model) {
        model.addAttribute("bumdes", register.show(bumdes));
        model.addAttribute("known", cases.get(bumdes, id));
        model.addAttribute("outcomes", choices(Arrays.stream(Outcome.values()), "overlap.outcome."));
        return "overlap/decision";
    }

    private List<Choice> choices(Stream<? extends Enum<?>> values, String prefix) {
        return values.map(value -> Choice.of(value.name(), words.getMessage(prefix + value.name(), null, INDONESIAN)))
                .toList();
    }

    /// An empty sheet.
    record Empty(@Nullable String state, @Nullable String on, @Nullable String note) {}

    record EmptyProposal(@Nullable String outcome, @Nullable String wording, @Nullable String minutesNo,
            @Nullable String minutesOn) {}
}
