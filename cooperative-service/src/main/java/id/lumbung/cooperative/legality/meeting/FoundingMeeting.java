package id.lumbung.cooperative.legality.meeting;

import java.time.Instant;
import java.util.UUID;

/// Minutes as they were written down.
public record FoundingMeeting(UUID id, UUID cooperative, Minutes minutes, String recordedBy, Instant recordedAt) {}
