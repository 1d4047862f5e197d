package id.lumbung.tenant.support;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.platform.web.Choice;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// The Dinas admin sees who asks to look, grants it for some hours, takes it back, and reads what was opened.
@Controller
@RequestMapping("/pengaturan/dukungan")
@PreAuthorize("hasRole('dinas-admin')")
class GrantPages {

    /// @param request which one of those on the page this form grants
    record Leave(@NotNull @Nullable UUID request, @Min(1) @Max(72) int hours,
            @NotBlank @Size(max = 300) String reason) {

        static final Leave PROPOSED = new Leave(null, 4, "");
    }

    record TakenBack(@NotBlank @Size(max = 300) String reason) {}

    private static final String PAGE = "/pengaturan/dukungan";
    private static final List<Integer> HOURS = List.of(1, 4, 8, 24, 48, 72);
    private static final Locale INDONESIAN = Locale.of("id", "ID");

    private final Grants grants;
    private final MessageSource sentences;
    private final Clock clock;

    GrantPages(Grants grants, MessageSource sentences, Clock clock) {
        this.grants = grants;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        return listed(model);
    }

    /// The form's key is the grant's id: sent twice, it grants once.
    @PostMapping
    ModelAndView grant(@IdempotencyKey UUID key, @Valid @ModelAttribute("leave") Leave leave, BindingResult typed,
            Model model) {
        return FormAnswer.of(typed, () -> {
            grants.grant(key, Objects.requireNonNull(leave.request()), leave.hours(), leave.reason());
            return Redirect.saying("support.granted", PAGE);
        }, () -> listed(model));
    }

    @GetMapping("/{grant}")
    String show(@PathVariable UUID grant, @RequestParam(required = false) @Nullable UUID setelah, Model model) {
        return shown(grant, setelah, model);
    }

    @PostMapping("/{grant}/cabut")
    ModelAndView withdraw(@PathVariable UUID grant, @Valid @ModelAttribute("form") TakenBack why, BindingResult typed,
            Model model) {
        return FormAnswer.of(typed, () -> {
            grants.withdraw(grant, why.reason());
            return Redirect.saying("support.withdrawn", PAGE + "/{grant}", grant);
        }, () -> shown(grant, null, model));
    }

    private String listed(Model model) {
        var now = clock.instant();
        var all = grants.all();
        model.addAttribute("waiting", all.stream().filter(asking -> asking.waits(now)).toList())
                .addAttribute("lasting", all.stream().filter(asking -> asking.lasts(now)).toList())
                .addAttribute("over", all.stream().filter(asking -> !asking.waits(now) && !asking.lasts(now)).toList())
                .addAttribute("hours", HOURS.stream().map(hours -> Choice.of(hours,
                        sentences.getMessage("support.hours", new Object[]{hours}, INDONESIAN))).toList());
        if (!model.containsAttribute("leave")) {
            model.addAttribute("leave", Leave.PROPOSED);
        }
        return "support/grants";
    }

    private String shown(UUID grant, @Nullable UUID after, Model model) {
        var visits = grants.visits(grant, after);
        var asking = grants.get(grant);
        model.addAttribute("asking", asking).addAttribute("lasts", asking.lasts(clock.instant()))
                .addAttribute("visits", visits.subList(0, Math.min(Grants.PAGE, visits.size())));
        if (visits.size() > Grants.PAGE) {
            model.addAttribute("more", UriComponentsBuilder.fromPath("/{r}" + PAGE + "/{grant}")
                    .queryParam("setelah", visits.get(Grants.PAGE - 1).id())
                    .buildAndExpand(Tenant.current().slug(), grant).toUriString());
        }
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new TakenBack(""));
        }
        return "support/grant";
    }
}
