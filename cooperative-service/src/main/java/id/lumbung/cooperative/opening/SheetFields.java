package id.lumbung.cooperative.opening;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.Subject;
import id.lumbung.cooperative.membership.MemberIndex;
import id.lumbung.cooperative.membership.MemberView;
import id.lumbung.cooperative.opening.OpeningLine.Loan;
import id.lumbung.platform.money.NotRupiah;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.problem.Refusal;

/// The fields of one part of the sheet: a field for each plain account of a section, or those of one account: a field for
/// each member, or rows of a name and an amount; of loans, rows that name the member.
///
/// @param title what the page is called: an account, or null where the section says it
/// @param rows how many rows of name and amount there are; none where the fields are known
/// @param borrowers whom the rows of a page of loans may name; nobody on other pages
record SheetFields(String part, @Nullable Section section, @Nullable Account title, List<Amount> amounts, int rows,
        Map<String, String> values, List<MemberView> borrowers) {

    private static final int EMPTY_ROWS = 5;

    /// A field for an amount, and the line it stands for.
    record Amount(String name, String label, String account, String about) {}

    static SheetFields of(Sheet sheet, String part, Supplier<List<MemberView>> members) {
        for (var section : Section.values()) {
            if (section.name().equalsIgnoreCase(part)) {
                return ofSection(sheet, part, section);
            }
        }
        var account = sheet.chart().accounts().stream().filter(one -> one.code().value().equals(part))
                .filter(one -> Section.of(one) != null && one.control() != null).findFirst()
                .orElseThrow(() -> WrongOpening.account(part));
        return switch (account.control()) {
            case ANGGOTA -> ofMembers(sheet, part, account, members.get());
            case PINJAMAN -> ofLoans(sheet, part, account, members.get());
            case KREDITUR, BARANG -> ofNames(sheet, part, account);
            case null -> throw WrongOpening.account(part);
        };
    }

    /// Whether its rows are loans.
    public boolean isOfLoans() {
        return title != null && title.control() == Subject.Kind.PINJAMAN;
    }

    private static SheetFields ofSection(Sheet sheet, String part, Section section) {
        var amounts = section.accounts(sheet.chart()).stream().filter(account -> account.control() == null)
                .map(account -> new Amount(account.code().value(), account.code() + " " + account.name(),
                        account.code().value(), ""))
                .toList();
        return new SheetFields(part, section, null, amounts, 0, standing(sheet, amounts), List.of());
    }

    private static SheetFields ofMembers(Sheet sheet, String part, Account account, List<MemberView> members) {
        var amounts = members.stream().map(member -> new Amount("m-" + member.id(), member.name() + " · "
                + member.place(), part, member.id().toString())).toList();
        return new SheetFields(part, null, account, amounts, 0, standing(sheet, amounts), List.of());
    }

    /// Nobody borrows where nobody is a member: the page then has no rows.
    private static SheetFields ofLoans(Sheet sheet, String part, Account account, List<MemberView> members) {
        var numbers = members.stream().collect(Collectors.toMap(MemberView::id, MemberView::place));
        var values = new LinkedHashMap<String, String>();
        int rows = 0;
        for (var line : sheet.lines()) {
            var loan = line.account().equals(part) ? Loan.read(line.about()) : Optional.<Loan>empty();
            if (loan.isPresent()) {
                var member = loan.get().member();
                values.put("nama-" + rows, numbers.getOrDefault(member, member.toString()));
                values.put("ke-" + rows, Integer.toString(loan.get().number()));
                values.put("sejak-" + rows, line.since() == null ? "" : line.since().toString());
                values.put("jumlah-" + rows++, line.amount().grouped());
            }
        }
        rows = members.isEmpty() ? 0 : rows + EMPTY_ROWS;
        for (int row = 0; row < rows; row++) {
            for (var name : List.of("nama-", "sejak-", "jumlah-")) {
                values.putIfAbsent(name + row, "");
            }
            values.putIfAbsent("ke-" + row, "1");
        }
        return new SheetFields(part, null, account, List.of(), rows, values, members);
    }

    private static SheetFields ofNames(Sheet sheet, String part, Account account) {
        var values = new LinkedHashMap<String, String>();
        int rows = 0;
        for (var line : sheet.lines()) {
            if (line.account().equals(part)) {
                values.put("nama-" + rows, line.about());
                values.put("jumlah-" + rows++, line.amount().grouped());
            }
        }
        rows += EMPTY_ROWS;
        for (int row = 0; row < rows; row++) {
            values.putIfAbsent("nama-" + row, "");
            values.putIfAbsent("jumlah-" + row, "");
        }
        return new SheetFields(part, null, account, List.of(), rows, values, List.of());
    }

    private static Map<String, String> standing(Sheet sheet, List<Amount> amounts) {
        var values = new LinkedHashMap<String, String>();
        for (var field : amounts) {
            values.put(field.name(), sheet.lines().stream()
                    .filter(line -> line.account().equals(field.account()) && line.about().equals(field.about()))
                    .map(line -> line.amount().grouped()).findFirst().orElse(""));
        }
        return values;
    }

    /// Whether this page stands for a line.
    boolean covers(OpeningLine line) {
        return rows > 0
                ? line.account().equals(part)
                : amounts.stream().anyMatch(
                        field -> field.account().equals(line.account()) && field.about().equals(line.about()));
    }

    /// The lines that were typed; what cannot be read is handed over beside its field.
    List<OpeningLine> read(Map<String, String> typed, Consumer<Refusal> wrong) {
        var lines = new ArrayList<OpeningLine>();
        for (var field : amounts) {
            amount(typed, field.name(), wrong)
                    .map(amount -> new OpeningLine(field.account(), field.about(), amount)).ifPresent(lines::add);
        }
        var members = MemberIndex.of(borrowers);
        for (int row = 0; row < rows; row++) {
            var name = typed.getOrDefault("nama-" + row, "").strip();
            var amount = amount(typed, "jumlah-" + row, wrong);
            if (amount.isPresent() && name.isEmpty()) {
                wrong.accept(WrongOpening.nameless(part).at("nama-" + row));
            } else if (amount.isPresent() && isOfLoans()) {
                var since = since(typed, "sejak-" + row, wrong);
                loan(typed, row, members, wrong).ifPresent(
                        loan -> lines.add(new OpeningLine(part, loan.toString(), amount.get(), since)));
            } else {
                amount.map(known -> new OpeningLine(part, name, known)).ifPresent(lines::add);
            }
        }
        return lines;
    }

    private static Optional<Loan> loan(Map<String, String> typed, int row, MemberIndex members,
            Consumer<Refusal> wrong) {
        var name = typed.getOrDefault("nama-" + row, "").strip();
        var number = typed.getOrDefault("ke-" + row, "").strip();
        var member = members.find(name);
        if (member.isEmpty()) {
            wrong.accept(WrongOpening.member(name).at("nama-" + row));
        }
        if (!number.matches("[1-9]\\d?|")) {
            wrong.accept(WrongOpening.loanNumber(number).at("ke-" + row));
            return Optional.empty();
        }
        return member.map(whose -> new Loan(whose.id(), number.isEmpty() ? 1 : Integer.parseInt(number)));
    }

    private static @Nullable LocalDate since(Map<String, String> typed, String name, Consumer<Refusal> wrong) {
        var text = typed.getOrDefault(name, "").strip();
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            wrong.accept(WrongOpening.date(text).at(name));
            return null;
        }
    }

    private static Optional<Rupiah> amount(Map<String, String> typed, String name, Consumer<Refusal> wrong) {
        var text = typed.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Rupiah.parseSigned(text));
        } catch (NotRupiah e) {
            wrong.accept(WrongOpening.amount(text).at(name));
            return Optional.empty();
        }
    }
}
