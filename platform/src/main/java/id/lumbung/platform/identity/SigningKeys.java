package id.lumbung.platform.identity;

import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;

/// The public keys of the issuer of tokens.
///
/// They are read at the start and again every few minutes, behind those who come in, so that nobody waits for the issuer
/// and a key that it withdraws is soon forgotten. Does the issuer not answer, those that were read last stay good for a while: whoever has signed in goes on working until the token ends.
/// A token of an unknown key makes them be read again, but not for each such token that somebody invents.
///
/// @param from where the issuer shows them (RFC 7517)
/// @param lifetime how long they are good without being read again, which is done from half of it on
/// @param apart how long after one reading for an unknown key the next may follow; less than the lifetime
/// @param outage how long they are good while they cannot be read
record SigningKeys(URI from, Duration lifetime, Duration apart, Duration outage) {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);
    private static final Duration PATIENCE = Duration.ofSeconds(6); // more than one reading takes
    private static final int CONNECT_MILLIS = 1_000;
    private static final int READ_MILLIS = 4_000;
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
            var reader = Executors.newVirtualThreadPerTaskExecutor();
            var patience = PATIENCE.compareTo(lifetime) < 0 ? PATIENCE : lifetime.dividedBy(2);
            var source = JWKSourceBuilder.<SecurityContext>create(from.toURL(),
                    new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, BYTES))
                    .cache(lifetime.toMillis(), patience.toMillis())
                    .refreshAheadCache(lifetime.dividedBy(2).toMillis(), null, reader, false, null, false)
                    .rateLimited(apart.toMillis()).outageTolerant(outage.toMillis()).build();
            var keys = new ReadKeys(source, new AtomicBoolean());
            reader.execute(keys::readForTheFirst);
            return keys;
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("The keys of tokens cannot be read from " + from, e);
        }
    }

    /// @param known whether they were ever read
    private record ReadKeys(JWKSource<SecurityContext> source, AtomicBoolean known)
            implements
                JWKSource<SecurityContext> {

        /// Nobody who signs in is to wait for it. Does it fail, the first who comes tries again.
        private void readForTheFirst() {
            try {
                get(new JWKSelector(new JWKMatcher.Builder().build()), null);
            } catch (KeySourceException e) {
                LOG.warn("The keys of tokens cannot be read yet: {}", e.getMessage());
            }
        }

        /// @throws KeySourceException when nobody knows which keys are good
        @Override
        public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context) throws KeySourceException {
            try {
                var found = source.get(wanted, context);
                known.set(true);
                return found;
            } catch (RateLimitReachedException readJustNow) {
                if (!known.get()) {
                    throw readJustNow; // in vain: a token that cannot be examined is not a bad one
                }
                return List.of();
            }
        }
    }
}
