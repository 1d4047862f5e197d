package id.lumbung.cooperative.event.template;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import id.lumbung.cooperative.ledger.EventCode;

/// All events a treasurer can record, the most used first.
public record Catalogue(List<Definition> definitions) {

    private static final int MOST_USED = 10;

    public Catalogue {
        definitions = definitions.stream()
                .sorted(Comparator.comparing(Definition::order).thenComparing(definition -> definition.code().value()))
                .toList();
    }

    public Optional<Definition> find(EventCode code) {
        return definitions.stream().filter(definition -> definition.code().equals(code)).findFirst();
    }

    /// All but these.
    public Catalogue without(Set<EventCode> codes) {
        return new Catalogue(definitions.stream().filter(event -> !codes.contains(event.code())).toList());
    }

    /// The first of all, for who opens the desk.
    public List<Definition> mostUsed() {
        return definitions.subList(0, Math.min(MOST_USED, definitions.size()));
    }

    public List<Definition> of(Group group) {
        return definitions.stream().filter(definition -> definition.group() == group).toList();
    }
}
