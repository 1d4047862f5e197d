package id.lumbung.cooperative.count;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.web.Choice;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// The sheet for counting on the phone, what was counted, and the daily report for the printer.
@Controller
@RequestMapping("/koperasi/{cooperative}")
class CountPages {

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final String SHEET = "/koperasi/{cooperative}/opname/{count}";

    private final Counting counting;
    private final DailyReports reports;
    private final Once once;
    private final MessageSource words;

    CountPages(Counting counting, DailyReports reports, Once once, MessageSource words) {
        this.counting = counting;
        this.reports = reports;
        this.once = once;
        this.words = words;
    }

    record WayForm(@Nullable Way way) {}

    @GetMapping("/opname")
    String desk(@PathVariable UUID cooperative, Model model) {
        model.addAttribute("desk", counting.desk(cooperative));
        return "count/desk";
    }

    @GetMapping("/opname/baru")
    String ask(@PathVariable UUID cooperative, @RequestParam(defaultValue = "1-1101") String akun, Model model) {
        model.addAttribute("form", CountForm.empty(akun, counting.desk(cooperative).today()));
        return asked(cooperative, model);
    }

    @PostMapping("/opname")
    ModelAndView count(@PathVariable UUID cooperative, @IdempotencyKey UUID key,
            @ModelAttribute("form") CountForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> {
            counting.count(key, cooperative, form.account() == null ? null : AccountCode.of(form.account()),
                    form.day(), form.pieces());
            return Redirect.saying("count.counted", SHEET, cooperative, key);
        }), () -> asked(cooperative, model));
    }

    @GetMapping("/opname/{count}")
    String show(@PathVariable UUID cooperative, @PathVariable UUID count, Model model) {
        model.addAttribute("form", new WayForm(null));
        return shown(cooperative, count, model);
    }

    @PostMapping("/opname/{count}/selisih")
    ModelAndView settle(@PathVariable UUID cooperative, @PathVariable UUID count, @IdempotencyKey UUID key,
            @ModelAttribute("form") WayForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> {
            counting.settle(key, cooperative, count, form.way());
            return Redirect.saying("count.settled", SHEET, cooperative, count);
        }), () -> shown(cooperative, count, model));
    }

    @PostMapping("/opname/{count}/saksi")
    ModelAndView witness(@PathVariable UUID cooperative, @PathVariable UUID count,
            @ModelAttribute("form") WayForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            counting.witness(cooperative, count);
            return Redirect.saying("count.witnessed", SHEET, cooperative, count);
        }, () -> shown(cooperative, count, model));
    }

    @GetMapping("/laporan-kas")
    String report(@PathVariable UUID cooperative, @RequestParam(required = false) @Nullable LocalDate tanggal,
            Model model) {
        model.addAttribute("report", reports.of(cooperative, tanggal));
        return "count/report";
    }

    private String asked(UUID cooperative, Model model) {
        var desk = counting.desk(cooperative);
        model.addAttribute("desk", desk);
        model.addAttribute("drawers",
                desk.drawers().stream().map(drawer -> Choice.of(drawer.code(), drawer.name())).toList());
        model.addAttribute("denominations", Pieces.DENOMINATIONS);
        return "count/form";
    }

    private String shown(UUID cooperative, UUID count, Model model) {
        var sheet = counting.sheet(cooperative, count);
        model.addAttribute("sheet", sheet);
        model.addAttribute("ways", Arrays.stream(Way.values())
                .filter(way -> way.isForSurplus() == sheet.open().isPositive())
                .map(way -> Choice.of(way, words.getMessage("count.way." + way, null, INDONESIAN))).toList());
        return "count/sheet";
    }
}
