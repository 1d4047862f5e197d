package id.lumbung.cooperative.journal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.journal.WrongCell.Reason;
import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.cooperative.ledger.Line;
import id.lumbung.cooperative.ledger.Participation;
import id.lumbung.cooperative.ledger.Unit;
import id.lumbung.cooperative.outlet.OutletName;
import id.lumbung.platform.money.NotRupiah;
import id.lumbung.platform.money.Rupiah;

/// What was written on the sheet: `date`, `description` and the rows `lines.0.account`, `lines.0.debit`,
/// `lines.0.credit`, `lines.0.participation`, `lines.0.unit`. Rows left empty do not count.
final class Sheet {

    static final int LEAST_ROWS = 4;
    static final int MOST_ROWS = 40;
    static final List<String> CELLS = List.of("account", "debit", "credit", "participation", "unit");
    private static final int LONGEST_DESCRIPTION = 300;
    private static final Rupiah LARGEST = Rupiah.of(999_999_999_999_999L);
    private static final Pattern CODE = Pattern.compile("(\\d-\\d{4})(\\s.*)?");
    private static final Pattern ROW = Pattern.compile("lines\\.(\\d{1,3})\\..*");

    private final Chart chart;
    private final List<OutletName> outlets;
    private final Map<String, String> typed;
    private final List<WrongCell> wrong = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private Rupiah debit = Rupiah.ZERO;
    private Rupiah credit = Rupiah.ZERO;
    private @Nullable LocalDate date;

    private Sheet(Chart chart, List<OutletName> outlets, Map<String, String> typed) {
        this.chart = chart;
        this.outlets = outlets;
        this.typed = typed;
    }

    static Sheet read(Chart chart, List<OutletName> outlets, Map<String, String> typed) {
        var sheet = new Sheet(chart, outlets, typed);
        sheet.head();
        for (int row = 0; row < rows(typed); row++) {
            sheet.row("lines." + row + ".");
        }
        sheet.whole();
        return sheet;
    }

    /// How many rows were sent, empty ones too.
    static int rows(Map<String, String> typed) {
        return typed.keySet().stream().map(ROW::matcher).filter(matcher -> matcher.matches())
                .mapToInt(matcher -> 1 + Integer.parseInt(matcher.group(1))).max().orElse(0);
    }

    List<WrongCell> wrong() {
        return List.copyOf(wrong);
    }

    /// The lines; refuses when something is wrong.
    List<Line> lines() {
        if (!wrong.isEmpty()) {
            throw wrong.getFirst();
        }
        return List.copyOf(lines);
    }

    LocalDate date() {
        if (date == null) {
            throw WrongCell.of(Reason.NOT_A_DATE, "date");
        }
        return date;
    }

    String description() {
        return text("description");
    }

    Rupiah debit() {
        return debit;
    }

    Rupiah credit() {
        return credit;
    }

    private void head() {
        try {
            date = LocalDate.parse(text("date"));
        } catch (DateTimeException e) {
            refuse(Reason.NOT_A_DATE, "date");
        }
        if (description().replaceAll("[\\p{Cc}\\s\\u2028\\u2029]", "").isEmpty()) {
            refuse(Reason.NO_DESCRIPTION, "description");
        } else if (description().codePointCount(0, description().length()) > LONGEST_DESCRIPTION) {
            refuse(Reason.DESCRIPTION_TOO_LONG, "description", LONGEST_DESCRIPTION);
        }
    }

    private void row(String row) {
        if (CELLS.stream().allMatch(cell -> text(row + cell).isEmpty())) {
            return;
        }
        var account = account(row + "account");
        var left = amount(row + "debit");
        var right = amount(row + "credit");
        debit = debit.plus(left.orElse(Rupiah.ZERO));
        credit = credit.plus(right.orElse(Rupiah.ZERO));
        if (left.isPresent() && right.isPresent()) {
            refuse(Reason.BOTH_SIDES, row + "credit");
        } else if (text(row + "debit").isEmpty() && text(row + "credit").isEmpty()) {
            refuse(Reason.NO_AMOUNT, row + "debit");
        } else if (account.isPresent() && (left.isPresent() || right.isPresent())) {
            var code = account.get().code();
            var line = left.map(amount -> Line.debit(code, amount))
                    .orElseGet(() -> Line.credit(code, right.orElseThrow()));
            var unit = unit(row + "unit");
            whose(row + "participation", account.get())
                    .ifPresent(participation -> lines.add(line.with(participation).in(unit)));
        }
    }

    private void whole() {
        if (!wrong.isEmpty()) {
            return;
        }
        if (lines.size() < 2) {
            refuse(Reason.TOO_FEW_LINES, "lines");
        } else if (lines.size() > MOST_ROWS) {
            refuse(Reason.TOO_MANY_LINES, "lines", MOST_ROWS);
        } else if (!debit.equals(credit)) {
            refuse(Reason.NOT_BALANCED, "lines", debit.toString(), credit.toString());
        }
    }

    /// `1-1101`, `1-1101 Kas Tunai` as the list offers it, or the name alone.
    private Optional<Account> account(String cell) {
        var text = text(cell);
        if (text.isEmpty()) {
            refuse(Reason.NO_ACCOUNT, cell);
            return Optional.empty();
        }
        var code = CODE.matcher(text);
        var wanted = code.matches() ? code.group(1) : text;
        var found = chart.accounts().stream().filter(
                account -> account.code().value().equals(wanted) || account.name().equalsIgnoreCase(wanted))
                .findFirst();
        if (found.isEmpty()) {
            refuse(Reason.UNKNOWN_ACCOUNT, cell);
        } else if (found.get().isHeading()) {
            refuse(Reason.HEADING, cell, found.get().name());
        } else if (found.get().control() != null) {
            refuse(Reason.KEPT_BY_EVENTS, cell, found.get().name());
        }
        return found.filter(account -> !account.isHeading() && account.control() == null);
    }

    private Optional<Rupiah> amount(String cell) {
        var text = text(cell);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var amount = Rupiah.parse(text);
            if (amount.isPositive() && amount.compareTo(LARGEST) <= 0) {
                return Optional.of(amount);
            }
        } catch (NotRupiah e) {
            // told below, as for zero
        }
        refuse(Reason.NOT_AN_AMOUNT, cell);
        return Optional.empty();
    }

    /// The office, where no outlet is named.
    private Unit unit(String cell) {
        var text = text(cell);
        if (text.isEmpty() || text.equals(Unit.PUSAT.code())) {
            return Unit.PUSAT;
        }
        if (outlets.stream().noneMatch(outlet -> outlet.code().equals(text))) {
            refuse(Reason.UNKNOWN_OUTLET, cell);
            return Unit.PUSAT;
        }
        return new Unit(text);
    }

    /// Sales tell by their account whose they are; the cost of goods has to be told.
    private Optional<Participation> whose(String cell, Account account) {
        var told = switch (text(cell)) {
            case "ANGGOTA" -> Participation.ANGGOTA;
            case "NON_ANGGOTA" -> Participation.NON_ANGGOTA;
            default -> Participation.TANPA;
        };
        if (told != Participation.TANPA) {
            return Optional.of(told);
        }
        return switch (account.line()) {
            case "P01" -> Optional.of(Participation.ANGGOTA);
            case "P05" -> Optional.of(Participation.NON_ANGGOTA);
            case "P03" -> {
                refuse(Reason.WHOSE, cell);
                yield Optional.empty();
            }
            case null, default -> Optional.of(Participation.TANPA);
        };
    }

    private String text(String cell) {
        return typed.getOrDefault(cell, "").strip();
    }

    private void refuse(Reason reason, String cell, Object... arguments) {
        wrong.add(WrongCell.of(reason, cell, arguments));
    }
}
