package id.lumbung.cooperative.count;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.cooperative.ledger.AccountPage;
import id.lumbung.cooperative.ledger.Balance;
import id.lumbung.cooperative.ledger.Books;
import id.lumbung.cooperative.profile.CooperativeView;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.tenancy.Tenant;

/// Laporan Kas Harian: what each drawer and bank account began the day with, what came in and went out, what was counted.
@Service
@Transactional(readOnly = true)
@PreAuthorize("@offices.mayRead(#cooperative)")
class DailyReports {

    private static final int LINES = 500;

    private final Books books;
    private final Counts counts;
    private final Profiles profiles;
    private final Clock clock;

    DailyReports(Books books, Counts counts, Profiles profiles, Clock clock) {
        this.books = books;
        this.counts = counts;
        this.profiles = profiles;
        this.clock = clock;
    }

    /// @param lines the first of the day; `more` says that there are others
    record AccountDay(Balance balance, Optional<CashCount> count, List<AccountPage.BookLine> lines, boolean more) {

        /// What was counted more than the book says of the day now.
        public @Nullable Rupiah difference() {
            return count.map(counted -> counted.total().minus(balance.closing())).orElse(null);
        }
    }

    record Report(CooperativeView cooperative, LocalDate day, boolean isOpen, List<AccountDay> accounts, Rupiah opening,
            Rupiah in, Rupiah out, Rupiah closing) {}

    public Report of(UUID cooperative, @Nullable LocalDate wanted) {
        var profile = profiles.get(cooperative);
        var day = wanted == null ? LocalDate.now(clock.withZone(Tenant.current().zone())) : wanted;
        if (books.opened(cooperative).isEmpty()) {
            return new Report(profile, day, false, List.of(), Rupiah.ZERO, Rupiah.ZERO, Rupiah.ZERO, Rupiah.ZERO);
        }
        var accounts = books.trialBalance(cooperative, day, day).balances().stream()
                .filter(balance -> balance.account().isCash())
                .map(balance -> accountDay(cooperative, day, balance)).toList();
        var opening = accounts.stream().map(account -> account.balance().opening()).reduce(Rupiah.ZERO, Rupiah::plus);
        var in = accounts.stream().map(account -> account.balance().debit()).reduce(Rupiah.ZERO, Rupiah::plus);
        var out = accounts.stream().map(account -> account.balance().credit()).reduce(Rupiah.ZERO, Rupiah::plus);
        return new Report(profile, day, true, accounts, opening, in, out, opening.plus(in).minus(out));
    }

    private AccountDay accountDay(UUID cooperative, LocalDate day, Balance balance) {
        var code = balance.account().code();
        var page = books.account(cooperative, code, day, day, null, LINES);
        return new AccountDay(balance, counts.latest(cooperative, code, day), page.lines(), page.next() != null);
    }
}
