package id.lumbung.benchmark;

import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;

/// Closes the twelve months of a year, one after the other, in the books of each size.
record Closing(Api api, Map<Integer, Person> books) {

    void measure() {
        System.out.printf(
                "%n### Closing a month%n%n| lines | p50 ms | slowest of 24 ms | sheet with checklist, p50 ms |%n|---:|---:|---:|---:|%n");
        books.forEach((lines, treasurer) -> {
            var closings = new Tally();
            var sheets = new Tally();
            for (int time = 0; time < 3; time++) { // the first time warms up
                open(treasurer);
                for (var month = YearMonth.from(World.OPENED); month.getYear() == World.OPENED.getYear(); month = month
                        .plusMonths(1)) {
                    var path = World.API + "/" + treasurer.cooperative() + "/periods/" + month;
                    var start = System.nanoTime();
                    api.get(treasurer, path);
                    var looked = System.nanoTime();
                    api.put(treasurer, path + "/closing", null);
                    if (time > 0) {
                        sheets.add(looked - start);
                        closings.add(System.nanoTime() - looked);
                    }
                }
            }
            open(treasurer);
            System.out.printf("| %,d | %.1f | %.1f | %.1f |%n", lines, closings.millis(0.5), closings.millis(1),
                    sheets.millis(0.5));
        });
    }

    private void open(Person treasurer) {
        var periods = World.API + "/" + treasurer.cooperative() + "/periods";
        if (api.get(treasurer, periods + "?year=2025").path("closedThrough").isString()) {
            api.post(treasurer, periods + "/" + YearMonth.from(World.OPENED) + "/reopenings", UUID.randomUUID(),
                    Map.of("reason", "Pengukuran"));
        }
    }
}
