package id.lumbung.cooperative.workbook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.document.Turns;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.platform.web.Choice;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// Upload, look, answer, confirm.
@Controller
@RequestMapping("/koperasi/{cooperative}/impor")
class WorkbookPages {

    private static final int ROWS = 50;
    private static final String BATCH = "/koperasi/{cooperative}/impor/{batch}";

    private final Imports imports;
    private final Rejected rejected;
    private final Profiles profiles;
    private final ExampleBook example;
    private final Once once;
    private final Turns turns;
    private final Clock clock;

    WorkbookPages(Imports imports, Rejected rejected, Profiles profiles, ExampleBook example, Once once,
            Turns turns, Clock clock) {
        this.imports = imports;
        this.rejected = rejected;
        this.profiles = profiles;
        this.example = example;
        this.once = once;
        this.turns = turns;
        this.clock = clock;
    }

    record UploadForm(@NotNull String kas, @Nullable String gerai, @Min(2000) @Max(2199) int tahun) {}

    record RowForm(@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate tanggal,
            @Nullable Rupiah jumlah, @Nullable String jenis, @Nullable UUID anggota, @Nullable String nama,
            @Nullable Rupiah pokok, @Nullable Rupiah jasa, @Nullable Integer pinjamanKe, @Nullable Boolean ingat) {

        static RowForm of(Draft draft) {
            return new RowForm(draft.date(), draft.amount(), draft.rule(), draft.member(), draft.name(),
                    draft.details().cost(), draft.details().interest(), draft.details().loan(), true);
        }

        Answers answers() {
            return new Answers(tanggal, jumlah, jenis == null || jenis.isBlank() ? null : jenis, anggota, nama, pokok,
                    jasa,
                    pinjamanKe, Boolean.TRUE.equals(ingat));
        }
    }

    record MarginForm(@NotBlank String margin) {}

    @GetMapping
    String list(@PathVariable UUID cooperative, Model model) {
        model.addAttribute("form", new UploadForm("1-1101", "", today().getYear()));
        return listed(cooperative, model);
    }

    @PostMapping(path = "/berkas", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView upload(@PathVariable UUID cooperative, @IdempotencyKey UUID key, @RequestParam MultipartFile file,
            @Validated @ModelAttribute("form") UploadForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> turns.take(() -> once.redirect(key,
                Map.of("kas", form.kas(), "gerai", Objects.requireNonNullElse(form.gerai(), ""), "size",
                        file.getSize()),
                () -> {
                    imports.upload(cooperative, key, Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                            WorkbookApi.bytes(file), form.kas(), form.gerai(), form.tahun());
                    return Redirect.to(BATCH, cooperative, key);
                })), () -> listed(cooperative, model));
    }

    private String listed(UUID cooperative, Model model) {
        model.addAttribute("batches", imports.list(cooperative));
        model.addAttribute("cooperative", profiles.get(cooperative));
        model.addAttribute("accounts", imports.cashAccounts(cooperative).stream()
                .map(account -> Choice.of(account.code(), account.code() + " " + account.name())).toList());
        model.addAttribute("outlets", imports.outlets(cooperative).stream()
                .map(outlet -> Choice.of(outlet.code(), outlet.name())).toList());
        return "workbook/list";
    }

    @GetMapping("/contoh.csv")
    @PreAuthorize("@offices.mayRecord(#cooperative)")
    void exampleCsv(@PathVariable UUID cooperative, HttpServletResponse response) {
        example.csv(response);
    }

    @GetMapping("/contoh.xlsx")
    @PreAuthorize("@offices.mayRecord(#cooperative)")
    void exampleWorkbook(@PathVariable UUID cooperative, HttpServletResponse response) {
        example.workbook(response);
    }

    @GetMapping("/{batch}")
    String preview(@PathVariable UUID cooperative, @PathVariable UUID batch,
            @RequestParam(defaultValue = "0") int setelah, @RequestParam(defaultValue = "false") boolean tanya,
            Model model) {
        model.addAttribute("form", new MarginForm(imports.margin(cooperative).map(Margin::percent).orElse("")));
        return previewed(cooperative, batch, setelah, tanya, model);
    }

    private String previewed(UUID cooperative, UUID batch, int after, boolean asked, Model model) {
        var rows = imports.rows(cooperative, batch, after, asked, ROWS + 1);
        model.addAttribute("rows", rows.stream().limit(ROWS).toList());
        model.addAttribute("next", rows.size() > ROWS ? rows.get(ROWS - 1).place() : null);
        model.addAttribute("tanya", asked);
        model.addAttribute("batch", imports.get(cooperative, batch));
        model.addAttribute("rules", labels());
        model.addAttribute("cooperative", profiles.get(cooperative));
        return "workbook/preview";
    }

    @PostMapping("/{batch}/margin")
    ModelAndView reckon(@PathVariable UUID cooperative, @PathVariable UUID batch,
            @Validated @ModelAttribute("form") MarginForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> turns.take(() -> {
            imports.reckon(cooperative, batch, Margin.parse(form.margin()));
            return Redirect.saying("workbook.reckoned", BATCH, cooperative, batch);
        }), () -> previewed(cooperative, batch, 0, false, model));
    }

    @GetMapping("/{batch}/{place}")
    String row(@PathVariable UUID cooperative, @PathVariable UUID batch, @PathVariable int place, Model model) {
        model.addAttribute("form", RowForm.of(imports.row(cooperative, batch, place)));
        return asked(cooperative, batch, place, model);
    }

    @PostMapping("/{batch}/{place}")
    ModelAndView answer(@PathVariable UUID cooperative, @PathVariable UUID batch, @PathVariable int place,
            @RequestParam(required = false) @Nullable Boolean lewati, @ModelAttribute("form") RowForm form,
            BindingResult typed, Model model) {
        if (lewati != null) {
            imports.skip(cooperative, batch, place, lewati);
            return new ModelAndView(Redirect.to(BATCH + "?tanya=true", cooperative, batch));
        }
        return FormAnswer.of(typed, () -> {
            imports.answer(cooperative, batch, place, form.answers());
            return Redirect.saying("workbook.answered", BATCH + "?tanya=true", cooperative, batch);
        }, () -> asked(cooperative, batch, place, model));
    }

    private String asked(UUID cooperative, UUID batch, int place, Model model) {
        var draft = imports.row(cooperative, batch, place);
        model.addAttribute("row", draft);
        model.addAttribute("batch", imports.get(cooperative, batch));
        model.addAttribute("kinds", Stream.of(Direction.values())
                .filter(direction -> draft.direction() == null || draft.direction() == direction)
                .flatMap(direction -> Rule.of(direction).stream()).map(rule -> Choice.of(rule.key(), rule.label()))
                .toList());
        model.addAttribute("members", imports.members(cooperative).stream()
                .map(member -> Choice.of(member.id(), member.name() + " · " + member.number())).toList());
        model.addAttribute("cooperative", profiles.get(cooperative));
        return "workbook/row";
    }

    @PostMapping("/{batch}/sah")
    String confirm(@PathVariable UUID cooperative, @PathVariable UUID batch) {
        turns.take(() -> imports.confirm(cooperative, batch));
        return Redirect.saying("workbook.confirmed", BATCH, cooperative, batch);
    }

    @PostMapping("/{batch}/buang")
    String discard(@PathVariable UUID cooperative, @PathVariable UUID batch) {
        imports.discard(cooperative, batch);
        return Redirect.saying("workbook.discarded", "/koperasi/{cooperative}/impor", cooperative);
    }

    @GetMapping("/{batch}/ditolak")
    void rejected(@PathVariable UUID cooperative, @PathVariable UUID batch, HttpServletResponse response) {
        rejected.write(cooperative, batch, response);
    }

    private static Map<String, String> labels() {
        return Rule.all().stream().collect(Collectors.toMap(Rule::key, Rule::label));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Tenant.current().zone());
    }
}
