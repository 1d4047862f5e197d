package id.lumbung.gateway.observe;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

import id.lumbung.gateway.ManagementPort;
import id.lumbung.gateway.answer.Asker;
import id.lumbung.gateway.answer.HungUp;
import id.lumbung.gateway.person.Person;
import id.lumbung.gateway.regency.Regency;

/// One line and one count for each request. Neither holds a path, a name or a token: a path may hold a person's number.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccessLog implements WebFilter {

    private static final Logger log = LoggerFactory.getLogger("access");

    private final MeterRegistry meters;
    private final AtomicInteger inFlight = new AtomicInteger();

    AccessLog(MeterRegistry meters) {
        this.meters = meters;
        meters.gauge("lumbung.gateway.in.flight", inFlight);
        Stream.of(Outcome.values()).forEach(this::pages); // there from the start: the first slow page counts
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (ManagementPort.took(exchange)) {
            return chain.filter(exchange);
        }
        return Mono.defer(() -> {
            var began = System.nanoTime();
            inFlight.incrementAndGet();
            return chain.filter(exchange)
                    .doFinally(end -> record(exchange, end, Duration.ofNanos(System.nanoTime() - began)));
        });
    }

    private void record(ServerWebExchange exchange, SignalType end, Duration took) {
        inFlight.decrementAndGet();
        var regency = Regency.named(exchange).map(Regency::slug).orElse("none");
        var status = exchange.getResponse().getStatusCode();
        var code = end == SignalType.CANCEL ? HungUp.STATUS.value() : status == null ? 200 : status.value();
        meters.counter("lumbung.gateway.requests", "regency", regency, "outcome", Outcome.of(code).name()).increment();
        meters.timer("lumbung.gateway.time", "regency", regency).record(took);
        if (isPage(exchange, code)) {
            pages(Outcome.of(code)).record(took);
        }
        var actor = Person.behind(exchange).map(Person::alias).orElse("-");
        var trace = trace(exchange);
        log.atInfo().addKeyValue("regency", regency).addKeyValue("actor", actor).addKeyValue("traceId", trace)
                .log("regency={} route={} method={} status={} ms={} actor={} trace={}", regency, route(exchange),
                        exchange.getRequest().getMethod(), code, took.toMillis(), actor, trace);
    }

    private Timer pages(Outcome outcome) {
        return meters.timer("lumbung.gateway.pages", "outcome", outcome.name());
    }

    /// Whether a person waited for a page or a part of one: not for a file, and a program does not wait. Whoever leaves before
    /// there is an answer has waited, too.
    private static boolean isPage(ServerWebExchange exchange, int code) {
        var answered = exchange.getResponse().getHeaders().getContentType();
        return answered == null
                ? code == HungUp.STATUS.value() && Asker.of(exchange.getRequest()) != Asker.PROGRAM
                : answered.isCompatibleWith(MediaType.TEXT_HTML);
    }

    /// By this number the services' logs name the same request.
    private static String trace(ServerWebExchange exchange) {
        return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .map(context -> context.<TracingContext>get(TracingContext.class)).map(TracingContext::getSpan)
                .map(span -> span.context().traceId()).orElse("-");
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
