package id.lumbung.mentoring.aftercare;

import java.time.YearMonth;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

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

import id.lumbung.mentoring.directory.Directory;
import id.lumbung.mentoring.mentor.ForMentors;
import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.web.Choice;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// Open promises, the month's figures, and the two small forms after a talk.
@Controller
@RequestMapping("/meja")
@ForMentors
class AftercarePages {

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final int BEST = 5;

    private final Aftercare aftercare;
    private final Mentors mentors;
    private final Directory directory;
    private final Once once;
    private final MessageSource sentences;

    AftercarePages(Aftercare aftercare, Mentors mentors, Directory directory, Once once, MessageSource sentences) {
        this.aftercare = aftercare;
        this.mentors = mentors;
        this.directory = directory;
        this.once = once;
        this.sentences = sentences;
    }

    @GetMapping("/tindak-lanjut")
    String open(Model model) {
        model.addAttribute("talks", aftercare.open()).addAttribute("today", mentors.today())
                .addAttribute("office", Mentors.isOffice());
        return "aftercare/open";
    }

    @GetMapping("/koperasi/{cooperative}")
    String of(@PathVariable UUID cooperative, Model model) {
        model.addAttribute("talks", aftercare.of(cooperative)).addAttribute("today", mentors.today())
                .addAttribute("cooperative", directory.listing().get(cooperative));
        return "aftercare/cooperative";
    }

    @GetMapping("/statistik")
    String statistics(@RequestParam(name = "bulan", required = false) @Nullable YearMonth asked, Model model) {
        var month = asked == null ? YearMonth.from(mentors.today()) : asked;
        var topics = aftercare.statistics(month);
        model.addAttribute("month", month).addAttribute("topics", topics).addAttribute("office", Mentors.isOffice())
                .addAttribute("total",
                        topics.stream().mapToInt(Talk.TopicCount::tickets).sum());
        return "aftercare/statistics";
    }

    @GetMapping("/{id}/janji")
    String askPromise(@PathVariable UUID id, Model model) {
        var talk = aftercare.get(id);
        model.addAttribute("form", new Talk.Promise(talk.due() == null ? mentors.today().plusWeeks(1) : talk.due(),
                talk.mentorId(), talk.note()));
        return promising(id, model);
    }

    @PostMapping("/{id}/janji")
    ModelAndView promise(@PathVariable UUID id, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") Talk.Promise form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> {
            aftercare.promise(id, form);
            return Redirect.saying("aftercare.promised", "/meja/tindak-lanjut");
        }), () -> promising(id, model));
    }

    @GetMapping("/{id}/kepuasan")
    String askRating(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new Talk.Rating(BEST, null));
        return rating(id, model);
    }

    @PostMapping("/{id}/kepuasan")
    ModelAndView rate(@PathVariable UUID id, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") Talk.Rating form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> {
            aftercare.rate(id, form);
            return Redirect.saying("aftercare.rated", "/meja/{id}", id);
        }), () -> rating(id, model));
    }

    private String promising(UUID id, Model model) {
        model.addAttribute("talk", aftercare.get(id)).addAttribute("mentors",
                mentors.active().stream().map(mentor -> Choice.of(mentor.id(), mentor.name())).toList());
        return "aftercare/promise";
    }

    private String rating(UUID id, Model model) {
        model.addAttribute("talk", aftercare.get(id)).addAttribute("scores", IntStream.rangeClosed(1, BEST)
                .mapToObj(score -> Choice.of(score, sentences.getMessage("aftercare.score." + score, null, INDONESIAN)))
                .toList().reversed());
        return "aftercare/rating";
    }
}
