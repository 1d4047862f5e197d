package id.lumbung.mentoring.dashboard;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.util.HtmlUtils;

import id.lumbung.mentoring.FeatureTest;
import id.lumbung.mentoring.Helpers;
import id.lumbung.mentoring.People;
import id.lumbung.mentoring.World;
import id.lumbung.testing.http.StubServer.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@FeatureTest
class DashboardTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Makassar"));
    private static final LocalDate LAST_MONTH = TODAY.withDayOfMonth(1).minusMonths(1);
    private static final String OVERVIEW = "/kukar/api/cooperatives/overview";
    private static final String BATUAH = "01981111-0000-7000-8000-000000000001";

    @Autowired
    RestTestClient http;

    @Test
    void everyNumberOpensTheListOfThoseItCounts() {
        told(row(BATUAH, "Batuah", "PESAN_NAMA", TODAY.minusDays(20)),
                row(UUID.randomUUID().toString(), "Beloro", "PESAN_NAMA", TODAY.minusDays(2)),
                trading(UUID.randomUUID().toString(), "Tanah Datar", 1_250_000));
        var office = new Helpers(http).office();
        seen("omzet", "Tanah Datar");

        var page = office.page("/kukar/dasbor");
        assertThat(page).contains("Dasbor", "Pesan nama", "Rp 1.250.000".replace(' ', '\u00a0'), "<svg",
                "Data koperasi per", "href=\"/kukar/dasbor/mandek\"", "href=\"/kukar/dasbor/tahap-PESAN_NAMA\"");
        assertThat(office.page("/kukar/dasbor/mandek")).contains("Batuah", "/kukar/koperasi/" + BATUAH + "/legalitas",
                "Pesan nama").doesNotContain("Beloro");
        assertThat(office.page("/kukar/dasbor/omzet")).contains("Tanah Datar").doesNotContain("Batuah");
        assertThat(office.get("/kukar/api/dashboard/tahap-PESAN_NAMA").texts("$.items[*].village"))
                .containsExactly("Batuah", "Beloro");
        for (var id : office.get("/kukar/api/dashboard").texts("$.sections[*].figures[*].id")) {
            office.page("/kukar/dasbor/" + id);
            assertThat(office.get("/kukar/dasbor/" + id + "/csv").status()).as(id).isEqualTo(200);
        }
        office.look("/kukar/dasbor/tahap-TIDAK_ADA").refused(404, "sedang tidak ada di dasbor");
    }

    @Test
    void aSpreadsheetGetsTheSameNumbersAndRunsNoFormula() {
        told(row(BATUAH, "=cmd|' /C calc'!A0", "PESAN_NAMA", TODAY.minusDays(20)));
        seen("mandek", "=cmd|' /C calc'!A0");
        var office = new Helpers(http).office();

        var numbers = office.get("/kukar/dasbor/csv");
        assertThat(numbers.body()).startsWith("\uFEFFBagian;Angka;Nilai;Dari;Satuan;Per\r\n").contains(
                "Legalitas;Pesan nama;1;1;buah;", "Usaha;Aset;;;rupiah;");
        assertThat(office.page("/kukar/dasbor")).doesNotContain("Rp\u00a00");
        assertThat(office.get("/kukar/dasbor/mandek/csv").body()).contains("\r\n'=cmd|' /C calc'!A0;Loa Janan;")
                .doesNotContain("\r\n=");
    }

    @Test
    void theOfficesOwnHalfIsCountedAtOnce() {
        var helpers = new Helpers(http);
        var dewi = helpers.assistant(3);
        var village = helpers.village("Dasbor " + UUID.randomUUID().toString().substring(0, 6));
        helpers.assign(dewi, village);
        told(row(village.toString(), "Desa Dasbor", "BEROPERASI", TODAY));
        seen("berbadan-hukum", "Desa Dasbor");
        assertThat(helpers.office().get("/kukar/api/dashboard/tanpa-kunjungan").texts("$.items[*].cooperative"))
                .containsExactly(village.toString());

        Helpers.visit(dewi, village);
        helpers.office().post("/kukar/api/problems?cooperative=" + village, UUID.randomUUID(), """
                {"description":"Stempel hilang","since":"%s","priority":"TINGGI"}""".formatted(TODAY)).made();

        assertThat(helpers.office().get("/kukar/api/dashboard/tanpa-kunjungan").texts("$.items[*].cooperative"))
                .isEmpty();
        assertThat(helpers.office().get("/kukar/api/dashboard/kunjungan").texts("$.items[*].cooperative"))
                .contains(village.toString());
        assertThat(helpers.office().page("/kukar/dasbor/masalah-TINGGI")).contains("Stempel hilang");
    }

    @Test
    void whileTheNeighbourIsAwayTheOwnHalfStaysAndTheRestSaysItsAge() {
        told(row(BATUAH, "Sebulu Ilir", "PESAN_NAMA", TODAY.minusDays(33)));
        seen("mandek", "Sebulu Ilir");
        World.COOPERATIVES.on(OVERVIEW, request -> Answer.status(503));
        var office = new Helpers(http).office();
        try {
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(office.page("/kukar/dasbor"))
                    .contains("sedang tidak dapat diperbarui", "keadaan per", "Tamu meja bulan ini", "Pesan nama"));
            assertThat(office.page("/kukar/dasbor/mandek")).contains("sedang tidak dapat diperbarui");
            assertThat(office.page("/kukar/dasbor/tamu")).doesNotContain("sedang tidak dapat diperbarui");
        } finally {
            told();
        }
    }

    @Test
    void aRegencyThatWasNeverToldShowsNoZeroes() {
        var paser = new Helpers(http).office().as(People.joko());
        World.COOPERATIVES.on("/paser/api/cooperatives/overview", request -> Answer.status(503));

        assertThat(paser.page("/paser/dasbor"))
                .contains("Data koperasi sedang tidak dapat dibaca", "Tamu meja bulan ini",
                        "Angka bagian ini sedang tidak dapat dibaca")
                .doesNotContain("Berbadan hukum", "Batuah");
        paser.look("/paser/dasbor/mandek").refused(404);
    }

    @Test
    void anotherRegencySeesNothing() {
        told(row(BATUAH, "Batuah", "PESAN_NAMA", TODAY.minusDays(20)));
        var paser = new Helpers(http).office().as(People.joko());

        paser.look("/kukar/dasbor").refused(403);
        paser.get("/kukar/api/dashboard").refused(403);
        assertThat(paser.page("/paser/dasbor")).doesNotContain("Batuah");
    }

    @Test
    void onlyTheOfficeSeesIt() {
        var helpers = new Helpers(http);
        var dewi = helpers.assistant(3);
        for (var desk : List.of(dewi.desk(), dewi.desk().as(People.sari()))) {
            desk.look("/kukar/dasbor").refused(403);
            desk.look("/kukar/dasbor/mandek").refused(403);
            assertThat(desk.get("/kukar/dasbor/csv").status()).isEqualTo(403);
            assertThat(desk.get("/kukar/dasbor/mandek/csv").status()).isEqualTo(403);
            desk.get("/kukar/api/dashboard").refused(403);
            desk.get("/kukar/api/dashboard/mandek").refused(403);
        }
        assertThat(dewi.desk().as(People.rina()).look("/kukar/dasbor").status()).isEqualTo(200);
    }

    /// The answer is fetched behind the page; until then the one before is shown, which may be that of another test.
    ///
    /// @param village only this test tells of it
    private void seen(String figure, String village) {
        var office = new Helpers(http).office();
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(office.page("/kukar/dasbor/" + figure))
                .contains(HtmlUtils.htmlEscape(village)));
    }

    private static void told(String... rows) {
        World.COOPERATIVES.json(OVERVIEW, """
                {"day":"%s","cooperatives":[%s],"cases":[],"newToUs":1}""".formatted(TODAY, String.join(",", rows)));
    }

    private static String row(String id, String village, String stage, LocalDate since) {
        return json(id, village, stage, since, "null", "null");
    }

    private static String trading(String id, String village, long turnover) {
        return json(id, village, "BEROPERASI", LAST_MONTH, "\"" + LAST_MONTH + "\"",
                """
                        {"asOf":"%s","assets":5000000,"savings":900000,"months":[{"month":"%s","turnover":%d,"surplus":200000}]}"""
                        .formatted(TODAY.withDayOfMonth(1).minusDays(1), LAST_MONTH, turnover));
    }

    private static String json(String id, String village, String stage, LocalDate since, String books,
            String closed) {
        return """
                {"signal":{"cooperative":"%s","stage":"%s","stageSince":"%s","booksSince":%s,"lastPosted":null,
                  "lastClosed":null,"lastCounted":null,"members":0,"behind":0},
                 "village":"%s","district":"Loa Janan","papers":{},"outlets":0,"activeMembers":0,"closed":%s}"""
                .formatted(id, stage, since, books, village, closed);
    }
}
