package id.lumbung.gateway.session;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;

import id.lumbung.gateway.guard.SignInOrigin;

/// Where people prove who they are.
///
/// @param issuer what tokens name as their issuer
/// @param endpoints where the browser finds the provider's pages
/// @param backchannel where this gateway finds the provider; the same, unless an internal network has a shorter way
/// @param secret what this gateway proves itself with
@ConfigurationProperties("lumbung.identity")
record Identity(URI issuer, URI endpoints, URI backchannel, String secret) implements SignInOrigin {

    /// As a source in a content security policy.
    @Override
    public String origin() {
        return endpoints.getScheme() + "://" + endpoints.getRawAuthority();
    }
}
