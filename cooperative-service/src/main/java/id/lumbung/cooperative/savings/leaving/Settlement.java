package id.lumbung.cooperative.savings.leaving;

import java.util.List;

import id.lumbung.cooperative.ledger.SubLedger.Share;
import id.lumbung.cooperative.savings.SavingsKind;
import id.lumbung.platform.money.Rupiah;

/// What a member gets back and what she owes.
///
/// @param savings each kind of which she has something
/// @param held what else the cooperative keeps for her, such as an instalment paid ahead, with the balance as it stands there
/// @param debts the accounts on which she owes, with the balance as it stands there
/// @param certificate whether one of hers still runs
record Settlement(List<Saved> savings, List<Share> held, List<Share> debts, boolean certificate) {

    record Saved(SavingsKind kind, Rupiah amount) {}

    public Rupiah saved() {
        return savings.stream().map(Saved::amount).reduce(Rupiah.ZERO, Rupiah::plus)
                .minus(held.stream().map(Share::balance).reduce(Rupiah.ZERO, Rupiah::plus));
    }

    /// Whether nothing is hers any more.
    public boolean isEmpty() {
        return savings.isEmpty() && held.isEmpty();
    }

    public Rupiah owed() {
        return debts.stream().map(Share::balance).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    public Rupiah net() {
        return saved().minus(owed());
    }

    /// Her share of the cooperative's equity.
    Rupiah equity() {
        return of(SavingsKind.POKOK).plus(of(SavingsKind.WAJIB));
    }

    Rupiah of(SavingsKind kind) {
        return savings.stream().filter(one -> one.kind() == kind).map(Saved::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
