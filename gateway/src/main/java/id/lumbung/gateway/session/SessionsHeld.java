package id.lumbung.gateway.session;

import org.springframework.stereotype.Component;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.InMemoryWebSessionStore;
import org.springframework.web.server.session.WebSessionManager;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/// How many sessions this gateway holds: about as many people have the platform open.
@Component
class SessionsHeld implements MeterBinder {

    private final WebSessionManager manager;

    SessionsHeld(WebSessionManager manager) {
        this.manager = manager;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        if (manager instanceof DefaultWebSessionManager known
                && known.getSessionStore() instanceof InMemoryWebSessionStore store) {
            Gauge.builder("lumbung.gateway.sessions", store, held -> held.getSessions().size()).register(meters);
        }
    }
}
