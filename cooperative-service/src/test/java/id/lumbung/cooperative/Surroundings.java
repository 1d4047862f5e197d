package id.lumbung.cooperative;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;

import id.lumbung.platform.tenancy.ServiceDatabase;
import id.lumbung.testing.http.StubServer;
import id.lumbung.testing.http.StubServer.Answer;
import id.lumbung.testing.identity.TokenIssuer;
import id.lumbung.testing.postgres.TestPostgres;
import id.lumbung.testing.schema.AskedQueries;

/// What the service finds around it: a database with its two roles, an issuer of tokens, a key file, and a tenant service
/// that knows two regencies, the villages of Kukar, and hands out accounts.
public class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final String DATABASE = "cooperative";
    public static final String APP = "cooperative_app";
    public static final String PASSWORD = "only-for-tests";

    private static final Map<String, Set<UUID>> ASSIGNED = new ConcurrentHashMap<>();

    /// A village of Kukar, as the reference data have it.
    public record VillageRow(String code, String name, String district) {}

    private static final class Neighbour {
        static final StubServer TENANTS = tenantService();
        static final StubServer MENTORING = StubServer.start().on("/kukar/api/assignments", Surroundings::assignments);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        AskedQueries.listen(context);
        try {
            ServiceDatabase.create(TestPostgres.superuser("postgres"), DATABASE, PASSWORD, PASSWORD);
            var key = Files.createTempFile("lumbung", ".key");
            Files.writeString(key, Base64.getEncoder().encodeToString(new byte[32]));
            TestPropertyValues.of(
                    "spring.datasource.url=" + TestPostgres.url(DATABASE),
                    "spring.datasource.password=" + PASSWORD,
                    "spring.flyway.password=" + PASSWORD,
                    "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + TokenIssuer.shared().issuer(),
                    "lumbung.tenants.url=" + tenants().url(),
                    "lumbung.mentoring.url=" + mentoring().url(),
                    "lumbung.keys.file=" + key,
                    "lumbung.attachments.folder=" + Files.createTempDirectory("lumbung-attachments"),
                    "lumbung.attachments.clearing=-").applyTo(context);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The tenant service, to ask what it was asked.
    public static StubServer tenants() {
        return Neighbour.TENANTS;
    }

    /// The mentoring service, which knows assignments.
    public static StubServer mentoring() {
        return Neighbour.MENTORING;
    }

    /// From here on this mentor looks after one more cooperative.
    public static void assign(String subject, UUID cooperative) {
        ASSIGNED.computeIfAbsent(subject, whose -> ConcurrentHashMap.newKeySet()).add(cooperative);
    }

    private static Answer assignments(StubServer.Request request) {
        var token = String.valueOf(request.header("Authorization")).split("\\.")[1];
        var claims = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        return Answer.json(ASSIGNED.entrySet().stream()
                .filter(entry -> claims.contains("\"sub\":\"" + entry.getKey() + "\""))
                .flatMap(entry -> entry.getValue().stream())
                .map("{\"kind\":\"BA\",\"cooperativeId\":\"%s\"}"::formatted)
                .collect(Collectors.joining(",", "[", "]")));
    }

    private static StubServer tenantService() {
        var server = StubServer.start();
        server.json("/api/catalogue", """
                [{"code":6402,"slug":"kukar","name":"Kutai Kartanegara","zone":"Asia/Makassar","active":true},
                 {"code":6407,"slug":"kubar","name":"Kutai Barat","zone":"Asia/Makassar","active":true},
                 {"code":6409,"slug":"penajam","name":"Penajam Paser Utara","zone":"Asia/Makassar","active":false,
                  "reason":"Perjanjian berakhir"}]""");
        server.json("/api/reference/regencies/6402/villages", json(villagesOfKukar()));
        server.json("/api/reference/regencies/6407/villages",
                """
                        [{"code":"64.07.01.2001","name":"Bukit Raya","kind":"DESA","district":"64.07.01","districtName":"Barong",
                          "sameName":12}]""");
        server.on("/kukar/api/users", Surroundings::account);
        server.on("/api/regencies/kukar/support/visits", Surroundings::support);
        return server;
    }

    /// The operator whom the Dinas of Kukar lets look.
    public static final String SUPPORT = "operator-dukungan";

    private static Answer support(StubServer.Request request) {
        var claims = String.valueOf(request.header("Authorization")).split("\\.")[1];
        return Answer.status(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8)
                .contains("\"" + SUPPORT + "\"") ? 204 : 403);
    }

    /// The number of somebody who has an account already.
    public static final String KNOWN_PHONE = "6281200000409";

    private static Answer account(StubServer.Request request) {
        if (request.method().equals("GET")) {
            return Answer
                    .json("""
                            {"users":[{"id":"%1$s","name":"Pak Lama","userName":"62812000004099","role":"pengurus","subject":"sub-lain","open":true},
                            {"id":"%1$s","name":"Bu Lama","userName":"%2$s","role":"pengurus","subject":"sub-lama","open":true}]}"""
                            .formatted(new UUID(0, 409), KNOWN_PHONE));
        }
        if (request.body().contains(KNOWN_PHONE)) {
            return Answer.status(409);
        }
        var key = request.header("Idempotency-Key");
        return Answer
                .json("""
                        {"id":"%1$s","name":"Orang","userName":"628123456789","role":"pengurus","subject":"sub-%1$s","open":true,
                         "password":"sawah-perahu-17","mustChangePassword":true}"""
                        .formatted(key));
    }

    public static List<VillageRow> villagesOfKukar() {
        try (var lines = new ClassPathResource("villages-of-kukar.csv").getInputStream()) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split(";"))
                    .map(cells -> new VillageRow(cells[0], cells[1], cells[2])).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(List<VillageRow> villages) {
        Map<String, Long> names = villages.stream()
                .collect(Collectors.groupingBy(Surroundings::kindAndName, Collectors.counting()));
        return villages.stream().map(village -> """
                {"code":"%s","name":"%s","kind":"%s","district":"%s","districtName":"%s","sameName":%d}""".formatted(
                village.code(), village.name(), village.code().charAt(9) == '1' ? "KELURAHAN" : "DESA",
                village.code().substring(0, 8), village.district(), names.get(kindAndName(village))))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String kindAndName(VillageRow village) {
        return village.code().charAt(9) + village.name();
    }
}
