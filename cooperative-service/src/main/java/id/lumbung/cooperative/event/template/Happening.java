package id.lumbung.cooperative.event.template;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

import id.lumbung.cooperative.ledger.Unit;
import id.lumbung.platform.money.Rupiah;

/// An event that took place: when, the words it gets in the journal, and the answer to each field.
///
/// @param unit the outlet that it happened in
/// @param dues what each month costs, where somebody has decided it: an amount for several months is divided by them
public record Happening(LocalDate date, String description, Map<String, Fact> facts, Unit unit,
        Map<YearMonth, Rupiah> dues) {

    public Happening {
        facts = Map.copyOf(facts);
        dues = Map.copyOf(dues);
    }

    public Happening(LocalDate date, String description, Map<String, Fact> facts) {
        this(date, description, facts, Unit.PUSAT, Map.of());
    }

    public Happening with(Map<YearMonth, Rupiah> decided) {
        return new Happening(date, description, facts, unit, decided);
    }

    public Happening in(Unit outlet) {
        return new Happening(date, description, facts, outlet, dues);
    }

    Fact fact(String field) {
        var fact = facts.get(field);
        if (fact == null) {
            throw new IllegalArgumentException("Nothing is said about " + field);
        }
        return fact;
    }
}
