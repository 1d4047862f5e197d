package id.lumbung.tenant.support;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.lumbung.tenant.Aboard;
import id.lumbung.tenant.FeatureTest;
import id.lumbung.tenant.Http;
import id.lumbung.testing.identity.TokenIssuer;
import id.lumbung.testing.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@FeatureTest
class SupportTest {

    @LocalServerPort
    int port;

    JdbcClient superuser = JdbcClient.create(TestPostgres.superuser("tenant"));
    JdbcClient app = JdbcClient.create(TestPostgres.as("tenant", "tenant_app", "app"));

    @Test
    void theDinasLetsAnOperatorLookForAWhileReadsWhatSheOpenedAndTakesItBack() {
        var regency = Aboard.with(port, 7101);
        var operator = operator();
        assertThat(opens(operator, 7101, "/uji-7101/koperasi")).as("before anybody granted it").isEqualTo(403);

        var asked = ask(operator, 7101, "Neraca Jonggon tidak seimbang");
        assertThat(ask(operator, 7101, "Sekali lagi")).as("one waits already").isEqualTo(asked);
        assertThat(operator.get(own(7101)).body()).contains("\"until\":null");
        assertThat(opens(operator, 7101, "/uji-7101/koperasi")).as("asking is not leave").isEqualTo(403);

        var grant = UUID.randomUUID();
        var granted = regency.admin().put(regency.path("/api/support-grants/" + grant), leave(asked, 4));
        assertThat(granted.status()).as(granted.body()).isEqualTo(200);
        assertThat(granted.<String>at("$.operator")).isEqualTo("Operator Uji");
        assertThat(regency.admin().put(regency.path("/api/support-grants/" + grant), leave(asked, 4))
                .<String>at("$.grant.endsAt")).as("granting twice is one grant")
                .isEqualTo(granted.at("$.grant.endsAt"));
        assertThat(regency.admin().put(regency.path("/api/support-grants/" + UUID.randomUUID()), leave(asked, 72))
                .<String>at("$.code")).isEqualTo("support.already-granted");
        assertThat(superuser.sql("select ends_at = granted_at + interval '4 hours' from support_grant where id = ?")
                .param(grant).query(Boolean.class).single()).isTrue();
        assertThat(operator.get(own(7101)).<String>at("$.until")).isEqualTo(granted.at("$.grant.endsAt"));

        assertThat(opens(operator, 7101, "/uji-7101/koperasi?cari=jonggon")).isEqualTo(204);
        assertThat(operator.page(regency.path("/pengaturan")).status()).as("the settings are the admin's alone")
                .isEqualTo(403);
        assertThat(operator.put(regency.path("/api/settings"), "{}").<String>at("$.code"))
                .isEqualTo("support.only-looks");
        assertThat(opens(another(), 7101, "/uji-7101/koperasi")).as("another operator").isEqualTo(403);
        assertThat(regency.admin().get(regency.path("/api/support-grants/" + grant + "/visits"))
                .<List<String>>at("$.visits[*].address")).containsExactly("/uji-7101/api/settings",
                        "/uji-7101/pengaturan", "/uji-7101/koperasi?cari=jonggon");

        var withdrawal = regency.path("/api/support-grants/" + grant + "/withdrawal");
        assertThat(regency.admin().put(withdrawal, "{\"reason\":\"Sudah selesai\"}").status()).isEqualTo(200);
        assertThat(opens(operator, 7101, "/uji-7101/koperasi")).as("the very next request").isEqualTo(403);
        assertThat(operator.page(regency.path("/pengaturan")).body()).contains("tidak terdaftar");
        assertThat(operator.get(own(7101)).body()).contains("\"until\":null");
        assertThat(regency.admin().put(withdrawal, "{\"reason\":\"Dua kali\"}").<String>at("$.grant.withdrawReason"))
                .as("taken back once").isEqualTo("Sudah selesai");
        assertThat(
                superuser.sql("select act from audit_entry where tenant_id = 7101 and act like 'support.%' order by at")
                        .query(String.class).list())
                .containsExactly("support.asked", "support.granted", "support.withdrawn");
    }

    @Test
    void leaveEndsByItselfAndARequestLapses() {
        var regency = Aboard.with(port, 7102);
        var grant = granted(regency, 7102);
        past("update support_grant set ends_at = now() - interval '1 s' where id = '" + grant + "'");
        assertThat(opens(operator(), 7102, "/uji-7102/koperasi")).isEqualTo(403);
        assertThat(regency.admin().put(regency.path("/api/support-grants/" + grant + "/withdrawal"),
                "{\"reason\":\"x\"}").<String>at("$.code")).isEqualTo("support.grant-over");

        var asked = ask(operator(), 7102, "Lagi");
        past("update support_request set asked_at = now() - interval '8 days' where id = '" + asked + "'");
        assertThat(regency.admin().put(regency.path("/api/support-grants/" + UUID.randomUUID()), leave(asked, 1))
                .<String>at("$.code")).isEqualTo("support.request-lapsed");
        assertThat(ask(operator(), 7102, "Baru")).isNotEqualTo(asked);
    }

    @Test
    void onItsPagesWithoutJavaScript() {
        var regency = Aboard.with(port, 7103);
        var page = "/operator/kabupaten/7103/dukungan";
        assertThat(operator().page("/operator/kabupaten/7103").body()).contains(page);
        assertThat(operator().form(page, Map.of("kunci", UUID.randomUUID().toString(), "reason", "")).status())
                .isEqualTo(422);
        assertThat(operator().form(page, Map.of("kunci", UUID.randomUUID().toString(), "reason", "Kas minus")).status())
                .isEqualTo(303);
        assertThat(operator().page(page).body()).contains("menunggu admin Dinas").doesNotContain("Minta Akses<");

        var settings = regency.path("/pengaturan/dukungan");
        assertThat(regency.admin().page(regency.path("/pengaturan")).body()).contains(settings);
        var waiting = regency.admin().page(settings).body();
        assertThat(waiting).contains("Operator Uji", "Kas minus", "72 jam");
        var asked = waiting.replaceAll("(?s).*name=\"request\" value=\"([^\"]+)\".*", "$1");
        var key = UUID.randomUUID().toString();
        var faulty = regency.admin().form(settings, Map.of("kunci", key, "hours", "73", "reason", ""));
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.body()).contains("paling banyak 72", "wajib diisi");
        for (var _ : List.of(1, 2)) {
            assertThat(regency.admin().form(settings, Map.of("kunci", key, "request", asked, "hours", "8", "reason",
                    "Dicari bersama")).status()).isEqualTo(303);
        }
        assertThat(regency.admin().page(settings).body()).contains("Sedang berlaku", settings + "/" + key);
        assertThat(operator().page(page).body()).contains("/uji-7103/koperasi", "Anda dapat membaca sampai");
        for (var n = 0; n < 51; n++) {
            opens(operator(), 7103, "/uji-7103/koperasi?n=" + n);
        }
        var opened = regency.admin().page(settings + "/" + key).body();
        assertThat(opened).contains("Yang dibuka (51)", "koperasi?n=50", "setelah=").doesNotContain("?n=0<");
        assertThat(regency.admin().page(settings + "/" + key + opened.replaceAll(
                "(?s).*(\\?setelah=[0-9a-f-]+).*", "$1")).body()).contains("?n=0<").doesNotContain("n=50");
        assertThat(regency.admin().form(settings + "/" + key + "/cabut", Map.of("reason", "Cukup")).status())
                .isEqualTo(303);
        assertThat(regency.admin().page(settings + "/" + key).body()).contains("Dicabut", "Cukup")
                .doesNotContain("Cabut Sekarang");
    }

    @Test
    void onlyTheAdminGrantsAndOnlyOperatorsAsk() {
        var regency = Aboard.with(port, 7104);
        var asked = ask(operator(), 7104, "x");
        for (var role : List.of("dinas-petugas", "pendamping", "kepala-desa", "bpd", "bumdes", "pengurus", "pengawas",
                "anggota")) {
            var person = Http.nobody(port).as(regency.person(role));
            assertThat(person.get(regency.path("/api/support-grants")).status()).as(role).isEqualTo(403);
            assertThat(person.put(regency.path("/api/support-grants/" + UUID.randomUUID()), leave(asked, 1)).status())
                    .as(role).isEqualTo(403);
            assertThat(person.page(regency.path("/pengaturan/dukungan")).status()).as(role).isEqualTo(403);
            assertThat(person.put(own(7104) + "/requests/" + UUID.randomUUID(), "{\"reason\":\"x\"}").status())
                    .as(role).isEqualTo(403);
        }
        assertThat(regency.admin().put(own(7104) + "/requests/" + UUID.randomUUID(), "{\"reason\":\"x\"}").status())
                .isEqualTo(403);
        assertThat(opens(regency.admin(), 7104, "/uji-7104/koperasi")).isEqualTo(403);
        assertThat(operator().put(regency.path("/api/support-grants/" + UUID.randomUUID()), leave(asked, 1)).status())
                .as("an operator opens no door herself").isEqualTo(403);
        assertThat(Http.nobody(port).as(regency.person("dinas-admin").subject("op-1").realmRole("operator"))
                .put(regency.path("/api/support-grants/" + UUID.randomUUID()), leave(asked, 1)).status())
                .as("a membership makes no admin of an operator").isEqualTo(403);
    }

    @Test
    void anotherRegencySeesNothing() {
        var regency = Aboard.with(port, 7105);
        var grant = granted(regency, 7105);
        var other = Aboard.with(port, 7106);
        assertThat(opens(operator(), 7106, "/uji-7106/koperasi")).as("leave of one is leave of one").isEqualTo(403);
        assertThat(other.admin().get(other.path("/api/support-grants")).body()).isEqualTo("[]");
        assertThat(other.admin().get(other.path("/api/support-grants/" + grant + "/visits")).status()).isEqualTo(404);
        assertThat(other.admin().page(other.path("/pengaturan/dukungan/" + grant)).status()).isEqualTo(404);
        assertThat(other.admin().put(other.path("/api/support-grants/" + grant + "/withdrawal"), "{\"reason\":\"x\"}")
                .status()).isEqualTo(404);
        assertThat(other.admin().put(other.path("/api/support-grants/" + UUID.randomUUID()),
                leave(ask(operator(), 7105, "x"), 1)).status()).isEqualTo(404);
    }

    @Test
    void badInputIsToldAndOfTwoAdminsAtOnceOneGrants() throws Exception {
        var regency = Aboard.with(port, 7107);
        var asked = ask(operator(), 7107, "x");
        assertThat(regency.admin().put(regency.path("/api/support-grants/" + UUID.randomUUID()), leave(asked, 73))
                .body()).contains("hours");
        assertThat(regency.admin().put(regency.path("/api/support-grants/" + UUID.randomUUID()), leave(asked, 0))
                .status()).isEqualTo(422);
        assertThat(regency.admin().put(regency.path("/api/support-grants/" + UUID.randomUUID()),
                leave(UUID.randomUUID().toString(), 1)).status()).isEqualTo(404);
        assertThat(operator().put("/api/regencies/tiada/support/requests/" + UUID.randomUUID(), "{\"reason\":\"x\"}")
                .status()).isEqualTo(404);
        assertThat(operator().post(own(7107) + "/visits", UUID.randomUUID(),
                "{\"method\":\"get\",\"address\":\"x\"}").status()).isEqualTo(422);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = new HashSet<Integer>();
            for (var reply : IntStream.range(0, 8).mapToObj(n -> threads.submit(() -> regency.admin()
                    .put(regency.path("/api/support-grants/" + UUID.randomUUID()), leave(asked, 1)))).toList()) {
                statuses.add(reply.get().status());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        }
        assertThat(superuser.sql("select count(*) from support_grant where tenant_id = 7107").query(Long.class)
                .single()).isOne();
    }

    /// What the rules of the service would not let through, straight to the database with the service's own rights.
    @Test
    void theDatabaseRefusesTheEndlessTheSelfServingAndTheForger() {
        var regency = Aboard.with(port, 7108);
        var asked = ask(operator(), 7108, "x");
        refused("support_grant_of_three_days", grantRow(asked, 73, "admin"));
        refused("nobody grants herself", grantRow(asked, 1, "op-1"));
        refused("support_grant_has_a_reason", grantRow(asked, 1, "admin").replace("'why'", "' '"));
        sql(grantRow(asked, 1, "admin")); // with dates of long ago and of far away, which are not believed
        var grant = superuser.sql("select id from support_grant where tenant_id = 7108").query(UUID.class).single();
        assertThat(superuser.sql("select ends_at < now() + interval '61 minutes' from support_grant where id = ?")
                .param(grant).query(Boolean.class).single()).isTrue();
        refused("support_grant_once_per_request", grantRow(asked, 1, "admin"));
        refused("permission denied", "update support_grant set ends_at = now() + interval '9 years'");
        refused("permission denied", "delete from support_visit");
        refused("permission denied", "update support_withdrawal set withdrawn_at = now()");
        sql("insert into support_visit values (7108, gen_random_uuid(), '" + grant + "', now(), 'GET', '/x')");
        refused("row-level security",
                "insert into support_request values (7107, gen_random_uuid(), 'op-1', 'Op', 'x', now())");
        sql("insert into support_withdrawal values (7108, '" + grant + "', now(), 'a', 'A', 'x')");
        refused("no leave to look",
                "insert into support_visit values (7108, gen_random_uuid(), '" + grant + "', now(), 'GET', '/x')");
        assertThatThrownBy(() -> superuser.sql("delete from support_visit").update())
                .hasStackTraceContaining("never changed or deleted");
    }

    private static String grantRow(String asked, int hours, String by) {
        return """
                insert into support_grant values (7108, gen_random_uuid(), '%s', %d, 'why', '2020-01-01', '%s', 'A',
                    '2090-01-01')""".formatted(asked, hours, by);
    }

    private void sql(String sql) {
        app.sql("begin; set local app.tenant = '7108'; " + sql + "; commit").update();
    }

    private void refused(String words, String sql) {
        assertThatThrownBy(() -> sql(sql)).as(sql).isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining(words);
    }

    /// Rows stay as they are; only a test makes them older.
    private void past(String sql) {
        superuser.sql("begin; set local session_replication_role = replica; " + sql + "; commit").update();
    }

    private String granted(Aboard regency, int code) {
        var grant = UUID.randomUUID().toString();
        assertThat(regency.admin().put(regency.path("/api/support-grants/" + grant),
                leave(ask(operator(), code, "Perlu melihat"), 4)).status()).isEqualTo(200);
        assertThat(opens(operator(), code, "/uji-" + code + "/koperasi")).isEqualTo(204);
        return grant;
    }

    private static String ask(Http operator, int code, String reason) {
        var reply = operator.put(own(code) + "/requests/" + UUID.randomUUID(), "{\"reason\":\"" + reason + "\"}");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.at("$.id");
    }

    private static int opens(Http person, int code, String address) {
        return person.post(own(code) + "/visits", UUID.randomUUID(),
                "{\"method\":\"GET\",\"address\":\"" + address + "\"}").status();
    }

    private static String leave(String request, int hours) {
        return "{\"request\":\"%s\",\"hours\":%d,\"reason\":\"Dicari bersama\"}".formatted(request, hours);
    }

    private static String own(int code) {
        return "/api/regencies/uji-" + code + "/support";
    }

    private Http operator() {
        return Http.nobody(port).as(Http.operator());
    }

    private Http another() {
        return Http.nobody(port).as(TokenIssuer.shared().token().subject("op-2").realmRole("operator"));
    }
}
