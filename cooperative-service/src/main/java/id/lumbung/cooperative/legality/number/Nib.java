package id.lumbung.cooperative.legality.number;

/// The licence number of a business (Nomor Induk Berusaha).
public record Nib(String value) implements LegalNumber {

    private static final int LENGTH = 13;

    public Nib {
        value = Digits.exactly(LENGTH, value, "legality.not-a-nib");
    }

    public static Nib parse(String typed) {
        return new Nib(typed);
    }
}
