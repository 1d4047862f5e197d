package id.lumbung.cooperative.savings.interest.grant;

import java.time.YearMonth;
import java.util.UUID;

import id.lumbung.platform.money.Rupiah;

/// Jasa given by hand.
///
/// @param entry of the journal, and the key of the request
record Grant(UUID entry, UUID member, YearMonth month, Rupiah gross, Rupiah tax, boolean stands) {

    public Rupiah net() {
        return gross.minus(tax);
    }
}
