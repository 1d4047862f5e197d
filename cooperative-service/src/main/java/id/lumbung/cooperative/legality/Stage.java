package id.lumbung.cooperative.legality;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import id.lumbung.cooperative.profile.FormationState;

/// How far a founding is, and since when.
public record Stage(FormationState state, LocalDate since) {

    /// For how many days it has not moved.
    public long days(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(since, today));
    }

    public Bucket bucket() {
        return Bucket.of(state);
    }
}
