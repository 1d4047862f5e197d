package id.lumbung.tenant.regency;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import id.lumbung.tenant.Aboard;
import id.lumbung.tenant.FeatureTest;
import id.lumbung.tenant.Http;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class CatalogueTest {

    @LocalServerPort
    int port;

    @Test
    void whoeverAsksLearnsWhichDoorsAreOpen() {
        Aboard.with(port, 1201);
        var catalogue = Http.nobody(port).get("/api/catalogue");

        assertThat(catalogue.status()).isEqualTo(200);
        assertThat(
                catalogue.<List<Object>>at("$[?(@.code == 1201)]['slug','name','zone','active','reason']").toString())
                .contains("uji-1201", "Kabupaten Tapanuli Tengah", "\"active\":true", "\"reason\":null");
        assertThat(catalogue.<List<String>>at("$[?(@.code == 1201)].zone")).containsExactly("Asia/Jakarta");
        var again = Http.nobody(port).get("/api/catalogue", "If-None-Match", catalogue.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void aSuspensionIsInTheCatalogueAtOnceAndItsHistoryStays() {
        var regency = Aboard.with(port, 1202);
        var operator = Http.nobody(port).as(Http.operator());
        var before = Http.nobody(port).get("/api/catalogue").header("ETag");

        var suspended = operator.put("/api/regencies/uji-1202/suspension", "{\"reason\":\"Tunggakan perjanjian\"}");
        assertThat(suspended.status()).isEqualTo(200);
        assertThat(suspended.<String>at("$.orderedBy")).isEqualTo("Operator Uji");
        var catalogue = Http.nobody(port).get("/api/catalogue", "If-None-Match", before);
        assertThat(catalogue.status()).isEqualTo(200);
        assertThat(catalogue.<List<Boolean>>at("$[?(@.code == 1202)].active")).containsExactly(false);
        assertThat(catalogue.<List<String>>at("$[?(@.code == 1202)].reason")).containsExactly("Tunggakan perjanjian");
        var refused = regency.admin().get(regency.path("/api/settings"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.<String>at("$.detail")).contains("Tunggakan perjanjian");

        assertThat(operator.delete("/api/regencies/uji-1202/suspension?reason=Lunas").status()).isEqualTo(204);
        assertThat(regency.admin().get(regency.path("/api/settings")).status()).isEqualTo(200);
        assertThat(operator.page("/operator/kabupaten/1202").body()).contains("Tunggakan perjanjian", "Lunas");
    }

    @Test
    void suspendingTwiceForTheSameReasonIsOneSuspension() {
        Aboard.with(port, 1203);
        var operator = Http.nobody(port).as(Http.operator());
        var path = "/api/regencies/uji-1203/suspension";

        var first = operator.put(path, "{\"reason\":\"Audit\"}");
        assertThat(operator.put(path, "{\"reason\":\"Audit\"}").<String>at("$.id")).isEqualTo(first.at("$.id"));
        var other = operator.put(path, "{\"reason\":\"Lain\"}");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.<String>at("$.code")).isEqualTo("regency.already-suspended");
        assertThat(operator.put(path, "{\"reason\":\" \"}").status()).isEqualTo(422);
        assertThat(operator.delete(path + "?reason=selesai").status()).isEqualTo(204);
        assertThat(operator.delete(path + "?reason=selesai").status()).isEqualTo(204);
    }
}
