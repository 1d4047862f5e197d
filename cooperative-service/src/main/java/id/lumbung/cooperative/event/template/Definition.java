package id.lumbung.cooperative.event.template;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.cooperative.ledger.Posting;

/// A kind of event: its place among the buttons, what it asks, and its entries.
///
/// @param order the most used come first
/// @param activates the field whose members become active by it
public record Definition(EventCode code, Group group, int order, String icon, List<Field> fields,
        List<EntryTemplate> entries,
        @Nullable String activates) {

    public Definition {
        fields = List.copyOf(fields);
        entries = List.copyOf(entries);
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /// The entries of a happening. The key is the id of the first; those of the others follow from it, so the same key
    /// always means the same entries.
    public List<Posting> postings(UUID key, UUID cooperative, Happening happening, Chart chart) {
        var postings = new ArrayList<Posting>();
        for (var entry : entries) {
            var lines = entry.lines(happening);
            postings.add(Posting.of(idOf(key, postings.size()), cooperative, happening.date(),
                    entry.voucher(lines, chart), code,
                    happening.description(), lines));
        }
        return postings;
    }

    /// The members who become active by it.
    public List<UUID> activated(Happening happening) {
        return activates != null && happening.fact(activates) instanceof Fact.MemberAmounts several
                ? several.shares().stream().map(Fact.MemberAmount::member).toList()
                : List.of();
    }

    /// The id of the entry that comes at this place with the one of the key.
    public static UUID idOf(UUID key, int place) {
        return place == 0 ? key : UUID.nameUUIDFromBytes((key + "/" + place).getBytes(StandardCharsets.US_ASCII));
    }
}
