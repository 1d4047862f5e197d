package id.lumbung.cooperative.legality.number;

/// Digits as people write them: in groups, with dots and strokes between.
final class Digits {

    private Digits() {}

    /// The digits alone, when there are as many as there should be and nothing else is among them.
    static String exactly(int length, String typed, String otherwise) {
        var digits = of(typed);
        if (!digits.matches("\\d{" + length + "}")) {
            throw new NotThatNumber(otherwise);
        }
        return digits;
    }

    static String of(String typed) {
        return typed.replaceAll("[\\s.\\-/\\u00a0']+", "");
    }
}
