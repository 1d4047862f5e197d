package id.lumbung.gateway.limit;

import java.time.Duration;

import reactor.core.publisher.Mono;

/// Buckets that requests are taken out of.
interface Buckets {

    /// Whose requests are in a bucket; the fewest of them are regencies.
    enum Kind {
        STRANGER, VISITOR, PERSON, REGENCY
    }

    /// @return how long until one is there again; nothing to wait for when one was taken
    Mono<Duration> take(Kind kind, String key, Allowance allowance);
}
