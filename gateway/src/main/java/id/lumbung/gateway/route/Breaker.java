package id.lumbung.gateway.route;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// When a service is left alone for a moment: more than half of the requests of a while found nobody or no answer in time.
/// Whoever asks meanwhile is told at once, instead of waiting as long as those before her.
///
/// @param calls fewer than these in the while say nothing
/// @param within the while that is looked at
/// @param pause for how long nobody is sent there
@ConfigurationProperties("lumbung.breaker")
record Breaker(int calls, Duration within, Duration pause) {}
