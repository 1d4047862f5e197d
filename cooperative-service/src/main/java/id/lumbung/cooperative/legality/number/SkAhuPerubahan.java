package id.lumbung.cooperative.legality.number;

import java.util.Locale;

/// The decree about changed articles. Its form differs; all begin with AHU-.
public record SkAhuPerubahan(String value) implements LegalNumber {

    private static final int LONGEST = 60;

    public SkAhuPerubahan {
        if (!value.matches("AHU-\\S.*") || value.length() > LONGEST) {
            throw new NotThatNumber("legality.not-a-sk-ahu-perubahan");
        }
    }

    public static SkAhuPerubahan parse(String typed) {
        return new SkAhuPerubahan(typed.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", " "));
    }
}
