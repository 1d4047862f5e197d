package id.lumbung.cooperative.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The golden year up to the end of July 2025, T01 to T11, the way a treasurer records it.
public final class GoldenEvents {

    public static final LocalDate OPENING = LocalDate.of(2025, 6, 20);
    public static final LocalDate END = LocalDate.of(2025, 7, 31);
    private static final String LAST = "T11";

    private GoldenEvents() {}

    /// An event and the document that a program sends for it.
    public record Told(String id, String code, Map<String, Object> document) {}

    /// @param members A1 to A9
    public static List<Told> of(List<UUID> members) {
        return List.of(
                told("T01", "J01", "2025-06-20", Map.of("cash", "1-1101", "deposits", each(members, 100_000))),
                told("T02", "J02", "2025-06-20",
                        Map.of("cash", "1-1101", "months", Map.of("from", "2025-06"), "deposits",
                                each(members, 20_000))),
                told("T03", "J62", "2025-06-25",
                        Map.of("giver", "Pemerintah Desa", "expense", "6-1211", "amount", 2_500_000)),
                told("T04", "J63", "2025-07-01",
                        Map.of("giver", "Dinas", "assets", Map.of("1-3103", 7_000_000, "1-3104", 5_000_000))),
                told("T05", "J52", "2025-07-05", Map.of("amount", 900_000, "cash", "1-1101", "bank", "1-1111")),
                told("T06", "J65", "2025-07-10", Map.of("lender", "Bank BRI", "amount", 100_000_000, "bank", "1-1111")),
                told("T07", "J26", "2025-07-12", Map.of("goods", "sembako", "amount", 40_000_000, "cash", "1-1111")),
                told("T08", "J27", "2025-07-15",
                        Map.of("goods", "lpg", "creditor", "Pertamina", "payable", "2-1102", "amount", 15_000_000)),
                told("T09", "J31", "2025-07-21", sale("ANGGOTA", 6_000_000, 5_400_000)),
                told("T10", "J31", "2025-07-25", sale("NON_ANGGOTA", 9_000_000, 8_100_000)),
                told("T11", "J32", "2025-07-31", Map.of("member", members.get(2).toString(), "goods", "sembako",
                        "amount", 1_500_000, "cost", 1_350_000)));
    }

    /// What the golden journal says of these: the balance of each account, debit being positive.
    public static Map<String, Long> balances() {
        return lines().collect(Collectors.groupingBy(cells -> cells[3], TreeMap::new,
                Collectors.summingLong(cells -> Long.parseLong(cells[5]) - Long.parseLong(cells[6]))));
    }

    /// What it says of one account, line by line: date, debit, credit.
    public static List<List<Object>> book(String account) {
        return lines().filter(cells -> cells[3].equals(account))
                .<List<Object>>map(cells -> List.of(cells[1], Long.parseLong(cells[5]), Long.parseLong(cells[6])))
                .toList();
    }

    private static Stream<String[]> lines() {
        var file = Objects.requireNonNull(GoldenEvents.class.getResourceAsStream("/ledger/golden_journal.csv"));
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(";", -1))
                    .filter(cells -> cells[0].compareTo(LAST) <= 0).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> sale(String buyer, long price, long cost) {
        return Map.of("goods", "sembako", "buyer", Map.of("participation", buyer), "amount", price, "cost", cost,
                "cash", "1-1101");
    }

    private static Map<String, Object> each(List<UUID> members, long amount) {
        return members.stream().collect(Collectors.toMap(UUID::toString, member -> amount));
    }

    private static Told told(String id, String code, String date, Map<String, Object> fields) {
        var document = new LinkedHashMap<String, Object>(fields);
        document.put("date", date);
        return new Told(id, code, document);
    }
}
