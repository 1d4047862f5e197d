package id.lumbung.cooperative.opening;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.event.EventEntries;
import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.Line;
import id.lumbung.cooperative.ledger.Side;
import id.lumbung.cooperative.ledger.Subject;
import id.lumbung.platform.money.Rupiah;

/// One balance of the sheet.
///
/// @param account its code
/// @param about the id of a member, the name of a creditor or of goods, a [Loan]; empty where the account asks for nobody
/// @param amount positive on the account's normal side
/// @param since when a loan was paid out, or a member began to owe
record OpeningLine(String account, String about, Rupiah amount, @Nullable LocalDate since) {

    /// Which loan of which member, as `id/number`.
    record Loan(UUID member, int number) {

        static Optional<Loan> read(String about) {
            var parts = about.split("/", -1);
            try {
                var number = parts.length == 2 ? Integer.parseInt(parts[1]) : 0;
                return number < 1 || number > EventEntries.MOST_LOANS
                        ? Optional.empty()
                        : Optional.of(new Loan(UUID.fromString(parts[0]), number));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return member + "/" + number;
        }
    }

    static final Comparator<OpeningLine> ORDER = Comparator.comparing(OpeningLine::account)
            .thenComparing(OpeningLine::about);

    OpeningLine(String account, String about, Rupiah amount) {
        this(account, about, amount, null);
    }

    /// Debit being positive.
    Rupiah signed(Account account) {
        return account.normalSide() == Side.DEBIT ? amount : amount.negate();
    }

    /// The month since when a receivable stands is that which its line is meant for.
    Line line(UUID cooperative, Account account) {
        var signed = signed(account);
        var line = signed.isNegative()
                ? Line.credit(account.code(), signed.negate())
                : Line.debit(account.code(), signed);
        return line.about(subject(cooperative, account)).meantFor(since == null ? null : YearMonth.from(since));
    }

    private Subject subject(UUID cooperative, Account account) {
        return switch (account.control()) {
            case null -> Subject.NONE;
            case ANGGOTA -> Subject.member(UUID.fromString(about));
            case KREDITUR -> Subject.creditor(about);
            case BARANG -> Subject.item(about);
            case PINJAMAN -> {
                var loan = Loan.read(about).orElseThrow(() -> WrongOpening.member(about));
                yield Subject.loan(EventEntries.loan(cooperative, loan.member(), loan.number()));
            }
        };
    }
}
