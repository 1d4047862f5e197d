package id.lumbung.cooperative.export;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// An entry as it leaves the house: the fields of the canonical form, in its order and in its spelling, so that whoever
/// reads it can write the text that the hash covers.
record BookEntry(long sequence, String previous, UUID entry, String voucher, String date, String posted, String event,
        @Nullable UUID reverses, String actor, String description, List<Row> lines, String hash) {

    record Row(String account, String side, long amount, String unit, String participation, @Nullable String period,
            @Nullable String kind, @Nullable UUID subject, @Nullable String name) {

        long signed() {
            return side.equals("D") ? amount : -amount;
        }
    }

    long total() {
        return lines.stream().filter(line -> line.side().equals("D")).mapToLong(Row::amount).reduce(0, Math::addExact);
    }
}
