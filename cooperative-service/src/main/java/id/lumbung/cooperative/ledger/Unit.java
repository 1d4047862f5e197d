package id.lumbung.cooperative.ledger;

import java.util.regex.Pattern;

/// The outlet (gerai) a line belongs to, by its short code within the cooperative.
public record Unit(String code) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,19}");

    /// The cooperative itself, where no outlet is meant.
    public static final Unit PUSAT = new Unit("PUSAT");

    public Unit {
        if (!SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException("Not the code of a unit: " + code);
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
