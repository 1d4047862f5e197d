package id.lumbung.tenant.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.tenant.Aboard;
import id.lumbung.tenant.FeatureTest;
import id.lumbung.tenant.Http;
import id.lumbung.tenant.keycloak.KeycloakStub;
import id.lumbung.testing.identity.TokenIssuer;
import id.lumbung.testing.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@FeatureTest
class BatchTest {

    private static final String HEADINGS = "Kode;Nama;Alamat;Nama Admin;Nomor HP Admin\n";

    @LocalServerPort
    int port;

    @Autowired
    BatchQueue queue;

    @Autowired
    MeterRegistry meters;

    KeycloakStub keycloak = KeycloakStub.shared();
    JdbcClient superuser = JdbcClient.create(TestPostgres.superuser("tenant"));
    Http operator;

    @BeforeEach
    void signIn() {
        operator = Http.nobody(port).as(Http.operator());
    }

    @AfterEach
    void keycloakIsBack() {
        keycloak.away(false);
    }

    @Test
    void aListBringsItsRegenciesAboardAndTheSameListAgainChangesNothing() {
        var before = meters.counter("lumbung.onboarding.rows", "outcome", "begun").count();
        var list = HEADINGS + row(1701) + row(1702) + row(1703);
        var id = brought(list);
        assertThat(get(id).<Integer>at("$.added")).isEqualTo(3);
        assertThat(operator.get("/api/regencies/uji-1701").status()).as("nothing before it is confirmed")
                .isEqualTo(404);

        assertThat(operator.put(path(id) + "/confirmation", "").status()).isEqualTo(200);
        await(() -> !get(id).<Boolean>at("$.running"));
        var done = get(id);
        assertThat(done.<List<String>>at("$.rows[*].outcome")).containsOnly("BEGUN");
        assertThat(done.<List<Boolean>>at("$.rows[*].opened")).containsOnly(true);
        assertThat(Http.nobody(port).get("/api/catalogue").body()).contains("uji-1701", "uji-1702", "uji-1703");
        assertThat(meters.counter("lumbung.onboarding.rows", "outcome", "begun").count()).isEqualTo(before + 3);
        assertThat(operator.put(path(id) + "/confirmation", "").status()).isEqualTo(200);

        var again = brought(list);
        assertThat(get(again).<List<String>>at("$.rows[*].verdict")).containsOnly("ABOARD");
        assertThat(operator.put(path(again) + "/confirmation", "").status()).isEqualTo(200);
        await(() -> !get(again).<Boolean>at("$.running"));
        assertThat(get(again).<List<String>>at("$.rows[*].outcome")).containsOnly("ABOARD");
        assertThat(keycloak.orgs("1701")).hasSize(1);
        assertThat(superuser.sql("select count(*) from account where tenant_id = 1701").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void everyCellIsJudgedAndOneFaultyRowKeepsAllOut() {
        Aboard.with(port, 1704);
        var list = HEADINGS + row(1705)
                + "99.99;;uji-9999;Bu A;0812-1700-0001\n"
                + "17.05;;uji-dua;Bu B;0812-1700-0002\n"
                + "17.06;;uji-1705;Bu C;0812-1700-0003\n"
                + "17.07;;uji-1704;Bu D;0812-1700-0004\n"
                + "17.08;;operator;Bu E;0812-1700-0005\n"
                + "17.09;;uji-1709;<Bu>;12\n"
                + "17.04;;lain-1704;Bu G;0812-1700-0007\n"
                + "17.71;;uji-1771;Bu H;" + Aboard.phone(1705, 0) + "\n";
        var id = brought(list);
        var judged = get(id);
        assertThat(judged.<List<String>>at("$.rows[*].verdict")).containsExactly("NEW", "FAULTY", "FAULTY", "FAULTY",
                "FAULTY", "FAULTY", "FAULTY", "FAULTY", "FAULTY");
        assertThat(List.of(found(judged, 1), found(judged, 2), found(judged, 3), found(judged, 4), found(judged, 5),
                found(judged, 6), found(judged, 7), found(judged, 8)))
                .containsExactly("CODE UNKNOWN_CODE", "CODE TWICE", "SLUG TWICE", "SLUG SLUG_TAKEN", "SLUG NOT_A_SLUG",
                        "NAME NOT_A_NAME PHONE NOT_A_PHONE", "CODE ABOARD_ELSEWHERE", "PHONE TWICE");
        var refused = operator.put(path(id) + "/confirmation", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.<String>at("$.code")).isEqualTo("batch.still-faulty");
        assertThat(operator.get("/api/regencies/uji-1705").status()).isEqualTo(404);
    }

    @Test
    void aRowWhoseAddressWasTakenInBetweenIsRefusedAndTheOthersGoOn() {
        var id = brought(HEADINGS + row(1801) + row(1802));
        superuser
                .sql("update onboarding_batch set confirmed_at = now(), confirmed_by = 'op-1', confirmed_by_name = 'Op'"
                        + " where id = ?")
                .param(id).update();
        operator.put("/api/regencies/uji-1801", Aboard.request(1803, 0)); // the address, for another regency
        queue.run(id);
        var rows = get(id);
        assertThat(rows.<List<String>>at("$.rows[*].outcome")).containsExactly("REFUSED", "BEGUN");
        assertThat(rows.<String>at("$.rows[0].problem")).contains("uji-1801").contains("sudah dipakai");
        await(() -> !get(id).<Boolean>at("$.running"));
    }

    @Test
    void whatADeadProcessLeftIsBegunByTheNext() {
        var id = brought(HEADINGS + row(1804));
        superuser
                .sql("update onboarding_batch set confirmed_at = now(), confirmed_by = 'op-1', confirmed_by_name = 'Op'"
                        + " where id = ?")
                .param(id).update();
        assertThat(get(id).<Boolean>at("$.running")).isTrue();
        queue.resume();
        await(() -> !get(id).<Boolean>at("$.running"));
        assertThat(operator.get("/api/regencies/uji-1804").<String>at("$.state")).isEqualTo("ACTIVE");
    }

    @Test
    void theOperatorDoesItWithoutJavaScriptAndTakesTheReportAway() {
        var example = operator.page("/operator/kabupaten/daftar/contoh.csv?provinsi=18");
        assertThat(example.header("Content-Disposition")).contains("daftar-kabupaten.csv");
        assertThat(example.body()).startsWith("\uFEFFKode;Nama;Alamat;Nama Admin;Nomor HP Admin")
                .contains("18.71;Kota Bandar Lampung;kota-bandar-lampung;;");
        assertThat(operator.page("/operator/kabupaten").body()).contains("/operator/kabupaten/daftar");
        assertThat(operator.page("/operator/kabupaten/daftar").body()).contains("Unggah dan Periksa", "Lampung");
        var nothing = operator.upload("POST", "/operator/kabupaten/daftar", UUID.randomUUID(), "x.csv", "");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body()).contains("Pilih berkas CSV yang berisi");

        var faulty = UUID.randomUUID();
        assertThat(operator.upload("POST", "/operator/kabupaten/daftar", faulty, "tahap-2.csv",
                HEADINGS + "18.05;;uji-1805;=1+1;0812\n").status()).isEqualTo(303);
        var page = operator.page("/operator/kabupaten/daftar/" + faulty);
        assertThat(page.body()).contains("tahap-2.csv", "1 salah", "tulis nomor HP yang benar", "belum dapat disahkan")
                .doesNotContain("Sahkan 1 Daerah");
        assertThat(operator.form("/operator/kabupaten/daftar/" + faulty + "/sah", Map.of()).status()).isEqualTo(422);
        assertThat(operator.page("/operator/kabupaten/daftar/" + faulty + "/laporan.csv").body())
                .contains("'=1+1", "Salah", "Nomor HP Admin: tulis nomor HP");

        var key = UUID.randomUUID();
        var list = HEADINGS + row(1805);
        assertThat(operator.upload("POST", "/operator/kabupaten/daftar", key, "tahap-2.csv", list).status())
                .isEqualTo(303);
        assertThat(operator.upload("POST", "/operator/kabupaten/daftar", key, "tahap-2.csv", list).status())
                .isEqualTo(303);
        assertThat(operator.upload("POST", "/operator/kabupaten/daftar", key, "x.csv", list + row(1806)).status())
                .isEqualTo(422);
        assertThat(operator.page("/operator/kabupaten/daftar/" + key).body()).contains("Sahkan 1 Daerah");
        keycloak.away(true);
        assertThat(operator.form("/operator/kabupaten/daftar/" + key + "/sah", Map.of()).status()).isEqualTo(303);
        await(() -> operator.page("/operator/kabupaten/daftar/" + key).body().contains("Terhenti"));
        assertThat(operator.page("/operator/kabupaten/daftar/" + key).body())
                .contains("Layanan masuk sedang tidak dapat dihubungi", "hx-trigger=\"every 3s\"", "Operator Uji");
        keycloak.away(false);
        operator.form("/operator/kabupaten/1805/lanjutan", Map.of());
        await(() -> operator.page("/operator/kabupaten/daftar/" + key).body().contains("1 dari 1 baris selesai"));
        assertThat(operator.page("/operator/kabupaten/daftar/" + key).body()).doesNotContain("hx-trigger");
        assertThat(operator.page("/operator/kabupaten/daftar/" + key + "/laporan.csv").body()).contains("uji-1805",
                "Aktif");
    }

    @Test
    void onlyOperatorsBringLists() {
        var admin = Http.nobody(port).as(TokenIssuer.shared().token().member("kukar", 6402, "dinas-admin"));
        var id = UUID.randomUUID();
        assertThat(admin.upload("PUT", path(id) + "/file", id, "a.csv", HEADINGS + row(1807)).status()).isEqualTo(403);
        assertThat(admin.get(path(id)).status()).isEqualTo(403);
        assertThat(admin.put(path(id) + "/confirmation", "").status()).isEqualTo(403);
        assertThat(admin.page("/operator/kabupaten/daftar/contoh.csv").status()).isEqualTo(403);
        assertThat(operator.get(path(id)).status()).isEqualTo(404);
    }

    @Test
    void theDatabaseTakesNoRowAfterTheConfirmationAndSettlesNoneBeforeIt() {
        var app = JdbcClient.create(TestPostgres.as("tenant", "tenant_app", "app"));
        var id = brought(HEADINGS + row(1808));
        var settle = "update onboarding_batch_row set outcome = 'BEGUN', settled_at = now() where batch = ?";
        assertThatThrownBy(() -> app.sql(settle).param(id).update()).isInstanceOf(DataAccessException.class)
                .hasMessageContaining("cannot be settled");
        var confirm = "update onboarding_batch set confirmed_at = now(), confirmed_by = 'x', confirmed_by_name = 'X'"
                + " where id = ?";
        app.sql(confirm).param(id).update();
        assertThatThrownBy(() -> app.sql(confirm).param(id).update()).isInstanceOf(DataAccessException.class)
                .hasMessageContaining("is confirmed");
        assertThatThrownBy(() -> app.sql("""
                insert into onboarding_batch_row (batch, line, code, slug, admin_name, admin_phone)
                values (?, 9, '', '', '', '')""").param(id).update()).isInstanceOf(DataAccessException.class)
                .hasMessageContaining("takes no more rows");
        assertThatThrownBy(() -> app.sql("update onboarding_batch_row set slug = 'lain' where batch = ?").param(id)
                .update()).isInstanceOf(DataAccessException.class).hasStackTraceContaining("permission denied");
        app.sql(settle).param(id).update();
        assertThatThrownBy(() -> app.sql(settle).param(id).update()).isInstanceOf(DataAccessException.class);
    }

    private UUID brought(String list) {
        var id = UUID.randomUUID();
        var reply = operator.upload("PUT", path(id) + "/file", id, "daftar.csv", list);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return id;
    }

    private Http.Reply get(UUID id) {
        return operator.get(path(id));
    }

    private static String found(Http.Reply reply, int row) {
        var findings = "$.rows[" + row + "].findings[*]";
        var kinds = reply.<List<String>>at(findings + ".kind").iterator();
        return reply.<List<String>>at(findings + ".field").stream().map(field -> field + " " + kinds.next())
                .collect(Collectors.joining(" "));
    }

    private static String path(UUID id) {
        return "/api/regencies/batches/" + id;
    }

    private static String row(int code) {
        return "%02d.%02d;;uji-%d;Admin %d;%s%n".formatted(code / 100, code % 100, code, code, Aboard.phone(code, 0));
    }

    private static void await(BooleanSupplier condition) {
        var until = Instant.now().plus(Duration.ofMinutes(1));
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(until)) {
                throw new AssertionError("It did not come to pass in time");
            }
            LockSupport.parkNanos(20_000_000);
        }
    }
}
