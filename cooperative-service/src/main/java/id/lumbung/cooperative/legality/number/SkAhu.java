package id.lumbung.cooperative.legality.number;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import id.lumbung.cooperative.legality.Doubt;

/// The decree that makes a cooperative a legal entity: `AHU-0012345.AH.01.29.TAHUN 2025`. Older ones carry another code.
public record SkAhu(String value) implements LegalNumber {

    private static final Pattern SHAPE = Pattern.compile("AHU-\\d{7}\\.AH\\.01\\.(\\d{2})\\.TAHUN (20\\d{2})");
    private static final String FOUNDING = "29";

    public SkAhu {
        if (!SHAPE.matcher(value).matches()) {
            throw new NotThatNumber("legality.not-a-sk-ahu");
        }
    }

    public static SkAhu parse(String typed) {
        var joined = typed.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", "")
                .replaceAll("(?<=^AHU)[\\u2010-\\u2015]", "-");
        return new SkAhu(joined.replaceFirst("\\.?TAHUN", ".TAHUN "));
    }

    @Override
    public Set<Doubt> doubts(int regency, LocalDate date) {
        var shape = SHAPE.matcher(value);
        var doubts = EnumSet.noneOf(Doubt.class);
        if (shape.matches()) {
            if (!shape.group(1).equals(FOUNDING)) {
                doubts.add(Doubt.SK_OF_ANOTHER_KIND);
            }
            if (Integer.parseInt(shape.group(2)) != date.getYear()) {
                doubts.add(Doubt.SK_OF_ANOTHER_YEAR);
            }
        }
        return doubts;
    }
}
