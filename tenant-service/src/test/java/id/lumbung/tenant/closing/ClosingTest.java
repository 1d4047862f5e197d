package id.lumbung.tenant.closing;

import java.util.List;
import java.util.Map;

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
class ClosingTest {

    @LocalServerPort
    int port;

    JdbcClient superuser = JdbcClient.create(TestPostgres.superuser("tenant"));
    JdbcClient app = JdbcClient.create(TestPostgres.as("tenant", "tenant_app", "app"));

    @Test
    void twoOperatorsCloseARegencyAfterTheWaitAndItsDataStay() {
        var regency = Aboard.with(port, 1810);
        assertThat(regency.admin().page(regency.path("/pengaturan")).body()).doesNotContain("Penutupan diusulkan");

        var proposed = first().put(closing(1810), "{\"reason\":\"Perjanjian berakhir\"}");
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(200);
        assertThat(first().put(closing(1810), "{\"reason\":\"Perjanjian berakhir\"}").<String>at("$.id"))
                .isEqualTo(proposed.at("$.id"));
        assertThat(first().put(closing(1810), "{\"reason\":\"Lain\"}").<String>at("$.code"))
                .isEqualTo("closing.already-proposed");
        assertThat(regency.admin().page(regency.path("/pengaturan")).body())
                .contains("Penutupan diusulkan", "Perjanjian berakhir");
        assertThat(regency.admin().get(regency.path("/api/settings")).status()).as("still open").isEqualTo(200);

        assertThat(first().put(closing(1810) + "/confirmation", "").<String>at("$.code"))
                .isEqualTo("closing.same-person");
        assertThat(second().put(closing(1810) + "/confirmation", "").<String>at("$.code"))
                .isEqualTo("closing.too-early");
        timePasses(1810);
        assertThat(first().put(closing(1810) + "/confirmation", "").<String>at("$.code"))
                .isEqualTo("closing.same-person");
        var confirmed = second().put(closing(1810) + "/confirmation", "");
        assertThat(confirmed.<String>at("$.confirmedBy")).isEqualTo("Operator Kedua");
        assertThat(second().put(closing(1810) + "/confirmation", "").<String>at("$.confirmedAt"))
                .isEqualTo(confirmed.at("$.confirmedAt"));

        var refused = regency.admin().get(regency.path("/api/settings"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.<String>at("$.detail")).contains("Perjanjian berakhir");
        var catalogue = Http.nobody(port).get("/api/catalogue");
        assertThat(catalogue.<List<Boolean>>at("$[?(@.code == 1810)].active")).containsExactly(false);
        assertThat(first().get("/api/regencies/uji-1810").<String>at("$.state")).isEqualTo("CLOSED");
        assertThat(superuser.sql("select count(*) from account where tenant_id = 1810").query(Long.class).single())
                .isEqualTo(1);
        assertThat(
                superuser.sql("select act from audit_entry where tenant_id = 1810 and act like '%closing%' order by at")
                        .query(String.class).list())
                .containsExactly("regency.closing-proposed", "regency.closing-confirmed");
        assertThat(first().delete(closing(1810) + "?reason=x").<String>at("$.code"))
                .isEqualTo("closing.already-closed");
        assertThat(first().put(closing(1810), "{\"reason\":\"x\"}").<String>at("$.code"))
                .isEqualTo("closing.already-closed");
        assertThat(first().page("/operator/kabupaten/1810").body()).contains("Ditutup").doesNotContain("penangguhan\"");
    }

    @Test
    void aProposalThatWasWithdrawnCannotBeConfirmed() {
        var regency = Aboard.with(port, 1811);
        assertThat(first().delete(closing(1811) + "?reason=x").<String>at("$.code"))
                .isEqualTo("closing.nothing-proposed");
        first().put(closing(1811), "{\"reason\":\"Keliru\"}");
        assertThat(second().delete(closing(1811) + "?reason=Salah+daerah").<String>at("$.withdrawnBy"))
                .isEqualTo("Operator Kedua");
        timePasses(1811);
        assertThat(second().put(closing(1811) + "/confirmation", "").<String>at("$.code"))
                .isEqualTo("closing.nothing-proposed");
        assertThat(regency.admin().get(regency.path("/api/settings")).status()).isEqualTo(200);
        assertThat(first().put(closing(1811), "{\"reason\":\"Sekarang benar\"}").status()).isEqualTo(200);
        assertThat(first().get(closing(1811)).<List<String>>at("$[*].reason"))
                .containsExactly("Sekarang benar", "Keliru");
    }

    @Test
    void theOperatorsDoItOnOnePageWithoutJavaScript() {
        Aboard.with(port, 1812);
        var path = "/operator/kabupaten/1812/penutupan";
        assertThat(first().page("/operator/kabupaten/1812").body()).contains(path);
        assertThat(first().page(path).body()).contains("Usulkan Penutupan", "7 hari");
        assertThat(first().form(path, Map.of("reason", "")).status()).isEqualTo(422);
        assertThat(first().form(path, Map.of("reason", "Bergabung dengan daerah lain")).status()).isEqualTo(303);
        var early = second().form(path + "/sah", Map.of());
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.body()).contains("baru dapat disahkan", "Bergabung dengan daerah lain");
        assertThat(first().form(path + "/batal", Map.of("reason", "Keliru")).status()).isEqualTo(303);
        assertThat(first().form(path, Map.of("reason", "Perjanjian berakhir")).status()).isEqualTo(303);
        timePasses(1812);
        assertThat(second().form(path + "/sah", Map.of()).status()).isEqualTo(303);
        assertThat(second().page(path).body()).contains("sudah ditutup", "Keliru", "Operator Kedua")
                .doesNotContain("Usulkan Penutupan");
    }

    @Test
    void theOtherOperatorAndTheDinasHearOfAProposal() {
        var regency = Aboard.with(port, 1804);
        var path = "/operator/kabupaten/1804/penutupan";
        var list = regency.path("/pemberitahuan/pengaturan");
        assertThat(regency.admin().page(list).body()).contains("Tidak ada yang menunggu Anda");
        first().put(closing(1804), "{\"reason\":\"Perjanjian selesai\"}");

        assertThat(regency.admin().page(list).body()).contains("Perjanjian selesai", "Mendesak");
        assertThat(second().page("/operator/pemberitahuan").body()).contains("href=\"" + path + "\"",
                "Sebagai operator");
        assertThat(first().page("/operator/pemberitahuan").body()).doesNotContain(path);
        assertThat(regency.admin().page("/operator/pemberitahuan").status()).isEqualTo(403);
        assertThat(second().page("/operator/kabupaten").body()).contains("href=\"/operator/pemberitahuan\"",
                "class=\"bell\"").doesNotContain("/jumlah");

        second().delete(closing(1804) + "?reason=Keliru");
        assertThat(regency.admin().page(list).body()).contains("Tidak ada yang menunggu Anda");
        assertThat(second().page("/operator/pemberitahuan").body()).doesNotContain(path);
    }

    @Test
    void onlyOperatorsCloseARegency() {
        var regency = Aboard.with(port, 1813);
        assertThat(regency.admin().put(closing(1813), "{\"reason\":\"x\"}").status()).isEqualTo(403);
        assertThat(regency.admin().get(closing(1813)).status()).isEqualTo(403);
        assertThat(regency.admin().put(closing(1813) + "/confirmation", "").status()).isEqualTo(403);
        assertThat(regency.admin().delete(closing(1813) + "?reason=x").status()).isEqualTo(403);
        assertThat(first().put(closing(9999), "{\"reason\":\"x\"}").status()).isEqualTo(404);
    }

    /// What the rules of the service would not let through, straight to the database with the service's own rights.
    @Test
    void theDatabaseRefusesTheSamePersonTheHastyAndTheForger() {
        Aboard.with(port, 1901);
        refused("closure_waits_a_day", proposal(1901, "interval '1 hour'", ""));
        refused("begins as a proposal", proposal(1901, "interval '7 days'", "confirmed"));
        refused("is not aboard", proposal(9999, "interval '7 days'", ""));
        app.sql(proposal(1901, "interval '7 days'", "")).update();
        assertThat(app.sql("select earliest_at > now() + interval '6 days' from closure where regency = 1901")
                .query(Boolean.class).single()).as("a date of long ago was written").isTrue();
        refused("closure_one_at_a_time", proposal(1901, "interval '7 days'", ""));
        refused("permission denied", "update closure set earliest_at = now() where regency = 1901");
        refused("permission denied", "update closure set proposed_by = 'x' where regency = 1901");
        refused("permission denied", "delete from closure where regency = 1901");
        refused("waits until", confirmation("op-2", "now()"));
        refused("waits until", confirmation("op-2", "now() + interval '30 days'"));
        timePasses(1901);
        refused("closure_by_two_people", confirmation("op-1", "now()"));
        app.sql(confirmation("op-2", "now()")).update();
        refused("is decided", "update closure set withdrawn_at = now(), withdrawn_by = 'x', withdrawn_by_name = 'x',"
                + " withdraw_reason = 'x' where regency = 1901");
    }

    private void refused(String words, String sql) {
        assertThatThrownBy(() -> app.sql(sql).update()).as(sql).isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining(words);
    }

    private static String proposal(int regency, String waits, String decided) {
        return """
                insert into closure (id, regency, proposed_at, proposed_by, proposed_by_name, reason, waits, earliest_at,
                                     confirmed_at, confirmed_by, confirmed_by_name)
                values (gen_random_uuid(), %d, '2020-01-01', 'op-1', 'Op', 'x', %s, '2020-01-02', %s)"""
                .formatted(regency, waits, decided.isEmpty() ? "null, null, null" : "'2020-01-03', 'op-2', 'Op'");
    }

    private static String confirmation(String who, String when) {
        return "update closure set confirmed_at = " + when + ", confirmed_by = '" + who
                + "', confirmed_by_name = 'Op' where regency = 1901";
    }

    private void timePasses(int code) {
        superuser.sql(
                "update closure set earliest_at = now() - interval '1 s' where regency = ? and withdrawn_at is null")
                .param(code).update();
    }

    private Http first() {
        return Http.nobody(port).as(Http.operator());
    }

    private Http second() {
        return Http.nobody(port).as(
                TokenIssuer.shared().token().subject("op-2").name("Operator Kedua").realmRole("operator"));
    }

    private static String closing(int code) {
        return "/api/regencies/uji-" + code + "/closing";
    }
}
