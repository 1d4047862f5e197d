package id.lumbung.platform.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.UUID;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import id.lumbung.platform.tenancy.ServiceDatabase;
import id.lumbung.testing.http.StubServer;
import id.lumbung.testing.identity.TokenIssuer;
import id.lumbung.testing.identity.TokenOf;
import id.lumbung.testing.postgres.TestPostgres;

/// The sample, running once for all who look at it: on its own database, and on that of one cell besides.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class RunningSample {

    static final StubServer TENANT_SERVICE = StubServer.start();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) throws SQLException {
        ServiceDatabase.create(TestPostgres.superuser("postgres"), "sample", "owner-secret", "app-secret");
        ServiceDatabase.create(TestPostgres.superuser("postgres"), "sample", "owner-secret", "app-secret");
        ServiceDatabase.create(TestPostgres.superuser("postgres"), "sample_cell", "owner-secret", "app-secret");
        var catalogue = TENANT_SERVICE.json("/api/catalogue", """
                [{"code":6402,"slug":"kukar","name":"Kutai Kartanegara","zone":"Asia/Makassar","active":true},
                 {"code":6401,"slug":"paser","name":"Paser","zone":"Asia/Makassar","active":true},
                 {"code":6403,"slug":"berau","name":"Berau","zone":"Asia/Makassar","active":false,
                  "reason":"Serah terima data"},
                 {"code":6411,"slug":"mahulu","name":"Mahakam Ulu","zone":"Asia/Makassar","active":true,"cell":"timur"},
                 {"code":6474,"slug":"bontang","name":"Bontang","zone":"Asia/Makassar","active":true,
                  "cell":"barat"}]""");
        properties.add("spring.datasource.url", () -> TestPostgres.url("sample"));
        properties.add("spring.datasource.username", () -> "sample_app");
        properties.add("spring.datasource.password", () -> "app-secret");
        properties.add("spring.flyway.user", () -> "sample_owner");
        properties.add("spring.flyway.password", () -> "owner-secret");
        properties.add("spring.flyway.placeholders.app", () -> "sample_app");
        properties.add("lumbung.cells.timur.url", () -> TestPostgres.url("sample_cell"));
        properties.add("lumbung.cells.timur.username", () -> "sample_cell_app");
        properties.add("lumbung.cells.timur.owner.username", () -> "sample_cell_owner");
        properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", TokenIssuer.shared()::issuer);
        properties.add("lumbung.tenants.url", catalogue::url);
    }

    static TokenOf issuer() {
        return TokenIssuer.shared().token();
    }

    static TokenOf person(String slug, int code) {
        return issuer().subject("orang-" + slug).member(slug, code, "pengurus");
    }

    HttpResponse<String> write(String slug, int code, UUID key, String words) {
        return post("/" + slug + "/api/notes", person(slug, code), key, words);
    }

    HttpResponse<String> get(String path, TokenOf token) {
        return send(HttpRequest.newBuilder().GET(), path, token);
    }

    HttpResponse<String> post(String path, TokenOf token, UUID key, String words) {
        var request = HttpRequest.newBuilder().header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"words\":\"" + words + "\"}"));
        return send(key == null ? request : request.header("Idempotency-Key", key.toString()), path, token);
    }

    HttpResponse<String> send(HttpRequest.Builder request, String path, TokenOf token) {
        request.uri(URI.create("http://127.0.0.1:" + port + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token.sign());
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
