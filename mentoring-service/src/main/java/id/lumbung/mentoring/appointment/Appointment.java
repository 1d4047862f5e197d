package id.lumbung.mentoring.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import id.lumbung.mentoring.desk.Arrival;
import id.lumbung.mentoring.desk.Topic;

/// A time that is kept for somebody.
///
/// @param cooperativeId null when the cooperative was only typed
/// @param step how often it moved, from 1
/// @param ticket with which she was received
record Appointment(UUID id, String visitor, @Nullable String phone, @Nullable String office,
        @Nullable UUID cooperativeId, @Nullable String cooperative, Topic topic, String question, String bookedBy,
        String bookedByName, int step, Act act, LocalDate date, LocalTime starts, int minutes, @Nullable UUID ticket) {

    /// `DIPESAN → DIPINDAH … → DATANG | DIBATALKAN`. That nobody came is not written down: it follows from the clock.
    enum Act {

        DIPESAN, DIPINDAH, DIBATALKAN, DATANG
    }

    public boolean isAhead() {
        return act == Act.DIPESAN || act == Act.DIPINDAH;
    }

    /// Whether its slot is over and nobody came.
    public boolean isMissed(LocalDateTime now) {
        return isAhead() && date.atTime(starts).plusMinutes(minutes).isBefore(now);
    }

    Arrival arrival() {
        return new Arrival(visitor, phone, office, cooperativeId, cooperative, topic, question);
    }

    /// What is said when a time is kept.
    ///
    /// @param cooperative its name as somebody typed it
    record Booking(@NotBlank @Size(max = 120) String visitor,
            @Nullable @Pattern(regexp = "|\\+?[0-9][0-9 -]{7,18}") String phone,
            @Nullable @Size(max = 80) String office, @Nullable UUID cooperativeId,
            @Nullable @Size(max = 200) String cooperative, @NotNull Topic topic,
            @NotBlank @Size(max = 2000) String question, @NotNull LocalDateTime slot) {}

    record Move(@NotNull LocalDateTime slot) {}

    record Cancelled(@NotBlank @Size(min = 3, max = 300) String reason) {}

    record Step(Act act, @Nullable LocalDate date, @Nullable LocalTime starts, @Nullable String reason,
            String actorName, Instant at) {}

    /// @param mine whether the current actor made it
    record Whole(Appointment appointment, List<Step> steps, boolean mine) {}

    /// The beginning of a slot with how many officers are still free.
    record Slot(LocalDateTime at, int free) {}
}
