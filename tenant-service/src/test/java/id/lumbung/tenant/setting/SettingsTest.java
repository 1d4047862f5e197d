package id.lumbung.tenant.setting;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import id.lumbung.tenant.Aboard;
import id.lumbung.tenant.FeatureTest;
import id.lumbung.tenant.Http;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class SettingsTest {

    @LocalServerPort
    int port;

    @Test
    void everybodyOfTheRegencyReadsThemAndItsAdminChangesThem() {
        var regency = Aboard.with(port, 1401);
        var member = Http.nobody(port).as(regency.person("anggota"));
        assertThat(member.get(regency.path("/api/settings")).<Integer>at("$.savingsPokok")).isEqualTo(100_000);

        var changed = """
                {"nameShown":"Kab. Uji","officeName":"Dinas Koperasi","officeAddress":"Jl. Uji 1",
                 "savingsPokok":150000,"savingsWajib":25000}""";
        assertThat(member.put(regency.path("/api/settings"), changed).status()).isEqualTo(403);
        assertThat(regency.admin().put(regency.path("/api/settings"), changed).status()).isEqualTo(200);
        assertThat(member.get(regency.path("/api/settings")).<Integer>at("$.savingsWajib")).isEqualTo(25_000);
        assertThat(Http.nobody(port).get("/api/catalogue").<List<String>>at("$[?(@.code == 1401)].name"))
                .containsExactly("Kab. Uji");
    }

    @Test
    void anotherRegencySeesNothing() {
        var regency = Aboard.with(port, 1402);
        var other = Aboard.with(port, 1403);
        regency.admin().put(regency.path("/api/settings"), """
                {"nameShown":"Rahasia","officeName":"Rahasia","officeAddress":"","savingsPokok":1,"savingsWajib":1}""");
        assertThat(other.admin().get(regency.path("/api/settings")).status()).isEqualTo(403);
        assertThat(other.admin().get(other.path("/api/settings")).body()).doesNotContain("Rahasia");
    }

    @Test
    void thePageKeepsWhatWasTypedWhenItIsRefused() {
        var regency = Aboard.with(port, 1404);
        assertThat(regency.admin().page(regency.path("/pengaturan")).body()).contains("100.000",
                "Dinas Koperasi dan UKM");
        var wrong = regency.admin().form(regency.path("/pengaturan"),
                Map.of("nameShown", "", "officeName", "Dinas Baru",
                        "savingsPokok", "1,25 jt", "savingsWajib", "20.000"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Dinas Baru", "1,25 jt", "Kolom ini wajib diisi");
        var right = regency.admin().form(regency.path("/pengaturan"), Map.of("nameShown", "Uji", "officeName",
                "Dinas Baru", "savingsPokok", "125.000", "savingsWajib", "Rp 20.000"));
        assertThat(right.status()).isEqualTo(303);
        assertThat(regency.admin().get(regency.path("/api/settings")).<Integer>at("$.savingsPokok")).isEqualTo(125_000);
    }
}
