package id.lumbung.standalone.keycloak;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/// What the demo adds to the realm and what production must not have: people with known passwords, and a client that
/// turns a password into a token.
public final class Realm {

    /// Trades passwords for tokens; only the demo has it.
    public static final String CLI = "lumbung-cli";

    private static final ParameterizedTypeReference<List<Map<String, Object>>> OBJECTS = new ParameterizedTypeReference<>() {};

    private final URI origin;
    private final RestClient admin;

    private Realm(URI origin, RestClient admin) {
        this.origin = origin;
        this.admin = admin;
    }

    static Realm of(KeycloakServer server) {
        return new Realm(server.origin(), client(server.origin() + "/admin/realms/lumbung").mutate()
                .requestInterceptor((request, body, execution) -> {
                    // Fetched each time: an admin's token lives for a minute.
                    request.getHeaders().setBearerAuth(token(server.origin(), "master", "admin-cli", "admin",
                            server.adminPassword(), "openid"));
                    return execution.execute(request, body);
                }).build());
    }

    /// The client `lumbung-cli`, made when missing.
    public void permitPasswordsForTokens() {
        if (!clients(CLI).isEmpty()) {
            return;
        }
        admin.post().uri("/clients").body(Map.of(
                "clientId", CLI,
                "publicClient", true,
                "standardFlowEnabled", false,
                "directAccessGrantsEnabled", true,
                "fullScopeAllowed", false,
                "defaultClientScopes", List.of("basic", "lumbung"),
                "optionalClientScopes", List.of("organization"))).retrieve().toBodilessEntity();
        admin.post().uri("/clients/{id}/scope-mappings/realm", clients(CLI).getFirst().get("id"))
                .body(List.of(role("operator"), role("nasional"))).retrieve().toBodilessEntity();
    }

    /// A person of the whole platform, made when missing.
    public void person(String userName, String name, String password, String realmRole) {
        if (users(userName).isEmpty()) {
            admin.post().uri("/users")
                    .body(Map.of("username", userName, "firstName", name, "enabled", true))
                    .retrieve().toBodilessEntity();
        }
        password(userName, password);
        admin.post().uri("/users/{id}/role-mappings/realm", id(userName)).body(List.of(role(realmRole)))
                .retrieve().toBodilessEntity();
    }

    /// Gives a person this password, to be kept.
    public void password(String userName, String password) {
        var user = id(userName);
        admin.put().uri("/users/{id}/reset-password", user)
                .body(Map.of("type", "password", "value", password, "temporary", false)).retrieve().toBodilessEntity();
        var settled = new HashMap<>(users(userName).getFirst());
        settled.put("requiredActions", List.of());
        admin.put().uri("/users/{id}", user).body(settled).retrieve().toBodilessEntity();
    }

    /// The subject of a person in tokens.
    public String id(String userName) {
        return users(userName).stream().findFirst().map(user -> String.valueOf(user.get("id")))
                .orElseThrow(() -> new IllegalStateException("Keycloak knows no " + userName));
    }

    /// An access token with everything that the person may show.
    public String token(String userName, String password) {
        return token(origin, "lumbung", CLI, userName, password, "openid organization:*");
    }

    private List<Map<String, Object>> clients(String clientId) {
        return objects("/clients?clientId={id}", clientId);
    }

    private List<Map<String, Object>> users(String userName) {
        return objects("/users?exact=true&username={name}", userName);
    }

    private Map<?, ?> role(String name) {
        return required(admin.get().uri("/roles/{name}", name).retrieve().body(Map.class));
    }

    private List<Map<String, Object>> objects(String path, String argument) {
        return required(admin.get().uri(path, argument).retrieve().body(OBJECTS));
    }

    private static String token(URI origin, String realm, String client, String userName, String password,
            String scope) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "password");
        form.add("client_id", client);
        form.add("username", userName);
        form.add("password", password);
        form.add("scope", scope);
        try {
            var answer = required(client(origin + "/realms/" + realm).post().uri("/protocol/openid-connect/token")
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).retrieve().body(Map.class));
            return String.valueOf(answer.get("access_token"));
        } catch (HttpClientErrorException e) {
            throw new IllegalStateException("Keycloak gives " + userName + " no token: " + e.getResponseBodyAsString(),
                    e);
        }
    }

    private static RestClient client(String base) {
        return RestClient.builder().baseUrl(base).requestFactory(new JdkClientHttpRequestFactory()).build();
    }

    private static <T> T required(@Nullable T body) {
        return Objects.requireNonNull(body, "Keycloak answered with nothing");
    }
}
