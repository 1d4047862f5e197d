package id.lumbung.gateway.session;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.session.CookieWebSessionIdResolver;

import id.lumbung.gateway.Origin;

/// The only thing that a browser holds of its session: a name without meaning, which scripts cannot read.
@Component("webSessionIdResolver")
class SessionCookie extends CookieWebSessionIdResolver {

    SessionCookie(Origin origin) {
        setCookieName((origin.isSecure() ? "__Host-" : "") + "LUMBUNG");
        setCookieMaxAge(Duration.ofSeconds(-1));
        addCookieInitializer(cookie -> cookie.path("/").httpOnly(true).sameSite("Lax").secure(origin.isSecure()));
    }

    boolean isIn(ServerHttpRequest request) {
        return request.getCookies().containsKey(getCookieName());
    }

    /// Services get the token of the session; the session itself stays here.
    void dropFrom(HttpHeaders headers) {
        var kept = headers.getOrEmpty(HttpHeaders.COOKIE).stream().flatMap(line -> Arrays.stream(line.split(";")))
                .map(String::strip).filter(pair -> !pair.startsWith(getCookieName() + "="))
                .collect(Collectors.joining("; "));
        if (kept.isEmpty()) {
            headers.remove(HttpHeaders.COOKIE);
        } else {
            headers.set(HttpHeaders.COOKIE, kept);
        }
    }
}
