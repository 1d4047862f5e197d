package id.lumbung.gateway.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;

import reactor.core.publisher.Mono;

/// Examines a token once a minute instead of for each request: the signature of a token that was genuine a moment ago
/// still is. A token is forgotten when it runs out; a key that the issuer withdraws is honoured for that minute more.
final class KnownTokens implements ReactiveJwtDecoder {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 50_000;

    private final ReactiveJwtDecoder decoder;
    private final Cache<String, Jwt> known;

    KnownTokens(ReactiveJwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.known = Caffeine.newBuilder().maximumSize(MOST)
                .expireAfter(Expiry.creating((String token, Jwt jwt) -> remaining(jwt, clock.instant()))).build();
    }

    @Override
    public Mono<Jwt> decode(String token) {
        var jwt = known.getIfPresent(token);
        return jwt != null
                ? Mono.just(jwt)
                : decoder.decode(token).doOnNext(genuine -> known.put(token, genuine));
    }

    private static Duration remaining(Jwt jwt, Instant now) {
        var end = jwt.getExpiresAt();
        var remaining = end == null || end.isBefore(now) ? Duration.ZERO : Duration.between(now, end);
        return remaining.compareTo(LONGEST) < 0 ? remaining : LONGEST;
    }
}
