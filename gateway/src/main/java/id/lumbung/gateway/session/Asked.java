package id.lumbung.gateway.session;

import java.time.Duration;

import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.Session;

import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import id.lumbung.gateway.shared.Away;
import id.lumbung.gateway.shared.SharedMemory;

/// Sessions of the shared memory, as long as it answers.
record Asked<S extends Session>(ReactiveSessionRepository<S> valkey,
        SharedMemory memory) implements ReactiveSessionRepository<S> {

    private static final String USE = "sessions";
    private static final int AGAIN = 2;
    private static final Duration A_WHILE = Duration.ofMillis(250);

    @Override
    public Mono<S> createSession() {
        return valkey.createSession();
    }

    @Override
    public Mono<Void> save(S session) {
        return memory.ask(USE, texts -> valkey.save(session));
    }

    /// Asked again when there was no answer, because without one nobody gets her page: a memory that stumbles for a second,
    /// or whose connection was cut and comes back, is not seen. What is written is not repeated: it may have arrived.
    @Override
    public Mono<S> findById(String id) {
        return memory.ask(USE, texts -> valkey.findById(id)).retryWhen(Retry.fixedDelay(AGAIN, A_WHILE)
                .filter(Away.class::isInstance).onRetryExhaustedThrow((tried, last) -> last.failure()));
    }

    @Override
    public Mono<Void> deleteById(String id) {
        return memory.ask(USE, texts -> valkey.deleteById(id));
    }
}
