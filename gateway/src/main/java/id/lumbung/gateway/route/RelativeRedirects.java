package id.lumbung.gateway.route;

import java.net.URI;
import java.net.URISyntaxException;

import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

/// Takes scheme and host off a redirect to the service itself: a service behind the door does not know how it is
/// called outside, and servlet containers like to complete what they are given.
record RelativeRedirects(URI service) implements GatewayFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> shorten(exchange.getRequest(),
                exchange.getResponse())));
        return chain.filter(exchange);
    }

    private void shorten(ServerHttpRequest request, ServerHttpResponse response) {
        var location = read(response.getHeaders().getFirst(HttpHeaders.LOCATION));
        if (location == null || location.getRawAuthority() == null) {
            return;
        }
        var asked = request.getHeaders().getFirst(HttpHeaders.HOST);
        var isInside = location.getRawAuthority().equals(service.getRawAuthority())
                || location.getRawAuthority().equals(asked);
        if (isInside && !location.getRawPath().startsWith("//")) { // without its host that would name another one
            var query = location.getRawQuery();
            var fragment = location.getRawFragment();
            response.getHeaders().set(HttpHeaders.LOCATION,
                    (location.getRawPath().isEmpty() ? "/" : location.getRawPath())
                            + (query == null ? "" : "?" + query) + (fragment == null ? "" : "#" + fragment));
        }
    }

    /// The service has done its work: an address that is none is left to the browser and spoils no answer.
    private static @Nullable URI read(@Nullable String location) {
        try {
            return location == null ? null : new URI(location);
        } catch (URISyntaxException none) {
            return null;
        }
    }
}
