package id.lumbung.cooperative.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/// The chart that every cooperative starts from, in `ledger/coa.csv`.
final class ChartTemplate {

    /// Raised with every change of the file; a book remembers which one it was opened with.
    static final int VERSION = 1;

    private static final Chart CHART = read();

    private ChartTemplate() {}

    static Chart chart() {
        return CHART;
    }

    private static Chart read() {
        var file = Objects.requireNonNull(ChartTemplate.class.getResourceAsStream("/ledger/coa.csv"));
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new Chart(reader.lines().skip(1).map(line -> account(List.of(line.split(";", -1)))).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Account account(List<String> cells) {
        var parent = orNull(cells.get(7));
        var cashFlow = orNull(cells.get(6));
        var control = orNull(cells.get(8));
        return new Account(new AccountCode(cells.get(0)), cells.get(1), cells.get(2), AccountType.valueOf(cells.get(3)),
                Side.ofLetter(cells.get(4)), parent == null ? null : new AccountCode(parent), orNull(cells.get(5)),
                cashFlow == null ? null : CashFlow.valueOf(cashFlow),
                control == null ? null : Subject.Kind.valueOf(control), Overdraft.valueOf(cells.get(9)));
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
