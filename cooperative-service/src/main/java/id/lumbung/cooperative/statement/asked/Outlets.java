package id.lumbung.cooperative.statement.asked;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.ledger.Unit;

/// The outlet that an address names.
public final class Outlets {

    private Outlets() {}

    /// None for all of the cooperative.
    public static @Nullable Unit unit(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        try {
            return new Unit(code);
        } catch (IllegalArgumentException e) {
            throw new UnknownUnit();
        }
    }
}
