package id.lumbung.cooperative.statement.reckoning;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.ledger.Unit;
import id.lumbung.cooperative.statement.asked.Period;
import id.lumbung.cooperative.statement.asked.StatementKind;
import id.lumbung.cooperative.statement.reckoning.StatementLine.Style;
import id.lumbung.platform.money.Rupiah;

/// A statement as it is read: lines from top to bottom with the figure of the period and of the one it is compared to.
///
/// @param unit one outlet, or all of the cooperative
public record Statement(StatementKind kind, Period period, @Nullable Period compared, @Nullable Unit unit,
        List<Row> rows) {

    public Statement {
        rows = List.copyOf(rows);
    }

    /// @param amount none for a heading
    /// @param before the figure of the compared period, where there is one
    public record Row(String code, String name, Style style, @Nullable Rupiah amount, @Nullable Rupiah before) {

        private boolean isNothing() {
            return style == Style.BARIS && (amount == null || amount.isZero()) && (before == null || before.isZero());
        }
    }

    public static Statement of(StatementKind kind, Period period, @Nullable Period compared, @Nullable Unit unit,
            List<StatementLine> lines, Column column, @Nullable Column before) {
        var rows = lines.stream().map(line -> line.style() == Style.JUDUL
                ? new Row(line.code(), line.name(), line.style(), null, null)
                : new Row(line.code(), line.name(), line.style(), column.amount(line.code()),
                        before == null ? null : before.amount(line.code())));
        return new Statement(kind, period, compared, unit,
                (kind == StatementKind.LAK ? rows.filter(row -> !row.isNothing()) : rows).toList());
    }

    /// The figure of a line.
    public Rupiah amount(String code) {
        return rows.stream().filter(row -> row.code().equals(code)).findFirst().map(Row::amount).orElse(Rupiah.ZERO);
    }

    /// Whether both sides of the balance sheet are the same. They always are; if they ever were not, the page says so.
    public boolean balanced() {
        return kind != StatementKind.LPK || amount("JA").equals(amount("JLE"));
    }

    /// What vouches for this paper.
    public Seal seal() {
        var said = new ArrayList<Seal.Said>();
        rows.forEach(row -> {
            if (row.amount() != null) {
                said.add(new Seal.Said(row.code(), row.amount(), row.style() == Style.BARIS));
            }
        });
        return Seal.of(kind, period, unit, said);
    }
}
