package id.lumbung.journeys.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;

/// An access token of Keycloak for somebody's password, as a program gets it.
public final class Token {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();

    private Token() {}

    public static String of(URI issuer, Account person) {
        return of(issuer, Map.of("grant_type", "password", "client_id", "lumbung-cli", "username", person.userName(),
                "password", person.password(), "scope", "openid organization:*"));
    }

    static String of(URI issuer, Map<String, String> form) {
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(60)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(field -> field.getKey() + "="
                                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
        try {
            var answer = CLIENT.send(request, BodyHandlers.ofString());
            var token = JSON.readTree(answer.body()).path("access_token").asString("");
            if (token.isEmpty()) {
                throw new IllegalStateException(
                        "Keycloak gives " + form.get("client_id") + " no token: " + answer.body());
            }
            return token;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
