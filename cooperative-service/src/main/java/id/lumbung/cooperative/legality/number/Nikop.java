package id.lumbung.cooperative.legality.number;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

import id.lumbung.cooperative.legality.Doubt;

/// The number of a cooperative in the ministry's register (Nomor Induk Koperasi).
public record Nikop(String value) implements LegalNumber {

    private static final int LENGTH = 13;

    public Nikop {
        value = Digits.exactly(LENGTH, value, "legality.not-a-nikop");
    }

    public static Nikop parse(String typed) {
        return new Nikop(typed);
    }

    @Override
    public Set<Doubt> doubts(int regency, LocalDate date) {
        return value.startsWith(Integer.toString(regency))
                ? EnumSet.noneOf(Doubt.class)
                : EnumSet.of(Doubt.NIK_OF_ANOTHER_REGENCY);
    }
}
