package id.lumbung.cooperative.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import id.lumbung.platform.money.Rupiah;

/// A receipt as it was issued, once and for ever. What may still become of it is that its entry is taken back.
///
/// @param payer the other side's name: the member's of today, or what the treasurer wrote
/// @param memberNumber the member's number, if the other side is one
/// @param receiver the treasurer of that day
/// @param receiverOffice the treasurer's office in words
/// @param cancelled whether the entry was taken back
public record Receipt(UUID id, UUID cooperative, UUID entry, Kind kind, int sequence, LocalDate on, Rupiah amount,
        String payer, @Nullable String memberNumber, String purpose, String place, String receiver,
        String receiverOffice, Instant issuedAt, boolean cancelled) {

    /// Which way the money went, seen from the cooperative.
    public enum Kind {
        /// It came in: the cooperative received it from the payer.
        MASUK,
        /// It went out: the other side received it from the cooperative.
        KELUAR
    }

    /// `KW/2025/08/000045`
    public String number() {
        return "KW/%04d/%02d/%06d".formatted(on.getYear(), on.getMonthValue(), sequence);
    }

    /// `Rp 1.250.000,00`
    public String figures() {
        return amount + ",00";
    }

    /// `Satu juta dua ratus lima puluh ribu rupiah`
    public String words() {
        var words = amount.inWords();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
