package id.lumbung.cooperative.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.upload.TableCell;

/// Dates as treasurers write them, and the month that a sheet is for.
final class Dating {

    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "mei", "jun", "jul", "ag", "sep",
            "okt", "nov", "des");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern WORDS = Pattern.compile("(\\d{1,2})[-/. ]+(\\p{L}+)\\.?[-/. ]*(\\d{4}|\\d{2})?");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}");
    private static final Pattern YEAR = Pattern.compile("20\\d{2}");

    private Dating() {}

    /// The month in the name of a sheet: `Juli`, `JULI 2025`, `07-2025`.
    static Optional<YearMonth> month(String sheet, int year) {
        var name = sheet.toLowerCase(Locale.ROOT);
        var written = YEAR.matcher(name);
        int of = written.find() ? Integer.parseInt(written.group()) : year;
        var word = List.of(name.split("[^\\p{L}]+")).stream().map(Dating::monthOf).filter(month -> month > 0)
                .findFirst();
        if (word.isPresent()) {
            return Optional.of(YearMonth.of(of, word.get()));
        }
        return List.of(YEAR.matcher(name).replaceAll("").split("\\D+")).stream()
                .filter(part -> part.matches("0?[1-9]|1[0-2]"))
                .map(part -> YearMonth.of(of, Integer.parseInt(part))).findFirst();
    }

    /// The date of a cell; a day alone is of the sheet's month.
    static Optional<LocalDate> date(TableCell cell, @Nullable YearMonth month) {
        if (cell.date() != null) {
            return Optional.of(cell.date());
        }
        var text = cell.text().strip();
        try {
            var iso = ISO.matcher(text);
            if (iso.matches()) {
                return Optional.of(LocalDate.parse(text));
            }
            var numbers = NUMBERS.matcher(text);
            if (numbers.matches()) {
                return Optional.of(LocalDate.of(year(numbers.group(3)), Integer.parseInt(numbers.group(2)),
                        Integer.parseInt(numbers.group(1))));
            }
            var words = WORDS.matcher(text);
            if (words.matches() && monthOf(words.group(2)) > 0 && (words.group(3) != null || month != null)) {
                int year = words.group(3) == null && month != null ? month.getYear() : year(words.group(3));
                return Optional.of(LocalDate.of(year, monthOf(words.group(2)), Integer.parseInt(words.group(1))));
            }
            if (DAY.matcher(text).matches() && month != null) {
                return Optional.of(month.atDay(Integer.parseInt(text)));
            }
        } catch (DateTimeException e) {
            return Optional.empty(); // the 31st of June
        }
        return Optional.empty();
    }

    private static int year(String digits) {
        return digits.length() == 2 ? 2000 + Integer.parseInt(digits) : Integer.parseInt(digits);
    }

    private static int monthOf(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        for (int at = 0; at < MONTHS.size(); at++) {
            if (lower.startsWith(MONTHS.get(at)) && lower.length() >= 3) {
                return at + 1;
            }
        }
        return 0;
    }
}
