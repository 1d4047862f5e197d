package id.lumbung.cooperative.event;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.cooperative.event.origin.Companions;
import id.lumbung.cooperative.event.template.Fact;

/// For features that make the entries of an event without its form, so that they mean the same.
@Component
public class EventEntries {

    private final Companions companions;

    EventEntries(Companions companions) {
        this.companions = companions;
    }

    /// The id of a member's first, second … loan.
    public static UUID loan(UUID cooperative, UUID member, int number) {
        return Fact.Loan.of(cooperative, member, number).id();
    }

    /// Remembers that one event made these entries: taking the first one back takes back all.
    @Transactional(propagation = Propagation.MANDATORY)
    public void together(List<UUID> entries) {
        companions.record(entries);
    }
}
