package id.lumbung.cooperative.statement.paper;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.profile.CooperativeView;
import id.lumbung.cooperative.statement.asked.Period;
import id.lumbung.cooperative.statement.reckoning.Seal;

/// A statement as it leaves the house.
///
/// @param signatures who signs it: those in office on the day it is made
/// @param sequence the last entry of the journal when it was made
record Paper(CooperativeView cooperative, @Nullable Period compared, Content content, Seal seal,
        List<Signature> signatures, long sequence, Instant at) {

    /// @param office the key of its word
    /// @param name none where nobody is in office
    record Signature(String office, @Nullable String name) {}
}
