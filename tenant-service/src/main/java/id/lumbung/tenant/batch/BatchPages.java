package id.lumbung.tenant.batch;

import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;
import id.lumbung.platform.web.WithoutTenant;
import id.lumbung.tenant.reference.Regions;

/// Upload, look, confirm, watch.
@WithoutTenant
@Controller
@RequestMapping("/operator/kabupaten/daftar")
@PreAuthorize("hasRole('operator')")
class BatchPages {

    record FileForm(@Nullable MultipartFile file) {}

    record Nothing() {}

    private static final String BATCH = "/operator/kabupaten/daftar/{batch}";

    private final Batches batches;
    private final BatchFiles files;
    private final Regions regions;

    BatchPages(Batches batches, BatchFiles files, Regions regions) {
        this.batches = batches;
        this.files = files;
        this.regions = regions;
    }

    @GetMapping
    String list(@ModelAttribute("form") FileForm empty, Model model) {
        return listed(model);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView bring(@IdempotencyKey UUID key, @ModelAttribute("form") FileForm form, BindingResult typed,
            Model model) {
        return FormAnswer.of(typed, () -> {
            var file = form.file();
            batches.bring(key, file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                    file == null ? new byte[0] : BatchApi.bytes(file));
            return Redirect.to(BATCH, key);
        }, () -> listed(model));
    }

    @GetMapping("/contoh.csv")
    void example(@RequestParam(defaultValue = "") String provinsi, HttpServletResponse response) {
        files.example(provinsi, response);
    }

    @GetMapping("/{batch}")
    String show(@PathVariable UUID batch, @RequestParam(defaultValue = "false") boolean salah,
            @ModelAttribute("form") Nothing nothing, Model model) {
        return shown(batch, salah, model);
    }

    @PostMapping("/{batch}/sah")
    ModelAndView confirm(@PathVariable UUID batch, @ModelAttribute("form") Nothing nothing, BindingResult typed,
            Model model) {
        return FormAnswer.of(typed, () -> {
            batches.confirm(batch);
            return Redirect.saying("batch.confirmed", BATCH, batch);
        }, () -> shown(batch, false, model));
    }

    @GetMapping("/{batch}/laporan.csv")
    void report(@PathVariable UUID batch, HttpServletResponse response) {
        files.report(batch, response);
    }

    /// The key of the one word for a row: what it would do, what it does, or what became of it.
    static String label(Batches.Row row) {
        var settled = row.settled();
        if (settled == null) {
            return "batch.verdict." + row.judged().verdict();
        }
        var standing = row.standing();
        if (standing == null) {
            return "batch.outcome." + settled.outcome();
        }
        if (standing.finished()) {
            return "onboarding.state.ACTIVE";
        }
        return standing.problem() == null ? "onboarding.state.ONBOARDING" : "onboarding.step-state.STOPPED";
    }

    private String listed(Model model) {
        model.addAttribute("batches", batches.latest()).addAttribute("provinces", regions.provinces());
        return "batch/list";
    }

    private String shown(UUID id, boolean faulty, Model model) {
        var sight = batches.of(id);
        var wrong = sight.count(Judged.Verdict.FAULTY);
        var confirmed = sight.batch().confirmedAt() != null;
        model.addAttribute("sight", sight).addAttribute("salah", faulty).addAttribute("confirmed", confirmed)
                .addAttribute("fresh", sight.count(Judged.Verdict.NEW)).addAttribute("wrong", confirmed ? 0 : wrong)
                .addAttribute("known", sight.count(Judged.Verdict.ABOARD))
                .addAttribute("rows", sight.rows().stream()
                        .filter(row -> !faulty || row.judged().verdict() == Judged.Verdict.FAULTY)
                        .map(row -> new Shown(row, label(row), !confirmed)).toList());
        return "batch/batch";
    }

    /// @param label the key of its word
    /// @param judging whether its findings still matter
    record Shown(Batches.Row row, String label, boolean judging) {

        public String tone() {
            return switch (label) {
                case "onboarding.state.ACTIVE" -> "good";
                case "batch.verdict.FAULTY", "batch.outcome.REFUSED", "onboarding.step-state.STOPPED" -> "bad";
                case "batch.verdict.NEW", "onboarding.state.ONBOARDING" -> "info";
                case String other -> "";
            };
        }
    }
}
