package id.lumbung.tenant.account;

import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.tenant.keycloak.Organization;
import id.lumbung.tenant.keycloak.Organizations;
import id.lumbung.tenant.keycloak.People;

/// How an account comes to be and how its password is handed out, whoever asks; who may ask is decided by the callers.
///
/// Our rows and Keycloak cannot change together. So each act looks at Keycloak first, changes it inside our transaction,
/// and may be repeated with the same key until both agree: while Keycloak is away, nothing of ours is kept either.
@Component
public class Accounts {

    private final AccountRows rows;
    private final People people;
    private final Organizations organizations;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final boolean mustChange;
    private final SecureRandom random = new SecureRandom();

    Accounts(AccountRows rows, People people, Organizations organizations, TransactionTemplate transaction, Audit audit,
            @Value("${lumbung.users.must-change-password}") boolean mustChange) {
        this.rows = rows;
        this.people = people;
        this.organizations = organizations;
        this.transaction = transaction;
        this.audit = audit;
        this.mustChange = mustChange;
    }

    /// Notes who is to get an account, without asking Keycloak.
    ///
    /// @param key chosen by the client; it becomes the account's id, so that asking twice gives one account
    public Account note(UUID key, String name, Phone phone, Role role) {
        var said = PersonName.of(name);
        return inTransaction(() -> {
            if (rows.insert(key, said, phone, role)) {
                audit.record("account.created", "account", key, null);
            }
            var account = rows.find(key).orElseThrow(PhoneTaken::refusal);
            if (!account.isAs(said, phone, role)) {
                throw new KeyOfAnother();
            }
            return account;
        });
    }

    /// Brings Keycloak to what the row says: the person exists and is a member with that role.
    public Account provide(UUID id) {
        var account = get(id);
        settleLogin(account.phone());
        return inTransaction(() -> {
            var subject = people.ensure(account.phone().digits(), account.name());
            organizations.ensureMember(organization(), subject, account.role().code());
            rows.know(id, subject);
            return get(id);
        });
    }

    /// Both at once, or neither: with Keycloak away there is no row.
    Account register(UUID key, String name, Phone phone, Role role) {
        settleLogin(phone);
        return inTransaction(() -> {
            var account = note(key, name, phone, role);
            if (account.subject() != null) {
                return account;
            }
            var subject = people.ensure(phone.digits(), account.name());
            organizations.ensureMember(organization(), subject, role.code());
            rows.know(key, subject);
            return get(key);
        });
    }

    /// Draws a password, tells it to Keycloak and hands it out once.
    ///
    /// @param reason why another one is needed; the first needs none
    public Card issueCard(UUID id, UUID key, @Nullable String reason) {
        return inTransaction(() -> {
            rows.hold(id); // of two who print at once, the second sees the card of the first
            var account = get(id);
            if (account.closed()) {
                throw new AccountClosed();
            }
            if (!rows.looksAfter(account.phone())) {
                throw new PasswordElsewhere();
            }
            var why = reason == null || reason.isBlank() ? null : reason.strip();
            if (!rows.insertCard(key, id, why)) {
                return replay(account, key);
            }
            if (account.cards() > 0 && why == null) {
                throw ReasonMissing.refusal();
            }
            var password = FirstPassword.draw(random);
            people.setPassword(account.knownSubject(), password.text(), mustChange);
            audit.record("account.card-issued", "account", id, why);
            return new Card(get(id), password.text(), mustChange);
        });
    }

    /// Those who may sign in, whose passwords this regency hands out, and who were never handed one; by name.
    public List<Account> withoutCard(int most) {
        return inTransaction(() -> rows.withoutCard(most));
    }

    /// Whether this regency hands out the person's passwords.
    boolean looksAfter(Account account) {
        return inTransaction(() -> rows.looksAfter(account.phone()));
    }

    public Account get(UUID id) {
        return find(id).orElseThrow(NoSuchAccount::new);
    }

    Optional<Account> find(UUID id) {
        return inTransaction(() -> rows.find(id));
    }

    /// Whether Keycloak agrees that the person is a member.
    public boolean isProvided(Account account) {
        return account.subject() != null && organizations.isMember(organization(), account.subject());
    }

    /// A closed account is no member any more: the next refresh of its token fails, other regencies are not touched.
    void close(UUID id, String reason) {
        inTransaction(() -> {
            var account = get(id);
            if (rows.close(id, reason)) {
                audit.record("account.closed", "account", id, reason);
            }
            organizations.removeMember(organization(), account.knownSubject());
            return account;
        });
    }

    void reopen(UUID id) {
        inTransaction(() -> {
            var account = get(id);
            if (rows.reopen(id)) {
                audit.record("account.reopened", "account", id, null);
            }
            organizations.ensureMember(organization(), account.knownSubject(), account.role().code());
            return account;
        });
    }

    private Card replay(Account account, UUID key) {
        if (!rows.cardIsOf(key, account.id())) {
            throw new KeyOfAnother();
        }
        return new Card(account, null, mustChange);
    }

    /// In a transaction of its own, before the person is made: afterwards nobody could tell who made the user.
    private void settleLogin(Phone phone) {
        var someoneHasIt = people.find(phone.digits()).isPresent();
        inTransaction(() -> {
            rows.claimLogin(phone, someoneHasIt);
            return phone;
        });
    }

    private Organization organization() {
        var tenant = Tenant.current();
        return organizations.find(tenant.code(), tenant.slug()).orElseThrow(
                () -> new IllegalStateException("Keycloak has no organization " + tenant.slug()));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
