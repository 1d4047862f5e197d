package id.lumbung.cooperative.receipt.paper;

import java.util.regex.Pattern;

/// Finds numbers of persons in free text: a NIK or KK (16 digits) and telephone numbers.
final class Numbers {

    private static final Pattern OF_PERSONS = Pattern.compile(
            "(?<!\\d)(\\d{16}|(?:\\d{4}[ .-]){3}\\d{4}|(?:\\+?62|0)[ .-]?8(?:[ .-]?\\d){7,11})(?!\\d)");

    private Numbers() {}

    static String hide(String text) {
        return OF_PERSONS.matcher(text).replaceAll("…");
    }
}
