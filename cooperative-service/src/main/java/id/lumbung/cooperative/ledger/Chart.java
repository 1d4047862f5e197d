package id.lumbung.cooperative.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A cooperative's accounts, in the order of their codes.
public record Chart(List<Account> accounts) {

    public Chart {
        accounts = List.copyOf(accounts);
    }

    /// The chart that every cooperative starts from.
    public static Chart standard() {
        return ChartTemplate.chart();
    }

    public Optional<Account> find(AccountCode code) {
        return accounts.stream().filter(account -> account.code().equals(code)).findFirst();
    }

    /// The account of this code; refuses when the chart has none.
    public Account get(AccountCode code) {
        return find(code).orElseThrow(() -> LedgerRule.ACCOUNT_KNOWN.broken(code));
    }

    /// What a treasurer may pick as "Kas": cash drawers first, then banks.
    public List<Account> cashAccounts() {
        return accounts.stream().filter(Account::isCash).toList();
    }

    /// The accounts that stand for a sub-ledger of this kind, such as every stock account for `ITEM`.
    public List<Account> controlledBy(Subject.Kind kind) {
        return accounts.stream().filter(account -> account.control() == kind).toList();
    }

    Map<AccountCode, Account> byCode() {
        return accounts.stream().collect(Collectors.toMap(Account::code, Function.identity()));
    }
}
