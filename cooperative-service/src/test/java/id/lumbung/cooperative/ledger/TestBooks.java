package id.lumbung.cooperative.ledger;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import id.lumbung.platform.tenancy.ServiceDatabase;
import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.testing.postgres.TestPostgres;

/// The ledger on a real database under its real roles, without the rest of the service.
final class TestBooks {

    static final Tenant KUKAR = new Tenant(6402, "kukar", "Kutai Kartanegara", ZoneId.of("Asia/Makassar"));
    static final Tenant PASER = new Tenant(6401, "paser", "Paser", ZoneId.of("Asia/Makassar"));
    static final LocalDate OPENING = LocalDate.of(2025, 6, 20);
    static final String DATABASE = "ledger_test";

    private static final AtomicInteger VILLAGES = new AtomicInteger();

    private static final class Shared {
        static final TestBooks BOOKS = new TestBooks(migrated(), KUKAR);
    }

    final JdbcClient jdbc;
    final Ledger ledger;
    final Books books;
    final Periods periods;
    final ChainVerifier verifier;
    final MovementProof proof;
    final SubLedger subLedger;
    final SubLedgerProof subProof;
    private final TransactionTemplate transactions;
    private final DataSource source;
    private final Tenant tenant;

    TestBooks(DataSource source, Tenant tenant) {
        this.source = source;
        this.tenant = tenant;
        jdbc = JdbcClient.create(source);
        var entries = new Entries(jdbc);
        ledger = new Ledger(entries, jdbc);
        var accounts = new Accounts(jdbc);
        var movements = new Movements(jdbc);
        books = new Books(jdbc, accounts, new Charts(accounts), entries, movements, new AccountLines(jdbc, movements));
        periods = new Periods(jdbc, ledger);
        verifier = new ChainVerifier(source);
        proof = new MovementProof(jdbc);
        subLedger = new SubLedger(jdbc);
        subProof = new SubLedgerProof(jdbc);
        transactions = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /// The books of Kukar, on a database that all tests of the ledger share; each test opens cooperatives of its own.
    static TestBooks shared() {
        return Shared.BOOKS;
    }

    /// The same database for another regency.
    TestBooks of(Tenant other) {
        return new TestBooks(source, other);
    }

    static HikariDataSource pool(String url, String user, String password, int size) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(size);
        return new HikariDataSource(config);
    }

    static HikariDataSource pool() {
        return pool(TestPostgres.url(DATABASE), DATABASE + "_app", "app", 8);
    }

    private static DataSource migrated() {
        migrate(TestPostgres.superuser("postgres"), TestPostgres.url(DATABASE));
        return pool();
    }

    static void migrate(DataSource superuser, String url) {
        try {
            ServiceDatabase.create(superuser, DATABASE, "owner", "app");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Flyway.configure().dataSource(url, DATABASE + "_owner", "owner")
                .locations("classpath:db/platform", "classpath:db/migration")
                .placeholders(Map.of("app", DATABASE + "_app")).load().migrate();
    }

    /// Works inside one transaction of the regency.
    <T> T in(Supplier<T> work) {
        return tenant.call(() -> transactions.execute(status -> {
            jdbc.sql("select set_config('app.tenant', ?, true)").param(Integer.toString(tenant.code())).query()
                    .singleValue();
            return work.get();
        }));
    }

    /// A new cooperative with open books.
    UUID cooperative() {
        return cooperative(OPENING);
    }

    UUID cooperative(LocalDate from) {
        var cooperative = UUID.randomUUID();
        in(() -> {
            register(cooperative);
            return books.open(cooperative, from);
        });
        return cooperative;
    }

    /// A row in the register, for a village of its own.
    private void register(UUID cooperative) {
        var number = VILLAGES.incrementAndGet();
        var district = "%02d.%02d.%02d".formatted(tenant.code() / 100, tenant.code() % 100, 1 + number / 1000);
        var village = "%s.2%03d".formatted(district, number % 1000);
        jdbc.sql("""
                insert into cooperative (id, name, kind, village_code, village_name, district_code, district_name)
                values (?, ?, 'KDMP', ?, 'Uji', ?, 'Uji')""")
                .params(cooperative, "KOPERASI DESA MERAH PUTIH UJI " + number, village, district).update();
        jdbc.sql("insert into cooperative_area (village_code, cooperative_id) values (?, ?)")
                .params(village, cooperative)
                .update();
        for (var outlet : List.of("APOTEK", "SEMBAKO-2")) {
            jdbc.sql("""
                    insert into outlet (id, cooperative_id, code, kind, name, customers, asset_owner, recorded_by)
                    values (?, ?, ?, 'KANTOR', 'Gerai', 'WARGA', 'KOPERASI', 'uji')""")
                    .params(UUID.randomUUID(), cooperative, outlet).update();
        }
    }

    PostedEntry post(Posting posting) {
        return in(() -> ledger.post(posting));
    }

    Verdict verify(UUID cooperative) {
        return in(() -> verifier.verify(cooperative));
    }
}
