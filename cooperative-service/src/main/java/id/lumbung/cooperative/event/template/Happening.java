package id.lumbung.cooperative.event.template;

import java.time.LocalDate;
import java.util.Map;

/// An event that took place: when, the words it gets in the journal, and the answer to each field.
public record Happening(LocalDate date, String description, Map<String, Fact> facts) {

    public Happening {
        facts = Map.copyOf(facts);
    }

    Fact fact(String field) {
        var fact = facts.get(field);
        if (fact == null) {
            throw new IllegalArgumentException("Nothing is said about " + field);
        }
        return fact;
    }
}
