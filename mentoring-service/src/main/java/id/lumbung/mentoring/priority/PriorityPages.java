package id.lumbung.mentoring.priority;

import java.util.UUID;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import id.lumbung.mentoring.mentor.ForMentors;
import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// Who is visited next, for people.
@Controller
@RequestMapping("/prioritas")
@ForMentors
class PriorityPages {

    private static final int PAGE = 25;

    private final Priorities priorities;
    private final Once once;

    PriorityPages(Priorities priorities, Once once) {
        this.priorities = priorities;
        this.once = once;
    }

    /// @param district only of this one
    /// @param after how many were shown already
    @GetMapping
    String list(@RequestParam(name = "kecamatan", defaultValue = "") String district,
            @RequestParam(name = "setelah", required = false) @Nullable Integer after, Model model) {
        var listing = priorities.list();
        var wanted = listing.ranked().stream()
                .filter(ranked -> district.isBlank() || ranked.district().equals(district)).toList();
        var from = after == null || after < 0 ? 0 : Math.min(after, wanted.size());
        model.addAttribute("asOf", listing.asOf()).addAttribute("total", wanted.size()).addAttribute("from", from)
                .addAttribute("chosen", district).addAttribute("office", Mentors.isOffice())
                .addAttribute("districts",
                        listing.ranked().stream().map(Priorities.Ranked::district).distinct().sorted().toList())
                .addAttribute("page", wanted.subList(from, Math.min(from + PAGE, wanted.size())))
                .addAttribute("next", from + PAGE < wanted.size() ? from + PAGE : null);
        return "priority/list";
    }

    @GetMapping("/bobot")
    @PreAuthorize("hasRole('dinas-admin')")
    String ask(Model model) {
        model.addAttribute("form", priorities.weights());
        return "priority/weights";
    }

    @PostMapping("/bobot")
    @PreAuthorize("hasRole('dinas-admin')")
    ModelAndView weigh(@IdempotencyKey UUID key, @Valid @ModelAttribute("form") Weights form,
            BindingResult typed) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> {
            priorities.weigh(form);
            return Redirect.saying("priority.weighed", "/prioritas");
        }), () -> "priority/weights");
    }
}
