package id.lumbung.platform.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;

/// Examines a token once a minute instead of for each request: the signature of a token that was genuine a moment ago
/// still is. A token is forgotten when it runs out; a key that the issuer withdraws is honoured for that minute more.
final class KnownTokens implements JwtDecoder {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final JwtDecoder decoder;
    private final Cache<String, Jwt> known;

    KnownTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.known = Caffeine.newBuilder().maximumSize(MOST)
                .expireAfter(Expiry.creating((String token, Jwt jwt) -> remaining(jwt, clock.instant()))).build();
    }

    @Override
    public Jwt decode(String token) {
        return known.get(token, decoder::decode);
    }

    private static Duration remaining(Jwt jwt, Instant now) {
        var end = jwt.getExpiresAt();
        var remaining = end == null || end.isBefore(now) ? Duration.ZERO : Duration.between(now, end);
        return remaining.compareTo(LONGEST) < 0 ? remaining : LONGEST;
    }
}
