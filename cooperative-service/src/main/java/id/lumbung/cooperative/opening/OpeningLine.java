package id.lumbung.cooperative.opening;

import java.util.Comparator;
import java.util.UUID;

import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.Line;
import id.lumbung.cooperative.ledger.Side;
import id.lumbung.cooperative.ledger.Subject;
import id.lumbung.platform.money.Rupiah;

/// One balance of the sheet.
///
/// @param account its code
/// @param about the id of a member, the name of a creditor or of goods; empty where the account asks for nobody
/// @param amount positive on the account's normal side
record OpeningLine(String account, String about, Rupiah amount) {

    static final Comparator<OpeningLine> ORDER = Comparator.comparing(OpeningLine::account)
            .thenComparing(OpeningLine::about);

    /// Debit being positive.
    Rupiah signed(Account account) {
        return account.normalSide() == Side.DEBIT ? amount : amount.negate();
    }

    Line line(Account account) {
        var signed = signed(account);
        var line = signed.isNegative()
                ? Line.credit(account.code(), signed.negate())
                : Line.debit(account.code(), signed);
        return line.about(subject(account));
    }

    private Subject subject(Account account) {
        return switch (account.control()) {
            case null -> Subject.NONE;
            case ANGGOTA -> Subject.member(UUID.fromString(about));
            case KREDITUR -> Subject.creditor(about);
            case BARANG -> Subject.item(about);
            case PINJAMAN -> throw new IllegalStateException("Loans have no opening sheet: " + account.code());
        };
    }
}
