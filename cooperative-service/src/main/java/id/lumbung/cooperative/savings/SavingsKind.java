package id.lumbung.cooperative.savings;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Line;
import id.lumbung.cooperative.ledger.Subject;
import id.lumbung.platform.money.Rupiah;

/// The kinds of savings, each with its control account.
public enum SavingsKind {
    /// Paid once, on entry; equity.
    POKOK("3-1101"),
    /// Paid every month; equity.
    WAJIB("3-1102"),
    /// Put in and taken out at will.
    SUKARELA("2-1201"),
    /// For a year at most.
    BERJANGKA("2-1202"),
    /// For more than a year.
    BERJANGKA_PANJANG("2-2103"),
    /// For a purpose, such as the feast.
    KHUSUS("2-1203"),
    /// Owed to somebody who left.
    KELUAR("2-1205");

    private final AccountCode account;

    SavingsKind(String account) {
        this.account = AccountCode.of(account);
    }

    public AccountCode account() {
        return account;
    }

    /// What a member gets on it; less than nothing is taken from it, and nothing is no line.
    public Optional<Line> give(UUID member, Rupiah net) {
        if (net.equals(Rupiah.ZERO)) {
            return Optional.empty();
        }
        var line = net.isPositive() ? Line.credit(account, net) : Line.debit(account, net.negate());
        return Optional.of(line.about(Subject.member(member)));
    }

    public static Optional<SavingsKind> of(AccountCode account) {
        return Arrays.stream(values()).filter(kind -> kind.account.equals(account)).findFirst();
    }
}
