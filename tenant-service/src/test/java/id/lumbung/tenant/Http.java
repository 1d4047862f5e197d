package id.lumbung.tenant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.jayway.jsonpath.JsonPath;

import id.lumbung.testing.identity.TokenIssuer;
import id.lumbung.testing.identity.TokenOf;

/// A client of the service as a program or a browser is one, signed in as somebody.
public record Http(int port, @Nullable String token) {

    /// What came back.
    public record Reply(int status, String body, Map<String, List<String>> headers) {

        public <T> T at(String path) {
            return JsonPath.read(body, path);
        }

        public String header(String name) {
            return headers.entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst()).findFirst().orElse("");
        }
    }

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public static Http nobody(int port) {
        return new Http(port, null);
    }

    public static TokenOf operator() {
        return TokenIssuer.shared().token().subject("op-1").name("Operator Uji").realmRole("operator");
    }

    public Http as(TokenOf person) {
        return new Http(port, person.sign());
    }

    public Reply get(String path, String... headers) {
        return send(request(path, headers).header("Accept", "application/json").GET());
    }

    public Reply put(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    public Reply delete(String path) {
        return send(request(path).DELETE());
    }

    public Reply post(String path, UUID key, String json) {
        return send(request(path).header("Content-Type", "application/json").header("Idempotency-Key", key.toString())
                .POST(BodyPublishers.ofString(json)));
    }

    /// Sends a file as a browser's form does; with `PUT` as a program does.
    public Reply upload(String method, String path, UUID key, String fileName, String content) {
        var boundary = "batas-" + key;
        var body = """
                --%1$s\r
                Content-Disposition: form-data; name="kunci"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="%3$s"\r
                Content-Type: text/csv\r
                \r
                %4$s\r
                --%1$s--\r
                """.formatted(boundary, key, fileName, content);
        return send(request(path).header("Accept", method.equals("POST") ? "text/html" : "application/json")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .method(method, BodyPublishers.ofString(body)));
    }

    public Reply page(String path) {
        return send(request(path).header("Accept", "text/html").GET());
    }

    public Reply form(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path).header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body(), response.headers().map());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
