package id.lumbung.gateway.regency;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ServerWebExchange;

import io.netty.channel.ChannelOption;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

import id.lumbung.gateway.Reading;
import id.lumbung.gateway.Upstreams;
import id.lumbung.gateway.answer.Refused;

/// The regencies that exist, kept from tenant-service. While that service is away the last known list goes on serving.
@Component
public class Catalogue {

    private static final Logger log = LoggerFactory.getLogger(Catalogue.class);
    static final Duration GOOD_FOR = Duration.ofSeconds(15);
    private static final Duration ASK_NO_OFTENER_THAN = Duration.ofSeconds(2);

    private final AtomicReference<@Nullable Regencies> known = new AtomicReference<>();
    private final WebClient tenantService;
    private final Reads reads;
    private final Clock clock;
    private final Reading reading;

    Catalogue(Upstreams upstreams, Reads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
        this.tenantService = WebClient.builder().baseUrl(upstreams.tenant().toString())
                .clientConnector(new ReactorClientHttpConnector(HttpClient.create()
                        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 1000).responseTimeout(Duration.ofSeconds(3))))
                .build();
        this.reading = new Reading(Mono.defer(this::read), ASK_NO_OFTENER_THAN, clock);
    }

    /// The regency of that slug. A slug not seen before is asked for at once, so that a regency just onboarded opens
    /// without delay; how often is bounded.
    public Mono<Optional<Regency>> find(String slug) {
        return Mono.defer(() -> {
            var regencies = known.get();
            if (regencies != null && regencies.find(slug).isPresent()) {
                return Mono.just(regencies.find(slug));
            }
            return reading.now().then(Mono.fromCallable(() -> {
                var read = known.get();
                if (read == null) {
                    throw Refused.forNow(HttpStatus.SERVICE_UNAVAILABLE, ASK_NO_OFTENER_THAN, "gateway.away");
                }
                return read.find(slug);
            }));
        });
    }

    /// The regency of that slug as far as is known now, without asking anybody.
    public Optional<Regency> recall(String slug) {
        var regencies = known.get();
        return regencies == null ? Optional.empty() : regencies.find(slug);
    }

    /// Matches a path whose first part is no place that anybody could sign in to.
    public Mono<MatchResult> knowsNothingOf(ServerWebExchange exchange) {
        var place = Place.of(exchange.getRequest().getPath());
        return switch (place) {
            case Place.Nowhere nowhere -> MatchResult.match();
            case Place.OfTheDoor own -> MatchResult.notMatch();
            case Place.OfEverybody open -> MatchResult.notMatch();
            case Place.OfOperators operators -> MatchResult.notMatch();
            case Place.OfRegency regency -> find(regency.slug())
                    .flatMap(found -> found.isPresent() ? MatchResult.notMatch() : MatchResult.match())
                    .onErrorResume(Refused.class, away -> MatchResult.notMatch());
        };
    }

    @Scheduled(fixedDelay = 1000)
    Mono<Void> keepFresh() {
        var regencies = known.get();
        return regencies != null && regencies.read().plus(GOOD_FOR).isAfter(clock.instant())
                ? Mono.empty()
                : reading.now();
    }

    private Mono<Regencies> read() {
        var last = known.get();
        return tenantService.get().uri("/api/catalogue").headers(headers -> {
            if (last != null && last.etag() != null) {
                headers.setIfNoneMatch(last.etag());
            }
        }).exchangeToMono(answer -> take(answer, last))
                .doOnNext(regencies -> {
                    known.set(regencies);
                    reads.succeeded();
                })
                .doOnError(failure -> {
                    reads.failed();
                    log.warn("The catalogue of regencies could not be read, {}: {}",
                            last == null ? "none is known yet" : "the last one goes on serving", failure.toString());
                });
    }

    private Mono<Regencies> take(ClientResponse answer, @Nullable Regencies last) {
        if (answer.statusCode().isSameCodeAs(HttpStatus.NOT_MODIFIED) && last != null) {
            return answer.releaseBody().thenReturn(last.confirmed(clock.instant()));
        }
        if (!answer.statusCode().is2xxSuccessful()) {
            return answer.createError();
        }
        var etag = answer.headers().asHttpHeaders().getFirst(HttpHeaders.ETAG);
        return answer.bodyToFlux(Regency.class).collectList()
                .map(regencies -> Regencies.of(regencies, etag, clock.instant()));
    }
}
