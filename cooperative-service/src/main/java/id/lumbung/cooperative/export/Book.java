package id.lumbung.cooperative.export;

import java.util.Map;
import java.util.UUID;

import id.lumbung.cooperative.ledger.Books;
import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.cooperative.profile.CooperativeView;

/// The books of a cooperative at the moment of the snapshot.
///
/// @param sequence how many entries there are
/// @param hash of the last one
/// @param members the numbers of its members, by id
record Book(CooperativeView cooperative, Books.Opened opened, Chart chart, long sequence, String hash,
        Map<UUID, String> members) {

    UUID id() {
        return cooperative.id();
    }
}
