package id.lumbung.platform.sample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.platform.cell.Cells;
import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.platform.tenancy.TenantDirectory;
import id.lumbung.testing.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Mahakam Ulu has a machine of its own; Bontang stands on one that nobody told this service of.
class CellsTest extends RunningSample {

    private static final ZoneId MAKASSAR = ZoneId.of("Asia/Makassar");
    private static final Tenant KUKAR = new Tenant(6402, "kukar", "Kutai Kartanegara", MAKASSAR);
    private static final Tenant MAHULU = new Tenant(6411, "mahulu", "Mahakam Ulu", MAKASSAR, "timur");
    private static final Tenant BONTANG = new Tenant(6474, "bontang", "Bontang", MAKASSAR, "barat");

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private MeterRegistry meters;
    @Autowired
    private TenantDirectory tenants;

    @Test
    void theRowsOfATenantStandInItsCellAndNowhereElse() {
        assertThat(write("mahulu", 6411, UUID.randomUUID(), "di hulu").statusCode()).isEqualTo(201);
        assertThat(write("kukar", 6402, UUID.randomUUID(), "di hilir").statusCode()).isEqualTo(201);

        assertThat(notes("sample_cell", "di hulu")).isOne();
        assertThat(notes("sample", "di hulu")).isZero();
        assertThat(notes("sample", "di hilir")).isOne();
        assertThat(notes("sample_cell", "di hilir")).isZero();
        for (var table : new String[]{"note", "audit_entry", "idempotency_key"}) {
            assertThat(rows("sample_cell", table + " where tenant_id <> 6411")).as(table).isZero();
            assertThat(rows("sample_cell", table)).as(table).isPositive();
            assertThat(rows("sample", table + " where tenant_id = 6411")).as(table).isZero();
        }
        assertThat(get("/mahulu/api/notes", person("mahulu", 6411)).body()).contains("di hulu").doesNotContain("hilir");
        assertThat(get("/kukar/api/notes", person("kukar", 6402)).body()).contains("di hilir").doesNotContain("hulu");
    }

    @Test
    void rowSecurityHoldsInACellAsWell() {
        write("mahulu", 6411, UUID.randomUUID(), "milik hulu");
        var elsewhere = new Tenant(6499, "lain", "Lain", MAKASSAR, "timur");
        assertThat(elsewhere.<Integer, RuntimeException>call(() -> transaction.execute(status -> count()))).isZero();
        assertThat(MAHULU.<Integer, RuntimeException>call(() -> transaction.execute(status -> count()))).isPositive();
        assertThat(MAHULU.<Integer, RuntimeException>call(this::count)).as("outside a transaction").isZero();
        assertThatThrownBy(() -> elsewhere.run(() -> transaction.execute(status -> jdbc
                .sql("insert into note values (6411, gen_random_uuid(), 'x')").update())))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void aTenantOnAnUnknownCellIsRefusedInWordsAndNeverServedFromTheMainDatabase() {
        var log = (Logger) LoggerFactory.getLogger(Cells.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        var before = rows("sample", "audit_entry where tenant_id = 6474");
        var answer = write("bontang", 6474, UUID.randomUUID(), "ke mana");
        log.detachAppender(lines);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("cell.unknown", "Data Bontang disimpan di server yang belum dikenal");
        assertThat(answer.headers().firstValue("retry-after")).isPresent();
        assertThat(lines.list).isNotEmpty().allSatisfy(line -> assertThat(line.getFormattedMessage())
                .contains("bontang", "lumbung.cells.barat.url"));
        assertThat(notes("sample", "ke mana") + notes("sample_cell", "ke mana")).isZero();
        assertThat(rows("sample", "audit_entry where tenant_id = 6474")).isEqualTo(before);
        assertThatThrownBy(() -> BONTANG.run(this::count)).as("not even without a transaction")
                .hasMessage("cell.unknown");
        assertThat(get("/kukar/api/notes", person("kukar", 6402)).statusCode()).as("others").isEqualTo(200);
    }

    @Test
    void aTransactionNeverSpansTwoCells() {
        MAHULU.run(() -> transaction.executeWithoutResult(status -> {
            assertThat(database()).isEqualTo("sample_cell");
            assertThatThrownBy(() -> KUKAR.run(this::count)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> new Tenant(6411, "mahulu", "Mahakam Ulu", MAKASSAR).run(this::count))
                    .as("itself, moved meanwhile").isInstanceOf(IllegalStateException.class);
            assertThat(database()).isEqualTo("sample_cell");
        }));
        transaction.executeWithoutResult(status -> assertThat(database()).as("nobody bound").isEqualTo("sample"));
    }

    @Test
    void workThatGoesFromOneToTheNextReachesEachCellAndPassesOverWhomItCannotReach() {
        var databases = new HashMap<String, String>();
        assertThatThrownBy(() -> tenants.each(tenant -> databases.put(tenant.slug(),
                transaction.execute(status -> database())))).as("it is not done").hasMessage("cell.unknown");
        assertThat(databases).containsEntry("kukar", "sample").containsEntry("mahulu", "sample_cell")
                .doesNotContainKey("bontang");
    }

    /// What docs/operating.md tells operators to run where a regency stood before it was moved.
    @Test
    void theRowsOfARegencyThatMovedAreDeletedAsTheBookSaysAndNoOthers() throws Exception {
        var book = Files.readString(Path.of("../docs/operating.md"));
        var script = book.substring(book.indexOf("begin;\nselect set_config('app.tenant'"));
        script = script.substring(0, script.indexOf("commit;")).replace("6402", "6472");
        write("kukar", 6402, UUID.randomUUID(), "tetangga");
        var superuser = JdbcClient.create(TestPostgres.superuser("sample"));
        superuser.sql("insert into note values (6472, gen_random_uuid(), 'dulu')").update();
        superuser.sql("insert into audit_entry (tenant_id, id, at, actor, actor_name, act, subject_type, subject_id) "
                + "values (6472, gen_random_uuid(), now(), 'x', 'x', 'note.read', 'x', 'x')").update();
        superuser.sql("grant set on parameter session_replication_role to sample_owner").update();
        var others = rows("sample", "note where tenant_id <> 6472")
                + rows("sample", "audit_entry where tenant_id <> 6472");
        try (var owner = TestPostgres.as("sample", "sample_owner", "owner-secret").getConnection();
                var statement = owner.createStatement()) {
            statement.execute(script + "commit;");
        } finally {
            superuser.sql("revoke set on parameter session_replication_role from sample_owner").update();
        }
        assertThat(rows("sample", "note where tenant_id = 6472") + rows("sample", "audit_entry where tenant_id = 6472"))
                .isZero();
        assertThat(
                rows("sample", "note where tenant_id <> 6472") + rows("sample", "audit_entry where tenant_id <> 6472"))
                .isEqualTo(others);
    }

    @Test
    void eachDatabaseHasItsPoolAndItsFigures() {
        assertThat(meters.get("hikaricp.connections").tag("pool", "timur").gauge().value()).isPositive();
        for (var cell : new String[]{Tenant.MAIN_CELL, "timur"}) {
            assertThat(meters.get("lumbung.database.size").tag("cell", cell).gauge().value()).as(cell).isPositive();
            assertThat(meters.get("lumbung.schema.ready").tag("cell", cell).gauge().value()).as(cell).isOne();
        }
    }

    private Integer count() {
        return jdbc.sql("select count(*) from note").query(Integer.class).single();
    }

    private String database() {
        return jdbc.sql("select current_database()").query(String.class).single();
    }

    private static int notes(String database, String words) {
        return rows(database, "note where words = '" + words + "'");
    }

    private static int rows(String database, String table) {
        return JdbcClient.create(TestPostgres.superuser(database)).sql("select count(*) from " + table)
                .query(Integer.class).single();
    }
}
