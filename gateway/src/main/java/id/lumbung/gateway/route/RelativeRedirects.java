package id.lumbung.gateway.route;

import java.net.URI;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
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
        var location = response.getHeaders().getLocation();
        if (location == null || location.getAuthority() == null) {
            return;
        }
        var asked = request.getHeaders().getFirst("Host");
        if (location.getAuthority().equals(service.getAuthority()) || location.getAuthority().equals(asked)) {
            var query = location.getRawQuery();
            var fragment = location.getRawFragment();
            response.getHeaders().setLocation(URI.create(location.getRawPath()
                    + (query == null ? "" : "?" + query) + (fragment == null ? "" : "#" + fragment)));
        }
    }
}
