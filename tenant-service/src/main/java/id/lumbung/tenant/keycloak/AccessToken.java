package id.lumbung.tenant.keycloak;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/// This service's own token. It lives a minute, so it is fetched anew while it still has some seconds.
class AccessToken {

    private static final int MARGIN_SECONDS = 15;

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(@JsonProperty("access_token") String token, @JsonProperty("expires_in") int seconds) {}

    private record Held(String token, Instant until) {}

    private final RestClient client;
    private final KeycloakProperties properties;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile Held held = new Held("", Instant.MIN);

    AccessToken(RestClient client, KeycloakProperties properties, Clock clock) {
        this.client = client;
        this.properties = properties;
        this.clock = clock;
    }

    String value() {
        if (spent()) {
            fetching.lock();
            try {
                if (spent()) {
                    held = fetch();
                }
            } finally {
                fetching.unlock();
            }
        }
        return held.token();
    }

    /// Keycloak did not accept it: it was restarted, or its keys were turned.
    void forget() {
        held = new Held("", Instant.MIN);
    }

    private boolean spent() {
        return !clock.instant().isBefore(held.until());
    }

    private Held fetch() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", properties.clientId());
        form.add("client_secret", properties.clientSecret());
        var answer = client.post().uri("/realms/{realm}/protocol/openid-connect/token", properties.realm())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).retrieve().body(Answer.class);
        if (answer == null) {
            throw new KeycloakUnreachable();
        }
        return new Held(answer.token(), clock.instant().plusSeconds(answer.seconds() - (long) MARGIN_SECONDS));
    }
}
