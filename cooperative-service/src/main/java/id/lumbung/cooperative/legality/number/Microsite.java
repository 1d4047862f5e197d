package id.lumbung.cooperative.legality.number;

import java.util.Locale;

/// The last part of a cooperative's address at merahputih.kop.id.
public record Microsite(String value) implements LegalNumber {

    public Microsite {
        if (!value.matches("[a-z0-9-]{3,63}")) {
            throw new NotThatNumber("legality.not-a-microsite");
        }
    }

    public static Microsite parse(String typed) {
        return new Microsite(
                typed.strip().toLowerCase(Locale.ROOT).replaceFirst("^(https?://)?merahputih\\.kop\\.id/", "")
                        .replaceFirst("/$", ""));
    }
}
