package id.lumbung.cooperative.opening;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.cooperative.ledger.Subject;

/// The parts of the sheet, in the order in which a treasurer has her papers.
enum Section {
    KAS, PIUTANG, PERSEDIAAN, ASET_TETAP, UTANG, SIMPANAN, EKUITAS;

    /// 3-1999 only carries over between entries, 3-1901 lives for one day of the year.
    private static final Set<String> NEVER = Set.of("3-1999", "3-1901");

    /// Where an account is asked for; nowhere for headings, income and costs.
    static @Nullable Section of(Account account) {
        var code = account.code().value();
        if (NEVER.contains(code)) {
            return null;
        }
        return switch (account.type()) {
            case H, I, X -> null;
            case A -> account.isCash()
                    ? KAS
                    : code.startsWith("1-15") ? PERSEDIAAN : code.startsWith("1-1") ? PIUTANG : ASET_TETAP;
            case L -> account.control() == Subject.Kind.ANGGOTA ? SIMPANAN : UTANG;
            case E -> account.control() == Subject.Kind.ANGGOTA ? SIMPANAN : EKUITAS;
        };
    }

    /// Whether it is asked since when somebody owes: loans and what members bought on credit.
    static boolean mayStandSince(Account account) {
        return account.control() == Subject.Kind.PINJAMAN
                || account.control() == Subject.Kind.ANGGOTA && of(account) == PIUTANG;
    }

    List<Account> accounts(Chart chart) {
        return chart.accounts().stream().filter(account -> of(account) == this).toList();
    }

    /// What is owed and owned, in one word for the sum.
    boolean isAsset() {
        return switch (this) {
            case KAS, PIUTANG, PERSEDIAAN, ASET_TETAP -> true;
            case UTANG, SIMPANAN, EKUITAS -> false;
        };
    }
}
