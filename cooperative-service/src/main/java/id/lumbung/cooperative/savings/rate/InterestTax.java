package id.lumbung.cooperative.savings.rate;

import id.lumbung.platform.money.Rupiah;

/// Final tax on a member's jasa of one month: nothing up to an amount, above it a share of the whole.
public record InterestTax(Rupiah freeUpTo, Rate rate) {

    static final InterestTax NONE = new InterestTax(Rupiah.ZERO, new Rate(0, 1));

    public Rupiah on(Rupiah gross) {
        return gross.compareTo(freeUpTo) > 0 ? rate.of(gross) : Rupiah.ZERO;
    }
}
