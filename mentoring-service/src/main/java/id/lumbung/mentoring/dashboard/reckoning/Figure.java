package id.lumbung.mentoring.dashboard.reckoning;

import java.util.List;

import org.jspecify.annotations.Nullable;

import id.lumbung.platform.money.Rupiah;

/// A number of the dashboard, made of its own list: none can say another number than it shows.
///
/// @param code key of its sentences, `dashboard.<code>` and `dashboard.<code>.list`
/// @param part which one of several alike, such as a stage
/// @param of out of how many; null where there is no whole
public record Figure(String code, @Nullable String part, Kind kind, long value, @Nullable Long of, List<Item> items) {

    private static final int ALL = 100;

    /// What the number is.
    public enum Kind {
        COUNT, RUPIAH, DAYS, MINUTES, POINTS
    }

    public Figure {
        items = List.copyOf(items);
    }

    /// As many as are listed.
    static Figure count(String code, List<Item> items, long of) {
        return new Figure(code, null, Kind.COUNT, items.size(), of, items);
    }

    static Figure count(String code, List<Item> items) {
        return new Figure(code, null, Kind.COUNT, items.size(), null, items);
    }

    /// The numbers of those listed together.
    static Figure sum(String code, List<Item> items, @Nullable Long of) {
        return new Figure(code, null, Kind.COUNT, items.stream().mapToLong(Figure::number).sum(), of, items);
    }

    /// The amounts of those listed together.
    static Figure money(String code, List<Item> items) {
        return new Figure(code, null, Kind.RUPIAH, items.stream().map(Item::amount)
                .reduce(Rupiah.ZERO, (one, other) -> other == null || one == null ? one : one.plus(other)).amount(),
                null,
                items);
    }

    /// The mean of their numbers, rounded half up; nothing of nothing is zero.
    static Figure mean(String code, Kind kind, List<Item> items) {
        var count = items.size();
        var sum = items.stream().mapToLong(Figure::number).sum();
        return new Figure(code, null, kind, count == 0 ? 0 : (2 * sum + count) / (2 * count), null, items);
    }

    Figure about(String which) {
        return new Figure(code, which, kind, value, of, items);
    }

    /// What stands in its address.
    public String id() {
        return part == null ? code : code + "-" + part;
    }

    /// Null where there is no whole.
    public @Nullable Long percent() {
        return of == null || of == 0 ? null : Math.min(ALL, value * ALL / of);
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /// A mean or an amount of nothing is no number: a zero would look like an answer.
    public boolean isUnknown() {
        return kind != Kind.COUNT && items.isEmpty();
    }

    /// Whether it needs the room of two.
    public boolean isWide() {
        return kind == Kind.RUPIAH;
    }

    private static long number(Item item) {
        return item.number() == null ? 0 : item.number();
    }
}
