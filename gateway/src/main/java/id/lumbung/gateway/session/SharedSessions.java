package id.lumbung.gateway.session;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import org.springframework.data.redis.core.ReactiveRedisTemplate;
import org.springframework.session.data.redis.ReactiveRedisSessionRepository;
import org.springframework.session.web.server.session.SpringSessionWebSessionStore;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.WebSessionManager;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.gateway.shared.SharedMemory;

/// Where a shared memory is named, sessions are kept there, so that any gateway answers any browser.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("lumbung.valkey.host")
class SharedSessions {

    @Bean
    SessionCount sessionCount(SharedMemory memory, MeterRegistry meters,
            @Value("${server.reactive.session.max-sessions}") int most) {
        return new SessionCount(memory, meters, most);
    }

    @Bean
    WebSessionManager webSessionManager(ReactiveRedisConnectionFactory connections, SharedMemory memory,
            SessionKeys keys, SessionCookie cookie, SessionCount count,
            @Value("${server.reactive.session.timeout}") Duration afterSignIn) {
        var valkey = new ReactiveRedisSessionRepository(new ReactiveRedisTemplate<>(connections, AsKept.form()));
        valkey.setRedisKeyNamespace(AsKept.NAMESPACE);
        valkey.setDefaultMaxInactiveInterval(afterSignIn);
        var manager = new DefaultWebSessionManager();
        manager.setSessionIdResolver(cookie);
        manager.setSessionStore(new SpringSessionWebSessionStore<>(
                new SealedSessions<>(new Asked<>(valkey, memory), Seals.of(keys), count)));
        return manager;
    }
}
