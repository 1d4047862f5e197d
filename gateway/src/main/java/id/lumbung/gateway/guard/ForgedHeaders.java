package id.lumbung.gateway.guard;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;

/// Takes off every header by which a stranger could speak as if from inside, before anything reads one.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class ForgedHeaders implements WebFilter {

    private static final List<String> INSIDE = List.of("x-tenant-", "x-user-", "x-internal-", "x-forwarded-");
    private static final Set<String> ALONE = Set.of("forwarded", "x-real-ip", "x-original-url", "x-rewrite-url",
            "x-http-method-override");

    private final Proxies proxies;

    ForgedHeaders(Proxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ClientAddress.remember(exchange, proxies.client(exchange.getRequest()));
        var forged = exchange.getRequest().getHeaders().headerNames().stream().filter(ForgedHeaders::isForged).toList();
        return chain.filter(forged.isEmpty() // as nearly always: to change a request is to copy it
                ? exchange
                : exchange.mutate().request(request -> request.headers(headers -> forged.forEach(headers::remove)))
                        .build());
    }

    private static boolean isForged(String header) {
        var name = header.toLowerCase(Locale.ROOT);
        return ALONE.contains(name) || INSIDE.stream().anyMatch(name::startsWith);
    }
}
