package id.lumbung.tenant.keycloak;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Keycloak has somebody under this name whom we may not look after: staff of the platform, or made by hand.
public final class NameTaken extends Refusal {

    NameTaken(String userName) {
        super(HttpStatus.CONFLICT, "keycloak.name-taken", userName);
    }
}
