package id.lumbung.cooperative.trail;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// Which acts are looked for; what is not given does not matter.
///
/// @param who part of the person's name
/// @param area the first word of the act's code, `organ`
/// @param subject what it was done to
record Wanted(@Nullable LocalDate from, @Nullable LocalDate to, String who, String area, @Nullable UUID subject) {

    private static final int LONGEST_NAME = 100;

    Wanted {
        if (!area.matches("[a-z-]{0,40}") || who.length() > LONGEST_NAME) {
            throw new WantedNonsense();
        }
    }
}
