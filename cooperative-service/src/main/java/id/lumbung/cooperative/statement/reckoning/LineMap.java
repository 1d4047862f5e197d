package id.lumbung.cooperative.statement.reckoning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import id.lumbung.cooperative.ledger.Participation;
import id.lumbung.cooperative.ledger.Side;
import id.lumbung.cooperative.statement.asked.StatementKind;
import id.lumbung.cooperative.statement.reckoning.StatementLine.Style;

/// Which line of the chart stands in which line of LPK and PHU, and what adds up to what: `statement/lines.csv`.
public final class LineMap {

    private static final Map<StatementKind, List<StatementLine>> LINES = read();

    private LineMap() {}

    public static List<StatementLine> of(StatementKind kind) {
        return Objects.requireNonNull(LINES.get(kind));
    }

    public static List<List<String>> rows(String resource) {
        var file = Objects.requireNonNull(LineMap.class.getResourceAsStream(resource));
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> List.of(line.split(";", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<StatementKind, List<StatementLine>> read() {
        var lines = new EnumMap<StatementKind, List<StatementLine>>(StatementKind.class);
        for (var cells : rows("/statement/lines.csv")) {
            lines.computeIfAbsent(StatementKind.valueOf(cells.get(0)), kind -> new ArrayList<>()).add(line(cells));
        }
        lines.values().forEach(LineMap::requireOrder);
        return lines;
    }

    private static StatementLine line(List<String> cells) {
        var style = Style.valueOf(cells.get(3));
        return switch (style) {
            case JUDUL -> StatementLine.heading(cells.get(1), cells.get(2));
            case JUMLAH, TOTAL -> StatementLine.sum(cells.get(1), cells.get(2), style,
                    List.of(cells.get(5).split("\\+")));
            case BARIS -> {
                var source = cells.get(5).split("/");
                yield new StatementLine(cells.get(1), cells.get(2), style,
                        cells.get(4).equals("D") ? Side.DEBIT : Side.KREDIT, List.of(source[0]),
                        source.length == 1 ? Set.of(Participation.values()) : participations(source[1]));
            }
        };
    }

    private static Set<Participation> participations(String cell) {
        return Arrays.stream(cell.split(",")).map(Participation::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /// A sum stands below what it adds up.
    private static void requireOrder(List<StatementLine> lines) {
        var known = new HashSet<String>();
        for (var line : lines) {
            if (line.isSum() && !known.containsAll(line.of()) || !known.add(line.code())) {
                throw new IllegalStateException("The line " + line.code() + " of the statements does not add up");
            }
        }
    }
}
