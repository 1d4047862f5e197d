package id.lumbung.mentoring.training.effect;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// A month of a cooperative as the cooperative-service tells it; a month of which it tells nothing was empty and is open.
///
/// @param month its first day
@JsonIgnoreProperties(ignoreUnknown = true)
record Activity(UUID cooperative, LocalDate month, int postings, boolean closed) {

    boolean isIn(YearMonth from, YearMonth until) {
        var own = YearMonth.from(month);
        return !own.isBefore(from) && !own.isAfter(until);
    }
}
