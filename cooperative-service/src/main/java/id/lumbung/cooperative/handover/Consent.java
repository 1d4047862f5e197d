package id.lumbung.cooperative.handover;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// That one of the two agrees.
///
/// @param by who said so: the person herself, or the officer who saw the paper
/// @param paper which paper was signed, where the person could not sign in
record Consent(Instant at, String by, @Nullable String paper) {}
