package id.lumbung.mentoring.assignment;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import org.springframework.web.servlet.ModelAndView;

import id.lumbung.mentoring.directory.Cooperative;
import id.lumbung.mentoring.directory.Directory;
import id.lumbung.mentoring.mentor.ForTheOffice;
import id.lumbung.mentoring.mentor.Kind;
import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.platform.id.UUIDv7;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// All mentors with what they carry, and the page of each.
@Controller
@RequestMapping("/pendamping")
@ForTheOffice
class AssignmentPages {

    private static final String PAGE = "/pendamping/{id}";

    private final Assignments assignments;
    private final Mentors mentors;
    private final Directory directory;
    private final Once once;

    AssignmentPages(Assignments assignments, Mentors mentors, Directory directory, Once once) {
        this.assignments = assignments;
        this.mentors = mentors;
        this.directory = directory;
        this.once = once;
    }

    /// @param cooperative its name or that of its village, as somebody typed it
    record AssignForm(@Nullable @Size(max = 200) String cooperative, @Nullable @Size(max = 100) String district,
            @Nullable LocalDate starts) {}

    record EndForm(@NotBlank @Size(min = 3, max = 200) String reason, @Nullable LocalDate firstDayWithout) {}

    @GetMapping
    String list(Model model) {
        var today = assignments.today();
        var listing = directory.listing();
        var withBa = today.stream().filter(assignment -> assignment.kind() == Kind.BA).map(Assignment::cooperativeId)
                .distinct().count();
        model.addAttribute("mentors", mentors.all()).addAttribute("loads", assignments.loads())
                .addAttribute("today", mentors.today()).addAttribute("cooperatives", listing.cooperatives().size())
                .addAttribute("without", Math.max(0, listing.cooperatives().size() - withBa));
        return "assignment/mentors";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, @ModelAttribute("form") AssignForm form, BindingResult typed, Model model) {
        return mentor(id, model);
    }

    @PostMapping("/{id}/penugasan")
    ModelAndView assign(@PathVariable UUID id, @IdempotencyKey UUID key, @Valid @ModelAttribute("form") AssignForm form,
            BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            var listing = directory.listing();
            var district = form.district();
            if (district != null && !district.isBlank()) {
                return once.redirect(key, form, () -> {
                    assignments.assignDistrict(id, district, listing.cooperatives(), form.starts());
                    return Redirect.saying("assignment.made", PAGE, id);
                });
            }
            var named = listing.named(null, form.cooperative());
            if (named == null || named.id() == null) {
                throw new NobodyChosen();
            }
            var cooperative = listing.get(named.id());
            return once.redirect(key, form, () -> {
                assignments.assign(UUIDv7.next(), id, cooperative, form.starts());
                return Redirect.saying("assignment.made", PAGE, id);
            });
        }, () -> mentor(id, model));
    }

    @GetMapping("/{id}/penugasan/{assignment}/akhiri")
    String askWhy(@PathVariable UUID id, @PathVariable UUID assignment, Model model) {
        model.addAttribute("form", new EndForm("", mentors.today()));
        return ending(id, assignment, model);
    }

    @PostMapping("/{id}/penugasan/{assignment}/akhiri")
    ModelAndView end(@PathVariable UUID id, @PathVariable UUID assignment, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") EndForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> {
            assignments.end(assignment, form.firstDayWithout(), form.reason());
            return Redirect.saying("assignment.ended", PAGE, id);
        }), () -> ending(id, assignment, model));
    }

    private String mentor(UUID id, Model model) {
        var today = mentors.today();
        var all = assignments.of(id);
        model.addAttribute("mentor", mentors.get(id)).addAttribute("day", today)
                .addAttribute("open", all.stream().filter(assignment -> assignment.isOpen(today)).toList())
                .addAttribute("ended", all.stream().filter(assignment -> !assignment.isOpen(today)).toList())
                .addAttribute("directory", directory.listing())
                .addAttribute("districts", directory.listing().cooperatives().stream().map(Cooperative::districtName)
                        .distinct().sorted().toList());
        return "assignment/mentor";
    }

    private String ending(UUID id, UUID assignment, Model model) {
        model.addAttribute("mentor", mentors.get(id)).addAttribute("assignment", assignments.of(id).stream()
                .filter(one -> one.id().equals(assignment)).findFirst().orElseThrow(NoSuchAssignment::new));
        return "assignment/end";
    }
}
