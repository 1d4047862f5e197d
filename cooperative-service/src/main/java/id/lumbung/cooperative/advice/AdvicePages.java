package id.lumbung.cooperative.advice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Valid;

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

import id.lumbung.cooperative.organ.Offices;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.platform.web.Choice;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// Books 8 and 9 for people.
@Controller
@RequestMapping("/koperasi/{cooperative}/anjuran")
class AdvicePages {

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final String LIST = "/koperasi/{cooperative}/anjuran";

    private final Advices advices;
    private final Profiles profiles;
    private final Offices offices;
    private final Once once;
    private final MessageSource words;
    private final Clock clock;

    AdvicePages(Advices advices, Profiles profiles, Offices offices, Once once, MessageSource words, Clock clock) {
        this.advices = advices;
        this.profiles = profiles;
        this.offices = offices;
        this.once = once;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String list(@PathVariable UUID cooperative, Model model) {
        model.addAttribute("advices", advices.of(cooperative));
        model.addAttribute("writes", mayWrite(cooperative));
        model.addAttribute("board", offices.mayPropose(cooperative));
        return with(cooperative, "advice/list", model);
    }

    @GetMapping("/baru")
    @PreAuthorize("hasAnyRole('dinas-admin', 'dinas-petugas') or @offices.mayPropose(#cooperative)")
    String ask(@PathVariable UUID cooperative, Model model) {
        model.addAttribute("form", new Advice.Given(Advice.Book.INSTANSI_LAIN,
                LocalDate.now(clock.withZone(Tenant.current().zone())), "", "", "", null));
        return asked(cooperative, model);
    }

    @PostMapping("/baru")
    ModelAndView record(@PathVariable UUID cooperative, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") Advice.Given form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> {
            advices.record(key, cooperative, form);
            return Redirect.saying("advice.recorded", LIST, cooperative);
        }), () -> asked(cooperative, model));
    }

    @GetMapping("/{advice}/tindak-lanjut")
    @PreAuthorize("@offices.mayPropose(#cooperative)")
    String askDone(@PathVariable UUID cooperative, @PathVariable UUID advice, Model model) {
        model.addAttribute("form", new Advice.Told(""));
        return answered(cooperative, advice, model);
    }

    @PostMapping("/{advice}/tindak-lanjut")
    ModelAndView followUp(@PathVariable UUID cooperative, @PathVariable UUID advice, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") Advice.Told form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> {
            advices.followUp(key, cooperative, advice, form.content());
            return Redirect.saying("advice.followed-up", LIST, cooperative);
        }), () -> answered(cooperative, advice, model));
    }

    private boolean mayWrite(UUID cooperative) {
        return offices.mayReadAll() || offices.mayPropose(cooperative);
    }

    private String asked(UUID cooperative, Model model) {
        model.addAttribute("books", Stream.of(Advice.Book.values())
                .map(book -> Choice.of(book, words.getMessage("advice.book." + book, null, INDONESIAN))).toList());
        return with(cooperative, "advice/form", model);
    }

    private String answered(UUID cooperative, UUID advice, Model model) {
        model.addAttribute("advice", advices.get(cooperative, advice));
        return with(cooperative, "advice/followup", model);
    }

    private String with(UUID cooperative, String view, Model model) {
        model.addAttribute("cooperative", profiles.show(cooperative));
        return view;
    }
}
