package id.lumbung.cooperative.event.template;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import id.lumbung.cooperative.ledger.EventCode;

/// All events, the most used first.
///
/// @param definitions what a treasurer can record
/// @param made what the system records itself
public record Catalogue(List<Definition> definitions, List<MadeEvent> made) {

    private static final int MOST_USED = 10;

    public Catalogue {
        definitions = sorted(definitions);
        made = sorted(made);
    }

    public Optional<Definition> find(EventCode code) {
        return definitions.stream().filter(definition -> definition.code().equals(code)).findFirst();
    }

    public Optional<MadeEvent> findMade(EventCode code) {
        return made.stream().filter(event -> event.code().equals(code)).findFirst();
    }

    /// Everything that a switch may be looked for.
    public List<Listed> listed() {
        return Stream.<Listed>concat(definitions.stream(), made.stream()).toList();
    }

    /// All but these.
    public Catalogue without(Set<EventCode> codes) {
        return new Catalogue(definitions.stream().filter(event -> !codes.contains(event.code())).toList(),
                made.stream().filter(event -> !codes.contains(event.code())).toList());
    }

    /// The first of all, for who opens the desk.
    public List<Definition> mostUsed() {
        return definitions.subList(0, Math.min(MOST_USED, definitions.size()));
    }

    public List<Listed> of(Group group) {
        return listed().stream().filter(event -> event.group() == group).toList();
    }

    private static <E extends Listed> List<E> sorted(List<E> events) {
        return events.stream().sorted(Comparator.comparing(E::order).thenComparing(event -> event.code().value()))
                .toList();
    }
}
