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
import id.lumbung.cooperative.upload.WrittenDate;

/// Dates as treasurers write them, and the month that a sheet is for.
final class Dating {

    private static final Pattern DAY_AND_MONTH = Pattern.compile("(\\d{1,2})[-/. ]+(\\p{L}+)\\.?");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}");
    private static final Pattern YEAR = Pattern.compile("20\\d{2}");

    private Dating() {}

    /// The month in the name of a sheet: `Juli`, `JULI 2025`, `07-2025`.
    static Optional<YearMonth> month(String sheet, int year) {
        var name = sheet.toLowerCase(Locale.ROOT);
        var written = YEAR.matcher(name);
        int of = written.find() ? Integer.parseInt(written.group()) : year;
        var word = List.of(name.split("[^\\p{L}]+")).stream().map(WrittenDate::month).filter(month -> month > 0)
                .findFirst();
        if (word.isPresent()) {
            return Optional.of(YearMonth.of(of, word.get()));
        }
        return List.of(YEAR.matcher(name).replaceAll("").split("\\D+")).stream()
                .filter(part -> part.matches("0?[1-9]|1[0-2]"))
                .map(part -> YearMonth.of(of, Integer.parseInt(part))).findFirst();
    }

    /// The date of a cell; a day alone, or a day and a month, is of the sheet's month and year.
    static Optional<LocalDate> date(TableCell cell, @Nullable YearMonth month) {
        var whole = WrittenDate.of(cell, LocalDate.MAX);
        if (whole.isPresent() || month == null) {
            return whole;
        }
        var text = cell.text().strip();
        try {
            var words = DAY_AND_MONTH.matcher(text);
            if (words.matches() && WrittenDate.month(words.group(2)) > 0) {
                return Optional.of(LocalDate.of(month.getYear(), WrittenDate.month(words.group(2)),
                        Integer.parseInt(words.group(1))));
            }
            return DAY.matcher(text).matches() ? Optional.of(month.atDay(Integer.parseInt(text))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty(); // the 31st of June
        }
    }
}
