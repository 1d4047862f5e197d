package id.lumbung.gateway.regency;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/// A regency (kabupaten or kota) as the catalogue names it.
///
/// @param code the Kemendagri code without its dot
/// @param reason why it is suspended, if it is
public record Regency(int code, String slug, String name, @Nullable String zone, boolean active,
        @Nullable String reason) {

    private static final String ATTRIBUTE = Regency.class.getName();

    /// The regency in the path of this request, if the catalogue has it.
    public static Optional<Regency> named(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE));
    }

    void isNamedBy(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }
}
