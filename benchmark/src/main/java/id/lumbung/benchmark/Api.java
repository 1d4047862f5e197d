package id.lumbung.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The service or the gateway, over HTTP.
record Api(URI origin) {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10)).build();
    private static final JsonMapper JSON = new JsonMapper();

    JsonNode get(Person person, String path) {
        return json(send(person, "GET", path, null, null, BodyHandlers.ofString()));
    }

    JsonNode put(Person person, String path, @Nullable Object body) {
        return json(send(person, "PUT", path, body, null, BodyHandlers.ofString()));
    }

    JsonNode post(Person person, String path, UUID key, Object body) {
        return json(send(person, "POST", path, body, key, BodyHandlers.ofString()));
    }

    /// Reads an answer to its end and gives its length.
    long fetch(Person person, String path) {
        return good(send(person, "GET", path, null, null, BodyHandlers.ofByteArray())).body().length;
    }

    /// A file that is too large to be held.
    InputStream stream(Person person, String path) {
        var answer = send(person, "GET", path, null, null, BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        return answer.body();
    }

    int status(Person person, String path) {
        return send(person, "GET", path, null, null, BodyHandlers.discarding()).statusCode();
    }

    private <T> HttpResponse<T> send(Person person, String method, String path, @Nullable Object body,
            @Nullable UUID key, BodyHandler<T> handler) {
        var request = HttpRequest.newBuilder(origin.resolve(path)).timeout(Duration.ofMinutes(15))
                .header("Authorization", "Bearer " + person.token().get())
                .header("Accept", path.contains("/api/") ? "application/json" : "text/html");
        if (key != null) {
            request.header("Idempotency-Key", key.toString());
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        try {
            return CLIENT.send(request.method(method,
                    body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        var body = good(answer).body();
        return body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body);
    }

    private static <T> HttpResponse<T> good(HttpResponse<T> answer) {
        if (answer.statusCode() >= 300) {
            var said = answer.body() instanceof byte[] bytes
                    ? new String(bytes, 0, Math.min(300, bytes.length))
                    : String.valueOf(answer.body());
            throw new IllegalStateException(
                    answer.request().method() + " " + answer.uri() + ": " + answer.statusCode() + " " + said);
        }
        return answer;
    }
}
