package id.lumbung.gateway.guard;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;

import id.lumbung.gateway.Origin;

/// What every answer tells the browser, whoever wrote the page: nothing from elsewhere, nothing inline, no frame.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SafeAnswers implements WebFilter {

    private final Origin origin;
    private final String policy;

    SafeAnswers(Origin origin, SignInOrigin signIn) {
        this.origin = origin;
        this.policy = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                + "form-action 'self' " + signIn.origin() + "; frame-ancestors 'none'; base-uri 'none'; "
                + "object-src 'none'";
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var response = exchange.getResponse();
        response.beforeCommit(() -> Mono.fromRunnable(() -> write(response.getHeaders())));
        return chain.filter(exchange);
    }

    private void write(HttpHeaders headers) {
        headers.set("Content-Security-Policy", isCaged(headers) ? policy + "; sandbox" : policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        if (origin.isSecure()) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (!headers.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            headers.setCacheControl("no-store"); // phones are shared in a village
        }
    }

    /// A service may tighten the policy in one way only: what people have sent in runs nothing, whatever it is.
    private static boolean isCaged(HttpHeaders headers) {
        var asked = headers.getFirst("Content-Security-Policy");
        return asked != null && asked.matches("(.*;)?\\s*sandbox\\s*(;.*)?");
    }
}
