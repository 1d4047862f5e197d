package id.lumbung.cooperative.statement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import id.lumbung.cooperative.legality.LegalDocument;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.cooperative.statement.asked.Comparison;
import id.lumbung.cooperative.statement.asked.Period;
import id.lumbung.cooperative.statement.asked.StatementKind;
import id.lumbung.cooperative.statement.note.Topic;
import id.lumbung.cooperative.statement.reckoning.EquityStatement.Capital;
import id.lumbung.cooperative.statement.reckoning.EquityStatement.Change;
import id.lumbung.platform.web.Choice;

/// What statements and periods are called.
@Component
public class StatementWording {

    private static final Locale INDONESIAN = Locale.of("id", "ID");

    private final MessageSource sentences;

    StatementWording(MessageSource sentences) {
        this.sentences = sentences;
    }

    public String kind(StatementKind kind) {
        return say("statement.kind." + kind.name());
    }

    /// The general ledger of a cash account, as treasurers call it.
    public String cashBook() {
        return say("books.cash");
    }

    public String comparison(Comparison comparison) {
        return say("statement.comparison." + comparison.name());
    }

    public String capital(Capital capital) {
        return say("statement.capital." + capital.name());
    }

    public String change(Change change) {
        return say("statement.change." + change.name());
    }

    public String note(String key) {
        return say("statement.note." + key);
    }

    public String paper(LegalDocument document) {
        return say("legality.document." + document.name());
    }

    public String office(Office office) {
        return say("organ.office." + office.name());
    }

    public String topic(Topic topic) {
        return say("statement.note.topic." + topic.name());
    }

    /// What stands where no account does.
    public String reckoned(String line) {
        return say("statement.reckoned." + line);
    }

    /// `Triwulan III 2025`
    public String period(Period period) {
        return switch (period.span()) {
            case BULAN -> say("statement.period.month", period.to());
            case TRIWULAN -> say("statement.period.quarter." + period.quarter(), period.inYear());
            case TAHUN -> say("statement.period.year", period.inYear());
        };
    }

    /// Below the title: a balance sheet stands on a day, everything else tells of a time.
    public String heading(StatementKind kind, Period period) {
        return kind == StatementKind.LPK
                ? say("statement.at", period.end())
                : say("statement.through", period.start(), period.end());
    }

    /// Above a column of figures.
    public String column(StatementKind kind, Period period) {
        return kind == StatementKind.LPK ? say("statement.column.at", period.end()) : period(period);
    }

    /// The years from the last posting back, each with its quarters and months.
    List<Choice> periods(LocalDate since, YearMonth latest, Period chosen, int years) {
        var choices = new ArrayList<Choice>();
        var first = Math.max(since.getYear(), latest.getYear() - years + 1);
        for (int year = latest.getYear(); year >= first; year--) {
            add(choices, Period.year(year));
            for (int quarter = 4; quarter >= 1; quarter--) {
                add(choices, Period.quarter(year, quarter));
            }
            for (int month = 12; month >= 1; month--) {
                add(choices, Period.month(YearMonth.of(year, month)));
            }
        }
        if (choices.stream().noneMatch(choice -> choice.value().equals(chosen.toString()))) {
            add(choices, chosen);
        }
        return choices;
    }

    private void add(List<Choice> choices, Period period) {
        choices.add(Choice.of(period.toString(), period(period)));
    }

    private String say(String key, Object... arguments) {
        return sentences.getMessage(key, arguments, INDONESIAN);
    }
}
