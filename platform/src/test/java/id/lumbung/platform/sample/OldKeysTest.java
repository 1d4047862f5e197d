package id.lumbung.platform.sample;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.platform.idempotency.OldKeys;
import id.lumbung.platform.problem.Refusal;
import id.lumbung.platform.tenancy.Tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// The keys of a month are forgotten, regency by regency.
class OldKeysTest extends RunningSample {

    private static final Tenant KUKAR = new Tenant(6402, "kukar", "Kutai Kartanegara", ZoneId.of("Asia/Makassar"));
    private static final Tenant MAHULU = new Tenant(6411, "mahulu", "Mahakam Ulu", ZoneId.of("Asia/Makassar"),
            "timur");

    @Autowired
    private OldKeys keys;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private MeterRegistry meters;

    @Test
    void whatNobodyComesWithAnyMoreGoesAndTheRestStays() {
        var actor = "lama-" + UUID.randomUUID();
        var forgotten = meters.counter("lumbung.idempotency.forgotten").count();
        var everybody = List.of(KUKAR, MAHULU, Tenant.PLATFORM);
        everybody.forEach(tenant -> {
            keep(tenant, actor, OldKeys.KEPT.plusMinutes(5));
            keep(tenant, actor, OldKeys.KEPT.minusMinutes(5));
        });
        assertThatThrownBy(keys::forget).as("a regency whose cell nobody knows").isInstanceOf(Refusal.class);
        assertThat(everybody).allSatisfy(tenant -> assertThat(kept(tenant, actor)).isOne());
        assertThat(meters.counter("lumbung.idempotency.forgotten").count() - forgotten).isGreaterThanOrEqualTo(3);
    }

    @Test
    void moreThanFitIntoOneTransactionGoToo() {
        var actor = "banyak-" + UUID.randomUUID();
        IntStream.range(0, 2).forEach(time -> in(KUKAR, () -> jdbc.sql("""
                insert into idempotency_key (tenant_id, actor, route, key, body_hash, created_at)
                select 6402, ?, 'POST /x', gen_random_uuid(), sha256('x'), ? from generate_series(1, 3000)""")
                .params(actor, Timestamp.from(Instant.now().minus(OldKeys.KEPT.plusDays(1)))).update()));
        assertThatThrownBy(keys::forget).isInstanceOf(Refusal.class);
        assertThat(kept(KUKAR, actor)).isZero();
    }

    private void keep(Tenant tenant, String actor, Duration age) {
        in(tenant, () -> jdbc.sql("""
                insert into idempotency_key (tenant_id, actor, route, key, body_hash, created_at)
                values (?, ?, 'POST /x', gen_random_uuid(), sha256('x'), ?)""")
                .params(tenant.code(), actor, Timestamp.from(Instant.now().minus(age))).update());
    }

    private int kept(Tenant tenant, String actor) {
        var count = new int[1];
        in(tenant, () -> count[0] = jdbc.sql("select count(*) from idempotency_key where actor = ?").param(actor)
                .query(Integer.class).single());
        return count[0];
    }

    private void in(Tenant tenant, Runnable work) {
        tenant.run(() -> transaction.executeWithoutResult(status -> work.run()));
    }
}
