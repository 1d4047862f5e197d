package id.lumbung.gateway.limit;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;

import id.lumbung.gateway.person.Person;
import id.lumbung.gateway.regency.Regency;

/// Counts a person who is let in, and the regency whose ground is walked.
@Component
@Order(30)
class Quota implements WebFilter {

    private final Limits limits;

    Quota(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return Mono.defer(() -> Mono.justOrEmpty(Person.behind(exchange)).map(Person::subject).flatMap(limits::person)
                .then(Mono.justOrEmpty(Regency.named(exchange)).map(Regency::slug).flatMap(limits::regency))
                .then(Mono.defer(() -> chain.filter(exchange))));
    }
}
