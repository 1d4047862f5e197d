package id.lumbung.cooperative.receipt;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.cooperative.ledger.Line;
import id.lumbung.cooperative.ledger.PostedEntry;
import id.lumbung.cooperative.ledger.Subject;
import id.lumbung.platform.web.Dates;

/// What the money was for, in the words of the receipt.
@Component
class Purposes {

    static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final int LONGEST = 300;

    private final MessageSource messages;

    Purposes(MessageSource messages) {
        this.messages = messages;
    }

    /// For a member's savings their names and the months paid, `Simpanan Wajib Juni 2025 sampai Agustus 2025`; else what
    /// the treasurer wrote when she recorded it.
    String of(PostedEntry entry, Chart chart, Receipt.Kind kind, @Nullable UUID member) {
        var savings = new LinkedHashMap<String, TreeSet<YearMonth>>();
        if (member != null) {
            entry.posting().lines().stream().filter(line -> line.subject().equals(Subject.member(member)))
                    .filter(line -> chart.get(line.account()).control() == Subject.Kind.ANGGOTA)
                    .forEach(line -> add(savings, chart, line));
        }
        if (savings.isEmpty()) {
            return entry.posting().description();
        }
        var words = String.join(", ", savings.entrySet().stream()
                .map(part -> (part.getKey() + " " + months(List.copyOf(part.getValue()))).strip()).toList());
        var whole = kind == Receipt.Kind.MASUK
                ? words
                : messages.getMessage("receipt.purpose.out", new Object[]{words}, INDONESIAN);
        return whole.length() > LONGEST ? whole.substring(0, LONGEST - 1).strip() + "…" : whole;
    }

    private static void add(LinkedHashMap<String, TreeSet<YearMonth>> savings, Chart chart, Line line) {
        var months = savings.computeIfAbsent(chart.get(line.account()).name(), _ -> new TreeSet<>());
        var period = line.period();
        if (period != null) {
            months.add(period);
        }
    }

    private String months(List<YearMonth> months) {
        if (months.size() < 3 || !months.getFirst().plusMonths(months.size() - 1L).equals(months.getLast())) {
            return String.join(", ", months.stream().map(Dates::bulan).toList());
        }
        return messages.getMessage("receipt.purpose.months",
                new Object[]{Dates.bulan(months.getFirst()), Dates.bulan(months.getLast())}, INDONESIAN);
    }
}
