package id.lumbung.cooperative.ledger;

import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import id.lumbung.platform.tenancy.Tenant;

/// Charts in memory: two hundred accounts are too many to read again for an entry of two lines. A chart is kept under
/// the revision that the database gave it, so what is found is never old.
@Component
class Charts {

    private static final int MOST = 1_000;
    private static final Map<AccountCode, Account> STANDARD = ChartTemplate.chart().byCode();

    private final Accounts accounts;
    private final Cache<Key, Chart> charts = Caffeine.newBuilder().maximumSize(MOST).build();

    Charts(Accounts accounts) {
        this.accounts = accounts;
    }

    private record Key(int tenant, UUID cooperative, long revision) {}

    Chart of(UUID cooperative, long revision) {
        return charts.get(new Key(Tenant.current().code(), cooperative, revision), key -> read(key.cooperative()));
    }

    /// Accounts that are the same everywhere are kept once.
    private Chart read(UUID cooperative) {
        return new Chart(accounts.of(cooperative).accounts().stream()
                .map(account -> account.equals(STANDARD.get(account.code())) ? STANDARD.get(account.code()) : account)
                .toList());
    }
}
