package id.lumbung.cooperative.outlet;

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
import org.springframework.web.servlet.ModelAndView;

import id.lumbung.cooperative.business.LinesOfBusiness;
import id.lumbung.cooperative.organ.Offices;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.web.Choice;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// The outlets of a cooperative, and the forms for a plan and for what becomes of it.
@Controller
@RequestMapping("/koperasi/{cooperative}/gerai")
class OutletPages {

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final String LIST = "/koperasi/{cooperative}/gerai";

    private final OutletRegister outlets;
    private final Profiles profiles;
    private final Offices offices;
    private final LinesOfBusiness lines;
    private final Once once;
    private final MessageSource words;

    OutletPages(OutletRegister outlets, Profiles profiles, Offices offices, LinesOfBusiness lines, Once once,
            MessageSource words) {
        this.outlets = outlets;
        this.profiles = profiles;
        this.offices = offices;
        this.lines = lines;
        this.once = once;
        this.words = words;
    }

    @GetMapping
    String all(@PathVariable UUID cooperative, Model model) {
        model.addAttribute("cooperative", profiles.show(cooperative));
        model.addAttribute("outlets", outlets.of(cooperative));
        model.addAttribute("records", offices.mayReadAll() || offices.mayPropose(cooperative));
        return "outlet/outlets";
    }

    @GetMapping("/baru")
    @PreAuthorize("@offices.mayReadAll() or @offices.mayPropose(#cooperative)")
    String form(@PathVariable UUID cooperative, Model model) {
        model.addAttribute("form", new Empty(null, null, null, null, null, null, null));
        return asked(cooperative, model);
    }

    @PostMapping
    ModelAndView plan(@PathVariable UUID cooperative, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") OutletForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> {
            outlets.plan(cooperative, key, form);
            return Redirect.saying("outlet.planned", LIST, cooperative);
        }), () -> asked(cooperative, model));
    }

    @GetMapping("/{outlet}/keadaan")
    @PreAuthorize("@offices.mayReadAll() or @offices.mayPropose(#cooperative)")
    String step(@PathVariable UUID cooperative, @PathVariable UUID outlet, Model model) {
        model.addAttribute("form", new EmptyStep(null, null, null, false));
        return askedStep(cooperative, outlet, model);
    }

    @PostMapping("/{outlet}/keadaan")
    ModelAndView go(@PathVariable UUID cooperative, @PathVariable UUID outlet,
            @Valid @ModelAttribute("form") OutletForm.Step form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            outlets.go(cooperative, outlet, form);
            return Redirect.saying("outlet.went-on", LIST, cooperative);
        }, () -> askedStep(cooperative, outlet, model));
    }

    private String asked(UUID cooperative, Model model) {
        model.addAttribute("cooperative", profiles.show(cooperative));
        model.addAttribute("kinds", choices(Arrays.stream(OutletKind.values()), "outlet.kind."));
        model.addAttribute("owners", choices(Arrays.stream(AssetOwner.values()), "outlet.owner."));
        model.addAttribute("lines", lines.choices());
        model.addAttribute("customers", lines.customers());
        return "outlet/plan";
    }

    private String askedStep(UUID cooperative, UUID outlet, Model model) {
        var known = outlets.get(cooperative, outlet);
        model.addAttribute("cooperative", profiles.show(cooperative));
        model.addAttribute("outlet", known);
        model.addAttribute("states", choices(known.state().next().stream().sorted(), "outlet.state."));
        model.addAttribute("head", Actor.current().has("dinas-admin") && known.state() == OutletState.SIAP);
        return "outlet/step";
    }

    private List<Choice> choices(Stream<? extends Enum<?>> values, String prefix) {
        return values.map(value -> Choice.of(value.name(), words.getMessage(prefix + value.name(), null, INDONESIAN)))
                .toList();
    }

    /// An empty sheet.
    record Empty(@Nullable String code, @Nullable String kind, @Nullable String name, @Nullable String line,
            @Nullable String kbli, @Nullable String customers, @Nullable String assetOwner) {}

    record EmptyStep(@Nullable String state, @Nullable String since, @Nullable String reason, boolean inSpite) {}
}
