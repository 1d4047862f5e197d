package id.lumbung.cooperative.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.organ.Offices;
import id.lumbung.cooperative.outlet.OutletNames;
import id.lumbung.cooperative.statement.asked.Comparison;
import id.lumbung.cooperative.statement.asked.Period;
import id.lumbung.cooperative.statement.asked.StatementKind;
import id.lumbung.cooperative.statement.asked.UnknownStatement;
import id.lumbung.cooperative.statement.note.OtherNotes;
import id.lumbung.cooperative.statement.reckoning.EquityStatement;
import id.lumbung.platform.web.Choice;
import id.lumbung.platform.web.Redirect;

/// The statements on a phone and on paper.
@Controller
@RequestMapping("/koperasi/{cooperative}/laporan")
class StatementPages {

    private static final List<StatementKind> KINDS = List.of(StatementKind.LPK, StatementKind.PHU, StatementKind.LPE,
            StatementKind.LAK, StatementKind.CALK);
    private static final int YEARS = 6;

    private final StatementReading reading;
    private final OtherNotes words;
    private final Offices offices;
    private final StatementWording wording;

    StatementPages(StatementReading reading, OtherNotes words, Offices offices, StatementWording wording) {
        this.reading = reading;
        this.words = words;
        this.offices = offices;
        this.wording = wording;
    }

    @GetMapping
    String all(@PathVariable UUID cooperative, @RequestParam(required = false) @Nullable String jenis,
            @RequestParam(required = false) @Nullable String masa,
            @RequestParam(defaultValue = "TAHUN_LALU") Comparison banding,
            @RequestParam(required = false) @Nullable String unit, Model model) {
        if (jenis != null && !jenis.isBlank()) {
            return chosen(cooperative, StatementKind.of(jenis), masa, banding, unit);
        }
        return withBooks(cooperative, model, desk -> {
            model.addAttribute("kinds", KINDS);
            model.addAttribute("units", desk.choosable());
            model.addAttribute("period", Period.year(desk.latest().getYear()));
            model.addAttribute("issued", reading.issued(cooperative).stream()
                    .map(one -> new IssuedRow(one, wording.kind(one.kind()), wording.period(one.period()))).toList());
            return "statement/all";
        });
    }

    record IssuedRow(Issued issued, String kind, String period) {}

    /// The form sends everybody on to the address of the statement itself, which can be kept and shared.
    private static String chosen(UUID cooperative, StatementKind kind, @Nullable String masa, Comparison banding,
            @Nullable String unit) {
        var address = "/koperasi/{cooperative}/laporan/{kind}?masa={masa}&banding={banding}&unit={unit}";
        return Redirect.to(address, cooperative, kind.slug(), masa == null ? "" : masa, banding,
                unit == null ? "" : unit);
    }

    @GetMapping("/{jenis:lpk|phu|lpe|lak|calk}")
    String one(@PathVariable UUID cooperative, @PathVariable String jenis,
            @RequestParam(required = false) @Nullable String masa,
            @RequestParam(defaultValue = "TAHUN_LALU") Comparison banding,
            @RequestParam(required = false) @Nullable String unit, Model model) {
        return withBooks(cooperative, model, desk -> {
            var kind = StatementKind.of(jenis);
            var period = period(masa, desk);
            var compared = reading.compared(kind, cooperative, period, banding);
            choose(model, desk, kind, period, banding, unit);
            model.addAttribute("columnHead", wording.column(kind, period));
            model.addAttribute("comparedHead", compared == null ? "" : wording.column(kind, compared));
            return switch (kind) {
                case LPK, PHU, LAK -> {
                    model.addAttribute("statement",
                            reading.statement(kind, cooperative, period, banding, OutletNames.asked(unit)));
                    yield "statement/statement";
                }
                case LPE -> {
                    model.addAttribute("capitals", EquityStatement.Capital.values());
                    model.addAttribute("tables", equity(cooperative, period, compared, unit));
                    yield "statement/equity";
                }
                case CALK -> {
                    model.addAttribute("notes", reading.notes(cooperative, period, banding, OutletNames.asked(unit)));
                    model.addAttribute("general", words.general(cooperative));
                    model.addAttribute("words", words.of(cooperative, period.inYear().getValue()));
                    model.addAttribute("writes", offices.mayRecord(cooperative));
                    yield "statement/notes";
                }
                case NERACA_SALDO, BUKU_BESAR -> throw new UnknownStatement();
            };
        });
    }

    record EquityTable(String head, EquityStatement equity) {}

    private List<EquityTable> equity(UUID cooperative, Period period, @Nullable Period compared,
            @Nullable String unit) {
        var tables = new ArrayList<EquityTable>();
        tables.add(
                new EquityTable(wording.period(period), reading.equity(cooperative, period, OutletNames.asked(unit))));
        if (compared != null) {
            tables.add(new EquityTable(wording.period(compared),
                    reading.equity(cooperative, compared, OutletNames.asked(unit))));
        }
        return tables;
    }

    /// The accounts behind a figure, and the lines of one of them.
    @GetMapping("/{jenis:lpk|phu|lak}/{baris}")
    String behind(@PathVariable UUID cooperative, @PathVariable String jenis, @PathVariable String baris,
            @RequestParam(required = false) @Nullable String masa,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String akun,
            @RequestParam(required = false) @Nullable String setelah, Model model) {
        return withBooks(cooperative, model, desk -> {
            var kind = StatementKind.of(jenis);
            var period = period(masa, desk);
            var chosen = OutletNames.asked(unit);
            var behind = reading.behind(kind, cooperative, period, chosen, baris);
            choose(model, desk, kind, period, Comparison.TANPA, unit);
            model.addAttribute("behind", behind);
            var account = akun == null || akun.isBlank() ? behind.onlyAccount() : AccountCode.of(akun);
            if (account != null) {
                model.addAttribute("account", behind.account(account));
                model.addAttribute("page",
                        reading.lines(kind, cooperative, period, chosen, baris, account, setelah));
            }
            return "statement/behind";
        });
    }

    private void choose(Model model, StatementReading.Desk desk, StatementKind kind, Period period,
            Comparison comparison,
            @Nullable String unit) {
        model.addAttribute("kind", kind);
        model.addAttribute("kindName", wording.kind(kind));
        model.addAttribute("period", period);
        model.addAttribute("periodName", wording.heading(kind, period));
        model.addAttribute("comparison", comparison);
        model.addAttribute("unit", unit == null ? "" : unit);
        model.addAttribute("unitName", unit == null ? "" : desk.named(unit));
        model.addAttribute("units",
                desk.choosable().stream().map(one -> Choice.of(one.code(), one.name())).toList());
        model.addAttribute("kindChoices",
                KINDS.stream().map(one -> Choice.of(one.slug(), wording.kind(one))).toList());
        model.addAttribute("periodChoices", wording.periods(desk.since(), desk.latest(), period, YEARS));
        model.addAttribute("comparisons", Arrays.stream(Comparison.values())
                .map(one -> Choice.of(one, wording.comparison(one))).toList());
    }

    static Period period(@Nullable String masa, StatementReading.Desk desk) {
        return masa == null || masa.isBlank() ? Period.year(desk.latest().getYear()) : Period.parse(masa);
    }

    /// A page of the statements, or what to do when the books are not open yet.
    private String withBooks(UUID cooperative, Model model, Function<StatementReading.Desk, String> page) {
        model.addAttribute("cooperative", reading.cooperative(cooperative));
        return reading.desk(cooperative).map(page).orElse("books/closed");
    }
}
