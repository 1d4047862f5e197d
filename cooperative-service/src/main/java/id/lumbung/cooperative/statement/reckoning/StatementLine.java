package id.lumbung.cooperative.statement.reckoning;

import java.util.List;
import java.util.Set;

import id.lumbung.cooperative.ledger.Participation;
import id.lumbung.cooperative.ledger.Side;

/// A line of a statement as the map has it.
///
/// @param side on which side of the accounts it is positive
/// @param of the lines that it adds up, or for a plain line the one of the chart that it shows
/// @param only the participations that it shows
public record StatementLine(String code, String name, Style style, Side side, List<String> of,
        Set<Participation> only) {

    /// How a line looks, and whether it is made of accounts or of other lines.
    public enum Style {
        JUDUL, BARIS, JUMLAH, TOTAL
    }

    public static StatementLine heading(String code, String name) {
        return new StatementLine(code, name, Style.JUDUL, Side.DEBIT, List.of(), Set.of());
    }

    public static StatementLine plain(String code, String name) {
        return new StatementLine(code, name, Style.BARIS, Side.DEBIT, List.of(code), Set.of(Participation.values()));
    }

    public static StatementLine sum(String code, String name, Style style, List<String> of) {
        return new StatementLine(code, name, style, Side.DEBIT, of, Set.of());
    }

    public boolean isSum() {
        return style == Style.JUMLAH || style == Style.TOTAL;
    }

    public boolean shows(Movement movement) {
        return of.getFirst().equals(movement.account().line()) && only.contains(movement.participation());
    }
}
