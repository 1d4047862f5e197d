package id.lumbung.tenant.placement;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.lumbung.tenant.Aboard;
import id.lumbung.tenant.FeatureTest;
import id.lumbung.tenant.Http;
import id.lumbung.testing.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@FeatureTest
class PlacementTest {

    @LocalServerPort
    int port;

    JdbcClient superuser = JdbcClient.create(TestPostgres.superuser("tenant"));
    JdbcClient app = JdbcClient.create(TestPostgres.as("tenant", "tenant_app", "app"));

    @Test
    void anOperatorPlacesASuspendedRegencyInAnotherCellAndTheCatalogueTellsTheServices() {
        var regency = Aboard.with(port, 5301);
        assertThat(cellInTheCatalogue(5301)).containsExactly("utama");
        assertThat(operator().get("/api/regencies/uji-5301").<String>at("$.cell")).isEqualTo("utama");
        assertThat(operator().put(placement(5301), order("timur", "Mesin sendiri")).<String>at("$.code"))
                .isEqualTo("placement.still-open");

        suspend(5301);
        var etag = Http.nobody(port).get("/api/catalogue").header("ETag");
        var placed = operator().put(placement(5301), order("timur", " Mesin sendiri "));
        assertThat(placed.status()).as(placed.body()).isEqualTo(200);
        assertThat(
                operator().put(placement(5301), order("timur", "Sekali lagi")).<List<String>>at("$.history[*].reason"))
                .as("asked twice").containsExactly("Mesin sendiri");
        assertThat(Http.nobody(port).get("/api/catalogue", "If-None-Match", etag).status()).isEqualTo(200);
        assertThat(cellInTheCatalogue(5301)).containsExactly("timur");

        assertThat(operator().delete("/api/regencies/uji-5301/suspension?reason=Selesai").status()).isEqualTo(204);
        assertThat(regency.admin().get(regency.path("/api/settings")).status())
                .as("what this service keeps stays where it is").isEqualTo(200);
        assertThat(operator().put(placement(5301), order("utama", "Kembali")).status()).isEqualTo(409);
        assertThat(superuser.sql("select reason from audit_entry where tenant_id = 5301 and act = 'regency.placed'")
                .query(String.class).list()).containsExactly("Mesin sendiri");
    }

    @Test
    void aCellThatNobodyKnowsAndAPlacementWithoutAReasonAreRefused() {
        Aboard.with(port, 5302);
        suspend(5302);
        var unknown = operator().put(placement(5302), order("selatan", "x"));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.<String>at("$.detail")).isEqualTo(
                "Sel \"selatan\" tidak dikenal. Pilih salah satu sel ini: utama, timur, barat.");
        assertThat(operator().put(placement(5302), order("timur", " ")).status()).isEqualTo(422);
        assertThat(operator().put(placement(5302), order("timur", "x".repeat(301))).<String>at("$.code"))
                .isEqualTo("placement.reason-missing");
        assertThat(operator().put(placement(9999), order("timur", "x")).status()).isEqualTo(404);
        assertThat(operator().get(placement(5302)).<List<String>>at("$.history")).isEmpty();
    }

    @Test
    void theOperatorDoesItOnAPageWithoutJavaScript() {
        Aboard.with(port, 5303);
        var path = "/operator/kabupaten/5303/penempatan";
        assertThat(operator().page("/operator/kabupaten/5303").body()).contains(path, "Tempat data", ">utama<");
        assertThat(operator().page(path).body()).contains("masih buka").doesNotContain("Catat Tempat Baru");
        suspend(5303);
        assertThat(operator().page(path).body()).contains("Catat Tempat Baru", ">timur<", ">barat<")
                .doesNotContain("masih buka");
        assertThat(operator().form(path, Map.of("cell", "", "reason", "")).status()).isEqualTo(422);
        assertThat(operator().form(path, Map.of("cell", "timur", "reason", "Mesin sendiri")).status()).isEqualTo(303);
        assertThat(operator().page(path).body()).contains("Riwayat tempat data", "Mesin sendiri", "Operator Uji");
    }

    @Test
    void onlyOperatorsSeeAndSayWhereARegencyStands() {
        var regency = Aboard.with(port, 5304);
        suspend(5304);
        for (var person : List.of(regency.admin(), Aboard.with(port, 5305).admin())) {
            assertThat(person.get(placement(5304)).status()).isEqualTo(403);
            assertThat(person.put(placement(5304), order("timur", "x")).status()).isEqualTo(403);
            assertThat(person.page("/operator/kabupaten/5304/penempatan").status()).isEqualTo(403);
        }
    }

    /// What the rules of the service would not let through, straight to the database with the service's own rights.
    @Test
    void theDatabaseRefusesToPlaceARegencyThatIsOpenAndKeepsWhatWas() {
        Aboard.with(port, 5306);
        refused("regency 5306 is open", insert(5306, "timur"));
        suspend(5306);
        refused("placement_cell_shape", insert(5306, "Timur;"));
        app.sql(insert(5306, "timur")).update();
        app.sql(insert(5306, "barat")).update();
        assertThat(
                app.sql("select number from placement where regency = 5306 and placed_at > now() - interval '1 hour' "
                        + "order by number").query(Integer.class).list())
                .as("numbers and moments are not the writer's")
                .containsExactly(1, 2);
        assertThat(cellInTheCatalogue(5306)).containsExactly("barat");
        refused("permission denied", "update placement set cell = 'timur' where regency = 5306");
        refused("permission denied", "delete from placement where regency = 5306");
        assertThatThrownBy(() -> superuser.sql("delete from placement where regency = 5306").update())
                .isInstanceOf(DataAccessException.class);
    }

    private void refused(String words, String sql) {
        assertThatThrownBy(() -> app.sql(sql).update()).as(sql).isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining(words);
    }

    private static String insert(int regency, String cell) {
        return "insert into placement values (%d, 7, '%s', '2020-01-01', 'op-1', 'Operator Uji', 'x')"
                .formatted(regency, cell);
    }

    private void suspend(int code) {
        assertThat(operator().put("/api/regencies/uji-" + code + "/suspension", "{\"reason\":\"Pindah\"}").status())
                .isEqualTo(200);
    }

    private List<String> cellInTheCatalogue(int code) {
        return Http.nobody(port).get("/api/catalogue").at("$[?(@.code == " + code + ")].cell");
    }

    private Http operator() {
        return Http.nobody(port).as(Http.operator());
    }

    private static String placement(int code) {
        return "/api/regencies/uji-" + code + "/placement";
    }

    private static String order(String cell, String reason) {
        return "{\"cell\":\"%s\",\"reason\":\"%s\"}".formatted(cell, reason);
    }
}
