package id.lumbung.platform.identity;

import java.time.Duration;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Nobody can say at the moment whether a token is genuine.
class TokensUnreadable extends Refusal {

    private static final long serialVersionUID = 1L;
    private static final Duration SOON = Duration.ofSeconds(5);

    TokensUnreadable() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "identity.tokens-unreadable");
    }

    @Override
    protected void addTo(HttpHeaders headers) {
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(SOON.toSeconds()));
    }
}
