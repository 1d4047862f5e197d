package id.lumbung.cooperative.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import id.lumbung.cooperative.event.GoldenEvents.Told;

/// The whole golden year, T01 to T46, the way a treasurer records it. Interest on savings and a member who
/// leaves (T35, T44) are events of the savings and stand here as the entries that they make.
public final class GoldenYear {

    public static final LocalDate END = LocalDate.of(2025, 12, 31);
    public static final List<String> OF_SAVINGS = List.of("T35", "T44");

    private GoldenYear() {}

    /// @param members A1 to A9
    public static List<Told> of(List<UUID> members) {
        var year = new ArrayList<>(GoldenEvents.of(members));
        Map<String, Object> loan = Map.of("member", members.get(3).toString(), "number", 1);
        year.add(told("T12", "J03", "2025-08-05", "cash", "1-1101", "deposits",
                Map.of(members.get(0).toString(), 2_000_000, members.get(1).toString(), 1_000_000)));
        year.add(told("T13", "J12", "2025-08-10", "loan", loan, "product", "1-1401", "amount", 6_000_000, "fee", 60_000,
                "cash", "1-1101"));
        year.add(told("T14", "J66", "2025-08-12", interest(500_000)));
        year.add(told("T15", "J29", "2025-08-20", "creditor", "Pertamina", "payable", "2-1102", "amount", 15_000_000,
                "cash", "1-1111"));
        year.add(told("T16", "J31", "2025-08-25", sale("lpg", "ANGGOTA", 8_000_000, 7_200_000)));
        year.add(told("T17", "J31", "2025-08-26", sale("lpg", "NON_ANGGOTA", 9_000_000, 7_500_000)));
        year.add(told("T18", "J33", "2025-08-31", "cash", "1-1101", "deposits",
                Map.of("member", members.get(2).toString(), "amount", 1_000_000)));
        year.add(told("T19", "J13", "2025-09-10", instalment(loan, 500_000, 60_000)));
        year.add(told("T20", "J66", "2025-09-12", interest(500_000)));
        var late = new HashMap<>(instalment(loan, 500_000, 60_000));
        late.put("penalty", 3_000);
        year.add(told("T21", "J14", "2025-10-15", late));
        year.add(told("T22", "J66", "2025-10-12", interest(500_000)));
        year.add(told("T23", "J261", "2025-10-15", "goods", "sembako", "amount", 30_000_000, "cash", "1-1111",
                "freight", 600_000, "freightCash", "1-1101"));
        year.add(told("T24", "J31", "2025-10-20", sale("sembako", "ANGGOTA", 22_000_000, 18_700_000)));
        year.add(told("T25", "J31", "2025-10-25", sale("sembako", "NON_ANGGOTA", 30_000_000, 25_500_000)));
        year.add(told("T26", "J52", "2025-10-31", "amount", 45_000_000, "cash", "1-1101", "bank", "1-1111"));
        year.addAll(arrears(members));
        year.add(told("T28", "J13", "2025-12-10", instalment(loan, 1_000_000, 120_000)));
        year.add(told("T29", "J66", "2025-12-12", interest(1_000_000)));
        year.add(told("T30", "J391", "2025-11-30", "giver", "BRILink", "amount", 750_000, "cash", "1-1111"));
        year.add(told("T31", "J45", "2025-11-30", "expenses", Map.of("6-1202", 600_000, "6-1203", 450_000), "cash",
                "1-1101"));
        year.add(told("T32", "J45", "2025-11-30", "expenses", Map.of("6-1201", 250_000, "6-1210", 100_000), "cash",
                "1-1101"));
        year.add(told("T33", "J46", "2025-12-15", "expenses", Map.of("6-1102", 2_000_000), "tax", 50_000, "cash",
                "1-1101"));
        year.add(told("T34", "J48", "2025-12-20", "taxes", Map.of("2-1301", 50_000), "ntpn", "0A1B2C3D4E5F6G7H", "cash",
                "1-1101"));
        year.add(told("T36", "J04", "2025-12-31", "member", members.get(1).toString(), "amount", 400_000, "cash",
                "1-1101"));
        year.add(told("T37", "J58", "2025-12-31", "depreciation", Map.of("6-1303", 875_000, "6-1304", 625_000)));
        year.add(told("T38", "J19", "2025-12-31", "amount", 20_000));
        year.add(told("T39", "J70", "2025-12-31", "amount", 316_667));
        year.add(told("T40", "J49", "2025-12-31", "turnover", 86_553_000, "amount", 432_765));
        year.add(told("T41", "J42", "2025-12-31", "goods", "sembako", "amount", 150_000));
        year.add(told("T42", "J54", "2025-12-31", "gross", 40_000, "tax", 8_000, "bank", "1-1111"));
        year.add(told("T43", "J55", "2025-12-31", "amount", 30_000, "bank", "1-1111"));
        year.add(told("T45", "J56", "2025-12-31", "amount", 2_000, "cash", "1-1101"));
        year.add(told("T46", "J69", "2025-12-31", "amount", 22_000_000));
        return year;
    }

    /// The trial balance of the year, debit being positive.
    public static Map<String, Long> balances() {
        return csv("golden_trial_balance.csv").stream().collect(Collectors.toMap(List::getFirst,
                cells -> Long.parseLong(cells.get(2)) - Long.parseLong(cells.get(3)), Long::sum, TreeMap::new));
    }

    /// What the entries of the savings add to it.
    public static Map<String, Long> balancesOfSavings() {
        return savings().stream().collect(Collectors.groupingBy(cells -> cells.get(3), TreeMap::new,
                Collectors.summingLong(cells -> Long.parseLong(cells.get(5)) - Long.parseLong(cells.get(6)))));
    }

    /// Their lines in the golden journal.
    public static List<List<String>> savings() {
        return csv("golden_journal.csv").stream().filter(cells -> OF_SAVINGS.contains(cells.getFirst())).toList();
    }

    /// T27: July to December of everybody, but A9 pays only until October.
    private static List<Told> arrears(List<UUID> members) {
        return List.of(
                told("T27", "J02", "2025-12-31", "cash", "1-1101", "months",
                        Map.of("from", "2025-07", "until", "2025-12"), "deposits",
                        members.subList(0, 8).stream().collect(Collectors.toMap(UUID::toString, one -> 120_000))),
                told("T27", "J02", "2025-12-31", "cash", "1-1101", "months",
                        Map.of("from", "2025-07", "until", "2025-10"), "deposits",
                        Map.of("member", members.get(8).toString(), "amount", 80_000)));
    }

    private static Map<String, Object> interest(long amount) {
        return Map.of("lender", "Bank BRI", "amount", amount, "bank", "1-1111");
    }

    private static Map<String, Object> instalment(Map<String, Object> loan, long principal, long interest) {
        return Map.of("loan", loan, "product", "1-1401", "principal", principal, "interest", interest, "cash",
                "1-1101");
    }

    private static Map<String, Object> sale(String goods, String buyer, long price, long cost) {
        return Map.of("goods", goods, "buyer", Map.of("participation", buyer), "amount", price, "cost", cost, "cash",
                "1-1101");
    }

    private static Told told(String id, String code, String date, Object... fields) {
        var document = new LinkedHashMap<String, Object>();
        for (int at = 0; at < fields.length; at += 2) {
            document.put((String) fields[at], fields[at + 1]);
        }
        return told(id, code, date, document);
    }

    private static Told told(String id, String code, String date, Map<String, Object> fields) {
        var document = new LinkedHashMap<>(fields);
        document.put("date", date);
        return new Told(id, code, document);
    }

    private static List<List<String>> csv(String name) {
        var file = Objects.requireNonNull(GoldenYear.class.getResourceAsStream("/ledger/" + name));
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> List.of(line.split(";", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
