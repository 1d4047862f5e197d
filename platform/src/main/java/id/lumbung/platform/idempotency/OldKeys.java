package id.lumbung.platform.idempotency;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.platform.tenancy.TenantDirectory;

/// Forgets keys that nobody will come with again. An entry of the books is still made once, because its key is its id: whoever
/// comes with it later gets the entry that she made, and is refused when she asks for another one under it.
@Component
public class OldKeys {

    /// How long a form may wait on a telephone without a signal and still get the answer of the first time.
    public static final Duration KEPT = Duration.ofDays(30);

    /// So many in one transaction: people write beside it.
    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TenantDirectory tenants;
    private final MeterRegistry meters;
    private final Clock clock;

    OldKeys(JdbcClient jdbc, TransactionTemplate transaction, TenantDirectory tenants, MeterRegistry meters,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.tenants = tenants;
        this.meters = meters;
        this.clock = clock;
    }

    /// Every night, of every regency and of what operators did for none.
    @Scheduled(cron = "${lumbung.idempotency.forgetting:0 15 2 * * *}", zone = "Asia/Jakarta")
    public void forget() {
        Tenant.PLATFORM.run(this::forgetHere);
        tenants.each(tenant -> forgetHere());
    }

    private void forgetHere() {
        var before = Timestamp.from(clock.instant().minus(KEPT));
        int gone;
        do {
            gone = transaction.execute(status -> jdbc.sql("""
                    delete from idempotency_key where (tenant_id, actor, route, key) in (
                        select tenant_id, actor, route, key from idempotency_key
                         where tenant_id = ? and created_at < ? order by created_at limit ?)""")
                    .params(Tenant.current().code(), before, AT_ONCE).update());
            meters.counter("lumbung.idempotency.forgotten").increment(gone);
        } while (gone == AT_ONCE);
    }
}
