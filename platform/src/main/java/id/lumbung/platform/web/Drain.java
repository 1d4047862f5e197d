package id.lumbung.platform.web;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets a service leave without anybody noticing (connection draining).
///
/// Told to end, it says that it is not ready any more and goes on answering for a while, until every balancer has heard of
/// it. Each of these last answers also closes its connection: a caller that keeps connections for later holds none
/// afterwards that would be cut under a request. Then the server ends what is still being answered, and stops.
class Drain extends OncePerRequestFilter implements SmartLifecycle, Ordered {

    private final ApplicationContext context;
    private final Duration time;
    private volatile boolean running;
    private volatile boolean leaving;

    /// @param time of going on; longer than callers keep an idle connection, and none when nobody balances
    Drain(ApplicationContext context, Duration time) {
        this.context = context;
        this.time = time;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (leaving) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        chain.doFilter(request, response);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
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
