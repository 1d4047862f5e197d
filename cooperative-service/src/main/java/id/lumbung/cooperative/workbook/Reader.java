package id.lumbung.cooperative.workbook;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.upload.TableCell;
import id.lumbung.cooperative.upload.TableRow;
import id.lumbung.cooperative.upload.TableSheet;
import id.lumbung.platform.money.NotRupiah;
import id.lumbung.platform.money.Rupiah;

/// Reads the sheets of a cash book: finds its columns by their headings, tells transactions from balances carried over,
/// totals and empty rows, and notes what only a person can answer.
final class Reader {

    private static final Set<String> CARRIED = Set.of("saldo bulan lalu", "saldo awal", "saldo lalu",
            "saldo sebelumnya",
            "pindahan", "saldo pindahan", "saldo bulan sebelumnya");
    private static final List<String> TOTALS = List.of("jumlah", "total", "saldo akhir", "saldo bulan ini",
            "dipindahkan");

    private final LocalDate opened;
    private final LocalDate today;
    private final Proposal proposal;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();

    Reader(LocalDate opened, LocalDate today, Proposal proposal) {
        this.opened = opened;
        this.today = today;
        this.proposal = proposal;
    }

    /// @param passedOver the names of sheets that hold no cash book, or are hidden
    /// @param isCashBook whether any sheet is one, even without a transaction
    record Read(List<Draft> drafts, List<String> passedOver, boolean isCashBook) {}

    /// @param year of sheets whose name does not say it
    Read read(List<TableSheet> sheets, int year) {
        for (var sheet : sheets) {
            var columns = sheet.hidden() ? null : Columns.in(sheet);
            if (columns == null) {
                passedOver.add(sheet.name());
            } else {
                new Page(sheet.name(), Dating.month(sheet.name(), year).orElse(null), columns).read(sheet.rows());
            }
        }
        return new Read(drafts, passedOver, passedOver.size() < sheets.size());
    }

    /// One sheet.
    private final class Page {

        private final String name;
        private final @Nullable YearMonth month;
        private final Columns columns;
        private @Nullable LocalDate before;
        private @Nullable Rupiah balance;

        Page(String name, @Nullable YearMonth month, Columns columns) {
            this.name = name;
            this.month = month;
            this.columns = columns;
        }

        void read(List<TableRow> rows) {
            for (var row : rows) {
                if (row.number() <= columns.heading()) {
                    continue;
                }
                var text = row.cell(columns.description()).text().toLowerCase(Locale.ROOT).strip();
                var first = row.cell(0).text().toLowerCase(Locale.ROOT).strip();
                if (CARRIED.stream().anyMatch(text::startsWith)) {
                    balance = amount(row.cell(columns.balance()));
                } else if (!isTotal(row, text, first) && !isBlank(row)) {
                    drafts.add(transaction(row));
                }
            }
        }

        private boolean isBlank(TableRow row) {
            return row.cell(columns.in()).isEmpty() && row.cell(columns.out()).isEmpty()
                    && row.cell(columns.description()).isEmpty();
        }

        private boolean isTotal(TableRow row, String text, String first) {
            return row.cell(columns.date()).isEmpty() && TOTALS.stream()
                    .anyMatch(total -> text.startsWith(total) || text.isEmpty() && first.startsWith(total))
                    || first.endsWith(" baris") && text.isEmpty();
        }

        private Draft transaction(TableRow row) {
            var questions = new ArrayList<Question>();
            var date = date(row, questions);
            var in = side(row, columns.in(), questions);
            var out = side(row, columns.out(), questions);
            if (in != null && out != null) {
                questions.add(asked(Question.Kind.BOTH_SIDES, row, columns.out()));
            } else if (in == null && out == null && questions.stream()
                    .noneMatch(question -> question.kind() == Question.Kind.AMOUNT)) {
                questions.add(asked(Question.Kind.AMOUNT, row, columns.in()));
            }
            var direction = in != null ? Direction.MASUK : out != null ? Direction.KELUAR : null;
            var amount = in != null ? in : out;
            follow(row, in, out, questions);
            var description = row.cell(columns.description()).text();
            var draft = new Draft(drafts.size() + 1, name, row.number(),
                    row.cells().stream().map(TableCell::text).toList(), date, description,
                    row.cell(columns.voucher()).text(), direction, amount, null, null, null,
                    Details.NONE, questions, false);
            return Answers.proposed(draft, proposal, row.address(Math.max(columns.description(), 0)));
        }

        private @Nullable LocalDate date(TableRow row, List<Question> questions) {
            var cell = row.cell(columns.date());
            if (cell.isEmpty() && before != null) {
                return before; // a merged cell, or ditto
            }
            var read = Dating.date(cell, month);
            if (read.isEmpty()) {
                questions.add(asked(Question.Kind.DATE, row, columns.date()));
                return month == null ? null : month.atEndOfMonth();
            }
            var date = read.get();
            if (month != null && date.getYear() != month.getYear()) {
                questions.add(asked(Question.Kind.YEAR, row, columns.date()));
                date = date.withYear(month.getYear());
            } else if (date.isAfter(today)) {
                questions.add(asked(Question.Kind.FUTURE, row, columns.date()));
            } else if (date.isBefore(opened)) {
                questions.add(asked(Question.Kind.BEFORE_OPENING, row, columns.date()));
            }
            before = date;
            return date;
        }

        private @Nullable Rupiah side(TableRow row, int column, List<Question> questions) {
            var cell = row.cell(column);
            if (cell.isEmpty() || cell.text().equals("-")) {
                return null;
            }
            var amount = amount(cell);
            if (amount == null || amount.isNegative()) {
                questions.add(asked(Question.Kind.AMOUNT, row, column));
                return null;
            }
            return amount.isZero() ? null : amount;
        }

        /// Compares the running balance with what the row makes of the one before.
        private void follow(TableRow row, @Nullable Rupiah in, @Nullable Rupiah out, List<Question> questions) {
            var told = amount(row.cell(columns.balance()));
            if (told == null) {
                if (!row.cell(columns.balance()).isEmpty()) {
                    questions.add(asked(Question.Kind.BALANCE, row, columns.balance()));
                    balance = null;
                }
                return;
            }
            var before = balance;
            if (before != null && !before.plus(in == null ? Rupiah.ZERO : in).minus(out == null ? Rupiah.ZERO : out)
                    .equals(told)) {
                questions.add(asked(Question.Kind.BALANCE, row, columns.balance()));
            }
            balance = told;
        }

        private static @Nullable Rupiah amount(TableCell cell) {
            try {
                var number = cell.number();
                return cell.isEmpty()
                        ? null
                        : number == null ? Rupiah.parseSigned(cell.text()) : Rupiah.of(number.longValueExact());
            } catch (NotRupiah | ArithmeticException e) {
                return null; // the asker tells it from an empty cell
            }
        }

        private static Question asked(Question.Kind kind, TableRow row, int column) {
            return new Question(kind, row.address(Math.max(column, 0)), row.cell(column).text());
        }
    }
}
