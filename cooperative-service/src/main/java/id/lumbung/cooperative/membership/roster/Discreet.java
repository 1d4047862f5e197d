package id.lumbung.cooperative.membership.roster;

/// Words of a file that may be repeated. A cell in the wrong column may hold a resident's number, so whatever has as many
/// digits is not repeated.
final class Discreet {

    private static final int DIGITS = 9;

    private Discreet() {}

    static String of(String text, int longest) {
        if (text.chars().filter(Character::isDigit).count() >= DIGITS) {
            return "…";
        }
        var line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return line.length() > longest ? line.substring(0, longest - 1) + "…" : line;
    }
}
