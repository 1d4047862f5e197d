package id.lumbung.mentoring.signal;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import id.lumbung.mentoring.directory.Shelf;
import id.lumbung.mentoring.directory.Shelves;
import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.mentoring.overview.Signal;
import id.lumbung.platform.identity.Actor;

/// The signals as last told. The Dinas is told of the whole regency, a mentor of the cooperatives assigned to her; so each
/// mentor has a shelf of her own, and none is filled from another's.
@Component
public class Signals {

    private final Shelf<Signal[]> shelf;

    Signals(Shelves shelves) {
        this.shelf = shelves.of("/{regency}/api/cooperatives/signals", Signal[].class);
    }

    /// @param asOf when they were told; null as long as they never were
    public record Told(Map<UUID, Signal> signals, @Nullable Instant asOf) {

        static Told of(Shelf.Told<Signal[]> told) {
            return new Told(told.what() == null
                    ? Map.of()
                    : Arrays.stream(told.what()).collect(Collectors.toMap(Signal::cooperative, Function.identity())),
                    told.asOf());
        }

        @Nullable
        public Signal of(UUID cooperative) {
            return signals.get(cooperative);
        }
    }

    /// What is known now. Asks as the current actor, and waits only when nothing is known.
    public Told told() {
        return Told.of(shelf.told(mentor()));
    }

    /// What is known, without asking anybody: on her own shelf, else on the office's.
    public Told known() {
        var own = shelf.known(mentor());
        return Told.of(own.what() != null ? own : shelf.known(null));
    }

    private static @Nullable String mentor() {
        return Mentors.isOffice() ? null : Actor.current().subject();
    }
}
