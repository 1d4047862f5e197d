package id.lumbung.cooperative.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// The act by which the treasurer's office passed on.
///
/// @param count the cash count of that day, where there is one
/// @param left the word of the one who left, once given
/// @param took the word of the one who came, once given
record Handover(UUID id, Change change, LocalDate handedOn, @Nullable UUID count, List<Item> items,
        @Nullable String notes, String minutes, String recordedBy, @Nullable Consent left, @Nullable Consent took) {

    public boolean signed() {
        return left != null && took != null;
    }
}
