package id.lumbung.cooperative.legality.number;

/// A number of no known form, such as that of a letter.
public record FreeNumber(String value) implements LegalNumber {

    private static final int LONGEST = 60;

    public FreeNumber {
        if (value.isBlank() || value.length() > LONGEST || !value.equals(value.strip())
                || value.chars().anyMatch(Character::isISOControl)) {
            throw new NotThatNumber("legality.not-a-number");
        }
    }

    public static FreeNumber parse(String typed) {
        return new FreeNumber(typed.strip().replaceAll("\\s+", " "));
    }
}
