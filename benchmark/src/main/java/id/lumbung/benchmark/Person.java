package id.lumbung.benchmark;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

/// Somebody of a cooperative.
///
/// @param token a valid one, whenever it is asked for
/// @param records whether this is the treasurer
record Person(UUID cooperative, Supplier<String> token, boolean records) {

    /// Asks for another token before the one at hand ends.
    static Supplier<String> renewed(Supplier<String> fresh) {
        return new Supplier<>() {

            private String token = "";
            private long until;

            @Override
            public synchronized String get() {
                if (System.nanoTime() - until >= 0) {
                    token = fresh.get();
                    until = System.nanoTime() + Duration.ofMinutes(3).toNanos();
                }
                return token;
            }
        };
    }
}
