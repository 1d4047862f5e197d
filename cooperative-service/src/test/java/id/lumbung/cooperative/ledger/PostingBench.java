package id.lumbung.cooperative.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import id.lumbung.platform.money.Rupiah;

/// How many entries a second the ledger takes, durably, over eight connections: `main` prints it. Not a test, because
/// a number says nothing on a machine that does other things as well.
final class PostingBench {

    private static final int CONNECTIONS = 8;
    private static final int COOPERATIVES = 64;

    private PostingBench() {}

    public static void main(String[] args) throws Exception {
        var time = Duration.ofSeconds(args.length > 0 ? Integer.parseInt(args[0]) : 10);
        try (var postgres = EmbeddedPostgres.builder().setServerConfig("shared_buffers", "256MB")
                .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").start()) {
            var url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + TestBooks.DATABASE;
            TestBooks.migrate(postgres.getPostgresDatabase(), url);
            try (var pool = TestBooks.pool(url, TestBooks.DATABASE + "_app", "app", CONNECTIONS)) {
                var books = new TestBooks(pool, TestBooks.KUKAR);
                var cooperatives = new ArrayList<UUID>();
                for (int number = 0; number < COOPERATIVES; number++) {
                    cooperatives.add(books.cooperative(LocalDate.of(2025, 1, 1)));
                }
                run(books, cooperatives, "warming up", time.dividedBy(2));
                analyze(postgres);
                run(books, cooperatives, "64 cooperatives", time);
                run(books, cooperatives.subList(0, 1), "one cooperative", time);
                System.out.println(books.in(() -> books.proof.differences(cooperatives.getFirst())) + " "
                        + books.verify(cooperatives.getFirst()));
            }
        }
    }

    /// What autovacuum does within a minute: the plans made on empty tables are thrown away.
    private static void analyze(EmbeddedPostgres postgres) throws SQLException {
        try (var connection = postgres.getDatabase("postgres", TestBooks.DATABASE).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    private static void run(TestBooks books, List<UUID> cooperatives, String name, Duration time) {
        var posted = new AtomicLong();
        var nanos = new AtomicLong();
        var end = System.nanoTime() + time.toNanos();
        try (var people = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int person = 0; person < CONNECTIONS; person++) {
                people.submit(() -> {
                    while (System.nanoTime() < end) {
                        var posting = deposit(
                                cooperatives.get(ThreadLocalRandom.current().nextInt(cooperatives.size())));
                        var start = System.nanoTime();
                        books.post(posting);
                        nanos.addAndGet(System.nanoTime() - start);
                        posted.incrementAndGet();
                    }
                    return null;
                });
            }
        }
        System.out.printf("%s: %d entries/s, %.2f ms each%n", name, posted.get() / time.toSeconds(),
                nanos.get() / 1e6 / posted.get());
    }

    private static Posting deposit(UUID cooperative) {
        var day = LocalDate.of(2025, 7, 1).plusDays(ThreadLocalRandom.current().nextInt(28));
        var amount = Rupiah.of(ThreadLocalRandom.current().nextLong(1_000, 100_000));
        return Posting.of(UUID.randomUUID(), cooperative, day, VoucherType.BKM, EventCode.of("J02"),
                "Setoran simpanan wajib",
                List.of(Line.debit(AccountCode.of("1-1101"), amount),
                        Line.credit(AccountCode.of("3-1102"), amount).about(Subject.member(UUID.randomUUID()))));
    }
}
