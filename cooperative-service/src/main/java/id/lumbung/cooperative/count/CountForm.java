package id.lumbung.cooperative.count;

import java.time.LocalDate;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/// A count as it is typed or sent; what is left empty was not there.
record CountForm(@Nullable String account, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
        @Nullable Integer d100000, @Nullable Integer d50000, @Nullable Integer d20000, @Nullable Integer d10000,
        @Nullable Integer d5000, @Nullable Integer d2000, @Nullable Integer d1000, @Nullable Integer d500,
        @Nullable Integer d200, @Nullable Integer d100) {

    static CountForm empty(String account, LocalDate day) {
        return new CountForm(account, day, null, null, null, null, null, null, null, null, null, null);
    }

    Pieces pieces() {
        return new Pieces(Arrays.asList(none(d100000), none(d50000), none(d20000), none(d10000), none(d5000),
                none(d2000), none(d1000), none(d500), none(d200), none(d100)));
    }

    private static Integer none(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}
