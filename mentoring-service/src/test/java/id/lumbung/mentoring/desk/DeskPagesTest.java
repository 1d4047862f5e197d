package id.lumbung.mentoring.desk;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;

import id.lumbung.mentoring.FeatureTest;
import id.lumbung.mentoring.People;
import id.lumbung.mentoring.World;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@FeatureTest
class DeskPagesTest {

    @Autowired
    RestTestClient http;

    @Test
    void aVisitorIsReceivedServedAndAnsweredWithoutJavaScript() {
        var ticket = location(form(People.rina(), "/kukar/meja/baru", arrival("Bu Aminah", "batuah")));

        assertThat(page(People.rina(), "/kukar/meja")).contains("Bu Aminah", "Koperasi Desa Merah Putih Batuah",
                "menunggu 0 menit");
        assertThat(page(People.rina(), ticket.getPath())).contains("Layani Sekarang");
        location(form(People.rina(), ticket.getPath() + "/layanan", Map.of()));
        assertThat(page(People.rina(), ticket.getPath())).contains("Simpan Jawaban");
        location(form(People.rina(), ticket.getPath() + "/jawaban",
                Map.of("outcome", "SELESAI", "answer", "Bawa SK AHU dan NPWP.")));
        assertThat(page(People.rina(), ticket.getPath())).contains("Bawa SK AHU dan NPWP.", "Selesai")
                .doesNotContain("Simpan Jawaban");
    }

    @Test
    void theButtonPressedTwiceReceivesOneVisitor() {
        var arrival = arrival("Pak Dua Kali", "");

        assertThat(location(form(People.rina(), "/kukar/meja/baru", arrival)))
                .isEqualTo(location(form(People.rina(), "/kukar/meja/baru", arrival)));
    }

    @Test
    void whatIsMissingIsSaidBesideTheFieldAndWhatWasTypedStays() {
        var again = form(People.rina(), "/kukar/meja/baru", Map.of("kunci", UUID.randomUUID().toString(), "visitor",
                "Pak Setengah", "question", "", "phone", "nol delapan"));

        again.expectStatus().isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT).expectBody(String.class)
                .value(page -> assertThat(page).contains("Pak Setengah", "nol delapan", "Kolom ini wajib diisi.",
                        "Nomor HP berisi 8 sampai 19 angka", "Pertanyaan tamu:"));
    }

    @Test
    void aNameThatFitsTwoCooperativesIsAskedAbout() {
        form(People.rina(), "/kukar/meja/baru", arrival("Bu Ragu", "Bukit Raya"))
                .expectStatus().isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT).expectBody(String.class)
                .value(page -> assertThat(page).contains("Ada 2 koperasi yang cocok", "Kecamatan Samboja", "Bu Ragu"));
    }

    @Test
    void theSecondOfficerReadsWhoWasFaster() {
        var ticket = location(form(People.rina(), "/kukar/meja/baru", arrival("Bu Aminah", "")));
        form(People.rina(), ticket.getPath() + "/layanan", Map.of());

        form(People.budi(), ticket.getPath() + "/layanan", Map.of())
                .expectStatus().isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT).expectBody(String.class)
                .value(page -> assertThat(page).contains("sudah dilayani oleh Rina Wati"));
    }

    @Test
    void htmxIsGivenTheListAlone() {
        http.get().uri("/kukar/meja").header("Authorization", People.rina()).header("HX-Request", "true")
                .accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk().expectBody(String.class)
                .value(list -> assertThat(list).startsWith("<section id=\"antrean\"").contains("every 20s")
                        .doesNotContain("<html"));
    }

    @Test
    void aDayLongAgoIsShownAndDoesNotPoll() {
        assertThat(page(People.rina(), "/kukar/meja?tanggal=2025-07-01"))
                .contains("Selasa, 1 Juli 2025", "Tidak ada tamu")
                .doesNotContain("hx-get=\"/kukar/meja\"");
    }

    @Test
    void theDeskGoesOnWhileTheCooperativeServiceIsStopped() {
        assertThat(page(People.rina(), "/kukar/meja/baru")).contains("Koperasi Desa Merah Putih Batuah",
                "Daftar koperasi per");
        World.COOPERATIVES.stop();
        try {
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(page(People.rina(), "/kukar/meja/baru"))
                            .contains("Koperasi Desa Merah Putih Batuah", "sedang tidak dapat diperbarui", "WITA"));

            var known = location(form(People.rina(), "/kukar/meja/baru", arrival("Bu Tabah", "batuah")));
            assertThat(page(People.rina(), known.getPath())).contains("Koperasi Desa Merah Putih Batuah");
            assertThat(page(People.joko(), "/paser/meja/baru")).contains("sedang tidak dapat diambil");
            var typed = location(form(People.joko(), "/paser/meja/baru", arrival("Pak Tabah", "KSP Maju")));
            assertThat(page(People.joko(), typed.getPath())).contains("KSP Maju", "diketik, tidak ada di daftar");
        } finally {
            World.COOPERATIVES.startAgain();
        }
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(page(People.rina(), "/kukar/meja/baru"))
                .contains("Daftar koperasi per").doesNotContain("sedang tidak dapat diperbarui"));
    }

    @Test
    void theNeighbourIsAskedAsThePersonWhoAsks() {
        page(People.rina(), "/kukar/meja/baru");

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(World.COOPERATIVES.requests()).anySatisfy(request -> {
                    assertThat(request.path()).isEqualTo("/kukar/api/cooperatives");
                    assertThat(request.header("Authorization")).startsWith("Bearer ey");
                }));
    }

    @Test
    void whoDoesNotSitAtTheDeskReadsAFriendlyRefusal() {
        for (var path : new String[]{"/kukar/meja", "/kukar/meja/baru", "/kukar/meja/" + UUID.randomUUID()}) {
            http.get().uri(path).header("Authorization", People.sari()).accept(MediaType.TEXT_HTML).exchange()
                    .expectStatus().isForbidden().expectBody(String.class)
                    .value(page -> assertThat(page).contains("Anda tidak memiliki hak akses"));
        }
    }

    @Test
    void aLostSessionIsAPageWithItsStatus() {
        http.get().uri("/kukar/meja").accept(MediaType.TEXT_HTML).exchange().expectStatus().isUnauthorized()
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("Sesi Anda telah berakhir", "</html>"));
        http.get().uri("/berau/meja").header("Authorization", People.dewi()).accept(MediaType.TEXT_HTML).exchange()
                .expectStatus().isForbidden().expectBody(String.class)
                .value(page -> assertThat(page).contains("Perjanjian kerja sama belum diperpanjang", "</html>"));
    }

    @Test
    void aTicketThatDoesNotExistIsAPageToo() {
        http.get().uri("/kukar/meja/" + UUID.randomUUID()).header("Authorization", People.rina())
                .accept(MediaType.TEXT_HTML).exchange().expectStatus().isNotFound().expectBody(String.class)
                .value(page -> assertThat(page).contains("tidak ditemukan"));
    }

    private String page(String who, String path) {
        return http.get().uri(path).header("Authorization", who).accept(MediaType.TEXT_HTML).exchange()
                .expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
    }

    private RestTestClient.ResponseSpec form(String who, String path, Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        return http.post().uri(path).header("Authorization", who).accept(MediaType.TEXT_HTML)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).exchange();
    }

    private static URI location(RestTestClient.ResponseSpec response) {
        return response.expectStatus().isSeeOther().expectBody(String.class).returnResult().getResponseHeaders()
                .getLocation();
    }

    private static Map<String, String> arrival(String visitor, String cooperative) {
        return Map.of("kunci", UUID.randomUUID().toString(), "visitor", visitor, "cooperative", cooperative, "topic",
                "NIB",
                "question", "Bagaimana mengurus NIB?", "phone", "", "office", "");
    }
}
