package id.lumbung.cooperative.closing;

import java.time.YearMonth;
import java.util.UUID;
import java.util.function.Supplier;

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

import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// Tutup buku: the months of a year, and each with its checklist and what can be done.
@Controller
@RequestMapping("/koperasi/{cooperative}/tutup-buku")
class ClosingPages {

    private static final String MONTH = "/koperasi/{cooperative}/tutup-buku/{month}";

    private final Months months;
    private final Years years;
    private final Once once;

    ClosingPages(Months months, Years years, Once once) {
        this.months = months;
        this.years = years;
        this.once = once;
    }

    record WhyForm(@Nullable String reason) {}

    @GetMapping
    String calendar(@PathVariable UUID cooperative, @RequestParam(required = false) @Nullable Integer tahun,
            Model model) {
        model.addAttribute("form", new WhyForm(null));
        return calendarAgain(cooperative, tahun, model);
    }

    @GetMapping("/{month}")
    String month(@PathVariable UUID cooperative, @PathVariable YearMonth month, Model model) {
        model.addAttribute("form", new WhyForm(null));
        return again(cooperative, month, model);
    }

    @PostMapping("/{month}/tutup")
    ModelAndView close(@PathVariable UUID cooperative, @PathVariable YearMonth month,
            @ModelAttribute("form") WhyForm form, BindingResult typed, Model model) {
        return answer(cooperative, month, typed, model, "closing.closed", () -> months.close(cooperative, month));
    }

    @PostMapping("/{month}/buka")
    ModelAndView reopen(@PathVariable UUID cooperative, @PathVariable YearMonth month, @IdempotencyKey UUID key,
            @ModelAttribute("form") WhyForm form, BindingResult typed, Model model) {
        return once(key, form, cooperative, month, typed, model, "closing.reopened",
                () -> months.reopen(key, cooperative, month, form.reason()));
    }

    @PostMapping("/{month}/usul-kunci")
    ModelAndView proposeSeal(@PathVariable UUID cooperative, @PathVariable YearMonth month, @IdempotencyKey UUID key,
            @ModelAttribute("form") WhyForm form, BindingResult typed, Model model) {
        return once(key, form, cooperative, month, typed, model, "closing.proposed",
                () -> months.propose(key, cooperative, month, false, form.reason()));
    }

    @PostMapping("/{month}/usul-buka-kunci")
    ModelAndView proposeUnseal(@PathVariable UUID cooperative, @PathVariable YearMonth month, @IdempotencyKey UUID key,
            @ModelAttribute("form") WhyForm form, BindingResult typed, Model model) {
        return once(key, form, cooperative, month, typed, model, "closing.proposed",
                () -> months.propose(key, cooperative, month, true, form.reason()));
    }

    @PostMapping("/{month}/usul/{proposal}/setuju")
    ModelAndView agree(@PathVariable UUID cooperative, @PathVariable YearMonth month, @PathVariable UUID proposal,
            @ModelAttribute("form") WhyForm form, BindingResult typed, Model model) {
        return answer(cooperative, month, typed, model, "closing.agreed",
                () -> months.agree(cooperative, month, proposal));
    }

    @PostMapping("/{month}/usul/{proposal}/tolak")
    ModelAndView turnDown(@PathVariable UUID cooperative, @PathVariable YearMonth month, @PathVariable UUID proposal,
            @IdempotencyKey UUID key, @ModelAttribute("form") WhyForm form, BindingResult typed, Model model) {
        return once(key, form, cooperative, month, typed, model, "closing.turned-down",
                () -> months.turnDown(key, cooperative, month, proposal, form.reason()));
    }

    @PostMapping("/tahun/{year}")
    ModelAndView closeYear(@PathVariable UUID cooperative, @PathVariable int year,
            @ModelAttribute("form") WhyForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            years.close(cooperative, year);
            return Redirect.saying("closing.year-closed", "/koperasi/{cooperative}/tutup-buku?tahun={year}",
                    cooperative,
                    year);
        }, () -> calendarAgain(cooperative, year, model));
    }

    private ModelAndView once(UUID key, WhyForm form, UUID cooperative, YearMonth month, BindingResult typed,
            Model model, String said, Supplier<?> work) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> {
            work.get();
            return Redirect.saying(said, MONTH, cooperative, month);
        }), () -> again(cooperative, month, model));
    }

    private ModelAndView answer(UUID cooperative, YearMonth month, BindingResult typed, Model model, String said,
            Supplier<?> work) {
        return FormAnswer.of(typed, () -> {
            work.get();
            return Redirect.saying(said, MONTH, cooperative, month);
        }, () -> again(cooperative, month, model));
    }

    private String calendarAgain(UUID cooperative, @Nullable Integer year, Model model) {
        model.addAttribute("calendar", months.calendar(cooperative, year));
        return "closing/calendar";
    }

    private String again(UUID cooperative, YearMonth month, Model model) {
        model.addAttribute("sheet", months.sheet(cooperative, month));
        return "closing/month";
    }
}
