package id.lumbung.cooperative.event.template;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.cooperative.ledger.Posting;
import id.lumbung.platform.money.Rupiah;

/// A kind of event: its place among the buttons, what it asks, and its entries.
///
/// @param version raised with every change of what it asks or posts; what it posted remembers it
/// @param order the most used come first
/// @param perOutlet whether it may be said in which outlet it happened; what concerns the whole cooperative is said of none
/// @param activates the field whose members become active by it
public record Definition(EventCode code, int version, Group group, int order, String icon, List<Field> fields,
        List<EntryTemplate> entries,
        boolean perOutlet, @Nullable String activates) implements Listed {

    public Definition {
        fields = List.copyOf(fields);
        entries = List.copyOf(entries);
    }

    /// Whether it asks for an outlet, or may be told of one.
    public boolean knowsOutlets() {
        return perOutlet || fields.stream().anyMatch(Field.Outlet.class::isInstance);
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
            if (lines.isEmpty()) {
                continue; // all its amounts were left empty
            }
            postings.add(Posting.of(idOf(key, postings.size()), cooperative, happening.date(),
                    entry.voucher(lines, chart), code,
                    happening.description(), lines));
        }
        if (postings.isEmpty()) {
            throw WrongFact.of(WrongFact.Reason.NOTHING, amountField());
        }
        return postings;
    }

    /// What optional or taxed amounts usually come to, as far as the answers given so far tell.
    public Map<String, Rupiah> proposals(Map<String, Fact> facts) {
        var proposals = new LinkedHashMap<String, Rupiah>();
        for (var field : fields) {
            if (field instanceof Field.Money(var name, var _, Field.Proposal(var rate, var of))
                    && facts.keySet().containsAll(of.fields())) {
                var whole = of.in(other -> LineTemplate.total(Objects.requireNonNull(facts.get(other))));
                if (whole.isPositive()) {
                    proposals.put(name, rate.share(whole));
                }
            }
        }
        return proposals;
    }

    /// The field that a refusal of an amount is put beside.
    public String amountField() {
        return field("amount").or(() -> fields.stream().filter(field -> switch (field) {
            case Field.Money _,Field.AccountAmounts _,Field.MemberAmounts _ -> true;
            case Field.AccountChoice _,Field.Goods _,Field.Buyer _,Field.Member _,Field.Loan _,Field.Name _,Field.Months _,Field.Outlet _ ->
                false;
        }).findFirst()).map(Field::name).orElse("date");
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
