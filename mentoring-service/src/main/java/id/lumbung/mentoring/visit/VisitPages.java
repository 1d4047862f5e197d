package id.lumbung.mentoring.visit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
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
import id.lumbung.mentoring.directory.Cooperative;
import id.lumbung.mentoring.directory.Directory;
import id.lumbung.mentoring.mentor.ForMentors;
import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.web.Choice;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// Planning a visit, and the visit itself on the phone.
@Controller
@RequestMapping("/kunjungan")
@ForMentors
class VisitPages {

    private static final String PAGE = "/kunjungan/{id}";
    private static final String ANSWER = "answer-";

    private final Visits visits;
    private final Mentors mentors;
    private final Caseload caseload;
    private final Directory directory;
    private final Once once;

    VisitPages(Visits visits, Mentors mentors, Caseload caseload, Directory directory, Once once) {
        this.visits = visits;
        this.mentors = mentors;
        this.caseload = caseload;
        this.directory = directory;
        this.once = once;
    }

    /// @param cooperative an identifier chosen from her own, or a name typed by the Dinas
    record PlanForm(@Nullable @Size(max = 200) String cooperative, @Nullable UUID mentor, @NotNull LocalDate day,
            @NotBlank @Size(min = 3, max = 500) String purpose) {}

    record PositionForm(@Nullable BigDecimal latitude, @Nullable BigDecimal longitude, @Nullable Integer accuracy) {}

    record MoveForm(@Nullable LocalDate day, @NotBlank @Size(min = 3, max = 300) String reason) {}

    @GetMapping("/baru")
    String ask(@RequestParam(name = "koperasi", required = false) @Nullable String cooperative,
            @RequestParam(name = "tanggal", required = false) @Nullable LocalDate day, Model model) {
        model.addAttribute("form", new PlanForm(cooperative, null, day == null ? mentors.today() : day, ""));
        return planning(model);
    }

    @PostMapping("/baru")
    ModelAndView plan(@IdempotencyKey UUID key, @Valid @ModelAttribute("form") PlanForm form, BindingResult typed,
            Model model) {
        return FormAnswer.of(typed, () -> {
            var cooperative = chosen(form.cooperative());
            return once.redirect(key, form, () -> Redirect.saying("visit.planned", PAGE,
                    visits.plan(key, form.mentor(), cooperative, form.day(), form.purpose()).id()));
        }, () -> planning(model));
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("form", Report.EMPTY);
        return visit(id, Map.of(), model);
    }

    @PostMapping("/{id}/tiba")
    ModelAndView arrive(@PathVariable UUID id, @ModelAttribute("position") PositionForm position,
            BindingResult unreadable, @ModelAttribute("form") MoveForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            visits.arrive(id, place(unreadable, position));
            return Redirect.saying("visit.arrived", PAGE, id);
        }, () -> visit(id, Map.of(), model));
    }

    @PostMapping("/{id}/selesai")
    ModelAndView leave(@PathVariable UUID id, @IdempotencyKey UUID key,
            @ModelAttribute("position") PositionForm position, BindingResult unreadable,
            @Valid @ModelAttribute("form") Report form, BindingResult typed, @RequestParam Map<String, String> all,
            Model model) {
        var answers = answers(all);
        return FormAnswer.of(typed, () -> once.redirect(key, form.with(answers), () -> {
            visits.leave(id, form.with(answers), place(unreadable, position));
            return Redirect.saying("visit.completed", PAGE, id);
        }), () -> visit(id, answers, model));
    }

    @GetMapping("/{id}/ubah")
    String askMove(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new MoveForm(null, ""));
        return moving(id, model);
    }

    /// Without a day the visit is called off.
    @PostMapping("/{id}/ubah")
    ModelAndView move(@PathVariable UUID id, @IdempotencyKey UUID key, @Valid @ModelAttribute("form") MoveForm form,
            BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> {
            var day = form.day();
            if (day == null) {
                visits.cancel(id, form.reason());
                return Redirect.saying("visit.cancelled", PAGE, id);
            }
            visits.reschedule(id, day, form.reason());
            return Redirect.saying("visit.rescheduled", PAGE, id);
        }), () -> moving(id, model));
    }

    private Cooperative chosen(@Nullable String said) {
        var listing = directory.listing();
        if (said != null && said.strip().matches("[0-9a-fA-F-]{36}")) {
            return listing.get(UUID.fromString(said.strip()));
        }
        var named = listing.named(null, said);
        if (named == null || named.id() == null) {
            throw new NoVillageChosen();
        }
        return listing.get(named.id());
    }

    private static Step.@Nullable Place place(BindingResult unreadable, PositionForm position) {
        return unreadable.hasErrors()
                ? null
                : Step.Place.of(position.latitude(), position.longitude(), position.accuracy());
    }

    /// Only what the checklist asks and only what it offers.
    private static Map<String, Report.Answer> answers(Map<String, String> all) {
        var answers = new HashMap<String, Report.Answer>();
        for (var item : Visits.CHECKLIST.items()) {
            for (var answer : Report.Answer.values()) {
                if (answer.name().equals(all.get(ANSWER + item.code()))) {
                    answers.put(item.code(), answer);
                }
            }
        }
        return answers;
    }

    private String planning(Model model) {
        model.addAttribute("office", Mentors.isOffice()).addAttribute("directory", directory.listing())
                .addAttribute("mine", caseload.mine().stream().map(assignment -> Choice.of(assignment.cooperativeId(),
                        assignment.village() + ", " + assignment.district())).toList())
                .addAttribute("mentors", Mentors.isOffice()
                        ? mentors.active().stream().map(mentor -> Choice.of(mentor.id(), mentor.name())).toList()
                        : null);
        return "visit/plan";
    }

    private String visit(UUID id, Map<String, Report.Answer> ticked, Model model) {
        var whole = visits.show(id);
        model.addAttribute("whole", whole).addAttribute("today", mentors.today())
                .addAttribute("items", whole.checklist().items()).addAttribute("ticked", ticked);
        return "visit/visit";
    }

    private String moving(UUID id, Model model) {
        model.addAttribute("visit", visits.show(id).visit());
        return "visit/move";
    }
}
