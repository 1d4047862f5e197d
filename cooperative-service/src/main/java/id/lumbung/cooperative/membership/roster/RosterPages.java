package id.lumbung.cooperative.membership.roster;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

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

import id.lumbung.cooperative.organ.Offices;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.document.Turns;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// Upload, look, take over.
@Controller
@RequestMapping("/koperasi/{cooperative}/anggota/impor")
class RosterPages {

    private static final int ROWS = 50;
    private static final String BATCH = "/koperasi/{cooperative}/anggota/impor/{batch}";

    private final Rosters rosters;
    private final RosterFiles files;
    private final Profiles profiles;
    private final Offices offices;
    private final Once once;
    private final Turns turns;

    RosterPages(Rosters rosters, RosterFiles files, Profiles profiles, Offices offices, Once once, Turns turns) {
        this.rosters = rosters;
        this.files = files;
        this.profiles = profiles;
        this.offices = offices;
        this.once = once;
        this.turns = turns;
    }

    record FileForm(@Nullable MultipartFile file) {}

    record BasisForm(@NotBlank @Size(min = 3, max = 300) String basis) {}

    @GetMapping
    String list(@PathVariable UUID cooperative, @ModelAttribute("form") FileForm empty, Model model) {
        return listed(cooperative, model);
    }

    /// A turn is waited for before a transaction is begun, so that nobody waits with a connection in the hand.
    @PostMapping(path = "/berkas", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView bring(@PathVariable UUID cooperative, @IdempotencyKey UUID key,
            @ModelAttribute("form") FileForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> turns.take(() -> {
            var content = form.file() == null ? new byte[0] : RosterApi.bytes(form.file());
            return once.redirect(key, Map.of("size", content.length), () -> {
                rosters.bring(cooperative, key, name(form.file()), content);
                return Redirect.to(BATCH, cooperative, key);
            });
        }), () -> listed(cooperative, model));
    }

    private String listed(UUID cooperative, Model model) {
        model.addAttribute("batches", rosters.list(cooperative));
        model.addAttribute("brings", offices.mayPropose(cooperative) || offices.mayReadAll());
        return of(cooperative, "roster/list", model);
    }

    @GetMapping("/contoh.csv")
    @PreAuthorize("@offices.maySeeMembers(#cooperative)")
    void exampleCsv(@PathVariable UUID cooperative, HttpServletResponse response) {
        files.exampleCsv(response);
    }

    @GetMapping("/contoh.xlsx")
    @PreAuthorize("@offices.maySeeMembers(#cooperative)")
    void exampleWorkbook(@PathVariable UUID cooperative, HttpServletResponse response) {
        files.exampleWorkbook(response);
    }

    @GetMapping("/{batch}")
    String preview(@PathVariable UUID cooperative, @PathVariable UUID batch,
            @RequestParam(defaultValue = "0") int setelah, @RequestParam(defaultValue = "false") boolean salah,
            @ModelAttribute("form") BasisForm empty, Model model) {
        return previewed(cooperative, batch, setelah, salah, model);
    }

    private String previewed(UUID cooperative, UUID batch, int after, boolean wrong, Model model) {
        var rows = rosters.rows(cooperative, batch, after, wrong, ROWS + 1);
        model.addAttribute("rows", rows.stream().limit(ROWS).toList());
        model.addAttribute("next", rows.size() > ROWS ? rows.get(ROWS - 1).place() : null);
        model.addAttribute("salah", wrong);
        model.addAttribute("batch", rosters.get(cooperative, batch));
        model.addAttribute("brings", offices.mayPropose(cooperative) || offices.mayReadAll());
        model.addAttribute("confirms", offices.mayApprove(cooperative) || Actor.current().has("dinas-admin"));
        return of(cooperative, "roster/preview", model);
    }

    @PostMapping("/{batch}/sah")
    ModelAndView confirm(@PathVariable UUID cooperative, @PathVariable UUID batch,
            @Valid @ModelAttribute("form") BasisForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> turns.take(() -> {
            rosters.confirm(cooperative, batch, form.basis());
            return Redirect.saying("roster.confirmed", BATCH, cooperative, batch);
        }), () -> previewed(cooperative, batch, 0, false, model));
    }

    @PostMapping("/{batch}/buang")
    String discard(@PathVariable UUID cooperative, @PathVariable UUID batch) {
        rosters.discard(cooperative, batch);
        return Redirect.saying("roster.discarded", "/koperasi/{cooperative}/anggota/impor", cooperative);
    }

    @GetMapping("/{batch}/ditolak")
    void giveBack(@PathVariable UUID cooperative, @PathVariable UUID batch, HttpServletResponse response) {
        files.giveBack(cooperative, batch, response);
    }

    private String of(UUID cooperative, String view, Model model) {
        model.addAttribute("cooperative", profiles.get(cooperative));
        return view;
    }

    private static String name(@Nullable MultipartFile file) {
        return file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }
}
