package id.lumbung.gateway.shared;

import java.time.Duration;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

import io.lettuce.core.RedisException;
import io.micrometer.core.instrument.MeterRegistry;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/// A Valkey server that may be away for a while: whoever asks is told so at once and goes on by herself; when it is
/// back, the next question reaches it again. Nobody has to start anything anew.
public final class SharedMemory implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(SharedMemory.class);
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final LettuceConnectionFactory connections;
    private final ReactiveStringRedisTemplate texts;
    private final MeterRegistry meters;
    private final Disposable introduction;
    private volatile boolean met;

    SharedMemory(LettuceConnectionFactory connections, MeterRegistry meters) {
        this.connections = connections;
        this.texts = new ReactiveStringRedisTemplate(connections);
        this.meters = meters;
        meters.counter("lumbung.gateway.shared.failures", "use", "sessions");
        meters.counter("lumbung.gateway.shared.failures", "use", "limits");
        this.introduction = introduce();
    }

    /// The first connection blocks whoever asks for it, so that no request may; later ones come back by themselves.
    private Disposable introduce() {
        return Mono.fromRunnable(() -> {
            connections.getReactiveConnection();
            met = true;
        }).subscribeOn(Schedulers.boundedElastic())
                .doOnError(away -> log.warn("The shared memory is not there yet: {}", away.getMessage()))
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, A_MOMENT)).subscribe();
    }

    /// @param use what for, as a label
    /// @throws Away (in the answer) when nobody answers in time
    public <T> Mono<T> ask(String use, Function<ReactiveStringRedisTemplate, Mono<T>> question) {
        return Mono.defer(() -> met ? question.apply(texts) : Mono.<T>error(new Away()))
                .onErrorMap(failure -> failure instanceof DataAccessException || failure instanceof RedisException,
                        Away::new)
                .doOnError(Away.class,
                        away -> meters.counter("lumbung.gateway.shared.failures", "use", use).increment());
    }

    @Override
    public void destroy() {
        introduction.dispose();
    }
}
