package id.lumbung.tenant.keycloak;

import java.net.URI;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where Keycloak is, and as whom this service comes to it.
///
/// @param url without a path: the address inside the network, which need not be the issuer's
@ConfigurationProperties("lumbung.keycloak")
record KeycloakProperties(URI url, @DefaultValue("lumbung") String realm,
        @DefaultValue("tenant-service") String clientId, @DefaultValue("") String clientSecret,
        @DefaultValue("2s") Duration connectTimeout, @DefaultValue("8s") Duration readTimeout) {

    @Override
    public String toString() {
        return "KeycloakProperties[" + url + ", " + realm + ", " + clientId + "]"; // never the secret
    }
}
