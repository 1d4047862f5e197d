package id.lumbung.cooperative.bumdes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

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

import id.lumbung.cooperative.business.LinesOfBusiness;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.web.Choice;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// The register of village enterprises, and the page of each with its units, its years and its people.
@Controller
@RequestMapping("/bumdes")
class BumdesPages {

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final String PAGE = "/bumdes/{bumdes}";

    private final BumdesRegister register;
    private final Units units;
    private final VillageRights rights;
    private final VillagePeople people;
    private final LinesOfBusiness lines;
    private final Profiles profiles;
    private final Once once;
    private final MessageSource words;

    BumdesPages(BumdesRegister register, Units units, VillageRights rights, VillagePeople people, LinesOfBusiness lines,
            Profiles profiles, Once once, MessageSource words) {
        this.register = register;
        this.units = units;
        this.rights = rights;
        this.people = people;
        this.lines = lines;
        this.profiles = profiles;
        this.once = once;
        this.words = words;
    }

    @GetMapping
    @PreAuthorize("@offices.mayReadAll()")
    String all(@RequestParam(required = false) @Nullable String kecamatan, Model model) {
        var rows = register.all(null);
        model.addAttribute("rows", kecamatan == null
                ? List.of()
                : rows.stream().filter(row -> row.districtCode().equals(kecamatan)).toList());
        model.addAttribute("total", rows.size());
        model.addAttribute("active", rows.stream().filter(row -> Boolean.TRUE.equals(row.active())).count());
        model.addAttribute("units", rows.stream().mapToInt(BumdesView::units).sum());
        model.addAttribute("districts", profiles.districts().stream().map(district -> new Count(district.code(),
                district.name(), rows.stream().filter(row -> row.districtCode().equals(district.code())).count()))
                .filter(count -> count.enterprises() > 0).toList());
        model.addAttribute("chosen", kecamatan);
        return "bumdes/register";
    }

    @GetMapping("/baru")
    @PreAuthorize("@offices.mayReadAll()")
    String form(@RequestParam(required = false) @Nullable String desa, Model model) {
        model.addAttribute("form", new BumdesForm(desa == null ? "" : desa, "BUM Desa ", "", null, null));
        return asked(model);
    }

    @PostMapping
    ModelAndView found(@IdempotencyKey UUID key, @Valid @ModelAttribute("form") BumdesForm form, BindingResult typed,
            Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> {
            register.found(key, form);
            return Redirect.saying("bumdes.registered", PAGE, key);
        }), () -> asked(model));
    }

    @GetMapping("/{bumdes}")
    String show(@PathVariable UUID bumdes, Model model) {
        model.addAttribute("bumdes", register.show(bumdes));
        model.addAttribute("units", units.of(bumdes));
        model.addAttribute("years", register.years(bumdes));
        model.addAttribute("people", people.of(bumdes));
        model.addAttribute("keeps", rights.mayKeep(bumdes));
        return "bumdes/enterprise";
    }

    @GetMapping("/{bumdes}/tahun")
    @PreAuthorize("@villageRights.mayKeep(#bumdes)")
    String year(@PathVariable UUID bumdes, Model model) {
        model.addAttribute("form", new BumdesForm.Year(BumdesRegister.lastYear(rights.today()), true, null, null,
                null, null, null, null));
        return askedYear(bumdes, model);
    }

    @PostMapping("/{bumdes}/tahun")
    ModelAndView say(@PathVariable UUID bumdes, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") BumdesForm.Year form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> {
            register.say(bumdes, form.figures());
            return Redirect.saying("bumdes.year-said", PAGE, bumdes);
        }), () -> askedYear(bumdes, model));
    }

    @GetMapping("/{bumdes}/unit/baru")
    @PreAuthorize("@villageRights.mayKeep(#bumdes)")
    String unit(@PathVariable UUID bumdes, Model model) {
        model.addAttribute("form", new UnitForm(null, null, null, null, null, null, null, null));
        return askedUnit(bumdes, model);
    }

    @PostMapping("/{bumdes}/unit")
    ModelAndView add(@PathVariable UUID bumdes, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") BumdesForm.Unit form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> {
            units.add(bumdes, key, form);
            return Redirect.saying("bumdes.unit-recorded", PAGE, bumdes);
        }), () -> askedUnit(bumdes, model));
    }

    @GetMapping("/{bumdes}/unit/{unit}/keadaan")
    @PreAuthorize("@villageRights.mayKeep(#bumdes)")
    String step(@PathVariable UUID bumdes, @PathVariable UUID unit, Model model) {
        model.addAttribute("form", new StepForm(null, null, null));
        return askedStep(bumdes, unit, model);
    }

    @PostMapping("/{bumdes}/unit/{unit}/keadaan")
    ModelAndView go(@PathVariable UUID bumdes, @PathVariable UUID unit,
            @Valid @ModelAttribute("form") BumdesForm.Step form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            units.go(bumdes, unit, form);
            return Redirect.saying("bumdes.unit-went-on", PAGE, bumdes);
        }, () -> askedStep(bumdes, unit, model));
    }

    private String asked(Model model) {
        model.addAttribute("villages", register.without().stream()
                .map(village -> Choice.of(village.code(), village.name() + " · Kec. " + village.district())).toList());
        return "bumdes/found";
    }

    private String askedYear(UUID bumdes, Model model) {
        model.addAttribute("bumdes", register.show(bumdes));
        model.addAttribute("classes", choices(BumdesClass.values(), "bumdes.class."));
        return "bumdes/year";
    }

    private String askedUnit(UUID bumdes, Model model) {
        model.addAttribute("bumdes", register.show(bumdes));
        model.addAttribute("lines", lines.choices());
        model.addAttribute("customers", lines.customers());
        model.addAttribute("states", choices(new UnitState[]{UnitState.BERJALAN, UnitState.RENCANA}, "bumdes.unit."));
        return "bumdes/unit";
    }

    private String askedStep(UUID bumdes, UUID unit, Model model) {
        var known = units.of(bumdes).stream().filter(row -> row.id().equals(unit)).findAny()
                .orElseThrow(NoSuchBumdes::new);
        model.addAttribute("bumdes", register.show(bumdes));
        model.addAttribute("unit", known);
        model.addAttribute("states", choices(known.state() == UnitState.BERJALAN
                ? new UnitState[]{UnitState.BERHENTI}
                : known.state() == UnitState.RENCANA
                        ? new UnitState[]{UnitState.BERJALAN, UnitState.BERHENTI}
                        : new UnitState[]{UnitState.BERJALAN},
                "bumdes.unit."));
        return "bumdes/step";
    }

    private List<Choice> choices(Enum<?>[] values, String prefix) {
        return Arrays.stream(values)
                .map(value -> Choice.of(value.name(), words.getMessage(prefix + value.name(), null, INDONESIAN)))
                .toList();
    }

    /// A district and how many villages of it have an enterprise.
    record Count(String code, String name, long enterprises) {}

    /// An empty sheet.
    record UnitForm(@Nullable String name, @Nullable String line, @Nullable String kbli, @Nullable String customers,
            @Nullable Integer workers, @Nullable String location, @Nullable String state, @Nullable String since) {}

    record StepForm(@Nullable String state, @Nullable String since, @Nullable String reason) {}
}
