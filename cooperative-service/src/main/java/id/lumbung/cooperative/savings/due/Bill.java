package id.lumbung.cooperative.savings.due;

import java.time.YearMonth;
import java.util.UUID;

import id.lumbung.platform.money.Rupiah;

/// What a member is asked to pay for a month, and what the ledger says was paid for it.
///
/// @param removed the month is let off
public record Bill(UUID member, String number, String name, YearMonth month, Rupiah amount, boolean removed,
        Rupiah paid) {

    public Dues.Payment payment() {
        if (removed || paid.compareTo(amount) >= 0) {
            return Dues.Payment.LUNAS;
        }
        return paid.isPositive() ? Dues.Payment.SEBAGIAN : Dues.Payment.BELUM_BAYAR;
    }

    /// Only what nobody has paid on may be changed or let off.
    public boolean isOpen() {
        return !removed && !paid.isPositive();
    }
}
