package id.lumbung.platform.identity;

import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;

/// The public keys of the issuer of tokens.
///
/// They are read again every few minutes, so a key that the issuer withdraws is soon forgotten. Does the issuer not
/// answer, those that were read last stay good for a while: whoever has signed in goes on working until the token ends.
/// A token of an unknown key makes them be read again, but not for each such token that somebody invents.
///
/// @param from where the issuer shows them (RFC 7517)
/// @param lifetime after which they are read again
/// @param apart how long after one reading for an unknown key the next may follow; less than the lifetime
/// @param outage how long they are good while they cannot be read
record SigningKeys(URI from, Duration lifetime, Duration apart, Duration outage) {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int CONNECT_MILLIS = 1_000;
    private static final int READ_MILLIS = 2_000;
    private static final int BYTES = 200_000;

    /// @return what examines tokens that this issuer gave for this audience
    JwtDecoder decoder(String issuer, String audience) {
        var decoder = NimbusJwtDecoder.withJwkSource(keys()).build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(new JwtIssuerValidator(issuer),
                new JwtAudienceValidator(audience)));
        return decoder;
    }

    private JWKSource<SecurityContext> keys() {
        try {
            var keys = JWKSourceBuilder.<SecurityContext>create(from.toURL(),
                    new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, BYTES))
                    .cache(lifetime.toMillis(), PATIENCE.toMillis()).refreshAheadCache(false)
                    .rateLimited(apart.toMillis()).outageTolerant(outage.toMillis()).build();
            return (wanted, context) -> {
                try {
                    return keys.get(wanted, context);
                } catch (RateLimitReachedException readJustNow) {
                    return List.of();
                }
            };
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("The keys of tokens cannot be read from " + from, e);
        }
    }
}
