package id.lumbung.mentoring.dashboard.reckoning;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import id.lumbung.platform.money.Rupiah;

/// What the office itself wrote down.
public final class Recorded {

    private Recorded() {}

    public record Visit(UUID id, UUID cooperative, String village, String district, LocalDate day, String mentor) {}

    /// @param since when an open one began; of one that was solved, when the office heard of it
    /// @param until the day on which it was solved; null as long as it is open
    public record Problem(UUID id, UUID cooperative, String village, String district, String priority,
            String description, LocalDate since, @Nullable LocalDate until) {}

    /// @param minutes until somebody took the visitor; null while she waits
    public record Talk(UUID id, LocalDate day, @Nullable UUID cooperative, @Nullable String name, String topic,
            @Nullable Long minutes) {}

    /// @param stage as it is kept; what the calendar makes of it is reckoned
    /// @param ceiling asked for or granted
    /// @param taken seats that somebody accepted
    public record Training(UUID id, String title, String stage, @Nullable LocalDate starts, @Nullable LocalDate ends,
            @Nullable String place, @Nullable Rupiah ceiling, @Nullable Rupiah spent, int taken) {}

    /// @param hours of the whole training
    /// @param length in days
    /// @param day the last one on which she was there
    /// @param days on how many
    public record Participant(UUID training, String title, UUID cooperative, String cooperativeName, String district,
            int hours, int length, LocalDate day, int days, @Nullable Integer pre, @Nullable Integer post) {}
}
