package id.lumbung.gateway.session;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;

import id.lumbung.gateway.Origin;
import id.lumbung.gateway.answer.Refused;

/// Refuses what another site sends with our cookie.
///
/// The browser itself says where a request was made, so no token has to travel in forms: a token filter would have to
/// read the body that belongs to the service behind us.
class SameOrigin implements WebFilter {

    private final Origin origin;
    private final SessionCookie cookie;

    SameOrigin(Origin origin, SessionCookie cookie) {
        this.origin = origin;
        this.cookie = cookie;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        return isSafe(request) || !cookie.isIn(request) || isOurs(request)
                ? chain.filter(exchange)
                : Mono.error(new Refused(HttpStatus.FORBIDDEN, "gateway.cross-site"));
    }

    private boolean isOurs(ServerHttpRequest request) {
        var site = request.getHeaders().getFirst("Sec-Fetch-Site");
        return site != null
                ? site.equals("same-origin")
                : origin.toString().equals(request.getHeaders().getFirst("Origin"));
    }

    private static boolean isSafe(ServerHttpRequest request) {
        var method = request.getMethod();
        return HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method) || HttpMethod.OPTIONS.equals(method);
    }
}
