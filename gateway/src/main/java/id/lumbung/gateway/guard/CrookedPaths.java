package id.lumbung.gateway.guard;

import org.springframework.http.HttpStatus;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import id.lumbung.gateway.answer.Refused;

/// Words the no of the framework's firewall, which refuses every path that two readers could read differently:
/// `..`, `//`, `;`, `\` and their encodings.
@Component
class CrookedPaths implements ServerExchangeRejectedHandler {

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, ServerExchangeRejectedException rejected) {
        return Mono.error(new Refused(HttpStatus.BAD_REQUEST, "gateway.crooked-path"));
    }
}
