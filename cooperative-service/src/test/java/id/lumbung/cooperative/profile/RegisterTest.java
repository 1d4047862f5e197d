package id.lumbung.cooperative.profile;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.organ.Office;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class RegisterTest {

    private static final String DIRECTORY = "/kukar/api/cooperatives";

    @Autowired
    private TestRegency kukar;

    @Test
    void everyVillageOfKukarHasOneCooperativeHoweverOftenAndByHowManyTheRegisterIsMade() throws Exception {
        Callable<Integer> make = () -> kukar.as(kukar.dinasAdmin()).put().uri(DIRECTORY + "/register").exchange()
                .returnResult(String.class).getStatus().value();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : people.invokeAll(List.of(make, make, make, make))) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        assertThat(directory()).hasSize(237).extracting(row -> row.get("name")).doesNotHaveDuplicates()
                .contains("KOPERASI DESA MERAH PUTIH BATUAH", "KOPERASI KELURAHAN MERAH PUTIH TIMBAU",
                        "KOPERASI DESA MERAH PUTIH BUKIT RAYA KECAMATAN SAMBOJA",
                        "KOPERASI DESA MERAH PUTIH BUKIT RAYA KECAMATAN TENGGARONG SEBERANG",
                        "KOPERASI DESA MERAH PUTIH SUMBER SARI KECAMATAN LOA KULU",
                        "KOPERASI DESA MERAH PUTIH SUMBER SARI KECAMATAN SEBULU",
                        "KOPERASI DESA MERAH PUTIH SUMBER SARI KECAMATAN KOTA BANGUN DARAT",
                        "KOPERASI KELURAHAN MERAH PUTIH KAMPUNG BARU", "KOPERASI DESA MERAH PUTIH KAMPUNG BARU",
                        "KOPERASI KELURAHAN MERAH PUTIH SANGA-SANGA DALAM");
    }

    @Test
    void onlyTheDinasAdminMakesTheRegister() {
        kukar.as(kukar.dinasOfficer()).put().uri(DIRECTORY + "/register").exchange().expectStatus().isForbidden();
        kukar.anybody().put().uri(DIRECTORY + "/register").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void whoeverKnowsTheDirectoryIsToldThatNothingChanged() {
        kukar.freshCooperative();
        var etag = kukar.as(kukar.dinasOfficer()).get().uri(DIRECTORY).exchange().expectStatus().isOk()
                .returnResult(String.class).getResponseHeaders().getETag();
        kukar.as(kukar.dinasOfficer()).get().uri(DIRECTORY).header(HttpHeaders.IF_NONE_MATCH, etag).exchange()
                .expectStatus().isNotModified();
    }

    @Test
    void anotherRegencySeesNothing() {
        var cooperative = kukar.freshCooperative();
        kukar.as(kukar.foreigner()).get().uri(DIRECTORY).exchange().expectStatus().isForbidden();
        kukar.as(kukar.foreigner()).get().uri("/kubar/api/cooperatives/{c}", cooperative).exchange().expectStatus()
                .isNotFound();
    }

    @Test
    void theDinasFindsACooperativeByALowerCasePartOfItsName() {
        kukar.freshCooperative();
        var page = page("/kukar/koperasi?cari=teluk%20bing");
        assertThat(page).contains("Teluk Bingkai").doesNotContain("Lamin Telihan");
        assertThat(page("/kukar/koperasi?cari=%25")).contains("Tidak ada yang cocok");
    }

    @Test
    void theRegisterIsReadByDistrictAndPageByPage() {
        kukar.freshCooperative();
        assertThat(page("/kukar/koperasi")).contains((237 + kukar.founded()) + " koperasi di 20 kecamatan",
                "Marang Kayu");
        assertThat(page("/kukar/koperasi?kecamatan=64.02.17")).contains("Santan Ulu", "Kecamatan Marang Kayu")
                .doesNotContain("rel=\"next\"");
        var first = page("/kukar/koperasi?cari=a");
        assertThat(first).contains("rel=\"next\"");
        assertThat(first.split("<li>")).hasSizeGreaterThan(Profiles.PAGE);
    }

    @Test
    void somebodyOfOneCooperativeArrivesAtHerOwnAndSeesNoOther() {
        var own = kukar.freshCooperative();
        var other = kukar.freshCooperative();
        var treasurer = kukar.officer(own, Office.BENDAHARA);
        assertThat(kukar.browser(treasurer).get().uri("/kukar/koperasi").exchange().expectStatus().isSeeOther()
                .returnResult(String.class).getResponseHeaders().getLocation()).hasPath("/kukar/koperasi/" + own);
        kukar.browser(treasurer).get().uri("/kukar/koperasi/{c}", own).exchange().expectStatus().isOk()
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("/catat", "/buku-kas", "/neraca-saldo",
                        "/anggota"));
        kukar.browser(treasurer).get().uri("/kukar/koperasi/{c}", other).exchange().expectStatus().isForbidden();
        kukar.as(treasurer).get().uri(DIRECTORY + "/{c}", other).exchange().expectStatus().isForbidden();
    }

    @Test
    void somebodyOfNoCooperativeIsToldWhomToAsk() {
        kukar.browser(kukar.person("siapa", "Bu Baru", "anggota")).get().uri("/kukar/koperasi").exchange()
                .expectStatus()
                .isOk().expectBody(String.class).value(page -> assertThat(page).contains("Hubungi Dinas"));
    }

    @Test
    void theChairCorrectsTheFactsAndAWrongTelephoneComesBackWithWhatWasTyped() {
        var cooperative = kukar.freshCooperative();
        var chair = kukar.officer(cooperative, Office.KETUA);
        var path = "/kukar/koperasi/{c}/profil";
        kukar.browser(chair).get().uri(path, cooperative).exchange().expectStatus().isOk();
        kukar.browser(chair).post().uri(path, cooperative).contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form(Map.of("address", "Jl. Poros 7", "phone", "12", "operatingSince", ""))).exchange()
                .expectStatus()
                .isEqualTo(422).expectBody(String.class)
                .value(page -> assertThat(page).contains("Jl. Poros 7", "value=\"12\"", "Tulis nomor HP yang benar"));
        kukar.browser(chair).post().uri(path, cooperative).contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form(Map.of("address", "Jl. Poros 7", "phone", "0812-3456-7890", "operatingSince", "tidak tahu")))
                .exchange().expectStatus().isEqualTo(422).expectBody(String.class)
                .value(page -> assertThat(page).contains("Jl. Poros 7", "Tulis tanggal yang benar"));
        kukar.browser(chair).post().uri(path, cooperative).contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form(Map.of("address", "Jl. Poros 7", "phone", "0812-3456-7890", "operatingSince", "2025-08-01")))
                .exchange().expectStatus().isSeeOther();
        kukar.as(chair).get().uri(DIRECTORY + "/{c}", cooperative).exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.phone").isEqualTo("6281234567890").jsonPath("$.operatingSince").isEqualTo("2025-08-01");
        kukar.browser(kukar.officer(cooperative, Office.BENDAHARA)).get().uri(path, cooperative).exchange()
                .expectStatus()
                .isForbidden();
    }

    private String page(String uri) {
        return kukar.browser(kukar.dinasOfficer()).get().uri(java.net.URI.create(kukar.url() + uri)).exchange()
                .expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
    }

    private List<Map<String, String>> directory() {
        return kukar.as(kukar.dinasOfficer()).get().uri(DIRECTORY).exchange().expectStatus().isOk()
                .expectBody(new ParameterizedTypeReference<List<Map<String, String>>>() {}).returnResult()
                .getResponseBody().stream()
                .filter(row -> !row.get("villageName").startsWith(TestRegency.FOUNDED)).toList();
    }

    private static LinkedMultiValueMap<String, String> form(Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        return form;
    }
}
