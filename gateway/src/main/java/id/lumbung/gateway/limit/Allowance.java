package id.lumbung.gateway.limit;

import java.time.Duration;

import io.github.bucket4j.Bucket;

/// So many requests within a time; what was not used comes back evenly.
record Allowance(long requests, Duration within) {

    Allowance {
        if (requests < 1 || within.isNegative() || within.isZero()) {
            throw new IllegalArgumentException("an allowance allows something: " + requests + " within " + within);
        }
    }

    Bucket bucket() {
        return Bucket.builder().addLimit(limit -> limit.capacity(requests).refillGreedy(requests, within)).build();
    }
}
