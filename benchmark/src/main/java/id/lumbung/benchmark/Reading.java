package id.lumbung.benchmark;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a reader waits for, with the books of all sizes in one database. Sizes take turns, so that whatever else the
/// machine does meets all of them.
final class Reading {

    private static final YearMonth LAST = YearMonth.of(2025, 12);

    private final Api api;
    private final Map<Integer, Person> books;
    private final int times;

    /// @param times how often each is asked for, after a quarter as many to warm up
    Reading(Api api, Map<Integer, Person> books, int times) {
        this.api = api;
        this.books = books;
        this.times = times;
    }

    void measure() {
        var things = things();
        System.out.printf(
                "%n### Reading%n%n| %d times each | lines | p50 ms | p99 ms | p50 against %d lines |%n|---|---:|---:|---:|---:|%n",
                times, books.keySet().iterator().next());
        things.forEach(this::measure);
    }

    private void measure(String what, String path) {
        var tallies = new LinkedHashMap<Integer, Tally>();
        books.keySet().forEach(lines -> tallies.put(lines, new Tally()));
        for (int round = -times / 4; round < times; round++) {
            for (var book : books.entrySet()) {
                var start = System.nanoTime();
                api.fetch(book.getValue(), path.replace("{c}", book.getValue().cooperative().toString()));
                if (round >= 0) {
                    tallies.getOrDefault(book.getKey(), new Tally()).add(System.nanoTime() - start);
                }
            }
        }
        var first = tallies.values().iterator().next().millis(0.5);
        tallies.forEach((lines, tally) -> System.out.printf("| %s | %,d | %.1f | %.1f | %.2f |%n", what, lines,
                tally.millis(0.5), tally.millis(0.99), tally.millis(0.5) / first));
    }

    /// The busy day is in the middle of the books; a place late in it is the worst to continue from.
    private static Map<String, String> things() {
        var pages = "/kukar/koperasi/{c}";
        var things = new LinkedHashMap<String, String>();
        things.put("trial balance, JSON", World.API + "/{c}/trial-balance?date=" + LAST.atDay(17));
        things.put("trial balance, page", pages + "/neraca-saldo?dari=" + LAST.atDay(5) + "&sampai=" + LAST.atDay(17));
        for (var statement : List.of("lpk", "phu", "lak")) {
            things.put(statement.toUpperCase(Locale.ROOT) + " with the year before, page",
                    pages + "/laporan/" + statement + "?masa=" + LAST);
        }
        things.put("cash book, first page", pages + "/buku-kas?bulan=" + LAST);
        things.put("cash book, late page",
                pages + "/buku-kas?bulan=" + LAST + "&setelah=" + LAST.atDay(20) + ".999999999.1");
        things.put("journal, newest page", pages + "/jurnal");
        return things;
    }
}
