package id.lumbung.cooperative.event;

import java.util.List;

import id.lumbung.cooperative.ledger.PostedEntry;

/// The entries that an event made, the one with its key first.
public record Recorded(List<PostedEntry> entries) {

    public Recorded {
        entries = List.copyOf(entries);
    }
}
