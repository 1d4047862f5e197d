package id.lumbung.gateway.session;

import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import id.lumbung.gateway.Reading;
import id.lumbung.gateway.answer.Refused;

/// The public keys of the issuer of tokens, as the services keep them, too.
///
/// They are read at the start and again every few minutes, so a key that the issuer withdraws is soon forgotten. Does the
/// issuer not answer, those that were read last stay good for a while: whoever has signed in goes on working until the
/// token ends. A token of an unknown key makes them be read again, but not for each such token that somebody invents: who
/// sends one is not counted before it is examined. While no keys are known, nobody is called a liar.
class SigningKeys {

    /// After which they are read again.
    static final Duration LIFETIME = Duration.ofMinutes(5);
    /// How long after one reading the next may follow, for an unknown key or after a failure.
    static final Duration APART = Duration.ofSeconds(5);
    /// How long they are good while they cannot be read.
    static final Duration OUTAGE = Duration.ofHours(12);

    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);

    private record Known(JWKSet keys, Instant read) {}

    private final WebClient issuer;
    private final String address;
    private final Clock clock;
    private final Reading reading;
    private volatile @Nullable Known known;

    /// @param address where the issuer shows them (RFC 7517)
    SigningKeys(WebClient issuer, String address, Clock clock) {
        this.issuer = issuer;
        this.address = address;
        this.clock = clock;
        this.reading = new Reading(Mono.defer(this::read), APART, clock);
    }

    /// @return what examines tokens that this issuer gave for this audience
    ReactiveJwtDecoder decoder(String name, String audience) {
        var decoder = NimbusReactiveJwtDecoder.withJwkSource(this::of).build(); // RS256, as all our tokens
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(new JwtIssuerValidator(name),
                new JwtAudienceValidator(audience)));
        return decoder;
    }

    @Scheduled(fixedDelay = 1000)
    Mono<Void> keepFresh() {
        var last = known;
        return last != null && last.read().plus(LIFETIME).isAfter(clock.instant()) ? Mono.empty() : reading.now();
    }

    private Flux<JWK> of(SignedJWT token) {
        if (!JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm())) {
            return Flux.empty();
        }
        var wanted = new JWKSelector(JWKMatcher.forJWSHeader(token.getHeader()));
        return Flux.defer(() -> {
            var keys = select(wanted);
            return keys != null && !keys.isEmpty()
                    ? Flux.fromIterable(keys)
                    : reading.now().thenMany(Flux.defer(() -> {
                        var read = select(wanted);
                        return read == null
                                ? Flux.error(
                                        Refused.forNow(HttpStatus.SERVICE_UNAVAILABLE, APART, "gateway.away"))
                                : Flux.fromIterable(read);
                    }));
        });
    }

    /// Those that a token may have been signed with, or null when nobody knows any.
    private @Nullable List<JWK> select(JWKSelector wanted) {
        var last = known;
        return last == null || !last.read().plus(OUTAGE).isAfter(clock.instant()) ? null : wanted.select(last.keys());
    }

    private Mono<JWKSet> read() {
        return issuer.get().uri(address).retrieve().bodyToMono(String.class).defaultIfEmpty("")
                .flatMap(SigningKeys::parsed)
                .doOnNext(keys -> known = new Known(keys, clock.instant()))
                .doOnError(failure -> log.warn("The keys of the issuer of tokens could not be read, {}: {}",
                        known == null ? "none are known yet" : "the last ones stay good", failure.toString()));
    }

    private static Mono<JWKSet> parsed(String keys) {
        try {
            return Mono.just(JWKSet.parse(keys));
        } catch (ParseException odd) {
            return Mono.error(odd);
        }
    }
}
