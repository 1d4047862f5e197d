package id.lumbung.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import id.lumbung.testing.http.StubServer;
import id.lumbung.testing.identity.TokenIssuer;

/// A regency on an empty machine: PostgreSQL, the service, and what the service finds around it.
final class World implements AutoCloseable {

    static final String API = "/kukar/api/cooperatives";
    static final LocalDate OPENED = LocalDate.of(2025, 1, 1);
    private static final int VILLAGES = 40;

    private final Path folder;
    private final boolean kept;
    private final TokenIssuer issuer = TokenIssuer.start();
    private final StubServer tenants = tenants();
    private final Database database;
    private final Service service;

    World(@Nullable Path data) throws Exception {
        this.kept = data != null;
        this.folder = data == null ? Files.createTempDirectory(Path.of("target"), "bench").toAbsolutePath() : data;
        Files.createDirectories(folder);
        this.database = Database.start(folder);
        this.service = Service.start(folder, database, issuer.issuer(), tenants.url());
    }

    Path folder() {
        return folder;
    }

    Database database() {
        return database;
    }

    Service service() {
        return service;
    }

    Api api() {
        return service.api();
    }

    /// A cooperative of the register, always the same one under a number, with a treasurer and open books.
    Person treasurer(int number) {
        var dinas = somebody(new UUID(0, 0), "dinas", "dinas-admin", false);
        var rows = api().get(dinas, API);
        if (rows.isEmpty()) {
            api().put(dinas, API + "/register", null);
            rows = api().get(dinas, API);
        }
        var cooperative = rows.valueStream().sorted(Comparator.comparing(row -> row.path("villageCode").asString()))
                .skip(number).map(row -> UUID.fromString(row.path("id").asString())).findFirst().orElseThrow();
        officer(dinas, cooperative, "BENDAHARA");
        var treasurer = person(cooperative, "BENDAHARA");
        api().put(treasurer, API + "/" + cooperative + "/books", Map.of("from", OPENED.toString()));
        return treasurer;
    }

    /// Somebody in another office of the treasurer's cooperative.
    Person colleague(Person treasurer, String office) {
        officer(somebody(new UUID(0, 0), "dinas", "dinas-admin", false), treasurer.cooperative(), office);
        return person(treasurer.cooperative(), office);
    }

    private void officer(Person dinas, UUID cooperative, String office) {
        var terms = API + "/" + cooperative + "/terms";
        var term = UUID.nameUUIDFromBytes((cooperative + office).getBytes());
        if (api().get(dinas, terms).toString().contains(term.toString())) {
            return;
        }
        api().put(dinas, terms + "/" + term, Map.of("office", office, "name", "Orang " + office, "phone",
                "0812%08d".formatted(Math.floorMod(term.hashCode(), 100_000_000)), "starts", "2025-01-01", "minutes",
                "Pengukuran"));
        api().put(dinas, terms + "/" + term + "/account", Map.of("subject", subject(cooperative, office)));
    }

    private Person person(UUID cooperative, String office) {
        return somebody(cooperative, subject(cooperative, office), "pengurus", office.equals("BENDAHARA"));
    }

    private static String subject(UUID cooperative, String office) {
        return UUID.nameUUIDFromBytes((office + cooperative).getBytes()).toString();
    }

    private Person somebody(UUID cooperative, String subject, String role, boolean records) {
        return new Person(cooperative, Person.renewed(
                () -> issuer.token().subject(subject).name("Orang Ukur").member("kukar", 6402, role).sign()), records);
    }

    private static StubServer tenants() {
        var server = StubServer.start();
        server.json("/api/catalogue",
                """
                        [{"code":6402,"slug":"kukar","name":"Kutai Kartanegara","zone":"Asia/Makassar","active":true}]""");
        server.json("/api/reference/regencies/6402/villages", IntStream.range(0, VILLAGES).mapToObj("""
                {"code":"64.02.01.2%1$03d","name":"Ukur %1$d","kind":"DESA","district":"64.02.01",\
                "districtName":"Muara Ukur","sameName":1}"""::formatted).collect(Collectors.joining(",", "[", "]")));
        return server;
    }

    @Override
    public void close() throws Exception {
        service.close();
        database.close();
        tenants.close();
        issuer.close();
        if (!kept) {
            delete();
        }
    }

    private void delete() throws IOException {
        List<Path> all;
        try (var files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (var file : all) {
            Files.delete(file);
        }
    }
}
