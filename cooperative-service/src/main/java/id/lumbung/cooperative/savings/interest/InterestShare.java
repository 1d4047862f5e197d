package id.lumbung.cooperative.savings.interest;

import java.util.UUID;

import id.lumbung.platform.money.Rupiah;

/// What one member, or one certificate of hers, earns in a month.
///
/// @param about the member herself, or the certificate
/// @param base the balance that earns
record InterestShare(UUID about, UUID member, Rupiah base, Rupiah gross, Rupiah tax) {

    public Rupiah net() {
        return gross.minus(tax);
    }
}
