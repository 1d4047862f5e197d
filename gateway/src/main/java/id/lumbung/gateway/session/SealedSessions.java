package id.lumbung.gateway.session;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.Session;

import reactor.core.publisher.Mono;

import id.lumbung.gateway.answer.Refused;
import id.lumbung.gateway.session.SealedSession.Change;
import id.lumbung.gateway.shared.Away;

/// Sessions kept where others could look: closed on the way in, opened on the way out.
final class SealedSessions<S extends Session> implements ReactiveSessionRepository<SealedSession<S>> {

    private static final Logger log = LoggerFactory.getLogger(SealedSessions.class);

    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private final ReactiveSessionRepository<S> kept;
    private final Seals seals;
    private final SessionCount count;
    private final SessionValues values = new SessionValues();

    SealedSessions(ReactiveSessionRepository<S> kept, Seals seals, SessionCount count) {
        this.kept = kept;
        this.seals = seals;
        this.count = count;
    }

    @Override
    public Mono<SealedSession<S>> createSession() {
        return kept.createSession().map(session -> SealedSession.made(session, seals, values));
    }

    /// Whoever cannot be opened is a stranger, who may sign in again.
    @Override
    public Mono<SealedSession<S>> findById(String id) {
        return kept.findById(id).map(session -> SealedSession.found(session, seals, values))
                .onErrorResume(Seals.Broken.class, broken -> {
                    log.warn("A session cannot be opened: {}", broken.getMessage());
                    return kept.deleteById(id).then(Mono.empty());
                });
    }

    @Override
    public Mono<Void> save(SealedSession<S> session) {
        var change = session.change();
        var saved = switch (change) {
            case NOTHING -> Mono.<Void>empty();
            // the answer is already made, and nothing of it depends on when somebody looked
            case LOOKED_AT -> kept.save(session.kept()).onErrorComplete(Away.class);
            case ALTERED, RENAMED -> kept.save(session.kept());
            case MADE -> count.hasRoom()
                    ? kept.save(session.kept()).doOnSuccess(done -> count.oneMore())
                    : Mono.<Void>error(Refused.forNow(HttpStatus.SERVICE_UNAVAILABLE, A_WHILE, "gateway.full"));
        };
        return saved.doOnSuccess(done -> session.isKept()).onErrorResume(IllegalStateException.class,
                gone -> change == Change.RENAMED
                        ? Mono.error(new Refused(HttpStatus.UNAUTHORIZED, "gateway.sign-in"))
                        : Mono.empty()); // signed out meanwhile: there is nothing to keep it in
    }

    @Override
    public Mono<Void> deleteById(String id) {
        return kept.deleteById(id);
    }
}
