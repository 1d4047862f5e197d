package id.lumbung.journeys.house;

import java.net.URI;
import java.util.Map;

import id.lumbung.standalone.secret.Secrets;

/// The admin interface of the realm, with a token of whom one chooses to be.
public record Keycloak(URI issuer, Secrets secrets) {

    public static final String REALM = "/admin/realms/lumbung";

    /// The one who may do everything. The token lives a minute, so ask anew instead of keeping it.
    public Api asAdmin() {
        return new Api(issuer, Token.of(issuer.resolve("/realms/master"), Map.of("grant_type", "password", "client_id",
                "admin-cli", "username", "admin", "password", secrets.of("keycloak-admin"))));
    }

    /// Whoever holds the secret of this service, be it the service or a thief.
    public Api as(String service) {
        return new Api(issuer, token(service));
    }

    /// What a service shows of itself.
    public String token(String service) {
        return Token.of(issuer, Map.of("grant_type", "client_credentials", "client_id", service, "client_secret",
                secrets.of(service)));
    }
}
