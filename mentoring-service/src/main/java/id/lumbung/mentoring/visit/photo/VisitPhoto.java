package id.lumbung.mentoring.visit.photo;

import java.time.Instant;
import java.util.UUID;

/// A photo and where its file lies.
record VisitPhoto(UUID id, UUID visit, UUID cooperative, String sha256, int size, String type, String name,
        String sentBy, Instant sentAt) {}
