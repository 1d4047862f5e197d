package id.lumbung.cooperative.membership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// Something that happened to a membership, and by whom it was recorded.
record MemberEvent(MemberState state, LocalDate on, @Nullable String reason, String by) {}
