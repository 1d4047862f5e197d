package id.lumbung.tenant.keycloak;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Keycloak does not answer, or answers that it cannot now. What was begun can be asked for again with the same key.
public final class KeycloakUnreachable extends Refusal {

    KeycloakUnreachable() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "keycloak.unreachable");
    }

    @Override
    protected void addTo(HttpHeaders headers) {
        headers.set(HttpHeaders.RETRY_AFTER, "10");
    }
}
