package id.lumbung.mentoring.dashboard.reckoning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import id.lumbung.mentoring.overview.Overview;
import id.lumbung.platform.money.Rupiah;

/// What the cooperatives do, as far as they have closed it: no total holds anything of a month that is still open, and
/// beside each total stands who is missing in it.
public record BusinessFigures(LocalDate today, List<Overview.Row> rows) {

    private static final int MONTHS = 12;
    private static final int ALL = 100;

    /// A month of the regency.
    ///
    /// @param cooperatives how many closed it
    public record Month(LocalDate month, Rupiah turnover, Rupiah surplus, int cooperatives) {}

    public List<Figure> figures() {
        var month = lastMonth();
        var outlets = rows.stream().filter(row -> row.outlets() > 0).map(row -> Item.of(row).counting(row.outlets()))
                .toList();
        var figures = new ArrayList<Figure>();
        figures.add(Figure.count("gerai", outlets, rows.size()));
        figures.add(Figure.sum("gerai-buka", outlets, null));
        figures.add(Figure.sum("anggota", rows.stream().filter(row -> row.activeMembers() > 0)
                .map(row -> Item.of(row).counting(row.activeMembers())).sorted(Item.LARGEST).toList(), null));
        figures.add(arrears());
        figures.add(Figure.money("omzet", earned(month, Overview.Month::turnover)));
        figures.add(Figure.money("surplus", earned(month, Overview.Month::surplus)));
        var due = rows.stream().filter(row -> BookFigures.begun(row.signal(), month)).toList();
        figures.add(Figure.count("omzet-belum", due.stream().filter(row -> of(row, month) == null)
                .map(row -> Item.of(row).on(row.signal().lastClosed())).toList(), due.size()));
        figures.add(Figure.money("aset", held(Overview.Closed::assets)));
        figures.add(Figure.money("simpanan", held(Overview.Closed::savings)));
        var open = rows.stream().filter(row -> row.signal().booksSince() != null).toList();
        figures.add(Figure.count("aset-belum", open.stream().filter(row -> row.closed() == null)
                .map(row -> Item.of(row).on(row.signal().booksSince())).toList(), open.size()));
        return figures;
    }

    /// The last twelve months of which somebody closed something, the oldest first.
    public List<Month> months() {
        var months = new ArrayList<Month>();
        for (var month = lastMonth().minusMonths(MONTHS - 1L); !month.isAfter(lastMonth()); month = month
                .plusMonths(1)) {
            var day = month;
            var closed = rows.stream().map(row -> of(row, day)).filter(Objects::nonNull).toList();
            months.add(new Month(month, sum(closed, Overview.Month::turnover), sum(closed, Overview.Month::surplus),
                    closed.size()));
        }
        return months.stream().allMatch(month -> month.cooperatives() == 0) ? List.of() : months;
    }

    private Figure arrears() {
        var members = rows.stream().mapToLong(row -> row.signal().members()).sum();
        return Figure.sum("tunggakan", rows.stream().filter(row -> row.signal().behind() > 0)
                .map(row -> Item.of(row).counting(row.signal().behind())
                        .saying(row.signal().behind() * ALL / row.signal().members() + " %"))
                .sorted(Item.LARGEST).toList(), members);
    }

    private List<Item> earned(LocalDate month, Function<Overview.Month, Rupiah> what) {
        return rows.stream().filter(row -> of(row, month) != null)
                .map(row -> Item.of(row).on(month).worth(what.apply(Objects.requireNonNull(of(row, month)))))
                .sorted(Item.RICHEST).toList();
    }

    private List<Item> held(Function<Overview.Closed, Rupiah> what) {
        return rows.stream().filter(row -> row.closed() != null).map(row -> {
            var closed = Objects.requireNonNull(row.closed());
            return Item.of(row).on(closed.asOf()).worth(what.apply(closed));
        }).sorted(Item.RICHEST).toList();
    }

    private LocalDate lastMonth() {
        return today.withDayOfMonth(1).minusMonths(1);
    }

    private static Overview.@Nullable Month of(Overview.Row row, LocalDate month) {
        return row.closed() == null ? null : row.closed().of(month);
    }

    private static Rupiah sum(List<Overview.Month> months, Function<Overview.Month, Rupiah> what) {
        return months.stream().map(what).reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
