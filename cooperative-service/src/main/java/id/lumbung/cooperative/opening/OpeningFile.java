package id.lumbung.cooperative.opening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.cooperative.membership.MemberIndex;
import id.lumbung.cooperative.membership.MemberView;
import id.lumbung.cooperative.opening.WrongOpening.Cell;
import id.lumbung.cooperative.upload.TableRow;
import id.lumbung.cooperative.upload.TableSheet;
import id.lumbung.cooperative.upload.WrittenDate;
import id.lumbung.platform.money.NotRupiah;
import id.lumbung.platform.money.Rupiah;

/// An uploaded sheet with the columns akun, nama, jumlah: the name is a member's number or name, a creditor or goods. Loans
/// may say which of the member's it is and since when: pinjaman ke, sejak. A row without an amount says nothing.
final class OpeningFile {

    private static final Set<String> ACCOUNT = Set.of("akun", "kode", "kode akun", "account");
    private static final Set<String> ABOUT = Set.of("nama", "anggota", "nomor anggota", "pihak", "barang", "name");
    private static final Set<String> AMOUNT = Set.of("jumlah", "saldo", "nilai", "rp", "amount");

    private static final Set<String> LOAN = Set.of("pinjaman ke", "pinjaman ke-", "ke", "no pinjaman");
    private static final Set<String> SINCE = Set.of("sejak", "tanggal", "tanggal cair", "since");

    /// Which column says what, none below 0.
    private record Columns(int account, int about, int amount, int loan, int since) {

        static Columns of(TableRow head) {
            return new Columns(column(head, ACCOUNT), column(head, ABOUT), column(head, AMOUNT), column(head, LOAN),
                    column(head, SINCE));
        }

        boolean isHead() {
            return account >= 0 && amount >= 0;
        }
    }

    private final Chart chart;
    private final LocalDate opened;
    private final MemberIndex members;

    OpeningFile(Sheet sheet, List<MemberView> members) {
        this.chart = sheet.chart();
        this.opened = sheet.on();
        this.members = MemberIndex.of(members);
    }

    List<OpeningLine> lines(List<TableSheet> sheets) {
        var lines = new ArrayList<OpeningLine>();
        boolean found = false;
        for (var sheet : sheets) {
            for (int at = 0; at < sheet.rows().size() && !sheet.hidden(); at++) {
                var columns = Columns.of(sheet.rows().get(at));
                if (columns.isHead()) {
                    found = true;
                    sheet.rows().subList(at + 1, sheet.rows().size()).stream()
                            .filter(row -> !row.cell(columns.account()).isEmpty()
                                    && !row.cell(columns.amount()).isEmpty())
                            .forEach(row -> lines.add(line(sheet, row, columns)));
                    break;
                }
            }
        }
        if (!found) {
            throw WrongOpening.columns().at("file");
        }
        return lines;
    }

    private OpeningLine line(TableSheet sheet, TableRow row, Columns columns) {
        int code = columns.account();
        var account = chart.accounts().stream()
                .filter(one -> one.code().value().equals(row.cell(code).text()) && Section.of(one) != null).findFirst()
                .orElseThrow(() -> wrong(Cell.ACCOUNT, sheet, row, code));
        return new OpeningLine(account.code().value(), about(sheet, row, columns, account),
                amount(sheet, row, columns.amount()), since(sheet, row, columns.since(), account));
    }

    private String about(TableSheet sheet, TableRow row, Columns columns, Account account) {
        int column = columns.about();
        var text = row.cell(column).text();
        if (account.control() == null) {
            return "";
        }
        if (text.isEmpty()) {
            throw wrong(Cell.NAME, sheet, row, Math.max(column, 0));
        }
        return switch (account.control()) {
            case KREDITUR, BARANG -> text;
            case ANGGOTA -> member(sheet, row, column).id().toString();
            case PINJAMAN -> new OpeningLine.Loan(member(sheet, row, column).id(), loan(sheet, row, columns.loan()))
                    .toString();
        };
    }

    private MemberView member(TableSheet sheet, TableRow row, int column) {
        return members.find(row.cell(column).text()).orElseThrow(() -> wrong(Cell.MEMBER, sheet, row, column));
    }

    /// Her first, where nothing is said.
    private static int loan(TableSheet sheet, TableRow row, int column) {
        var text = row.cell(column).text();
        if (text.isEmpty()) {
            return 1;
        }
        if (!text.matches("[1-9]\\d?")) {
            throw wrong(Cell.LOAN, sheet, row, column);
        }
        return Integer.parseInt(text);
    }

    private @Nullable LocalDate since(TableSheet sheet, TableRow row, int column, Account account) {
        var cell = row.cell(column);
        if (cell.isEmpty() || !Section.mayStandSince(account)) {
            return null;
        }
        return WrittenDate.of(cell, opened).orElseThrow(() -> wrong(Cell.DATE, sheet, row, column));
    }

    private static Rupiah amount(TableSheet sheet, TableRow row, int column) {
        var cell = row.cell(column);
        try {
            var number = cell.number();
            return number == null ? Rupiah.parseSigned(cell.text()) : Rupiah.of(number.longValueExact());
        } catch (NotRupiah | ArithmeticException e) {
            throw wrong(Cell.AMOUNT, sheet, row, column);
        }
    }

    private static WrongOpening wrong(Cell wrong, TableSheet sheet, TableRow row, int column) {
        return WrongOpening.cell(wrong, sheet.name(), row.address(column), row.cell(column).text()).at("file");
    }

    private static int column(TableRow head, Set<String> names) {
        for (int at = 0; at < head.cells().size(); at++) {
            if (names.contains(key(head.cell(at).text()))) {
                return at;
            }
        }
        return -1;
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
