package id.lumbung.cooperative.legality.roll;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

import id.lumbung.platform.document.Turns;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// Lists of numbers: bring one, look at what would become of it, record it.
@Controller
@RequestMapping("/legalitas/impor")
class RollPages {

    private static final String ROLL = "/legalitas/impor/{roll}";

    private final Rolls rolls;
    private final RollFiles files;
    private final Turns turns;

    RollPages(Rolls rolls, RollFiles files, Turns turns) {
        this.rolls = rolls;
        this.files = files;
        this.turns = turns;
    }

    record Bringing(@Nullable MultipartFile file) {}

    record Confirming() {}

    @GetMapping
    String list(Model model) {
        model.addAttribute("form", new Bringing(null));
        return listed(model);
    }

    @PostMapping("/berkas")
    ModelAndView bring(@IdempotencyKey UUID key, @ModelAttribute("form") Bringing form, BindingResult typed,
            Model model) {
        return FormAnswer.of(typed, () -> turns.take(() -> {
            var roll = rolls.bring(key, name(form.file()), bytes(form.file()));
            return Redirect.to(ROLL, roll.id());
        }), () -> listed(model));
    }

    private String listed(Model model) {
        model.addAttribute("rolls", rolls.list());
        return "legality/rolls";
    }

    @GetMapping("/contoh")
    void example(HttpServletResponse response) {
        files.example(response);
    }

    @GetMapping("/{roll}")
    String preview(@PathVariable UUID roll, Model model) {
        model.addAttribute("form", new Confirming());
        return previewed(roll, model);
    }

    @PostMapping("/{roll}/sah")
    ModelAndView confirm(@PathVariable UUID roll, @ModelAttribute("form") Confirming form, BindingResult typed,
            Model model) {
        return FormAnswer.of(typed, () -> turns.take(() -> {
            rolls.confirm(roll);
            return Redirect.saying("legality.roll-confirmed", ROLL, roll);
        }), () -> previewed(roll, model));
    }

    @PostMapping("/{roll}/buang")
    String discard(@PathVariable UUID roll) {
        rolls.discard(roll);
        return Redirect.saying("legality.roll-discarded", "/legalitas/impor");
    }

    @GetMapping("/{roll}/hasil")
    void report(@PathVariable UUID roll, HttpServletResponse response) {
        files.report(roll, response);
    }

    private String previewed(UUID roll, Model model) {
        var rows = rolls.rows(roll);
        model.addAttribute("roll", rolls.get(roll));
        model.addAttribute("rows", rows);
        model.addAttribute("fresh", rows.stream().mapToLong(RollRow::fresh).sum());
        model.addAttribute("matched", rows.stream().filter(row -> row.verdict() == RollRow.Verdict.COCOK).count());
        return "legality/roll";
    }

    static byte[] bytes(@Nullable MultipartFile file) {
        if (file == null) {
            throw RollRefused.noFile();
        }
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(@Nullable MultipartFile file) {
        return file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }
}
