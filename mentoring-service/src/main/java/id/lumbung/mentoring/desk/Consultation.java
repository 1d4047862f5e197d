package id.lumbung.mentoring.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import id.lumbung.platform.identity.Actor;

/// A ticket and what became of it. What templates ask for is public, as they look from outside.
///
/// @param sequence its place among the tickets of the day
/// @param cooperativeId null when the cooperative was only typed
/// @param steps from the arrival to the last one
record Consultation(UUID id, LocalDate date, int sequence, String visitor, @Nullable String phone,
        @Nullable String office, @Nullable UUID cooperativeId, @Nullable String cooperative, Topic topic,
        String question,
        List<Step> steps) {

    /// `MK/2025/07/21/003`, as it stands on the slip of paper.
    public String number() {
        return "MK/%04d/%02d/%02d/%03d".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), sequence);
    }

    public Status status() {
        return last().status();
    }

    public Instant arrived() {
        return steps.getFirst().at();
    }

    public Step last() {
        return steps.getLast();
    }

    Optional<Step> service() {
        return steps.stream().filter(step -> step.status() == Status.DILAYANI).findFirst();
    }

    boolean isServedBy(Actor actor) {
        return service().filter(service -> service.officer().equals(actor.subject())).isPresent();
    }

    /// Whether the newest step already says exactly this, so that sending it twice changes nothing.
    boolean wasAnsweredWith(Reply reply) {
        return status() == reply.outcome().status() && reply.answer().strip().equals(last().answer());
    }

    /// From the arrival to the service, or to now while nobody has come.
    public Duration waited(Instant now) {
        return Duration.between(arrived(), service().map(Step::at).orElse(now));
    }
}
