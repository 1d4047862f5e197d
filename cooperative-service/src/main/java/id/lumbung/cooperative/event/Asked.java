package id.lumbung.cooperative.event;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import id.lumbung.cooperative.event.template.Definition;
import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.cooperative.membership.MemberView;

/// An event that this cooperative can record now, with all there is to choose from.
///
/// @param members empty when the event asks for none
record Asked(UUID cooperative, Definition definition, Chart chart, List<MemberView> members) {

    Optional<MemberView> member(UUID id) {
        return members.stream().filter(member -> member.id().equals(id)).findFirst();
    }
}
