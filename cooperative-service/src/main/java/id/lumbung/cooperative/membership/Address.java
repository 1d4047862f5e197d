package id.lumbung.cooperative.membership;

import org.jspecify.annotations.Nullable;

/// Where somebody lives, by the identity card: street or hamlet, and the neighbourhood's numbers.
public record Address(String street, @Nullable String rt, @Nullable String rw) {

    public Address {
        rt = threeDigits(rt, "rt");
        rw = threeDigits(rw, "rw");
    }

    private static @Nullable String threeDigits(@Nullable String typed, String field) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var digits = typed.strip();
        if (!digits.matches("[0-9]{1,3}")) {
            throw new NotANeighbourhood(field);
        }
        return "0".repeat(3 - digits.length()) + digits;
    }
}
