package id.lumbung.journeys.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The public API through the gateway, as one program with one token uses it.
public final class Api {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10)).build();
    private final URI origin;
    private final @Nullable String token;

    public Api(URI origin, @Nullable String token) {
        this.origin = origin;
        this.token = token;
    }

    public JsonNode get(String path) {
        return good(send("GET", path, null, Map.of()));
    }

    public JsonNode put(String path, @Nullable Object body) {
        return good(send("PUT", path, body, Map.of()));
    }

    public JsonNode post(String path, Object body) {
        return post(path, UUID.randomUUID(), body);
    }

    public JsonNode post(String path, UUID key, Object body) {
        return good(send("POST", path, body, Map.of("Idempotency-Key", key.toString())));
    }

    /// The bare answer, whatever it is.
    public HttpResponse<String> send(String method, String path, @Nullable Object body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(origin.resolve(path)).timeout(Duration.ofSeconds(60));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!headers.containsKey("Accept")) {
            request.header("Accept", "application/json");
        }
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        var content = switch (body) {
            case null -> BodyPublishers.noBody();
            case String text -> BodyPublishers.ofString(text);
            default -> BodyPublishers.ofString(JSON.writeValueAsString(body));
        };
        try {
            return client.send(request.method(method, content).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode good(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new AssertionError(answer.request().method() + " " + answer.uri().getPath() + " was answered with "
                    + answer.statusCode() + " " + answer.body());
        }
        return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }
}
