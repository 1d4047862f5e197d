package id.lumbung.cooperative.statement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.cooperative.legality.LegalPaper;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.cooperative.outlet.OutletNames;
import id.lumbung.cooperative.statement.asked.Comparison;
import id.lumbung.cooperative.statement.asked.Period;
import id.lumbung.cooperative.statement.asked.StatementKind;
import id.lumbung.cooperative.statement.asked.UnknownStatement;
import id.lumbung.cooperative.statement.note.General;
import id.lumbung.cooperative.statement.note.OtherNotes;
import id.lumbung.cooperative.statement.note.WrittenNote;
import id.lumbung.cooperative.statement.reckoning.Details;
import id.lumbung.cooperative.statement.reckoning.EquityStatement;
import id.lumbung.cooperative.statement.reckoning.Notes;
import id.lumbung.cooperative.statement.reckoning.Part;
import id.lumbung.cooperative.statement.reckoning.StatementLine.Style;
import id.lumbung.platform.money.Rupiah;

/// The statements for programs: whole rupiah, what lessens being negative.
@RestController
@RequestMapping("/cooperatives/{cooperative}")
class StatementApi {

    private final StatementReading reading;
    private final OtherNotes words;

    StatementApi(StatementReading reading, OtherNotes words) {
        this.reading = reading;
        this.words = words;
    }

    /// @param kind `lpk`, `phu`, `lpe`, `lak` or `calk`
    /// @param period `2025`, `2025-Q3` or `2025-07`
    /// @param compare `TAHUN_LALU`, `MASA_LALU` or `TANPA`
    @GetMapping("/statements/{kind}")
    Object statement(@PathVariable UUID cooperative, @PathVariable String kind, @RequestParam String period,
            @RequestParam(defaultValue = "TANPA") Comparison compare,
            @RequestParam(required = false) @Nullable String unit) {
        var wanted = StatementKind.of(kind);
        var time = Period.parse(period);
        var outlet = OutletNames.asked(unit);
        return switch (wanted) {
            case LPK, PHU, LAK -> {
                var statement = reading.statement(wanted, cooperative, time, compare, outlet);
                var seal = statement.seal();
                yield new StatementJson(wanted, time.toString(),
                        statement.compared() == null ? null : statement.compared().toString(), unit,
                        statement.rows().stream().map(row -> new RowJson(row.code(), row.name(), row.style(),
                                row.amount(), row.before())).toList(),
                        statement.balanced(), seal.controlTotal(), seal.digest());
            }
            case LPE -> EquityJson.of(time, unit, reading.equity(cooperative, time, outlet));
            case CALK -> NotesJson.of(time, unit, reading.notes(cooperative, time, compare, outlet),
                    words.general(cooperative), words.of(cooperative, time.inYear().getValue()));
            case NERACA_SALDO, BUKU_BESAR -> throw new UnknownStatement();
        };
    }

    /// What a line is made of: other lines, or accounts.
    @GetMapping("/statements/{kind}/lines/{line}")
    BehindJson behind(@PathVariable UUID cooperative, @PathVariable String kind, @PathVariable String line,
            @RequestParam String period, @RequestParam(required = false) @Nullable String unit) {
        var behind = reading.behind(StatementKind.of(kind), cooperative, Period.parse(period), OutletNames.asked(unit),
                line);
        return new BehindJson(behind.line().code(), behind.line().name(), behind.amount(),
                behind.sums().stream().map(sum -> new SumJson(sum.line().code(), sum.line().name(), sum.amount()))
                        .toList(),
                behind.parts().stream().map(PartJson::of).toList());
    }

    /// Statements that left as documents, newest first, and whether they still say what the books say.
    @GetMapping("/issued-statements")
    List<IssuedJson> issued(@PathVariable UUID cooperative) {
        return reading.issued(cooperative).stream().map(IssuedJson::of).toList();
    }

    record StatementJson(StatementKind kind, String period, @Nullable String compared, @Nullable String unit,
            List<RowJson> rows, boolean balanced, Rupiah controlTotal, String digest) {}

    record RowJson(String code, String name, Style style, @Nullable Rupiah amount, @Nullable Rupiah compared) {}

    record EquityJson(StatementKind kind, String period, @Nullable String unit, List<ChangeJson> rows) {

        static EquityJson of(Period period, @Nullable String unit, EquityStatement equity) {
            return new EquityJson(StatementKind.LPE, period.toString(), unit,
                    equity.rows().stream().map(row -> new ChangeJson(row.change(),
                            row.cell(EquityStatement.Capital.POKOK), row.cell(EquityStatement.Capital.WAJIB),
                            row.cell(EquityStatement.Capital.PENYERTAAN), row.cell(EquityStatement.Capital.HIBAH),
                            row.cell(EquityStatement.Capital.CADANGAN), row.cell(EquityStatement.Capital.SHU),
                            row.cell(EquityStatement.Capital.LAIN), row.total())).toList());
        }
    }

    record ChangeJson(EquityStatement.Change change, Rupiah pokok, Rupiah wajib, Rupiah penyertaan, Rupiah hibah,
            Rupiah cadangan, Rupiah shu, Rupiah lain, Rupiah total) {}

    /// @param words what the treasurer wrote about the year
    record NotesJson(StatementKind kind, String period, @Nullable String unit, GeneralJson general,
            List<SectionJson> sections, List<PartJson> withoutCash, List<AgedJson> receivables, List<AgedJson> loans,
            List<StockJson> stock, List<WrittenNote> words) {

        static NotesJson of(Period period, @Nullable String unit, Notes notes, General general,
                List<WrittenNote> words) {
            return new NotesJson(StatementKind.CALK, period.toString(), unit, GeneralJson.of(general),
                    notes.sections().stream().map(section -> new SectionJson(section.key(),
                            section.entries().stream().map(PartJson::of).toList(), section.total(),
                            section.before())).toList(),
                    notes.withoutCash().stream().map(PartJson::of).toList(),
                    notes.details().receivables().stream().map(AgedJson::of).toList(),
                    notes.details().loans().stream().map(AgedJson::of).toList(),
                    notes.details().stock().stream().map(StockJson::of).toList(), words);
        }
    }

    record GeneralJson(List<LegalPaper> papers, List<OfficeJson> organs, int members) {

        static GeneralJson of(General general) {
            return new GeneralJson(general.papers(),
                    general.organs().stream().map(term -> new OfficeJson(term.office(), term.name())).toList(),
                    general.members());
        }
    }

    record OfficeJson(Office office, String name) {}

    /// @param classes of age (this month, 1 to 3, 4 to 6, more than 6 months) or of collectibility, best first
    record AgedJson(String account, List<Rupiah> classes, Rupiah total) {

        static AgedJson of(Details.Aged aged) {
            return new AgedJson(aged.account().code().value(), aged.classes(), aged.total());
        }
    }

    record StockJson(String account, String unit, Rupiah amount) {

        static StockJson of(Details.Stock stock) {
            return new StockJson(stock.account().code().value(), stock.unit(), stock.amount());
        }
    }

    record SectionJson(String section, List<PartJson> accounts, Rupiah total, Rupiah compared) {}

    record BehindJson(String code, String name, Rupiah amount, List<SumJson> lines, List<PartJson> accounts) {}

    record SumJson(String code, String name, Rupiah amount) {}

    record PartJson(@Nullable String account, @Nullable String name, Rupiah amount) {

        static PartJson of(Part part) {
            var account = part.account();
            return new PartJson(account == null ? null : account.code().value(),
                    account == null ? null : account.name(), part.amount());
        }

        static PartJson of(Notes.Entry entry) {
            return of(new Part(entry.account(), entry.amount()));
        }
    }

    record IssuedJson(UUID id, StatementKind kind, String period, @Nullable String unit, Rupiah controlTotal,
            String digest, long sequence, Instant issuedAt, boolean superseded) {

        static IssuedJson of(Issued issued) {
            return new IssuedJson(issued.id(), issued.kind(), issued.period().toString(),
                    issued.unit() == null ? null : issued.unit().code(), issued.controlTotal(), issued.digest(),
                    issued.sequence(), issued.at(), issued.superseded());
        }
    }
}
