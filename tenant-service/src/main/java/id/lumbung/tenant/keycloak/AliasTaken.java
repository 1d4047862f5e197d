package id.lumbung.tenant.keycloak;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Keycloak has an organization under this alias that is not of this regency: somebody made it by hand.
public final class AliasTaken extends Refusal {

    AliasTaken(String alias) {
        super(HttpStatus.CONFLICT, "keycloak.alias-taken", alias);
    }
}
