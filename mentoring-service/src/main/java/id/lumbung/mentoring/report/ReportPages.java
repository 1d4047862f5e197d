package id.lumbung.mentoring.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

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

import id.lumbung.mentoring.mentor.ForMentors;
import id.lumbung.mentoring.mentor.Mentor;
import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.platform.document.Download;
import id.lumbung.platform.document.Pdf;
import id.lumbung.platform.document.Turns;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// Writing a report, reading it, deciding about it; and a month of everybody for the Dinas.
@Controller
@RequestMapping("/laporan")
@ForMentors
class ReportPages {

    private static final String PAGE = "/laporan/{id}";
    /// How far back a mentor is offered to begin one.
    private static final int MONTHS = 6;

    private final Reports reports;
    private final Mentors mentors;
    private final Once once;
    private final Pdf pdf;
    private final Turns turns;

    ReportPages(Reports reports, Mentors mentors, Once once, Pdf pdf, Turns turns) {
        this.reports = reports;
        this.mentors = mentors;
        this.once = once;
        this.pdf = pdf;
        this.turns = turns;
    }

    /// A month of the mentor herself.
    record Mine(YearMonth month, @Nullable MonthlyReport report) {}

    @GetMapping
    String list(@RequestParam(name = "bulan", required = false) @Nullable YearMonth asked, Model model) {
        var me = mentors.me().orElse(null);
        var month = asked == null ? reports.thisMonth() : asked;
        model.addAttribute("month", month).addAttribute("mine", me == null ? null : mine(me));
        if (Mentors.isOffice()) {
            var expected = reports.of(month);
            model.addAttribute("expected", expected).addAttribute("counts", expected.stream().collect(
                    Collectors.groupingBy(one -> one.report() == null ? "BELUM" : one.report().state().name(),
                            Collectors.counting())));
        }
        return "report/list";
    }

    @PostMapping
    ModelAndView open(@IdempotencyKey UUID key, @Valid @ModelAttribute("form") MonthlyReport.Opened form,
            BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form,
                () -> Redirect.to(PAGE, reports.open(key, form.month()).id())), () -> list(null, model));
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        var whole = reports.show(id);
        model.addAttribute("form", whole.told()).addAttribute("returned", new MonthlyReport.Returned(""));
        return page(whole, model);
    }

    @PostMapping("/{id}/isi")
    ModelAndView write(@PathVariable UUID id, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") MonthlyReport.Told form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> {
            reports.write(id, form);
            return Redirect.saying("report.written", PAGE, id);
        }), () -> again(id, model));
    }

    @PostMapping("/{id}/kirim")
    ModelAndView send(@PathVariable UUID id, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") MonthlyReport.Told form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> {
            reports.writeAndSend(id, form);
            return Redirect.saying("report.sent", PAGE, id);
        }), () -> again(id, model));
    }

    @PostMapping("/{id}/setuju")
    ModelAndView approve(@PathVariable UUID id, @ModelAttribute("returned") MonthlyReport.Returned none,
            BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            reports.approve(id);
            return Redirect.saying("report.approved", PAGE, id);
        }, () -> again(id, model));
    }

    @PostMapping("/{id}/kembali")
    ModelAndView giveBack(@PathVariable UUID id, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("returned") MonthlyReport.Returned returned, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, returned, () -> {
            reports.giveBack(id, returned.reason());
            return Redirect.saying("report.returned", PAGE, id);
        }), () -> again(id, model));
    }

    @GetMapping("/{id}/pdf")
    void paper(@PathVariable UUID id, HttpServletResponse response) {
        var whole = reports.show(id);
        var report = whole.report();
        turns.take(() -> {
            pdf.write("report/paper", Map.of("whole", whole, "report", report, "regency", Tenant.current().name()),
                    Download.PDF.begin(response, "Laporan " + report.mentorName() + " " + report.month()));
            return id;
        });
    }

    private List<Mine> mine(Mentor me) {
        var written = reports.mine().stream().collect(Collectors.toMap(MonthlyReport::month, Function.identity()));
        var newest = reports.thisMonth();
        return IntStream.range(0, MONTHS).mapToObj(newest::minusMonths)
                .filter(month -> written.containsKey(month) || Reports.isUnderContract(me, month))
                .map(month -> new Mine(month, written.get(month))).toList();
    }

    /// With what was typed; a form that was not the one that was sent begins as it stands.
    private String again(UUID id, Model model) {
        var whole = reports.show(id);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", whole.told());
        }
        if (!model.containsAttribute("returned")) {
            model.addAttribute("returned", new MonthlyReport.Returned(""));
        }
        return page(whole, model);
    }

    private String page(MonthlyReport.Whole whole, Model model) {
        model.addAttribute("whole", whole).addAttribute("running",
                !whole.report().month().isBefore(reports.thisMonth()));
        return "report/report";
    }
}
