package id.lumbung.gateway;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.web.server.ServerWebExchange;

/// The port for operations, which shares our filters but none of our rules: no person ever reaches it.
public final class ManagementPort {

    private ManagementPort() {}

    public static boolean took(ServerWebExchange exchange) {
        return WebServerApplicationContext.hasServerNamespace(exchange.getApplicationContext(), "management");
    }
}
