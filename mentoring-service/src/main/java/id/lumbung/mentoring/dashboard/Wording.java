package id.lumbung.mentoring.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import id.lumbung.mentoring.dashboard.reckoning.Figure;
import id.lumbung.mentoring.dashboard.reckoning.Item;
import id.lumbung.mentoring.dashboard.reckoning.Section;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.web.Dates;

/// What the numbers are called.
@Component
class Wording {

    private static final Locale INDONESIAN = Locale.of("id", "ID");

    private final MessageSource sentences;

    Wording(MessageSource sentences) {
        this.sentences = sentences;
    }

    public String title(Figure figure) {
        return figure.part() == null ? said(figure.code()) : said(figure.code() + ".part", part(figure.part()));
    }

    /// What date and number of a line in its list mean.
    public String explanation(Figure figure) {
        return said(figure.code() + ".list");
    }

    public String section(Section.Code code) {
        return said("section." + code);
    }

    public String unit(Figure.Kind kind) {
        return said("unit." + kind);
    }

    /// `203`, `Rp 1.250.000`, `12 hari`; what is not known is a dash.
    public String value(Figure figure) {
        if (figure.isUnknown()) {
            return "–";
        }
        return switch (figure.kind()) {
            case COUNT -> Rupiah.of(figure.value()).grouped();
            case RUPIAH -> Rupiah.of(figure.value()).toString();
            case DAYS, MINUTES, POINTS -> said("value." + figure.kind(), figure.value());
        };
    }

    /// What stands beside a line: a stage or state, and what somebody wrote.
    public String remark(Item item) {
        return Stream.of(part(item.part()), item.words() == null ? "" : item.words()).filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    public String month(LocalDate month) {
        return Dates.bulan(YearMonth.from(month));
    }

    /// A stage, a paper, a state, a topic; whatever has no word of its own says itself.
    public String part(@Nullable String key) {
        if (key == null) {
            return "";
        }
        var topic = sentences.getMessage("topic." + key, null, key, INDONESIAN);
        return String.valueOf(sentences.getMessage("dashboard.part." + key, null, topic, INDONESIAN));
    }

    public String said(String key, Object... arguments) {
        return sentences.getMessage("dashboard." + key, arguments, INDONESIAN);
    }
}
