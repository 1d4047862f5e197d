package id.lumbung.cooperative.event.template;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

import id.lumbung.platform.money.Rupiah;

/// An event that took place: when, the words it gets in the journal, and the answer to each field.
///
/// @param dues what each month costs, where somebody has decided it: an amount for several months is divided by them
public record Happening(LocalDate date, String description, Map<String, Fact> facts, Map<YearMonth, Rupiah> dues) {

    public Happening {
        facts = Map.copyOf(facts);
        dues = Map.copyOf(dues);
    }

    public Happening(LocalDate date, String description, Map<String, Fact> facts) {
        this(date, description, facts, Map.of());
    }

    public Happening with(Map<YearMonth, Rupiah> decided) {
        return new Happening(date, description, facts, decided);
    }

    Fact fact(String field) {
        var fact = facts.get(field);
        if (fact == null) {
            throw new IllegalArgumentException("Nothing is said about " + field);
        }
        return fact;
    }
}
