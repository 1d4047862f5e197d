package id.lumbung.journeys.house;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// When a story had sent a service away, so that its part of a page is missing for a reason.
///
/// A phone hears of an answer only at its next move, and that may be after the service came back: what counts is when it asked.
final class Absences {

    private record Absence(String service, Instant from, @Nullable Instant until) {

        boolean holds(Instant moment) {
            return !moment.isBefore(from) && (until == null || moment.isBefore(until));
        }
    }

    private final Clock clock = Clock.systemUTC();
    private final List<Absence> all = new ArrayList<>();

    void begin(String service) {
        all.add(new Absence(service, clock.instant(), null));
    }

    void end(String service) {
        all.replaceAll(absence -> absence.service.equals(service) && absence.until == null
                ? new Absence(service, absence.from, clock.instant())
                : absence);
    }

    boolean isOneAt(Instant moment) {
        return all.stream().anyMatch(absence -> absence.holds(moment));
    }
}
