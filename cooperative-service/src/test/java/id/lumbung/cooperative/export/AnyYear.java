package id.lumbung.cooperative.export;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.cooperative.ledger.Line;
import id.lumbung.cooperative.ledger.OpenBooks;
import id.lumbung.cooperative.ledger.Overdraft;
import id.lumbung.cooperative.ledger.Participation;
import id.lumbung.cooperative.ledger.Posting;
import id.lumbung.cooperative.ledger.Side;
import id.lumbung.cooperative.ledger.Subject;
import id.lumbung.cooperative.ledger.Unit;
import id.lumbung.cooperative.ledger.VoucherType;
import id.lumbung.platform.money.Rupiah;

/// Years of entries such as nobody would write: any account, any text, up to a hundred trillion rupiah a line.
final class AnyYear {

    static final LocalDate BEGINS = LocalDate.of(2025, 1, 1);
    static final LocalDate ENDS = LocalDate.of(2025, 12, 31);

    // Cash drawers and savings are left out: whether they are covered is another rule, and depends on the order.
    private static final List<Account> ACCOUNTS = Chart.standard().accounts().stream()
            .filter(account -> !account.isHeading() && account.overdraft() != Overdraft.TOLAK
                    && account.overdraft() != Overdraft.SUBJEK)
            .toList();

    private AnyYear() {}

    /// An entry without its cooperative.
    record Draft(LocalDate date, VoucherType voucher, String description, List<Line> lines) {

        Posting in(UUID cooperative) {
            return Posting.of(UUID.randomUUID(), cooperative, date, voucher, EventCode.of("J83"), description, lines);
        }
    }

    static Arbitrary<List<Draft>> drafts() {
        return draft().list().ofMinSize(1).ofMaxSize(25);
    }

    private static Arbitrary<Draft> draft() {
        var days = Arbitraries.integers().between(0, 364).map(BEGINS::plusDays);
        return Combinators.combine(days, Arbitraries.of(VoucherType.class), texts(), lines()).as(Draft::new);
    }

    /// Also what another program could take for something else than words.
    static Arbitrary<String> texts() {
        var odd = Arbitraries.of("=1+1", "* selesai ; catatan", "(nomor) ! date:2025-99-99, x:", "[2025-13-45] a  b",
                "@SUM(A1)", "a | b \"c\" 'd' \\e", "<script>alert(1)</script>", "2025-01-01 x  IDR 5 = IDR 6",
                "{\"a\":1}");
        var any = Arbitraries.strings().ofMinLength(1).ofMaxLength(40).filter(text -> text.strip().length() > 0 && text
                .chars().noneMatch(letter -> Character.isISOControl(letter) || Character.isSurrogate((char) letter)
                        || letter == 0x2028 || letter == 0x2029 || letter == 0xFFFE || letter == 0xFFFF));
        return Arbitraries.oneOf(odd, any);
    }

    /// Some lines, and one more that makes them balance.
    private static Arbitrary<List<Line>> lines() {
        return line().list().ofMinSize(1).ofMaxSize(5).filter(lines -> sum(lines) != 0).map(lines -> {
            var balanced = new ArrayList<>(lines);
            var rest = sum(lines);
            var grants = AccountCode.of("3-1201");
            balanced.add(rest > 0 ? Line.credit(grants, Rupiah.of(rest)) : Line.debit(grants, Rupiah.of(-rest)));
            return balanced;
        });
    }

    private static Arbitrary<Line> line() {
        var amounts = Arbitraries.longs().between(1, 100_000_000_000_000L);
        var periods = Arbitraries.integers().between(1, 12).map(month -> YearMonth.of(2025, month)).injectNull(0.5);
        return Combinators.combine(Arbitraries.of(ACCOUNTS), amounts, Arbitraries.of(Side.class),
                Arbitraries.of(Participation.class), Arbitraries.of(Unit.PUSAT, new Unit("APOTEK")), periods, texts())
                .as((account, amount, side, participation, unit, period, name) -> new Line(account.code(), side,
                        Rupiah.of(amount), named(OpenBooks.subject(account.code()), name), participation, unit,
                        period));
    }

    private static Subject named(Subject subject, String name) {
        return switch (subject) {
            case Subject.Creditor _ -> Subject.creditor(name);
            case Subject.Item _ -> Subject.item(name);
            case Subject.Member _,Subject.Loan _,Subject.None _ -> subject;
        };
    }

    private static long sum(List<Line> lines) {
        return lines.stream().mapToLong(line -> line.signed().amount()).sum();
    }
}
