package id.lumbung.benchmark;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

import tools.jackson.databind.JsonNode;

/// Many people of some cooperatives at once. Treasurers record and read, everybody else reads; every tenth posting is
/// sent a second time, as a phone does that lost the answer. In the end the books say whether one was lost or doubled.
final class Crowd {

    private static final String CASH = "1-1101";

    private final Api api;
    private final List<Person> people;
    private final Duration time;
    private final Duration think;
    private final String today = LocalDate.now(ZoneId.of("Asia/Makassar")).toString();
    private final Map<UUID, Sent> sent = new ConcurrentHashMap<>();
    private final Map<String, Tally> tallies = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> errors = new ConcurrentHashMap<>();

    Crowd(Api api, List<Person> people, Duration time, Duration think) {
        this.api = api;
        this.people = people;
        this.time = time;
        this.think = think;
    }

    /// What a cooperative was given, as its people know it.
    private record Sent(AtomicLong entries, AtomicLong total) {}

    /// What its books say.
    private record Stand(long entries, long cash) {}

    boolean measure() throws InterruptedException {
        var before = new ConcurrentHashMap<UUID, Stand>();
        people.forEach(person -> before.computeIfAbsent(person.cooperative(), _ -> stand(person)));
        var end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            people.forEach(person -> threads.submit(() -> stay(person, end)));
        }
        System.out.printf("%n### %d users of %d cooperatives for %d s, %d ms between two requests of one of them%n%n",
                people.size(), before.size(), time.toSeconds(), think.toMillis());
        System.out.printf("| | done | per second | p50 ms | p99 ms |%n|---|---:|---:|---:|---:|%n");
        tallies.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(tally -> System.out.printf(
                "| %s | %,d | %.1f | %.1f | %.1f |%n", tally.getKey(), tally.getValue().count(),
                tally.getValue().count() / (double) time.toSeconds(), tally.getValue().millis(0.5),
                tally.getValue().millis(0.99)));
        var entries = sent.values().stream().mapToLong(one -> one.entries().get()).sum();
        var wrong = before.entrySet().stream().filter(one -> !agrees(one.getKey(), one.getValue())).count();
        System.out.printf("%nErrors: %s. Entries answered for: %,d; cooperatives whose books say otherwise: %d.%n",
                errors.isEmpty() ? "none" : errors, entries, wrong);
        return errors.isEmpty() && wrong == 0;
    }

    private void stay(Person person, long end) {
        var random = ThreadLocalRandom.current();
        pause(random.nextLong(Math.max(1, think.toMillis()))); // they do not come all in the same instant
        while (System.nanoTime() < end) {
            try {
                once(person, random);
            } catch (RuntimeException e) {
                errors.computeIfAbsent(String.valueOf(e.getMessage()).replaceAll("[0-9a-f-]{36}", "…"),
                        _ -> new AtomicLong()).incrementAndGet();
            }
            pause(think.toMillis() / 2 + random.nextLong(Math.max(1, think.toMillis())));
        }
    }

    private void once(Person person, ThreadLocalRandom random) {
        var place = World.API + "/" + person.cooperative();
        if (person.records() && random.nextInt(10) < 7) {
            var key = UUID.randomUUID();
            var amount = 1_000L + random.nextLong(99_000);
            post(person, place, key, amount);
            var mine = sent.computeIfAbsent(person.cooperative(), _ -> new Sent(new AtomicLong(), new AtomicLong()));
            mine.entries().incrementAndGet();
            mine.total().addAndGet(amount);
            if (random.nextInt(10) == 0) {
                post(person, place, key, amount);
            }
            return;
        }
        switch (random.nextInt(4)) {
            case 0 -> read("trial balance", person, place + "/trial-balance?date=" + today);
            case 1 -> read("LPK", person, place + "/statements/lpk?period=" + today.substring(0, 7));
            case 2 -> read("cash book", person, place + "/cash-book?month=" + today.substring(0, 7));
            default -> read("journal", person, place + "/entries");
        }
    }

    private void post(Person person, String place, UUID key, long amount) {
        timed("recording an event", () -> api.post(person, place + "/events/J61", key,
                Map.of("date", today, "giver", "Pemerintah Desa", "amount", amount, "cash", CASH)));
    }

    private void read(String what, Person person, String path) {
        timed(what, () -> api.fetch(person, path));
    }

    private void timed(String what, Runnable work) {
        var start = System.nanoTime();
        work.run();
        tallies.computeIfAbsent(what, _ -> new Tally()).add(System.nanoTime() - start);
    }

    private boolean agrees(UUID cooperative, Stand before) {
        var someone = people.stream().filter(person -> person.cooperative().equals(cooperative)).findFirst()
                .orElseThrow();
        var after = stand(someone);
        var mine = sent.getOrDefault(cooperative, new Sent(new AtomicLong(), new AtomicLong()));
        var whole = api.get(someone, World.API + "/" + cooperative + "/chain").path("whole").asBoolean(false);
        return whole && after.entries() - before.entries() == mine.entries().get()
                && after.cash() - before.cash() == mine.total().get();
    }

    private Stand stand(Person person) {
        var place = World.API + "/" + person.cooperative();
        var newest = api.get(person, place + "/entries?size=1").path("entries").path(0);
        var cash = api.get(person, place + "/cash-book?month=" + YearMonth.parse(today.substring(0, 7)) + "&size=1")
                .path("period").path("closing");
        return new Stand(newest.path("sequence").asLong(0), amount(cash));
    }

    private static long amount(JsonNode value) {
        return value.isNumber() ? value.asLong() : Long.parseLong(value.asString("0"));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
