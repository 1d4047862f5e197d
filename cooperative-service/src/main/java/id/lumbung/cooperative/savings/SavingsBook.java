package id.lumbung.cooperative.savings;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import id.lumbung.cooperative.membership.Membership;
import id.lumbung.platform.money.Rupiah;

/// Buku simpanan: who has how much on a day.
///
/// @param controls what the control accounts say: the same, always
record SavingsBook(LocalDate at, List<Row> rows, Map<SavingsKind, Rupiah> totals, Map<SavingsKind, Rupiah> controls) {

    record Row(Membership member, Map<SavingsKind, Rupiah> balances) {

        public Rupiah of(SavingsKind kind) {
            return balances.getOrDefault(kind, Rupiah.ZERO);
        }

        public Rupiah total() {
            return balances.values().stream().reduce(Rupiah.ZERO, Rupiah::plus);
        }
    }

    /// The kinds that every cooperative has, and others where something is.
    public List<SavingsKind> columns() {
        return Arrays.stream(SavingsKind.values())
                .filter(kind -> kind.compareTo(SavingsKind.SUKARELA) <= 0 || !of(kind).isZero()).toList();
    }

    public Rupiah of(SavingsKind kind) {
        return totals.getOrDefault(kind, Rupiah.ZERO);
    }

    public Rupiah total() {
        return totals.values().stream().reduce(Rupiah.ZERO, Rupiah::plus);
    }

    public boolean agrees() {
        return totals.equals(controls);
    }
}
