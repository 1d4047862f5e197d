package id.lumbung.gateway.shared;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SocketOptions.KeepAliveOptions;
import io.lettuce.core.SocketOptions.TcpUserTimeoutOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import io.micrometer.core.instrument.MeterRegistry;

/// How this gateway speaks to the shared memory: over one connection, and never longer than a person notices.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("lumbung.valkey.host")
class Meeting {

    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofMillis(100);
    private static final Duration SILENCE = Duration.ofSeconds(5);

    /// The threads that wait for answers.
    record Listeners(ClientResources resources) implements AutoCloseable {

        @Override
        public void close() {
            resources.shutdown(0, A_MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /// Lettuce would wait longer and longer, up to half a minute, before it tries again; a connection that was only cut is to
    /// be back before anybody who asks has given up.
    @Bean
    Listeners listeners() {
        return new Listeners(ClientResources.builder().reconnectDelay(Delay.constant(SOON)).build());
    }

    @Bean
    LettuceConnectionFactory connections(Valkey valkey, Listeners listeners) {
        var server = new RedisStandaloneConfiguration(String.valueOf(valkey.host()), valkey.port());
        server.setUsername(valkey.user());
        server.setPassword(valkey.password());
        var client = LettuceClientConfiguration.builder().clientResources(listeners.resources())
                .shutdownQuietPeriod(Duration.ZERO)
                .clientName("gateway")
                .clientOptions(options(valkey)).commandTimeout(valkey.timeout());
        return new LettuceConnectionFactory(server, valkey.tls() ? client.useSsl().build() : client.build());
    }

    @Bean
    SharedMemory sharedMemory(LettuceConnectionFactory connections, MeterRegistry meters) {
        return new SharedMemory(connections, meters);
    }

    /// What is asked while nobody is there fails at once. A server that vanished without a word is noticed after
    /// seconds, not after the quarter of an hour that the system would take. And what follows an answer is not done by
    /// the one thread that reads answers.
    private static ClientOptions options(Valkey valkey) {
        return ClientOptions.builder().disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .publishOnScheduler(true).timeoutOptions(TimeoutOptions.enabled())
                .socketOptions(SocketOptions.builder().connectTimeout(valkey.timeout())
                        .keepAlive(
                                KeepAliveOptions.builder().enable().idle(SILENCE).interval(A_MOMENT).count(3).build())
                        .tcpUserTimeout(TcpUserTimeoutOptions.builder().enable().tcpUserTimeout(SILENCE).build())
                        .build())
                .build();
    }
}
