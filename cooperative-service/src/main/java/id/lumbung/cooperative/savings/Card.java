package id.lumbung.cooperative.savings;

import java.time.LocalDate;
import java.util.List;

import id.lumbung.cooperative.ledger.SubLedger;
import id.lumbung.cooperative.membership.Membership;
import id.lumbung.cooperative.savings.due.Dues;
import id.lumbung.platform.money.Rupiah;

/// Kartu simpanan of one member for a period.
///
/// @param remainingPokok what is still to be paid of the simpanan pokok
record Card(Membership member, LocalDate from, LocalDate to, List<Kind> kinds, List<Line> lines, Rupiah remainingPokok,
        Dues dues) {

    record Kind(SavingsKind kind, Rupiah opening, Rupiah closing) {}

    /// @param balance of this kind after the line
    record Line(SubLedger.Told told, SavingsKind kind, Rupiah balance) {}

    public Rupiah total() {
        return kinds.stream().map(Kind::closing).reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
