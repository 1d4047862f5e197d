package id.lumbung.cooperative.journal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import id.lumbung.cooperative.event.PostingMeter;
import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.platform.web.Choice;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// The sheet of the accountant. Rows are added, and sums made, by sending it; what was typed stays.
@Controller
@RequestMapping("/koperasi/{cooperative}/jurnal-umum")
class JournalPages {

    private static final int MORE = 2;

    private final GeneralJournal journal;
    private final Profiles profiles;
    private final Once once;
    private final PostingMeter meter;
    private final MessageSource sentences;
    private final Clock clock;

    JournalPages(GeneralJournal journal, Profiles profiles, Once once, PostingMeter meter, MessageSource sentences,
            Clock clock) {
        this.journal = journal;
        this.profiles = profiles;
        this.once = once;
        this.meter = meter;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping
    String sheet(@PathVariable UUID cooperative, Model model) {
        var chart = journal.chart(cooperative);
        var values = cells(Map.of(), Sheet.LEAST_ROWS);
        values.put("date", LocalDate.now(clock.withZone(Tenant.current().zone())).toString());
        return show(cooperative, chart, new MapBindingResult(values, "form"), Sheet.LEAST_ROWS, model);
    }

    @PostMapping
    ModelAndView write(@PathVariable UUID cooperative, @IdempotencyKey UUID key,
            @RequestParam Map<String, String> sent, Model model) {
        var chart = journal.chart(cooperative);
        var typed = new LinkedHashMap<>(sent);
        typed.remove("kunci");
        var action = typed.remove("aksi");
        int rows = Math.clamp(Sheet.rows(typed) + ("tambah".equals(action) ? MORE : 0), Sheet.LEAST_ROWS,
                Sheet.MOST_ROWS);
        var form = new MapBindingResult(cells(typed, rows), "form");
        if (action != null) {
            return new ModelAndView(show(cooperative, chart, form, rows, model));
        }
        var sheet = Sheet.read(chart, journal.outlets(cooperative), typed);
        sheet.wrong().forEach(wrong -> wrong.reject(form));
        return FormAnswer.of(form, () -> meter.measure(EventCode.UMUM,
                attempt -> once.redirect(key, typed, () -> attempt.work(() -> {
                    journal.write(key, cooperative, sheet);
                    return Redirect.saying("event.recorded", "/koperasi/{cooperative}/jurnal/{entry}", cooperative,
                            key);
                }))), () -> show(cooperative, chart, form, rows, model));
    }

    private String show(UUID cooperative, Chart chart, MapBindingResult form, int rows, Model model) {
        @SuppressWarnings("unchecked")
        var values = (Map<String, String>) form.getTargetMap();
        var outlets = journal.outlets(cooperative);
        var sheet = Sheet.read(chart, outlets, values);
        model.addAttribute("cooperative", profiles.get(cooperative));
        model.addAttribute("accounts", chart.accounts().stream()
                .filter(account -> !account.isHeading() && account.control() == null)
                .map(account -> account.code() + " " + account.name()).toList());
        model.addAttribute("rows", IntStream.range(0, rows).boxed().toList());
        model.addAttribute("full", rows >= Sheet.MOST_ROWS);
        model.addAttribute("debit", sheet.debit());
        model.addAttribute("credit", sheet.credit());
        model.addAttribute("difference", difference(sheet));
        model.addAttribute("owners", List.of(Choice.of("ANGGOTA", say("journal.whose.ANGGOTA")),
                Choice.of("NON_ANGGOTA", say("journal.whose.NON_ANGGOTA"))));
        model.addAttribute("outlets",
                outlets.stream().map(outlet -> Choice.of(outlet.code(), outlet.name())).toList());
        model.addAttribute("labels", labels(rows));
        model.addAttribute("form", values);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", form);
        return "journal/sheet";
    }

    private static Rupiah difference(Sheet sheet) {
        return sheet.debit().minus(sheet.credit()).abs();
    }

    /// Every cell of the sheet, and `lines` for what is wrong with all of them together.
    private static Map<String, String> cells(Map<String, String> typed, int rows) {
        var cells = new LinkedHashMap<String, String>();
        cells.put("date", "");
        cells.put("description", "");
        cells.put("lines", "");
        IntStream.range(0, rows)
                .forEach(row -> Sheet.CELLS.forEach(cell -> cells.put("lines." + row + "." + cell, "")));
        typed.forEach(cells::replace);
        return cells;
    }

    /// What the summary of mistakes calls each cell.
    private Map<String, String> labels(int rows) {
        var labels = new LinkedHashMap<String, String>();
        labels.put("date", say("event.date"));
        labels.put("description", say("journal.description"));
        labels.put("lines", say("journal.lines"));
        for (int row = 0; row < rows; row++) {
            for (var cell : Sheet.CELLS) {
                labels.put("lines." + row + "." + cell, say("journal.row", row + 1) + ", " + say("journal." + cell));
            }
        }
        return labels;
    }

    private String say(String key, Object... arguments) {
        return sentences.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
