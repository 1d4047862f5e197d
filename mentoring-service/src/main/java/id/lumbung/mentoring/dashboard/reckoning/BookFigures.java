package id.lumbung.mentoring.dashboard.reckoning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import id.lumbung.mentoring.overview.Overview;
import id.lumbung.mentoring.overview.Signal;

/// Whose books are up to date.
public record BookFigures(LocalDate today, List<Overview.Row> rows) {

    private static final int WEEK = 7;

    public List<Figure> figures() {
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var lastMonth = today.withDayOfMonth(1).minusMonths(1);
        var open = open();
        var due = open.stream().filter(row -> begun(row.signal(), lastMonth)).toList();
        var legal = rows.stream().filter(row -> row.signal().legal()).count();
        return List.of(
                Figure.count("buku", open.stream().map(row -> Item.of(row).on(row.signal().booksSince())).toList(),
                        rows.size()),
                Figure.count("tanpa-buku", rows.stream()
                        .filter(row -> row.signal().legal() && row.signal().booksSince() == null)
                        .map(row -> Item.of(row).being(row.signal().stage()).on(row.signal().stageSince())).toList(),
                        legal),
                Figure.count("minggu-ini", posted(day -> day != null && !day.isBefore(monday)), open.size()),
                Figure.count("tujuh-hari", posted(day -> day != null && !day.isBefore(today.minusDays(WEEK))),
                        open.size()),
                Figure.count("diam", posted(day -> day == null || day.isBefore(today.minusDays(WEEK))), open.size()),
                Figure.count("tutup", due.stream().filter(row -> closed(row.signal(), lastMonth))
                        .map(row -> Item.of(row).on(row.signal().lastClosed())).toList(), due.size()),
                Figure.count("terlambat", open.stream().filter(row -> row.signal().monthsLate(today) > 0)
                        .map(row -> Item.of(row).on(row.signal().lastClosed())
                                .counting(row.signal().monthsLate(today)))
                        .sorted(Item.LARGEST).toList(), open.size()),
                Figure.count("kas-belum", open.stream().filter(row -> row.signal().lastCounted() == null)
                        .map(row -> Item.of(row).on(row.signal().booksSince())).toList(), open.size()));
    }

    private List<Overview.Row> open() {
        return rows.stream().filter(row -> row.signal().booksSince() != null).toList();
    }

    /// Who has been silent longest comes first.
    private List<Item> posted(Predicate<@Nullable LocalDate> when) {
        return open().stream().filter(row -> when.test(row.signal().lastPosted()))
                .map(row -> {
                    var item = Item.of(row).on(row.signal().lastPosted());
                    return row.signal().lastPosted() == null
                            ? item
                            : item.counting(ChronoUnit.DAYS.between(row.signal().lastPosted(), today));
                }).sorted(Item.EARLIEST).toList();
    }

    static boolean begun(Signal signal, LocalDate month) {
        return signal.booksSince() != null && signal.booksSince().isBefore(month.plusMonths(1));
    }

    private static boolean closed(Signal signal, LocalDate month) {
        return signal.lastClosed() != null && !signal.lastClosed().isBefore(month);
    }
}
