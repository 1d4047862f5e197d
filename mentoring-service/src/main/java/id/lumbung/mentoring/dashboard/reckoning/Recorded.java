package id.lumbung.mentoring.dashboard.reckoning;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

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
}
