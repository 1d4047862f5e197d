package id.lumbung.cooperative.event;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import id.lumbung.cooperative.event.template.Definition;
import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.cooperative.ledger.Unit;
import id.lumbung.cooperative.membership.MemberView;
import id.lumbung.cooperative.outlet.OutletName;

/// An event that this cooperative can record now, with all there is to choose from.
///
/// @param members empty when the event asks for none
/// @param outlets empty when the cooperative has none, or the event is of the whole cooperative
record Asked(UUID cooperative, Definition definition, Chart chart, List<MemberView> members,
        List<OutletName> outlets) {

    /// The office first.
    List<Unit> units() {
        return Stream.concat(Stream.of(Unit.PUSAT), outlets.stream().map(outlet -> new Unit(outlet.code()))).toList();
    }

    /// What the outlet is called; nothing for the office and what the cooperative does not know.
    Optional<String> outlet(Unit unit) {
        return outlets.stream().filter(outlet -> outlet.code().equals(unit.code())).map(OutletName::name).findFirst();
    }

    Optional<MemberView> member(UUID id) {
        return members.stream().filter(member -> member.id().equals(id)).findFirst();
    }
}
