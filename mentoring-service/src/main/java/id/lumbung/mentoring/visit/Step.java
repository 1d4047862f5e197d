package id.lumbung.mentoring.visit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// One change in the life of a visit.
record Step(Visit.Act act, @Nullable LocalDate day, Instant at, @Nullable Place place, @Nullable String reason,
        String actorName) {

    /// Where a phone says that it is, in degrees.
    ///
    /// @param accuracy in metres
    record Place(BigDecimal latitude, BigDecimal longitude, @Nullable Integer accuracy) {

        private static final BigDecimal POLE = BigDecimal.valueOf(90);
        private static final BigDecimal DATE_LINE = BigDecimal.valueOf(180);

        /// None when the phone told nothing, or nonsense: a visit is not refused for its satellite.
        static @Nullable Place of(@Nullable BigDecimal latitude, @Nullable BigDecimal longitude,
                @Nullable Integer accuracy) {
            if (latitude == null || longitude == null || latitude.abs().compareTo(POLE) > 0
                    || longitude.abs().compareTo(DATE_LINE) > 0) {
                return null;
            }
            return new Place(latitude, longitude, accuracy == null || accuracy < 0 ? null : accuracy);
        }
    }
}
