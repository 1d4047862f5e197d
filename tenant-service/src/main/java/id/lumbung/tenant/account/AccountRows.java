package id.lumbung.tenant.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.platform.id.UUIDv7;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.tenancy.Tenant;

/// The rows of the bound regency, and the one claim that is decided across regencies.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AccountRows {

    private static final String SELECT = """
            select a.id, a.name, a.phone, a.role, a.subject, a.created_at, c.reason as closed_for,
                   (select count(*) from account_card k where k.tenant_id = a.tenant_id and k.account = a.id) as cards
              from account a
              left join account_closure c on c.tenant_id = a.tenant_id and c.account = a.id and c.reopened_at is null
             where a.tenant_id = :tenant
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Waits for a transaction that inserts the same person, and then leaves the row as it is.
    boolean insert(UUID id, String name, Phone phone, Role role) {
        return act("""
                insert into account (tenant_id, id, name, phone, role, created_at, created_by)
                values (:tenant, :id, :name, :phone, :role, :now, :actor) on conflict do nothing""")
                .param("id", id).param("name", name).param("phone", phone.digits()).param("role", role.code())
                .update() == 1;
    }

    Optional<Account> find(UUID id) {
        return tenants(SELECT + " and a.id = :id").param("id", id).query(AccountRows::account).optional();
    }

    /// The page of accounts behind the given one, by name.
    List<Account> list(String search, @Nullable Account after, int size) {
        return tenants(SELECT + """
                and (:search = '' or a.name ilike '%' || :search || '%' or a.phone like '%' || :search || '%')
                and (cast(:name as text) is null or (lower(a.name), a.id) > (lower(:name), cast(:id as uuid)))
                order by lower(a.name), a.id limit :size""")
                .param("search", search.replaceAll("[%_\\\\]", ""))
                .param("name", after == null ? null : after.name()).param("id", after == null ? null : after.id())
                .param("size", size).query(AccountRows::account).list();
    }

    List<Account> withoutCard(int most) {
        return tenants(SELECT + """
                and a.subject is not null and c.id is null
                and exists (select from login l where l.phone = a.phone and l.home = a.tenant_id)
                and not exists (select from account_card k where k.tenant_id = a.tenant_id and k.account = a.id)
                order by lower(a.name), a.id limit :most""").param("most", most).query(AccountRows::account).list();
    }

    void know(UUID id, String subject) {
        tenants("update account set subject = :subject where tenant_id = :tenant and id = :id and subject is null")
                .param("id", id).param("subject", subject).update();
    }

    /// Whoever else hands out something for the same account waits until this transaction has ended.
    void hold(UUID account) {
        tenants("select id from account where tenant_id = :tenant and id = :id for no key update").param("id", account)
                .query(UUID.class).optional();
    }

    boolean insertCard(UUID key, UUID account, @Nullable String reason) {
        return act("""
                insert into account_card (tenant_id, id, account, issued_at, issued_by, reason)
                values (:tenant, :id, :account, :now, :actor, :reason) on conflict do nothing""")
                .param("id", key).param("account", account).param("reason", reason).update() == 1;
    }

    boolean cardIsOf(UUID key, UUID account) {
        return tenants("select account = :account from account_card where tenant_id = :tenant and id = :id")
                .param("id", key).param("account", account).query(Boolean.class).single();
    }

    boolean close(UUID account, String reason) {
        return act("""
                insert into account_closure (tenant_id, id, account, closed_at, closed_by, reason)
                values (:tenant, :id, :account, :now, :actor, :reason) on conflict do nothing""")
                .param("id", UUIDv7.next()).param("account", account).param("reason", reason).update() == 1;
    }

    boolean reopen(UUID account) {
        return act("""
                update account_closure set reopened_at = :now, reopened_by = :actor
                 where tenant_id = :tenant and account = :account and reopened_at is null""")
                .param("account", account).update() == 1;
    }

    /// Notes whose counter looks after a user name: ours when nobody has it, nobody's when it was there before us.
    void claimLogin(Phone phone, boolean someoneHasIt) {
        jdbc.sql("""
                insert into login (phone, home, claimed_at) values (:phone, :home, :now)
                on conflict (phone) do update set home = excluded.home where excluded.home is not null""")
                .param("phone", phone.digits()).param("home", someoneHasIt ? null : Tenant.current().code())
                .param("now", Timestamp.from(clock.instant())).update();
    }

    boolean looksAfter(Phone phone) {
        return jdbc.sql("select count(*) from login where phone = :phone and home = :tenant")
                .param("phone", phone.digits()).param("tenant", Tenant.current().code()).query(Long.class)
                .single() == 1;
    }

    private StatementSpec tenants(String sql) {
        return jdbc.sql(sql).param("tenant", Tenant.current().code());
    }

    private StatementSpec act(String sql) {
        return tenants(sql).param("now", Timestamp.from(clock.instant()))
                .param("actor", Actor.isPresent() ? Actor.current().subject() : "system");
    }

    private static Account account(ResultSet row, int n) throws SQLException {
        return new Account(row.getObject("id", UUID.class), row.getString("name"), new Phone(row.getString("phone")),
                Role.of(row.getString("role")), row.getString("subject"), row.getTimestamp("created_at").toInstant(),
                row.getString("closed_for"), row.getInt("cards"));
    }
}
