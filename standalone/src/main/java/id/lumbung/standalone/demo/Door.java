package id.lumbung.standalone.demo;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/// The gateway's public API as one person sees it. What cannot be answered for now is asked again; every write carries a
/// key or is natural to repeat, so nothing is done twice.
final class Door {

    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<List<Map<String, Object>>> LIST = new ParameterizedTypeReference<>() {};

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final RestClient client;

    Door(URI origin, String token) {
        this.client = RestClient.builder().baseUrl(origin.toString())
                .requestFactory(new JdkClientHttpRequestFactory())
                .defaultHeader("Authorization", "Bearer " + token)
                .defaultHeader("Accept", MediaType.APPLICATION_JSON_VALUE)
                .build();
    }

    Map<String, Object> get(String path) {
        return send(HttpMethod.GET, path, null, null, OBJECT);
    }

    List<Map<String, Object>> list(String path) {
        return send(HttpMethod.GET, path, null, null, LIST);
    }

    Map<String, Object> put(String path, Map<String, ?> body) {
        return send(HttpMethod.PUT, path, null, body, OBJECT);
    }

    Map<String, Object> post(String path, UUID key, Map<String, ?> body) {
        return send(HttpMethod.POST, path, key, body, OBJECT);
    }

    private <T> T send(HttpMethod method, String path, @Nullable UUID key, @Nullable Map<String, ?> body,
            ParameterizedTypeReference<T> type) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return ask(method, path, key, body, type);
            } catch (RestClientResponseException e) {
                if (!isForNow(e) || System.nanoTime() > deadline) {
                    throw new DemoStopped(method + " " + path + " was answered with " + e.getStatusCode().value() + " "
                            + e.getResponseBodyAsString());
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            } catch (RestClientException e) {
                throw new DemoStopped(method + " " + path + ": " + e.getMessage());
            }
        }
    }

    private <T> T ask(HttpMethod method, String path, @Nullable UUID key, @Nullable Map<String, ?> body,
            ParameterizedTypeReference<T> type) {
        var request = client.method(method).uri(path);
        if (key != null) {
            request.header("Idempotency-Key", key.toString());
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return Objects.requireNonNull(request.retrieve().body(type), path);
    }

    /// A service too busy to answer, or a regency so new that the gateway has not heard of it.
    private static boolean isForNow(RestClientResponseException answer) {
        return switch (answer.getStatusCode().value()) {
            case 502, 503, 504 -> true;
            case 404 -> answer.getResponseBodyAsString().contains("gateway.no-such-regency");
            default -> false;
        };
    }
}
