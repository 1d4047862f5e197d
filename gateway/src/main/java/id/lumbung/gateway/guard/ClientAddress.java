package id.lumbung.gateway.guard;

import org.springframework.web.server.ServerWebExchange;

/// The address from which a request came, found before the headers that could lie about it were taken off.
public final class ClientAddress {

    private static final String ATTRIBUTE = ClientAddress.class.getName();

    private ClientAddress() {}

    public static String of(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(ATTRIBUTE, "unknown");
    }

    static void remember(ServerWebExchange exchange, String address) {
        exchange.getAttributes().put(ATTRIBUTE, address);
    }
}
