package id.lumbung.gateway.guard;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;

/// Lets a gateway leave without anybody noticing (connection draining).
///
/// Told to end, it says that it is not ready any more and goes on answering for a while, until every balancer has heard of
/// it. Each of these last answers also closes its connection, so that none is cut under a request afterwards.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Drain implements WebFilter, SmartLifecycle {

    private final ApplicationContext context;
    private final Duration time;
    private volatile boolean running;
    private volatile boolean leaving;

    /// @param time of going on; longer than balancers keep an idle connection, and none when nobody balances
    Drain(ApplicationContext context, @Value("${lumbung.drain:0s}") Duration time) {
        this.context = context;
        this.time = time;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (leaving) {
            exchange.getResponse().beforeCommit(() -> {
                exchange.getResponse().getHeaders().set(HttpHeaders.CONNECTION, "close");
                return Mono.empty();
            });
        }
        return chain.filter(exchange);
    }

    @Override
    public void start() {
        leaving = false;
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        if (time.isZero()) {
            return;
        }
        leaving = true;
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before all others, above all before the server.
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
