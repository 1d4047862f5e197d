package id.lumbung.cooperative.statement.reckoning;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import id.lumbung.platform.money.Rupiah;

/// Laporan Perubahan Ekuitas: how each kind of equity came from its opening to its closing balance.
public record EquityStatement(List<Row> rows) {

    /// The kinds of equity, by the lines of the balance sheet.
    public enum Capital {
        POKOK("L31"), WAJIB("L32"), PENYERTAAN("L35"), HIBAH("L33"), CADANGAN("L34"), SHU("L36", "L37"), LAIN("L38");

        private final Set<String> lines;

        Capital(String... lines) {
            this.lines = Set.of(lines);
        }

        boolean holds(Movement movement) {
            return movement.isResult() ? this == SHU : lines.contains(movement.account().line());
        }

        private boolean isContributed() {
            return this == POKOK || this == WAJIB || this == PENYERTAAN;
        }
    }

    public enum Change {
        SALDO_AWAL, SETORAN, PENARIKAN, HIBAH, PEMBAGIAN, SHU_BERJALAN, LAIN, SALDO_AKHIR
    }

    /// @param cells by the order of [Capital]
    public record Row(Change change, List<Rupiah> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        public Rupiah cell(Capital capital) {
            return cells.get(capital.ordinal());
        }

        public Rupiah total() {
            return cells.stream().reduce(Rupiah.ZERO, Rupiah::plus);
        }

        private boolean isNothing() {
            return cells.stream().allMatch(Rupiah::isZero);
        }
    }

    public Row row(Change change) {
        return rows.stream().filter(row -> row.change() == change).findFirst()
                .orElseGet(() -> cells(change, capital -> Rupiah.ZERO));
    }

    public Rupiah closing() {
        return row(Change.SALDO_AKHIR).total();
    }

    /// @param undone what reversals moved whose originals lie in the same months: nothing was put in, and nothing taken out
    public static EquityStatement of(Figures figures, List<Movement> undone) {
        var result = Reckoning.result(figures).amount("g");
        Map<Change, Row> rows = new EnumMap<>(Change.class);
        rows.put(Change.SALDO_AWAL, cells(Change.SALDO_AWAL, capital -> figures.before(capital::holds).negate()));
        rows.put(Change.SETORAN, cells(Change.SETORAN,
                capital -> capital.isContributed()
                        ? sum(figures, capital, Movement::credit).minus(taken(undone, capital))
                        : Rupiah.ZERO));
        rows.put(Change.PENARIKAN, cells(Change.PENARIKAN,
                capital -> capital.isContributed()
                        ? taken(undone, capital).minus(sum(figures, capital, Movement::debit))
                        : Rupiah.ZERO));
        rows.put(Change.HIBAH, only(Change.HIBAH, Capital.HIBAH, moved(figures, Capital.HIBAH)));
        rows.put(Change.PEMBAGIAN, cells(Change.PEMBAGIAN, capital -> switch (capital) {
            case SHU -> moved(figures, capital).minus(result);
            case CADANGAN -> moved(figures, capital);
            case POKOK, WAJIB, PENYERTAAN, HIBAH, LAIN -> Rupiah.ZERO;
        }));
        rows.put(Change.SHU_BERJALAN, only(Change.SHU_BERJALAN, Capital.SHU, result));
        rows.put(Change.LAIN, only(Change.LAIN, Capital.LAIN, moved(figures, Capital.LAIN)));
        rows.put(Change.SALDO_AKHIR, cells(Change.SALDO_AKHIR, capital -> figures.closing(capital::holds).negate()));
        return new EquityStatement(rows.values().stream()
                .filter(row -> !row.isNothing() || row.change() == Change.SALDO_AWAL
                        || row.change() == Change.SALDO_AKHIR)
                .toList());
    }

    /// Original and reversal stand on both sides, so both sides have it too much.
    private static Rupiah taken(List<Movement> undone, Capital capital) {
        return Figures.sum(undone, capital::holds, movement -> movement.debit().plus(movement.credit()));
    }

    private static Rupiah moved(Figures figures, Capital capital) {
        return sum(figures, capital, Movement::moved).negate();
    }

    private static Rupiah sum(Figures figures, Capital capital, Function<Movement, Rupiah> figure) {
        return Figures.sum(figures.movements(), capital::holds, figure);
    }

    private static Row only(Change change, Capital one, Rupiah amount) {
        return cells(change, capital -> capital == one ? amount : Rupiah.ZERO);
    }

    private static Row cells(Change change, Function<Capital, Rupiah> cell) {
        return new Row(change, Arrays.stream(Capital.values()).map(cell).toList());
    }
}
