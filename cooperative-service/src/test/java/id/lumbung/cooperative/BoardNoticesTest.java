package id.lumbung.cooperative;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import id.lumbung.cooperative.TestRegency.Person;
import id.lumbung.cooperative.event.GoldenEvents;
import id.lumbung.cooperative.event.Treasury;
import id.lumbung.cooperative.legality.LegalDocument;
import id.lumbung.cooperative.legality.document.Village;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.cooperative.upload.Upload;

import static org.assertj.core.api.Assertions.assertThat;

/// What waits for the people of a cooperative and for the Dinas, each told only what is hers to do.
@FeatureTest
class BoardNoticesTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Makassar"));
    private static final String LEGALITY = "/kukar/api/cooperatives/{c}/legality";

    @Autowired
    private TestRegency kukar;

    @Test
    void aScanWaitsForASecondPersonAndARejectedOneForTheBoard() {
        var cooperative = kukar.freshCooperative();
        var chair = kukar.officer(cooperative, Office.KETUA);
        var treasurer = kukar.officer(cooperative, Office.BENDAHARA);
        var sender = kukar.person("pengirim-" + UUID.randomUUID(), "Bu Kirim", "dinas-petugas");
        var before = waiting(kukar.dinasOfficer());
        var ownBefore = waiting(sender);
        var file = UUID.randomUUID();
        Upload.send(kukar.browser(sender), "sk.pdf",
                "%%PDF-1.7\n%% %s\n%%%%EOF\n".formatted(file).getBytes(StandardCharsets.US_ASCII), file.toString(),
                "/kukar/koperasi/{c}/legalitas/dokumen/SK_AHU/berkas", cooperative).expectStatus().isSeeOther();

        assertThat(waiting(kukar.dinasOfficer())).isEqualTo(before + 1);
        assertThat(waiting(sender)).as("her own is for somebody else").isEqualTo(ownBefore);
        assertThat(kukar.notices(chair)).doesNotContainKey("legality.file-rejected");

        kukar.as(kukar.dinasOfficer()).put().uri(LEGALITY + "/files/{f}/verdict", cooperative, file)
                .body(Map.of("sound", false, "reason", "Terpotong")).exchange().expectStatus().isOk();
        assertThat(kukar.notices(chair).get("legality.file-rejected")).singleElement().asString()
                .contains("SK AHU", "ditolak");
        assertThat(kukar.notices(sender).get("legality.file-rejected")).hasSize(1);
        assertThat(kukar.notices(treasurer)).doesNotContainKey("legality.file-rejected");
        assertThat(kukar.browser(chair).get().uri("/kukar/pemberitahuan/koperasi").exchange().expectStatus().isOk()
                .expectBody(String.class).returnResult().getResponseBody()).contains("Mendesak",
                        "https://wa.me/?text=Yth.%20pengurus", "Sebagai pengurus", "class=\"bell\"");
    }

    @Test
    void papersThatExpireAndPapersThatWereSentBackReachTheBoard() {
        var village = new Village(kukar, kukar.freshCooperative());
        var chair = kukar.officer(village.cooperative(), Office.KETUA);
        village.says(LegalDocument.SERTIFIKAT_NIK, "TERBIT", "2025-08-01", Village.thirteenDigits(), "validUntil",
                TODAY.plusDays(20).toString());
        kukar.as(kukar.dinasOfficer()).put()
                .uri(LEGALITY + "/obstacles/{o}", village.cooperative(), UUID.randomUUID())
                .body(Map.of("kind", "DIKEMBALIKAN", "reason", "Daftar hadir kurang", "since", "2025-06-10")).exchange()
                .expectStatus().is2xxSuccessful();

        assertThat(kukar.notices(chair).get("legality.expiring")).singleElement().asString()
                .contains("Sertifikat NIK");
        assertThat(kukar.notices(chair).get("legality.returned")).singleElement().asString()
                .contains("Daftar hadir kurang");
        village.says(LegalDocument.SERTIFIKAT_NIK, "TERBIT", "2025-09-01", Village.thirteenDigits(), "validUntil",
                TODAY.plusYears(2).toString());
        assertThat(kukar.notices(chair)).as("renewed").doesNotContainKey("legality.expiring");
        assertThat(kukar.notices(kukar.dinasAdmin())).containsKey("legality.still");
    }

    @Test
    void aMonthThatIsOpenIsTheTreasurersAndASealTheSecondPersons() {
        var treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        var chair = kukar.officer(treasury.cooperative(), Office.KETUA);
        var supervisor = kukar.officer(treasury.cooperative(), Office.ANGGOTA_PENGAWAS);
        var open = kukar.notices(treasury.treasurer()).get("closing.month-open");
        assertThat(open).singleElement().asString().startsWith("Tutup buku");
        assertThat(kukar.notices(chair).containsKey("closing.month-missing")).isEqualTo(TODAY.getDayOfMonth() > 10);
        assertThat(kukar.notices(supervisor)).doesNotContainKeys("closing.month-open", "closing.month-missing");

        var month = YearMonth.from(GoldenEvents.OPENING);
        act(treasury, treasury.treasurer(), "PUT", month + "/closing");
        act(treasury, chair, "POST", month + "/proposals");
        assertThat(kukar.notices(supervisor).get("closing.seal")).singleElement().asString().contains("menunggu");
        assertThat(kukar.notices(chair)).as("who proposed").doesNotContainKey("closing.seal");
        assertThat(kukar.notices(treasury.treasurer())).doesNotContainKey("closing.seal");
    }

    @Test
    void adviceWaitsForAnAnswerOfTheBoard() {
        var cooperative = kukar.freshCooperative();
        var secretary = kukar.officer(cooperative, Office.SEKRETARIS);
        var given = Map.of("book", "KOPERASI", "givenOn", "2025-07-01", "official",
                "Pak Rahmat", "agency", "Dinas Koperasi", "content", "Hitung kas setiap Sabtu");
        kukar.as(kukar.dinasOfficer()).post().uri("/kukar/api/cooperatives/{c}/advice", cooperative)
                .header("Idempotency-Key", UUID.randomUUID().toString()).body(given).exchange()
                .expectStatus().isCreated();

        assertThat(kukar.notices(secretary).get("advice.unanswered")).singleElement().asString()
                .contains("Pak Rahmat");
        assertThat(kukar.notices(kukar.person("siapa", "Bu Siapa", "anggota"))).isEmpty();
        kukar.as(kukar.foreigner()).get().uri("/kukar/api/notices/koperasi").exchange().expectStatus().isForbidden();
        assertThat(kukar.as(kukar.foreigner()).get().uri("/kubar/api/notices/koperasi").exchange().expectStatus()
                .isOk().expectBody(String.class).returnResult().getResponseBody()).doesNotContain("Pak Rahmat");
    }

    /// However many there are, one by one or as a number.
    private int waiting(Person officer) {
        var notices = kukar.notices(officer);
        var many = notices.get("legality.files-to-judge");
        return many == null
                ? notices.getOrDefault("legality.file-to-judge", List.of()).size()
                : Integer.parseInt(many.getFirst().replaceAll("\\D.*", ""));
    }

    private void act(Treasury treasury, Person person, String method, String path) {
        var uri = "/kukar/api/cooperatives/{c}/periods/" + path;
        var client = kukar.as(person);
        var answer = method.equals("PUT")
                ? client.put().uri(uri, treasury.cooperative()).exchange()
                : client.post().uri(uri, treasury.cooperative())
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .body(Map.of("reason", "Kas tidak sempat dihitung")).exchange();
        answer.expectStatus().is2xxSuccessful();
    }
}
