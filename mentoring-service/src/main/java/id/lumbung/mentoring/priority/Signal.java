package id.lumbung.mentoring.priority;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// What the cooperative-service tells of a cooperative.
///
/// @param stage how far the founding is
/// @param lastClosed the first day of the newest closed month
/// @param behind how many of the members paid nothing of last month's savings
@JsonIgnoreProperties(ignoreUnknown = true)
record Signal(UUID cooperative, String stage, @Nullable LocalDate booksSince, @Nullable LocalDate lastPosted,
        @Nullable LocalDate lastClosed, @Nullable LocalDate lastCounted, int members, int behind) {}
