package id.lumbung.cooperative.legality.number;

/// A place of business at the tax office: the tax number and six digits more.
public record Nitku(String value) implements LegalNumber {

    private static final int LENGTH = 22;

    public Nitku {
        value = Digits.exactly(LENGTH, value, "legality.not-a-nitku");
    }

    public static Nitku parse(String typed) {
        return new Nitku(typed);
    }
}
