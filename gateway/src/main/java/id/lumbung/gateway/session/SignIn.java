package id.lumbung.gateway.session;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

import reactor.core.publisher.Mono;

import id.lumbung.gateway.Origin;
import id.lumbung.gateway.answer.Asker;
import id.lumbung.gateway.answer.Refused;
import id.lumbung.gateway.limit.Limits;

/// What happens to somebody unknown: whoever looks at a page is led to sign in and back; everybody else is told.
///
/// A form that was sent is never led away, because what was typed would be lost on the way.
@Component
class SignIn implements ServerAuthenticationEntryPoint {

    static final URI START = URI.create("/oauth2/authorization/" + Registration.ID);

    private final AskedPage askedPage;
    private final Limits limits;
    private final Origin origin;

    SignIn(AskedPage askedPage, Limits limits, Origin origin) {
        this.askedPage = askedPage;
        this.limits = limits;
        this.origin = origin;
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException unknown) {
        return limits.stranger(exchange).then(Mono.defer(() -> greet(exchange)));
    }

    private Mono<Void> greet(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var asker = Asker.of(request);
        if (asker == Asker.READER && Asker.onlyReads(request)) {
            return askedPage.saveRequest(exchange).then(Mono.fromRunnable(() -> {
                exchange.getResponse().setStatusCode(HttpStatus.FOUND);
                exchange.getResponse().getHeaders().setLocation(START);
            }));
        }
        if (asker == Asker.HTMX) {
            exchange.getResponse().getHeaders().set("HX-Redirect", loginAndBackTo(pageOf(request)));
        }
        return Mono.error(new Refused(HttpStatus.UNAUTHORIZED,
                asker == Asker.READER ? "gateway.signed-out" : "gateway.sign-in"));
    }

    private static String loginAndBackTo(@Nullable String page) {
        return page == null
                ? "/login"
                : UriComponentsBuilder.fromPath("/login").queryParam("ke", "{page}").build(page).toString();
    }

    /// The page from which htmx asked, if it is one of ours.
    private @Nullable String pageOf(ServerHttpRequest request) {
        var address = request.getHeaders().getFirst("HX-Current-URL");
        if (address == null || !address.startsWith(origin.at("/"))) {
            return null;
        }
        var page = address.substring(origin.toString().length());
        return AskedPage.isOurs(page) ? page : null;
    }
}
