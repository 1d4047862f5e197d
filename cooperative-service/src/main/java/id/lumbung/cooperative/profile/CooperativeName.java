package id.lumbung.cooperative.profile;

import java.util.Locale;
import java.util.function.Predicate;

/// The name by the rule: KOPERASI DESA MERAH PUTIH and the village, with as much of its place as makes it one of a kind.
record CooperativeName(String value) {

    private static final int LONGEST = 150;

    CooperativeName {
        if (value.length() > LONGEST || !value.equals(value.toUpperCase(Locale.ROOT))) {
            throw new IllegalArgumentException("not a cooperative's name: " + value);
        }
    }

    /// The shortest name that is not taken. Names are unique in the country, and the kind is part of the name:
    /// Desa Kampung Baru and Kelurahan Kampung Baru do not meet.
    static CooperativeName propose(Village village, String regency, Predicate<CooperativeName> taken) {
        var base = base(village);
        if (!taken.test(base)) {
            return base;
        }
        var withDistrict = of(base.value + " KECAMATAN " + village.districtName());
        return taken.test(withDistrict) ? of(withDistrict.value + " " + regency) : withDistrict;
    }

    /// The name as it would be if the village were the only one of its name.
    static CooperativeName base(Village village) {
        return of(village.code().kind().title() + " " + village.name());
    }

    private static CooperativeName of(String words) {
        return new CooperativeName(words.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return value;
    }
}
