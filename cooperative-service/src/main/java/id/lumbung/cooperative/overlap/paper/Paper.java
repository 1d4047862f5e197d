package id.lumbung.cooperative.overlap.paper;

import java.time.Instant;
import java.util.UUID;

/// A scan of an agreement or of minutes.
public record Paper(UUID id, UUID cooperative, String sha256, int size, String type, String name, String sentByName,
        Instant sentAt) {

    /// What papers there are of.
    public enum Kind {
        PERJANJIAN, BERITA_ACARA
    }

    /// The agreement, or the decision whose minutes they are.
    public record Subject(Kind kind, UUID id) {

        public static Subject agreement(UUID id) {
            return new Subject(Kind.PERJANJIAN, id);
        }

        public static Subject decision(UUID id) {
            return new Subject(Kind.BERITA_ACARA, id);
        }
    }
}
