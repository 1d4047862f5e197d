package id.lumbung.cooperative.reconciliation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import id.lumbung.platform.money.Rupiah;

/// Reads a bank's statement from CSV: all of it, or a refusal that names the lines which cannot be read. Above the
/// header a bank may say whatever it likes.
final class StatementFile {

    private static final int MOST_LINES = 20_000;
    private static final int LONGEST_DESCRIPTION = 300;
    private static final List<DateTimeFormatter> DATES = List.of(date("uuuu-MM-dd"), date("d/M/uuuu"), date("d-M-uuuu"),
            date("d/M/uu"), date("d-M-uu"), date("d MMM uuuu"), date("d MMMM uuuu"));

    private StatementFile() {}

    /// @param known whether a day belongs to the books
    static List<StatementLine> read(byte[] content, Columns.Choice chosen, Predicate<LocalDate> known) {
        var rows = Csv.read(text(content));
        for (var at = 0; at < Math.min(rows.size(), 30); at++) {
            var columns = Columns.of(rows.get(at).cells(), chosen);
            if (columns.isPresent()) {
                return lines(rows.subList(at + 1, rows.size()), columns.get(), known);
            }
        }
        throw new ColumnsUnknown();
    }

    private static List<StatementLine> lines(List<Csv.Row> rows, Columns columns, Predicate<LocalDate> known) {
        var lines = new ArrayList<StatementLine>();
        var bad = new ArrayList<BadRows.Bad>();
        for (var row : rows) {
            if (row.cells().stream().allMatch(String::isBlank)) {
                continue;
            }
            var day = day(row.cell(columns.day()));
            var amount = amount(row, columns);
            if (day.isEmpty()) {
                bad.add(new BadRows.Bad(row.number(), "day"));
            } else if (!known.test(day.get())) {
                bad.add(new BadRows.Bad(row.number(), "outside"));
            } else if (amount.isEmpty() || amount.get() == 0) {
                bad.add(new BadRows.Bad(row.number(), "amount"));
            } else {
                lines.add(new StatementLine(row.number(), day.get(), description(row.cell(columns.description())),
                        Rupiah.of(amount.get())));
            }
        }
        if (!bad.isEmpty()) {
            throw new BadRows(bad);
        }
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new ColumnsUnknown();
        }
        return lines;
    }

    private static Optional<Long> amount(Csv.Row row, Columns columns) {
        if (columns.amount() != null) {
            return BankAmount.read(row.cell(columns.amount())).map(amount -> amount.amount());
        }
        var debit = BankAmount.read(row.cell(columns.debit() == null ? 0 : columns.debit()));
        var credit = BankAmount.read(row.cell(columns.credit() == null ? 0 : columns.credit()));
        return debit.flatMap(out -> credit.map(in -> in.abs().minus(out.abs()).amount()));
    }

    private static Optional<LocalDate> day(String text) {
        var plain = text.strip().replaceFirst("[ T]\\d{1,2}[:.]\\d{2}.*$", "");
        for (var form : DATES) {
            try {
                return Optional.of(LocalDate.parse(plain, form));
            } catch (DateTimeException e) {
                continue; // another bank, another form
            }
        }
        return Optional.empty();
    }

    private static String description(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return line.isEmpty() ? "-" : line.substring(0, Math.min(LONGEST_DESCRIPTION, line.length()));
    }

    /// Banks write UTF-8 or the Latin of Windows.
    private static String text(byte[] content) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString().replace("\ufeff",
                    "");
        } catch (CharacterCodingException e) {
            return new String(content, StandardCharsets.ISO_8859_1);
        }
    }

    private static DateTimeFormatter date(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern)
                .toFormatter(Locale.of("id", "ID")).withResolverStyle(ResolverStyle.STRICT);
    }
}
