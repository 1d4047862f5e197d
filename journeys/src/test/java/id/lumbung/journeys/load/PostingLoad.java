package id.lumbung.journeys.load;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import id.lumbung.journeys.house.Account;
import id.lumbung.journeys.house.Api;
import id.lumbung.journeys.house.Token;

/// Measures recording an event through the gateway against a bare insert in the same PostgreSQL, in the same minutes.
///
/// ```
/// mvn -Pjourneys -DskipTests package
/// ./run                                                    # in another window
/// java -cp 'journeys/target/test-classes:journeys/target/load/*' id.lumbung.journeys.load.PostingLoad
/// ```
///
/// Every user is the treasurer of a cooperative of her own, because nobody shares a drawer; accounts and terms are made
/// through the API when they are missing. A person may ask 1,200 times a minute, so nobody records more than that.
public final class PostingLoad {

    private static final int MANY = 16;
    private static final int EACH = 400;
    private static final String REGENCY = "/kukar";
    private static final String DEMO = "Loa Kulu Kota";

    private final Path data;
    private final Properties secrets = new Properties();
    private final URI origin = URI.create("http://127.0.0.1:8080");
    private final URI issuer = URI.create("http://127.0.0.1:8180/realms/lumbung");

    private PostingLoad(Path data) throws Exception {
        this.data = data;
        try (var file = Files.newBufferedReader(data.resolve("secrets"))) {
            secrets.load(file);
        }
    }

    /// @param arguments the data folder of the running platform, `.lumbung` when left out
    public static void main(String[] arguments) throws Exception {
        new PostingLoad(Path.of(arguments.length > 0 ? arguments[0] : ".lumbung")).measure();
    }

    private record Treasurer(Account account, UUID cooperative) {}

    @FunctionalInterface
    private interface Work {
        void once() throws Exception;
    }

    private void measure() throws Exception {
        var treasurers = treasurers();
        System.out.println("Warming up …");
        record(treasurers, 100);

        var before = Processes.of(data);
        var one = record(treasurers.subList(0, 1), EACH);
        var many = record(treasurers, EACH);
        var after = Processes.of(data);
        var bareOne = insert(1);
        var bareMany = insert(MANY);

        System.out.println(Tally.head());
        List.of(one, many, bareOne, bareMany).forEach(System.out::println);
        System.out.printf("  a bare insert is %.1f times as fast for one user and %.1f times for %d%n",
                bareOne.rate() / one.rate(), bareMany.rate() / many.rate(), MANY);
        System.out.printf("%n  %-24s %12s %14s %10s%n", "", "CPU s", "CPU ms/event", "RSS MB");
        var events = EACH * (1 + MANY);
        after.cpuSince(before)
                .forEach((name, seconds) -> System.out.printf("  %-24s %12.1f %14.2f %10d%n", name, seconds,
                        seconds * 1000 / events, after.memory().get(name) >> 20));
    }

    private Tally record(List<Treasurer> treasurers, int each) throws Exception {
        var work = new ArrayList<Work>();
        for (var treasurer : treasurers) {
            var api = new Api(origin, Token.of(issuer, treasurer.account()));
            var path = REGENCY + "/api/cooperatives/" + treasurer.cooperative() + "/events/J61";
            var today = LocalDate.now().toString();
            work.add(() -> api.post(path, UUID.randomUUID(),
                    Map.of("date", today, "giver", "Pemerintah Desa", "amount", 50_000, "cash", "1-1101")));
        }
        return together("events through the gateway", work, each);
    }

    private Tally insert(int users) throws Exception {
        var connections = new ArrayList<Connection>();
        try {
            try (var first = connection(); var statement = first.createStatement()) {
                statement.execute(
                        """
                                drop table if exists posting_load;
                                create table posting_load (id uuid primary key, on_day date not null, said text not null, amount bigint not null)""");
            }
            var work = new ArrayList<Work>();
            for (var i = 0; i < users; i++) {
                var connection = connection();
                connections.add(connection);
                var insert = connection.prepareStatement("insert into posting_load values (?, current_date, ?, 50000)");
                work.add(() -> {
                    insert.setObject(1, UUID.randomUUID());
                    insert.setString(2, "Hibah uang dari Pemerintah Desa");
                    insert.executeUpdate();
                });
            }
            return together("bare inserts by JDBC", work, EACH);
        } finally {
            for (var connection : connections) {
                connection.close();
            }
            try (var last = connection(); var statement = last.createStatement()) {
                statement.execute("drop table posting_load");
            }
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:15432/cooperative", "postgres",
                secrets.getProperty("postgres"));
    }

    /// Everybody begins at the same moment and does it so many times.
    private static Tally together(String what, List<Work> work, int each) throws Exception {
        var barrier = new CyclicBarrier(work.size() + 1);
        var nanos = new long[work.size() * each];
        try (var users = Executors.newFixedThreadPool(work.size())) {
            var running = new ArrayList<Future<?>>();
            for (var user = 0; user < work.size(); user++) {
                var mine = work.get(user);
                var from = user * each;
                running.add(users.submit((Callable<?>) () -> {
                    barrier.await();
                    for (var i = from; i < from + each; i++) {
                        var start = System.nanoTime();
                        mine.once();
                        nanos[i] = System.nanoTime() - start;
                    }
                    return null;
                }));
            }
            barrier.await();
            var start = System.nanoTime();
            for (var one : running) {
                one.get();
            }
            return new Tally(what, work.size(), nanos, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private List<Treasurer> treasurers() {
        var admin = "6281100000001";
        var dinas = new Api(origin,
                Token.of(issuer, new Account("admin", admin, secrets.getProperty("person-" + admin))));
        var cooperatives = dinas.get(REGENCY + "/api/cooperatives").valueStream()
                .filter(row -> !row.path("villageName").asString().equals(DEMO)) // it has a treasurer
                .map(row -> UUID.fromString(row.path("id").asString())).sorted().limit(MANY).toList();
        var treasurers = new ArrayList<Treasurer>();
        for (var cooperative : cooperatives) {
            treasurers.add(treasurer(dinas, cooperative, "62811999%05d".formatted(treasurers.size())));
        }
        return treasurers;
    }

    private Treasurer treasurer(Api dinas, UUID cooperative, String phone) {
        var users = REGENCY + "/api/users";
        var known = dinas.get(users + "?search=" + phone).path("users");
        var card = known.isEmpty()
                ? dinas.post(users, UUID.randomUUID(),
                        Map.of("name", "Bendahara Uji", "phone", phone, "role", "pengurus"))
                : dinas.post(users + "/" + known.path(0).path("id").asString() + "/cards", UUID.randomUUID(),
                        Map.of("reason", "Pengukuran"));
        var place = REGENCY + "/api/cooperatives/" + cooperative;
        var term = UUID.nameUUIDFromBytes(("load/" + cooperative).getBytes());
        dinas.put(place + "/terms/" + term,
                Map.of("office", "BENDAHARA", "name", "Bendahara Uji", "phone", phone, "starts",
                        "2025-06-20", "minutes", "Pengukuran"));
        dinas.put(place + "/terms/" + term + "/account", Map.of("subject", card.path("subject").asString()));
        dinas.put(place + "/books", Map.of("from", "2025-06-01"));
        return new Treasurer(
                new Account("Bendahara Uji", card.path("userName").asString(), card.path("password").asString()),
                cooperative);
    }
}
