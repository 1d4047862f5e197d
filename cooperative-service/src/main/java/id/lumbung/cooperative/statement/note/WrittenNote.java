package id.lumbung.cooperative.statement.note;

import java.time.Instant;

/// What was written about a topic. Each revision stays.
///
/// @param text empty where it was taken back
public record WrittenNote(Topic topic, int revision, String text, String by, Instant at) {}
