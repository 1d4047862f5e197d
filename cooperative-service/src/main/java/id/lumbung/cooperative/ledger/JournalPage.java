package id.lumbung.cooperative.ledger;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// A page of the journal, newest first.
///
/// @param next give this as `before` to get the next page, or null when there is none
public record JournalPage(List<PostedEntry> entries, @Nullable Long next) {

    public JournalPage {
        entries = List.copyOf(entries);
    }
}
