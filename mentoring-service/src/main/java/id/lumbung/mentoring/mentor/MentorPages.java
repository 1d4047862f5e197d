package id.lumbung.mentoring.mentor;

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

import id.lumbung.mentoring.directory.Cooperative;
import id.lumbung.mentoring.directory.Directory;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.web.Choice;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// Taking a mentor on and writing down what was agreed. Her page, with her cooperatives, is that of the assignments.
@Controller
@RequestMapping("/pendamping")
@ForTheOffice
class MentorPages {

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final int USUAL_QUOTA = 10;

    private final Mentors mentors;
    private final Accounts accounts;
    private final Directory directory;
    private final Once once;
    private final MessageSource sentences;

    MentorPages(Mentors mentors, Accounts accounts, Directory directory, Once once, MessageSource sentences) {
        this.mentors = mentors;
        this.accounts = accounts;
        this.directory = directory;
        this.once = once;
        this.sentences = sentences;
    }

    @GetMapping("/baru")
    String ask(Model model) {
        model.addAttribute("form", new MentorForm(Kind.BA, "", "", "", mentors.today(), null, USUAL_QUOTA, List.of(),
                null));
        return form(null, model);
    }

    @PostMapping("/baru")
    ModelAndView register(@IdempotencyKey UUID key, @Valid @ModelAttribute("form") MentorForm form,
            BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> Redirect.saying("mentor.registered",
                "/pendamping/{id}", mentors.register(key, form).id())), () -> form(null, model));
    }

    @GetMapping("/{id}/ubah")
    String change(@PathVariable UUID id, Model model) {
        var mentor = mentors.get(id);
        model.addAttribute("form", MentorForm.of(mentor));
        return form(mentor, model);
    }

    @PostMapping("/{id}/ubah")
    ModelAndView revise(@PathVariable UUID id, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") MentorForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> Redirect.saying("mentor.revised",
                "/pendamping/{id}", mentors.revise(id, form).id())), () -> form(mentors.get(id), model));
    }

    @PostMapping("/{id}/akun")
    @PreAuthorize("hasRole('dinas-admin')")
    String tie(@PathVariable UUID id) {
        var account = accounts.of(mentors.get(id)); // asked before the transaction begins
        return Redirect.saying("mentor.account-tied", "/pendamping/{id}", mentors.tie(id, account).id());
    }

    private String form(@Nullable Mentor mentor, Model model) {
        model.addAttribute("mentor", mentor)
                .addAttribute("kinds", Stream.of(Kind.values())
                        .map(kind -> Choice.of(kind, sentences.getMessage("mentor.kind." + kind, null, INDONESIAN)))
                        .toList())
                .addAttribute("districts", directory.listing().cooperatives().stream().map(Cooperative::districtName)
                        .distinct().sorted().toList());
        return "mentor/form";
    }
}
