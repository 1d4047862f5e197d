package id.lumbung.cooperative.legality.obstacle;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

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
import org.springframework.web.servlet.ModelAndView;

import id.lumbung.cooperative.organ.Offices;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.web.Choice;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// What stands in the way, and the form that says so.
@Controller
@RequestMapping("/koperasi/{cooperative}/legalitas/kendala")
class ObstaclePages {

    private static final Locale INDONESIAN = Locale.of("id", "ID");

    private final Obstacles obstacles;
    private final Profiles profiles;
    private final Offices offices;
    private final MessageSource sentences;

    ObstaclePages(Obstacles obstacles, Profiles profiles, Offices offices, MessageSource sentences) {
        this.obstacles = obstacles;
        this.profiles = profiles;
        this.offices = offices;
        this.sentences = sentences;
    }

    record BeginForm(@NotNull ObstacleKind kind, @NotBlank @Size(min = 3, max = 300) String reason,
            @NotNull LocalDate since) {}

    record EndForm(@NotBlank @Size(min = 3, max = 300) String note, @NotNull LocalDate endedOn) {}

    @GetMapping
    String list(@PathVariable UUID cooperative, Model model) {
        model.addAttribute("form", new BeginForm(ObstacleKind.TERKENDALA, "", obstacles.today()));
        return again(cooperative, model, null);
    }

    @PostMapping
    ModelAndView begin(@PathVariable UUID cooperative, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") BeginForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            obstacles.begin(cooperative, key, form.kind(), form.reason(), form.since());
            return Redirect.saying("legality.obstacle-begun", "/koperasi/{cooperative}/legalitas", cooperative);
        }, () -> again(cooperative, model, null));
    }

    @GetMapping("/{obstacle}/selesai")
    String ending(@PathVariable UUID cooperative, @PathVariable UUID obstacle, Model model) {
        model.addAttribute("form", new EndForm("", obstacles.today()));
        return again(cooperative, model, obstacle);
    }

    @PostMapping("/{obstacle}/selesai")
    ModelAndView end(@PathVariable UUID cooperative, @PathVariable UUID obstacle,
            @Valid @ModelAttribute("form") EndForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            obstacles.end(cooperative, obstacle, form.note(), form.endedOn());
            return Redirect.saying("legality.obstacle-ended", "/koperasi/{cooperative}/legalitas", cooperative);
        }, () -> again(cooperative, model, obstacle));
    }

    private String again(UUID cooperative, Model model, @Nullable UUID ending) {
        var all = obstacles.of(cooperative);
        model.addAttribute("obstacles", all);
        model.addAttribute("ending", all.stream().filter(one -> one.id().equals(ending)).findAny()
                .orElseGet(() -> refuseUnlessNone(ending)));
        model.addAttribute("cooperative", profiles.get(cooperative));
        model.addAttribute("records", offices.mayReadAll());
        model.addAttribute("kinds", Arrays.stream(ObstacleKind.values()).map(kind -> new Choice(kind.name(),
                sentence("legality.obstacle." + kind), sentence("legality.obstacle." + kind + ".hint"))).toList());
        return "legality/obstacles";
    }

    private static @Nullable Obstacle refuseUnlessNone(@Nullable UUID ending) {
        if (ending != null) {
            throw ObstacleRefused.unknown();
        }
        return null;
    }

    private String sentence(String key) {
        return sentences.getMessage(key, null, INDONESIAN);
    }
}
