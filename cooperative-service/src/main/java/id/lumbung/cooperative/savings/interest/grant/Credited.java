package id.lumbung.cooperative.savings.interest.grant;

import id.lumbung.cooperative.savings.rate.InterestTax;
import id.lumbung.platform.money.Rupiah;

/// The jasa that a member already has of a month, and the tax on it.
public record Credited(Rupiah gross, Rupiah tax) {

    public static final Credited NOTHING = new Credited(Rupiah.ZERO, Rupiah.ZERO);

    /// The tax on so much more: that of the whole month, less what was taken. It may exceed what is added.
    public Rupiah taxOnTop(InterestTax law, Rupiah more) {
        var due = law.on(gross.plus(more)).minus(tax);
        return due.isPositive() ? due : Rupiah.ZERO;
    }

    Credited plus(Credited other) {
        return new Credited(gross.plus(other.gross), tax.plus(other.tax));
    }
}
