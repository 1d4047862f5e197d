package id.lumbung.gateway.regency;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import io.micrometer.core.instrument.MeterRegistry;
import reactor.core.publisher.Mono;

import id.lumbung.gateway.ManagementPort;
import id.lumbung.gateway.answer.Refused;
import id.lumbung.gateway.person.Person;

/// Holds the place in the path against what the token says of the person. This is the early no; the service behind
/// decides again, from the same path and the same token.
@Component
@Order(20)
class Vouching implements WebFilter {

    private final Catalogue catalogue;
    private final Support support;
    private final MeterRegistry meters;

    Vouching(Catalogue catalogue, Support support, MeterRegistry meters) {
        this.catalogue = catalogue;
        this.support = support;
        this.meters = meters;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (ManagementPort.took(exchange)) {
            return chain.filter(exchange);
        }
        return switch (Place.of(exchange.getRequest().getPath())) {
            case Place.OfTheDoor own -> chain.filter(exchange);
            case Place.OfEverybody open -> chain.filter(exchange);
            case Place.Nowhere nowhere -> Mono.error(new Refused(HttpStatus.NOT_FOUND, "gateway.no-such-page"));
            case Place.OfOperators operators -> person(exchange).operator()
                    ? chain.filter(exchange)
                    : Mono.error(new Refused(HttpStatus.FORBIDDEN, "gateway.operators-only"));
            case Place.OfRegency place -> catalogue.find(place.slug()).flatMap(found -> {
                var regency = found.orElseThrow(
                        () -> new Refused(HttpStatus.NOT_FOUND, "gateway.no-such-regency", place.slug()));
                regency.isNamedBy(exchange);
                return vouch(exchange, person(exchange), regency).then(Mono.defer(() -> chain.filter(exchange)));
            });
        };
    }

    private Mono<Void> vouch(ServerWebExchange exchange, Person person, Regency regency) {
        if (person.operator()) {
            return support.lets(exchange, regency).doOnNext(lets -> {
                if (!lets) {
                    throw new Refused(HttpStatus.FORBIDDEN, "gateway.operators-stay-outside", regency.name());
                }
                requireOpen(regency);
            }).then();
        }
        if (!person.belongsTo(regency.slug(), regency.code())) {
            meters.counter("lumbung.gateway.cross.tenant", "regency", regency.slug()).increment();
            throw new Refused(HttpStatus.FORBIDDEN, "gateway.not-your-regency", regency.name());
        }
        requireOpen(regency);
        return Mono.empty();
    }

    private static void requireOpen(Regency regency) {
        if (!regency.active()) {
            var reason = regency.reason();
            throw new Refused(HttpStatus.FORBIDDEN, reason == null || reason.isBlank()
                    ? "gateway.suspended"
                    : "gateway.suspended-because", regency.name(), reason == null ? "" : reason);
        }
    }

    private static Person person(ServerWebExchange exchange) {
        return Person.behind(exchange)
                .orElseThrow(() -> new Refused(HttpStatus.UNAUTHORIZED, "gateway.sign-in"));
    }
}
