package id.lumbung.cooperative.upload;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A whole date as people here write it: 21/07/2025, 21-7-25, 2025-07-21, 21 Juli 2025. The day comes before the month.
public final class WrittenDate {

    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "mei", "jun", "jul", "ag", "sep",
            "okt", "nov", "des");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})");
    private static final Pattern WORDS = Pattern.compile("(\\d{1,2})[-/. ]+(\\p{L}+)\\.?[-/., ]*(\\d{4}|\\d{2})");
    private static final Pattern TIME = Pattern.compile("[ T]\\d{1,2}[:.]\\d{2}.*$");

    private WrittenDate() {}

    /// @param last a year of two digits is of this century unless the date would come after this one
    public static Optional<LocalDate> of(TableCell cell, LocalDate last) {
        return cell.date() == null ? of(cell.text(), last) : Optional.of(cell.date());
    }

    /// The date of a text; nothing when it is none, or one that no calendar knows.
    public static Optional<LocalDate> of(String written, LocalDate last) {
        var text = TIME.matcher(written.strip()).replaceFirst("");
        try {
            var iso = ISO.matcher(text);
            if (iso.matches()) {
                return Optional.of(date(iso.group(1), number(iso.group(2)), iso.group(3), last));
            }
            var numbers = NUMBERS.matcher(text);
            if (numbers.matches()) {
                return Optional.of(date(numbers.group(3), number(numbers.group(2)), numbers.group(1), last));
            }
            var words = WORDS.matcher(text);
            if (words.matches() && month(words.group(2)) > 0) {
                return Optional.of(date(words.group(3), month(words.group(2)), words.group(1), last));
            }
        } catch (DateTimeException e) {
            return Optional.empty(); // the 31st of June
        }
        return Optional.empty();
    }

    /// The number of a month by its name or the beginning of it; 0 for any other word.
    public static int month(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        for (int at = 0; at < MONTHS.size(); at++) {
            if (lower.startsWith(MONTHS.get(at)) && lower.length() >= 3) {
                return at + 1;
            }
        }
        return 0;
    }

    private static LocalDate date(String year, int month, String day, LocalDate last) {
        if (year.length() == 4) {
            return LocalDate.of(number(year), month, number(day));
        }
        var date = LocalDate.of(2000 + number(year), month, number(day));
        return date.isAfter(last) ? LocalDate.of(1900 + number(year), month, number(day)) : date;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
