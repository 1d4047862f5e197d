package id.lumbung.cooperative.event;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.cooperative.event.origin.Companions;
import id.lumbung.cooperative.event.template.Catalogue;
import id.lumbung.cooperative.event.template.Definition;
import id.lumbung.cooperative.event.template.Fact;
import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.cooperative.ledger.Unit;

/// For features that make the entries of an event without its form, so that they mean the same.
@Component
public class EventEntries {

    /// As many as a form takes.
    public static final int MOST_LOANS = 99;

    private final Companions companions;
    private final Catalogue catalogue;

    EventEntries(Companions companions, Catalogue catalogue) {
        this.companions = companions;
        this.catalogue = catalogue;
    }

    /// The id of a member's first, second … loan.
    public static UUID loan(UUID cooperative, UUID member, int number) {
        return Fact.Loan.of(cooperative, member, number).id();
    }

    /// The ids of all loans that a member may have had.
    public static List<UUID> loans(UUID cooperative, UUID member) {
        return IntStream.rangeClosed(1, MOST_LOANS).mapToObj(number -> loan(cooperative, member, number)).toList();
    }

    /// The outlet that entries of an event belong to when it is told of this one: some events are of the whole cooperative.
    public Unit unit(EventCode code, Unit told) {
        return catalogue.find(code).filter(Definition::perOutlet).isPresent() ? told : Unit.PUSAT;
    }

    /// Remembers that one event made these entries: taking the first one back takes back all.
    @Transactional(propagation = Propagation.MANDATORY)
    public void together(List<UUID> entries) {
        companions.record(entries);
    }
}
