package id.lumbung.cooperative.ledger;

import java.util.regex.Pattern;

/// Free text of one line, as the canonical form needs it: no control characters, no line breaks of any kind.
final class Text {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\p{Cs}]+");

    private Text() {}

    /// The text on one line, without blanks around it; refuses when nothing is left or when it is too long.
    static String required(String text, int longest) {
        var line = BREAKS.matcher(text).replaceAll(" ").strip();
        if (line.isEmpty() || line.codePointCount(0, line.length()) > longest) {
            throw LedgerRule.TEXT_SHAPE.broken(longest);
        }
        return line;
    }
}
