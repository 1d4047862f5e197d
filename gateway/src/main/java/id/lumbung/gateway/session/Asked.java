package id.lumbung.gateway.session;

import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.Session;

import reactor.core.publisher.Mono;

import id.lumbung.gateway.shared.SharedMemory;

/// Sessions of the shared memory, as long as it answers.
record Asked<S extends Session>(ReactiveSessionRepository<S> valkey,
        SharedMemory memory) implements ReactiveSessionRepository<S> {

    private static final String USE = "sessions";

    @Override
    public Mono<S> createSession() {
        return valkey.createSession();
    }

    @Override
    public Mono<Void> save(S session) {
        return memory.ask(USE, texts -> valkey.save(session));
    }

    @Override
    public Mono<S> findById(String id) {
        return memory.ask(USE, texts -> valkey.findById(id));
    }

    @Override
    public Mono<Void> deleteById(String id) {
        return memory.ask(USE, texts -> valkey.deleteById(id));
    }
}
