package id.lumbung.gateway.session;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import id.lumbung.gateway.person.Person;

/// Leads to the identity provider, which owns the page where a password is typed.
@RestController
class SignInPage {

    private final AskedPage askedPage;

    SignInPage(AskedPage askedPage) {
        this.askedPage = askedPage;
    }

    /// @param ke the page to come back to
    @GetMapping("/login")
    Mono<ResponseEntity<Void>> signIn(@RequestParam(required = false) @Nullable String ke, ServerWebExchange exchange) {
        if (Person.behind(exchange).isPresent()) {
            return Mono.just(to(ke != null && AskedPage.isOurs(ke) ? URI.create(ke) : URI.create("/")));
        }
        return askedPage.save(exchange, ke).thenReturn(to(SignIn.START));
    }

    /// Signing out is a POST; whoever types the address is only shown the way home.
    @GetMapping("/logout")
    ResponseEntity<Void> signOutByHand() {
        return to(URI.create("/"));
    }

    private static ResponseEntity<Void> to(URI page) {
        return ResponseEntity.status(HttpStatus.FOUND).location(page).build();
    }
}
