package id.lumbung.cooperative.opening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.Subject;
import id.lumbung.cooperative.membership.MemberView;
import id.lumbung.platform.money.NotRupiah;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.problem.Refusal;

/// The fields of one part of the sheet: a field for each plain account of a section, or those of one account: a field for
/// each member, or rows of a name and an amount.
///
/// @param title what the page is called: an account, or null where the section says it
/// @param rows how many rows of name and amount there are; none where the fields are known
record SheetFields(String part, @Nullable Section section, @Nullable Account title, List<Amount> amounts, int rows,
        Map<String, String> values) {

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
        return account.control() == Subject.Kind.ANGGOTA
                ? ofMembers(sheet, part, account, members.get())
                : ofNames(sheet, part, account);
    }

    private static SheetFields ofSection(Sheet sheet, String part, Section section) {
        var amounts = section.accounts(sheet.chart()).stream().filter(account -> account.control() == null)
                .map(account -> new Amount(account.code().value(), account.code() + " " + account.name(),
                        account.code().value(), ""))
                .toList();
        return new SheetFields(part, section, null, amounts, 0, standing(sheet, amounts));
    }

    private static SheetFields ofMembers(Sheet sheet, String part, Account account, List<MemberView> members) {
        var amounts = members.stream().map(member -> new Amount("m-" + member.id(), member.name() + " · "
                + member.place(), part, member.id().toString())).toList();
        return new SheetFields(part, null, account, amounts, 0, standing(sheet, amounts));
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
        return new SheetFields(part, null, account, List.of(), rows, values);
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
        for (int row = 0; row < rows; row++) {
            var name = typed.getOrDefault("nama-" + row, "").strip();
            var amount = amount(typed, "jumlah-" + row, wrong);
            if (amount.isPresent() && name.isEmpty()) {
                wrong.accept(WrongOpening.nameless(part).at("nama-" + row));
            }
            amount.map(known -> new OpeningLine(part, name, known)).ifPresent(lines::add);
        }
        return lines;
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
