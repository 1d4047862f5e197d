package id.lumbung.cooperative.statement.reckoning;

import java.util.List;

import id.lumbung.cooperative.ledger.Account;
import id.lumbung.platform.money.Rupiah;

/// What the notes tell beyond balances: how old receivables are, how loans are being paid back, where the goods lie.
///
/// @param receivables by age: this month, 1 to 3, 4 to 6, more than 6 months
/// @param loans by collectibility: lancar, kurang lancar, diragukan, macet
public record Details(List<Aged> receivables, List<Aged> loans, List<Stock> stock) {

    public static final int CLASSES = 4;

    public Details {
        receivables = List.copyOf(receivables);
        loans = List.copyOf(loans);
        stock = List.copyOf(stock);
    }

    /// @param classes four amounts that add up to the balance of the account
    public record Aged(Account account, List<Rupiah> classes) {

        public Aged {
            classes = List.copyOf(classes);
        }

        public Rupiah total() {
            return classes.stream().reduce(Rupiah.ZERO, Rupiah::plus);
        }
    }

    /// @param unit the outlet's code
    public record Stock(Account account, String unit, Rupiah amount) {}

    /// The last row of a table, for the eyes.
    public static Rupiah total(List<Aged> table, int place) {
        return table.stream().map(aged -> aged.classes().get(place)).reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
