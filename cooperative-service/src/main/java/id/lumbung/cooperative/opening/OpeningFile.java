package id.lumbung.cooperative.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.cooperative.ledger.Subject;
import id.lumbung.cooperative.membership.MemberIndex;
import id.lumbung.cooperative.membership.MemberView;
import id.lumbung.cooperative.opening.WrongOpening.Cell;
import id.lumbung.cooperative.upload.TableRow;
import id.lumbung.cooperative.upload.TableSheet;
import id.lumbung.platform.money.NotRupiah;
import id.lumbung.platform.money.Rupiah;

/// An uploaded sheet with the columns akun, nama, jumlah: the name is a member's number or name, a creditor or goods.
final class OpeningFile {

    private static final Set<String> ACCOUNT = Set.of("akun", "kode", "kode akun", "account");
    private static final Set<String> ABOUT = Set.of("nama", "anggota", "nomor anggota", "pihak", "barang", "name");
    private static final Set<String> AMOUNT = Set.of("jumlah", "saldo", "nilai", "rp", "amount");

    private final Chart chart;
    private final MemberIndex members;

    OpeningFile(Chart chart, List<MemberView> members) {
        this.chart = chart;
        this.members = MemberIndex.of(members);
    }

    List<OpeningLine> lines(List<TableSheet> sheets) {
        var lines = new ArrayList<OpeningLine>();
        boolean found = false;
        for (var sheet : sheets) {
            for (int at = 0; at < sheet.rows().size() && !sheet.hidden(); at++) {
                var head = sheet.rows().get(at);
                int account = column(head, ACCOUNT);
                int amount = column(head, AMOUNT);
                if (account >= 0 && amount >= 0) {
                    found = true;
                    int about = column(head, ABOUT);
                    sheet.rows().subList(at + 1, sheet.rows().size()).stream()
                            .filter(row -> !row.cell(account).isEmpty())
                            .forEach(row -> lines.add(line(sheet, row, account, about, amount)));
                    break;
                }
            }
        }
        if (!found) {
            throw WrongOpening.columns().at("file");
        }
        return lines;
    }

    private OpeningLine line(TableSheet sheet, TableRow row, int code, int about, int amount) {
        var account = chart.accounts().stream()
                .filter(one -> one.code().value().equals(row.cell(code).text()) && Section.of(one) != null).findFirst()
                .orElseThrow(() -> wrong(Cell.ACCOUNT, sheet, row, code));
        return new OpeningLine(account.code().value(), about(sheet, row, about, account),
                amount(sheet, row, amount));
    }

    private String about(TableSheet sheet, TableRow row, int column, Account account) {
        var text = row.cell(column).text();
        if (account.control() == null) {
            return "";
        }
        if (text.isEmpty()) {
            throw wrong(Cell.NAME, sheet, row, Math.max(column, 0));
        }
        if (account.control() != Subject.Kind.ANGGOTA) {
            return text;
        }
        return members.find(text).orElseThrow(() -> wrong(Cell.MEMBER, sheet, row, column)).id().toString();
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
