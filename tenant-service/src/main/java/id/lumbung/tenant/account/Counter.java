package id.lumbung.tenant.account;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.platform.identity.Actor;

/// The counter of the office, where people come for an account or a new password.
@Service
@PreAuthorize("hasRole('dinas-admin')")
class Counter {

    static final int PAGE = 50;

    /// Some accounts, and where the rest begins.
    record Page(List<Account> accounts, @Nullable UUID next) {}

    private final Accounts accounts;
    private final AccountRows rows;

    Counter(Accounts accounts, AccountRows rows) {
        this.accounts = accounts;
        this.rows = rows;
    }

    Account register(UUID key, String name, Phone phone, Role role) {
        return accounts.register(key, name, phone, role);
    }

    Card issueCard(UUID account, UUID key, @Nullable String reason) {
        return accounts.issueCard(account, key, reason);
    }

    Account get(UUID id) {
        return accounts.get(id);
    }

    boolean looksAfter(Account account) {
        return accounts.looksAfter(account);
    }

    void close(UUID id, String reason) {
        if (Actor.current().subject().equals(accounts.get(id).subject())) {
            throw new OwnAccount();
        }
        if (reason.isBlank()) {
            throw ReasonMissing.refusal();
        }
        accounts.close(id, reason.strip());
    }

    void reopen(UUID id) {
        accounts.reopen(id);
    }

    @Transactional(readOnly = true)
    Page list(String search, @Nullable UUID after) {
        var found = rows.list(search.strip(), after == null ? null : rows.find(after).orElse(null), PAGE + 1);
        return found.size() <= PAGE
                ? new Page(found, null)
                : new Page(found.subList(0, PAGE), found.get(PAGE - 1).id());
    }
}
