package id.lumbung.gateway.regency;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ServerWebExchange;

import io.netty.channel.ChannelOption;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

import id.lumbung.gateway.Upstreams;
import id.lumbung.gateway.answer.Refused;

/// Whether the Dinas of a regency lets an operator look now. It is asked each time: operators are few, and leave that is
/// taken back ends at once. What she then opens is written down by the service that answers.
@Component
class Support {

    private static final Logger log = LoggerFactory.getLogger(Support.class);

    /// What the tenant service tells beyond this does not concern the door.
    private record Leave(@Nullable Instant until) {}

    private final WebClient tenantService;

    Support(Upstreams upstreams) {
        this.tenantService = WebClient.builder().baseUrl(upstreams.tenant().toString())
                .clientConnector(new ReactorClientHttpConnector(HttpClient.create()
                        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 1000).responseTimeout(Duration.ofSeconds(3))))
                .build();
    }

    Mono<Boolean> lets(ServerWebExchange exchange, Regency regency) {
        var token = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return tenantService.get().uri("/api/regencies/{slug}/support", regency.slug())
                .headers(headers -> headers.set(HttpHeaders.AUTHORIZATION, token == null ? "" : token))
                .exchangeToMono(answer -> {
                    if (answer.statusCode().is2xxSuccessful()) {
                        return answer.bodyToMono(Leave.class).map(leave -> leave.until() != null)
                                .defaultIfEmpty(false); // who says nothing allows nothing
                    }
                    return answer.statusCode().is4xxClientError()
                            ? answer.releaseBody().thenReturn(false)
                            : answer.<Boolean>createError();
                })
                .onErrorMap(failure -> {
                    log.warn("Nobody says whether support may look at {}: {}", regency.slug(), failure.toString());
                    return Refused.forNow(HttpStatus.SERVICE_UNAVAILABLE, Duration.ofSeconds(5), "gateway.away");
                });
    }
}
