package id.lumbung.gateway.route;

import org.springframework.cloud.circuitbreaker.resilience4j.ReactiveResilience4JCircuitBreakerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JConfigBuilder;
import org.springframework.cloud.client.circuitbreaker.Customizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;

import id.lumbung.gateway.answer.HungUp;
import id.lumbung.gateway.answer.Refused;

/// One circuit breaker for each service. A service that answers, even with an error, is there; what the gateway itself
/// refuses says nothing about it, nor who hangs up while she sends; and how long a large paper takes is no failure once
/// it has begun.
@Configuration(proxyBeanMethods = false)
class Breakers {

    private static final int HALF = 50;
    private static final int TRIES = 3;

    @Bean
    Customizer<ReactiveResilience4JCircuitBreakerFactory> forEachService(Breaker breaker) {
        var config = CircuitBreakerConfig.custom().slidingWindowType(SlidingWindowType.TIME_BASED)
                .slidingWindowSize((int) Math.max(1, breaker.within().toSeconds())).failureRateThreshold(HALF)
                .minimumNumberOfCalls(breaker.calls()).waitDurationInOpenState(breaker.pause())
                .permittedNumberOfCallsInHalfOpenState(TRIES)
                .ignoreExceptions(Refused.class, HungUp.class).build();
        return factory -> factory
                .configureDefault(id -> new Resilience4JConfigBuilder(id).circuitBreakerConfig(config).build());
    }
}
