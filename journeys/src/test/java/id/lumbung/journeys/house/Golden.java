package id.lumbung.journeys.house;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The example year of an accountant, line by line, against which our books are held.
public final class Golden {

    /// @param amount debit positive, credit negative
    record Line(String entry, LocalDate date, String account, long amount) {}

    private final List<Line> lines;

    private Golden(List<Line> lines) {
        this.lines = lines;
    }

    public static Golden journal() {
        var file = Objects.requireNonNull(Golden.class.getResourceAsStream("/golden_journal.csv"));
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new Golden(reader.lines().skip(1).map(row -> row.split(";"))
                    .map(row -> new Line(row[0], LocalDate.parse(row[1]), row[3],
                            Long.parseLong(row[5]) - Long.parseLong(row[6])))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The balance of every account at the end of the day, those that stand at nothing left out.
    public Map<String, Long> balances(LocalDate day) {
        var balances = new TreeMap<String, Long>();
        lines.stream().filter(line -> !line.date().isAfter(day))
                .forEach(line -> balances.merge(line.account(), line.amount(), Long::sum));
        balances.values().removeIf(balance -> balance == 0);
        return balances;
    }

    public long balance(String account, LocalDate day) {
        return balances(day).getOrDefault(account, 0L);
    }

    /// What came into the account (or went out, negative) in the month, in the order of the days.
    public List<Long> movements(String account, YearMonth month) {
        return lines.stream()
                .filter(line -> line.account().equals(account) && YearMonth.from(line.date()).equals(month))
                .map(Line::amount).toList();
    }
}
