package id.lumbung.cooperative.legality.number;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

import id.lumbung.cooperative.legality.Doubt;

/// A tax number of 16 digits. One of the old 15 gets a zero before it.
public record Npwp(String value) implements LegalNumber {

    private static final int OLD_LENGTH = 15;

    public Npwp {
        if (!value.matches("\\d{16}")) {
            throw new NotThatNumber("legality.not-a-npwp");
        }
    }

    public static Npwp parse(String typed) {
        var digits = Digits.of(typed);
        return new Npwp(digits.length() == OLD_LENGTH ? "0" + digits : digits);
    }

    @Override
    public Set<Doubt> doubts(int regency, LocalDate date) {
        return value.startsWith("0") ? EnumSet.noneOf(Doubt.class) : EnumSet.of(Doubt.NPWP_OF_A_PERSON);
    }
}
