package id.lumbung.gateway.session;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import reactor.core.publisher.Mono;

import id.lumbung.gateway.answer.Refused;

/// Counts how many people were led to the provider and how those who came back fared. A wrong password is not seen here:
/// it is typed at the provider, and whoever typed it is still there.
@Component
class SignIns {

    /// The errors by which somebody turned back, waited too long, or came twice with the same address; after a login page
    /// that stood open too long Keycloak says `temporarily_unavailable`. Whatever is not among them is our own fault.
    private static final Set<String> OF_THE_PERSON = Set.of(OAuth2ErrorCodes.ACCESS_DENIED,
            OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE, OAuth2ErrorCodes.INVALID_GRANT, "login_required",
            "interaction_required", "authorization_request_not_found", "invalid_state_parameter");
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private enum Outcome {
        ok, refused, failed;

        static Outcome of(AuthenticationException failure) {
            return failure instanceof OAuth2AuthenticationException told
                    && OF_THE_PERSON.contains(told.getError().getErrorCode()) ? refused : failed;
        }
    }

    private final MeterRegistry meters;
    private final Counter begun;

    /// Each counter is there from the start: the first failure counts.
    SignIns(MeterRegistry meters) {
        this.meters = meters;
        this.begun = meters.counter("lumbung.gateway.sign.ins.begun");
        Stream.of(Outcome.values()).forEach(this::ended);
    }

    /// Watches one request of a sign-in: the one that leads to the provider, or the one that comes back from there.
    Mono<Void> watch(ServerWebExchange exchange, Mono<Void> rest) {
        var path = exchange.getRequest().getPath().value();
        if (path.equals(SignIn.START.getPath())) {
            return rest.doOnSuccess(led -> begun.increment());
        }
        return path.startsWith("/login/oauth2/")
                ? rest.doOnError(failure -> !(failure instanceof Refused), broken -> ended(Outcome.failed).increment())
                : rest;
    }

    void succeeded() {
        ended(Outcome.ok).increment();
    }

    /// What somebody is told whose sign-in came to nothing.
    Refused refusal(AuthenticationException failure) {
        var outcome = Outcome.of(failure);
        ended(outcome).increment();
        return outcome == Outcome.failed
                ? Refused.forNow(HttpStatus.SERVICE_UNAVAILABLE, A_MOMENT, "gateway.sign-in-away")
                : new Refused(HttpStatus.FORBIDDEN, "gateway.sign-in-failed");
    }

    private Counter ended(Outcome outcome) {
        return meters.counter("lumbung.gateway.sign.ins", "outcome", outcome.name());
    }
}
