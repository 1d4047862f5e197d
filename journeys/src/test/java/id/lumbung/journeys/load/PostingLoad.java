package id.lumbung.journeys.load;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;

import id.lumbung.journeys.load.Treasurers.Treasurer;

/// Measures posting through gateway, service and PostgreSQL against the same rows appended by JDBC without any rule, in
/// the same PostgreSQL and the same minutes. Two-line and four-line entries in turn, 64 cooperatives of 8 regencies.
///
/// ```
/// mvn -Pjourneys -DskipTests package
/// ./run                                                    # in another window
/// java -cp 'journeys/target/test-classes:journeys/target/load/*' id.lumbung.journeys.load.PostingLoad
/// ```
///
/// Every user is the treasurer of cooperatives of her own, because nobody shares a drawer; regencies, accounts and terms
/// are made through the API when they are missing. A person may ask 1,200 times a minute; `./run` with
/// `LUMBUNG_LIMITS_PERSON_REQUESTS=100000 LUMBUNG_LIMITS_REGENCY_REQUESTS=1000000` in its environment lets them do more.
public final class PostingLoad {

    private static final List<String> TWO = List.of("1-1101", "3-1201");
    private static final List<String> FOUR = List.of("1-1101", "1-1115", "3-1201", "3-1301");

    private final Options options;
    private final Properties secrets = new Properties();
    private final URI issuer;

    private PostingLoad(Options options) throws Exception {
        this.options = options;
        this.issuer = URI.create("http://127.0.0.1:" + (8180 + options.shift()) + "/realms/lumbung");
        try (var file = Files.newBufferedReader(options.data().resolve("secrets"))) {
            secrets.load(file);
        }
    }

    /// @param data where the running platform keeps its own
    /// @param seconds how long each measurement takes
    /// @param warm seconds before the first
    /// @param users at once
    /// @param shift how much higher the platform's ports are, as `./run` was told
    /// @param crew where the people for `./bench users` are written, instead of measuring
    private record Options(Path data, int shift, int seconds, int warm, int users, int regencies, int each,
            @Nullable Path crew) {

        URI origin() {
            return URI.create("http://127.0.0.1:" + (8080 + shift));
        }

        static Options of(String[] arguments) {
            var data = Path.of(".lumbung");
            Path crew = null;
            var numbers = new int[]{30, 60, 32, 8, 8, 0};
            for (var argument : arguments) {
                var value = argument.substring(argument.indexOf('=') + 1);
                switch (argument.substring(0, argument.length() - value.length())) {
                    case "--data=" -> data = Path.of(value);
                    case "--crew=" -> crew = Path.of(value);
                    case "--seconds=" -> numbers[0] = Integer.parseInt(value);
                    case "--warm=" -> numbers[1] = Integer.parseInt(value);
                    case "--users=" -> numbers[2] = Integer.parseInt(value);
                    case "--regencies=" -> numbers[3] = Integer.parseInt(value);
                    case "--each=" -> numbers[4] = Integer.parseInt(value);
                    case "--shift=" -> numbers[5] = Integer.parseInt(value);
                    default -> throw new IllegalArgumentException(
                            argument + " is none of --data --shift --crew --seconds --warm --users --regencies --each");
                }
            }
            return new Options(data, numbers[5], numbers[0], numbers[1], numbers[2], numbers[3], numbers[4],
                    crew);
        }
    }

    public static void main(String[] arguments) throws Exception {
        var options = Options.of(arguments);
        var load = new PostingLoad(options);
        if (options.crew() == null) {
            load.measure();
        } else {
            Files.write(options.crew(), new Treasurers(options.origin(), load.issuer, load.secrets).crew());
        }
    }

    @FunctionalInterface
    private interface Work {
        void once(int turn) throws Exception;
    }

    private void measure() throws Exception {
        var treasurers = new Treasurers(options.origin(), issuer, secrets)
                .of(options.regencies(), options.each());
        System.out.println("Warming up for " + options.warm() + " s …");
        for (int users = 1; users < options.users(); users *= 2) { // a cold service under all of them would be late
            post(treasurers, users, options.warm() / 10);
        }
        post(treasurers, options.users(), options.warm() / 2);

        var one = post(treasurers, 1, options.seconds());
        var before = Processes.of(options.data());
        var many = post(treasurers, options.users(), options.seconds());
        var after = Processes.of(options.data());
        var raw = new RawRows(15432 + options.shift(), secrets);
        raw.prepare();
        append(raw, options.users(), 5);
        var rawOne = append(raw, 1, options.seconds() / 2);
        var beforeRaw = Processes.of(options.data());
        var rawMany = append(raw, options.users(), options.seconds() / 2);
        var afterRaw = Processes.of(options.data());
        raw.forget();

        System.out.println(Tally.head());
        List.of(one, many, rawOne, rawMany).forEach(System.out::println);
        System.out.printf("  posting is %.1f %% of the raw rate for one user and %.1f %% for %d%n",
                100 * one.rate() / rawOne.rate(), 100 * many.rate() / rawMany.rate(), options.users());
        System.out.printf("%n  %-24s %12s %14s %10s%n", "posting", "CPU s", "CPU ms/entry", "RSS MB");
        costs(after.cpuSince(before), many.nanos().length, after);
        System.out.printf("%n  %-24s%n", "raw rows");
        costs(afterRaw.cpuSince(beforeRaw), rawMany.nanos().length, afterRaw);
    }

    private static void costs(Map<String, Double> cpu, int entries, Processes now) {
        var sum = 0.0;
        for (var process : cpu.entrySet()) {
            System.out.printf("  %-24s %12.1f %14.3f %10d%n", process.getKey(), process.getValue(),
                    process.getValue() * 1000 / entries, now.memory().getOrDefault(process.getKey(), 0L) >> 20);
            sum += process.getKey().equals(Processes.SELF) ? 0 : process.getValue();
        }
        System.out.printf("  %-24s %12.1f %14.3f%n", "all but this program", sum, sum * 1000 / entries);
    }

    private Tally post(List<Treasurer> treasurers, int users, int seconds) throws Exception {
        var wires = new ArrayList<Wire>();
        try {
            var work = new ArrayList<Work>();
            for (int user = 0; user < users; user++) {
                var wire = new Wire(options.origin());
                wires.add(wire);
                var mine = user;
                work.add(turn -> post(wire, treasurers.get((mine + turn / 2 * users) % treasurers.size()), turn));
            }
            return together("entries through the gateway", work, seconds);
        } finally {
            for (var wire : wires) {
                wire.close();
            }
        }
    }

    private static void post(Wire wire, Treasurer treasurer, int turn) throws Exception {
        var base = "/" + treasurer.regency() + "/api/cooperatives/" + treasurer.cooperative();
        var key = UUID.randomUUID().toString();
        if (turn % 2 == 0) {
            wire.post(base + "/events/J61", treasurer.token(), key, """
                    {"date": "%s", "giver": "Pemerintah Desa", "amount": 50000, "cash": "%s"}"""
                    .formatted(LocalDate.now(), TWO.getFirst()));
        } else {
            wire.post(base + "/general-journal", treasurer.token(), key, """
                    {"date": "%s", "description": "Hibah uang dari Pemerintah Desa", "lines": [
                    {"account": "%s", "debit": 50000}, {"account": "%s", "debit": 50000},
                    {"account": "%s", "credit": 50000}, {"account": "%s", "credit": 50000}]}"""
                    .formatted(LocalDate.now(), FOUR.get(0), FOUR.get(1), FOUR.get(2), FOUR.get(3)));
        }
    }

    private static Tally append(RawRows raw, int users, int seconds) throws Exception {
        var writers = new ArrayList<RawRows.Writer>();
        try {
            var work = new ArrayList<Work>();
            for (int user = 0; user < users; user++) {
                var writer = new RawRows.Writer(raw.connect());
                writers.add(writer);
                work.add(turn -> writer.append(turn % 2 == 0 ? TWO : FOUR));
            }
            return together("the same rows by JDBC", work, seconds);
        } finally {
            for (var writer : writers) {
                writer.close();
            }
        }
    }

    /// Everybody begins at the same moment and does it until the time is over.
    private static Tally together(String what, List<Work> work, int seconds) throws Exception {
        var barrier = new CyclicBarrier(work.size() + 1);
        try (var users = Executors.newFixedThreadPool(work.size())) {
            var running = new ArrayList<Future<long[]>>();
            for (var mine : work) {
                running.add(users.submit((Callable<long[]>) () -> {
                    barrier.await();
                    return until(System.nanoTime() + seconds * 1_000_000_000L, mine);
                }));
            }
            barrier.await();
            var start = System.nanoTime();
            var nanos = new ArrayList<long[]>();
            for (var one : running) {
                nanos.add(one.get());
            }
            return new Tally(what, work.size(), nanos.stream().flatMapToLong(Arrays::stream).toArray(),
                    Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private static long[] until(long end, Work work) throws Exception {
        var nanos = new long[1024];
        var done = 0;
        for (var start = System.nanoTime(); start < end; done++) {
            work.once(done);
            var now = System.nanoTime();
            if (done == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * done);
            }
            nanos[done] = now - start;
            start = now;
        }
        return Arrays.copyOf(nanos, done);
    }
}
