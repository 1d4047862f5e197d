package id.lumbung.gateway.regency;

import java.util.Set;

import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.http.server.RequestPath;

/// Whose ground a path stands on. Its first part decides.
sealed interface Place {

    Set<String> DOOR = Set.of("", "login", "logout", "oauth2", "aset", "sw.js");
    Set<String> OPERATORS = Set.of("operator", "api");
    Set<String> EVERYBODYS = Set.of("verifikasi");
    Set<String> KEPT_FREE = Set.of("masuk", "keluar", "error", "actuator", "v3", "swagger-ui");

    /// Pages of the gateway itself, signed in or not.
    record OfTheDoor() implements Place {}

    record OfOperators() implements Place {}

    /// Pages of a service for whoever holds their address; nobody signs in there.
    record OfEverybody() implements Place {}

    record OfRegency(String slug) implements Place {}

    /// Reserved for later, or not even worded like the name of a regency.
    record Nowhere() implements Place {}

    static Place of(RequestPath path) {
        var first = path.elements().stream().filter(PathSegment.class::isInstance).findFirst()
                .map(segment -> segment.value()).orElse("");
        if (DOOR.contains(first)) {
            return new OfTheDoor();
        }
        if (OPERATORS.contains(first)) {
            return new OfOperators();
        }
        if (EVERYBODYS.contains(first)) {
            return new OfEverybody();
        }
        return KEPT_FREE.contains(first) || !first.matches("[a-z][a-z0-9-]{1,62}")
                ? new Nowhere()
                : new OfRegency(first);
    }
}
