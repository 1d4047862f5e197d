package id.lumbung.mentoring.problem;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

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

import id.lumbung.mentoring.assignment.Caseload;
import id.lumbung.mentoring.directory.Directory;
import id.lumbung.mentoring.mentor.ForMentors;
import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.mentoring.visit.Visits;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.web.Choice;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// What is open everywhere, and everything of one cooperative.
@Controller
@RequestMapping("/permasalahan")
@ForMentors
class ProblemPages {

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final String COOPERATIVE = "/permasalahan/koperasi/{cooperative}";

    private final Followups followups;
    private final Caseload caseload;
    private final Visits visits;
    private final Mentors mentors;
    private final Directory directory;
    private final Once once;
    private final MessageSource sentences;

    ProblemPages(Followups followups, Caseload caseload, Visits visits, Mentors mentors, Directory directory,
            Once once, MessageSource sentences) {
        this.followups = followups;
        this.caseload = caseload;
        this.visits = visits;
        this.mentors = mentors;
        this.directory = directory;
        this.once = once;
        this.sentences = sentences;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("problems", followups.openProblems()).addAttribute("actions", followups.openActions())
                .addAttribute("today", mentors.today());
        return "problem/list";
    }

    @GetMapping("/koperasi/{cooperative}")
    String cooperative(@PathVariable UUID cooperative, Model model) {
        model.addAttribute("cooperative", directory.listing().get(cooperative))
                .addAttribute("problems", followups.problemsOf(cooperative))
                .addAttribute("actions", followups.actionsOf(cooperative))
                .addAttribute("assignments", caseload.of(cooperative))
                .addAttribute("visits", visits.of(cooperative)).addAttribute("today", mentors.today());
        return "problem/cooperative";
    }

    @GetMapping("/koperasi/{cooperative}/baru")
    String askProblem(@PathVariable UUID cooperative,
            @RequestParam(name = "kunjungan", required = false) @Nullable UUID visit, Model model) {
        model.addAttribute("form", new Problem.Told("", mentors.today(), Problem.Priority.SEDANG, visit));
        return form("problem/form", cooperative, model);
    }

    @PostMapping("/koperasi/{cooperative}/baru")
    ModelAndView report(@PathVariable UUID cooperative, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") Problem.Told form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            var whose = directory.listing().get(cooperative);
            return once.redirect(key, form, () -> {
                followups.report(key, whose, form);
                return Redirect.saying("problem.reported", COOPERATIVE, cooperative);
            });
        }, () -> form("problem/form", cooperative, model));
    }

    @GetMapping("/koperasi/{cooperative}/kesepakatan")
    String askAction(@PathVariable UUID cooperative,
            @RequestParam(name = "kunjungan", required = false) @Nullable UUID visit, Model model) {
        model.addAttribute("form", new Action.Agreed("", "", mentors.today().plusWeeks(1), visit));
        return form("problem/action", cooperative, model);
    }

    @PostMapping("/koperasi/{cooperative}/kesepakatan")
    ModelAndView agree(@PathVariable UUID cooperative, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") Action.Agreed form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            var whose = directory.listing().get(cooperative);
            return once.redirect(key, form, () -> {
                followups.agree(key, whose, form);
                return Redirect.saying("problem.agreed", COOPERATIVE, cooperative);
            });
        }, () -> form("problem/action", cooperative, model));
    }

    @PostMapping("/kesepakatan/{action}/selesai")
    String done(@PathVariable UUID action) {
        return Redirect.saying("problem.action-done", COOPERATIVE, followups.say(action, true).cooperativeId());
    }

    @PostMapping("/kesepakatan/{action}/belum")
    String undone(@PathVariable UUID action) {
        return Redirect.saying("problem.action-undone", COOPERATIVE, followups.say(action, false).cooperativeId());
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new Problem.Move(Problem.Status.DIKERJAKAN, null));
        return problem(id, model);
    }

    @PostMapping("/{id}/keadaan")
    ModelAndView move(@PathVariable UUID id, @IdempotencyKey UUID key, @Valid @ModelAttribute("form") Problem.Move form,
            BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> Redirect.saying("problem.moved",
                "/permasalahan/{id}", followups.move(id, form).id())), () -> problem(id, model));
    }

    private String form(String view, UUID cooperative, Model model) {
        caseload.require(cooperative);
        model.addAttribute("cooperative", directory.listing().get(cooperative)).addAttribute("priorities",
                choices("problem.priority.", List.of(Problem.Priority.values())));
        return view;
    }

    private String problem(UUID id, Model model) {
        var problem = followups.problem(id);
        var ways = Stream.of(Problem.Status.DIKERJAKAN, Problem.Status.SELESAI)
                .filter(status -> status != problem.status()).toList();
        model.addAttribute("problem", problem).addAttribute("steps", followups.steps(id))
                .addAttribute("ways", choices("problem.way.", ways));
        return "problem/problem";
    }

    private List<Choice> choices(String prefix, List<? extends Enum<?>> values) {
        return values.stream()
                .map(value -> Choice.of(value, sentences.getMessage(prefix + value.name(), null, INDONESIAN))).toList();
    }
}
