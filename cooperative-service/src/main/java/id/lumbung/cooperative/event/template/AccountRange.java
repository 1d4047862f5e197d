package id.lumbung.cooperative.event.template;

import java.util.Collection;
import java.util.List;

import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Chart;

/// Accounts to choose from: `1-1101` or `1-1101..1-1117`. A range also offers what a cooperative adds to its own chart.
record AccountRange(AccountCode from, AccountCode to) {

    static AccountRange parse(String text) {
        var ends = text.split("\\.\\.", 2);
        return new AccountRange(AccountCode.of(ends[0]), AccountCode.of(ends[ends.length - 1]));
    }

    static List<Account> choices(Collection<AccountRange> ranges, Chart chart) {
        return ranges.stream().flatMap(range -> chart.accounts().stream().filter(range::holds)).distinct().toList();
    }

    private boolean holds(Account account) {
        return !account.isHeading() && from.compareTo(account.code()) <= 0 && account.code().compareTo(to) <= 0;
    }
}
