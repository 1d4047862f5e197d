package id.lumbung.gateway.observe;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import io.micrometer.core.instrument.MeterRegistry;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

import id.lumbung.gateway.ManagementPort;
import id.lumbung.gateway.person.Person;
import id.lumbung.gateway.regency.Regency;

/// One line and one count for each request. Neither holds a path, a name or a token: a path may hold a person's number.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccessLog implements WebFilter {

    private static final Logger log = LoggerFactory.getLogger("access");

    private final MeterRegistry meters;

    AccessLog(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (ManagementPort.took(exchange)) {
            return chain.filter(exchange);
        }
        return Mono.defer(() -> {
            var began = System.nanoTime();
            return chain.filter(exchange)
                    .doFinally(end -> record(exchange, end, Duration.ofNanos(System.nanoTime() - began)));
        });
    }

    private void record(ServerWebExchange exchange, SignalType end, Duration took) {
        var regency = Regency.named(exchange).map(Regency::slug).orElse("none");
        var status = exchange.getResponse().getStatusCode();
        var code = end == SignalType.CANCEL ? 499 : status == null ? 200 : status.value();
        meters.counter("lumbung.gateway.requests", "regency", regency, "outcome", Outcome.of(code).name()).increment();
        meters.timer("lumbung.gateway.time", "regency", regency).record(took);
        var actor = Person.behind(exchange).map(Person::alias).orElse("-");
        log.atInfo().addKeyValue("regency", regency).addKeyValue("actor", actor) // for JSON; the line says it, too
                .log("regency={} route={} method={} status={} ms={} actor={}", regency, route(exchange),
                        exchange.getRequest().getMethod(), code, took.toMillis(), actor);
    }

    static String route(ServerWebExchange exchange) {
        var route = exchange.<Route>getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        return route == null ? "gateway" : route.getId();
    }

    /// What became of a request, in the four words of our metrics.
    enum Outcome {
        ok, refused, limited, failed;

        static Outcome of(int status) {
            if (status == HttpStatus.TOO_MANY_REQUESTS.value()) {
                return limited;
            }
            return status < 400 ? ok : status < 500 ? refused : failed;
        }
    }
}
