package id.lumbung.tenant.reference;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.lumbung.tenant.FeatureTest;
import id.lumbung.tenant.Http;
import id.lumbung.testing.identity.TokenIssuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@FeatureTest
class ReferenceTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    Http anybody;

    @BeforeEach
    void signIn() {
        anybody = Http.nobody(port).as(TokenIssuer.shared().token());
    }

    @Test
    void theWholeCountryIsThere() {
        assertThat(count("province")).isEqualTo(38);
        assertThat(count("regency_reference")).isEqualTo(514);
        assertThat(count("district")).isEqualTo(7_285);
        assertThat(count("village")).isEqualTo(83_762);
    }

    @Test
    void kukarHas193DesaAnd44Kelurahan() {
        var villages = anybody.get("/api/reference/regencies/6402/villages").<List<Map<String, Object>>>at("$");
        assertThat(villages).hasSize(237);
        assertThat(villages).filteredOn("kind", "DESA").hasSize(193);
        assertThat(villages).filteredOn("kind", "KELURAHAN").hasSize(44);
        assertThat(anybody.get("/api/reference/regencies/6402/districts").<List<?>>at("$")).hasSize(20);
    }

    @Test
    void aVillageTellsHowManyBearItsName() {
        var villages = anybody.get("/api/reference/regencies/6402/villages");
        assertThat(villages.<List<Integer>>at("$[?(@.name == 'Sumber Sari')].sameName"))
                .hasSize(3).allMatch(count -> count >= 3);
        assertThat(villages.<List<Integer>>at("$[?(@.name == 'Lebaho Ulaq')].sameName")).containsExactly(1);
        assertThat(villages.<List<String>>at("$[?(@.code == '64.02.06.1001')].districtName"))
                .containsExactly("Tenggarong");
    }

    @Test
    void theCodesOfMinistryAndStatisticsOfficeStandApart() {
        var regencies = anybody.get("/api/reference/regencies?province=64");
        assertThat(regencies.<List<?>>at("$")).hasSize(10);
        assertThat(regencies.<List<String>>at("$[?(@.code == 6402)].bpsCode")).containsExactly("6403");
        assertThat(regencies.<List<String>>at("$[?(@.code == 6401)].bpsCode")).containsExactly((String) null);
        assertThat(regencies.<List<String>>at("$[?(@.code == 6402)].name"))
                .containsExactly("Kabupaten Kutai Kartanegara");
    }

    @Test
    void theSunRisesInThreeZones() {
        var zones = anybody.get("/api/reference/provinces");
        assertThat(zones.<List<String>>at("$[?(@.code == '61')].zone")).containsExactly("Asia/Jakarta");
        assertThat(zones.<List<String>>at("$[?(@.code == '64')].zone")).containsExactly("Asia/Makassar");
        assertThat(zones.<List<String>>at("$[?(@.code == '51')].zone")).containsExactly("Asia/Makassar");
        assertThat(zones.<List<String>>at("$[?(@.code == '81')].zone")).containsExactly("Asia/Jayapura");
        assertThat(zones.<List<String>>at("$[?(@.code == '96')].zone")).containsExactly("Asia/Jayapura");
    }

    @Test
    void whoHasACopyIsToldThatItIsGood() {
        var first = anybody.get("/api/reference/regencies/6402/villages");
        var second = anybody.get("/api/reference/regencies/6402/villages", "If-None-Match", first.header("ETag"));
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void anUnknownCodeIsNotFoundInWords() {
        var reply = anybody.get("/api/reference/regencies/9999/villages");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.<String>at("$.code")).isEqualTo("reference.no-such-regency");
        assertThat(reply.<String>at("$.detail")).contains("9999");
    }

    @Test
    void theServiceItselfCannotChangeTheMap() {
        assertThatThrownBy(() -> jdbc.sql("update village set name = 'x' where code = '64.02.06.1001'").update())
                .isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("permission denied");
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
