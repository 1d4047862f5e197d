package id.lumbung.cooperative.legality.file;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.Surroundings;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.TestRegency.Person;
import id.lumbung.cooperative.legality.LegalDocument;
import id.lumbung.cooperative.legality.document.Village;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.cooperative.receipt.Sql;
import id.lumbung.cooperative.upload.Upload;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class LegalFileTest {

    private static final String API = "/kukar/api/cooperatives/{c}/legality";
    private static final int KUKAR = 6402;

    @Autowired
    private TestRegency kukar;

    private Village village;
    private Person chair;

    @BeforeEach
    void aVillageWithAChair() {
        village = new Village(kukar, kukar.freshCooperative());
        chair = kukar.officer(village.cooperative(), Office.KETUA);
    }

    @Test
    void theChairSendsAndTheDinasJudges() {
        var good = send(chair, "sk.pdf", scan(1));
        var bad = send(chair, "foto.pdf", scan(2));
        assertThat(village.page(chair, "/dokumen/SK_AHU")).contains("sk.pdf", "Belum diperiksa")
                .doesNotContain("/putusan");
        assertThat(village.page(kukar.dinasOfficer(), "/dokumen/SK_AHU")).contains("/putusan");
        judge(kukar.dinasOfficer(), good, true, null).expectStatus().isOk().expectBody().jsonPath("$.sound")
                .isEqualTo(true);
        judge(kukar.dinasOfficer(), bad, false, "").expectStatus().isEqualTo(422);
        judge(kukar.dinasOfficer(), bad, false, "Terpotong").expectStatus().isOk();
        judge(kukar.dinasOfficer(), bad, true, null).expectStatus().isEqualTo(409);
        assertThat(village.page(chair, "/dokumen/SK_AHU")).contains("Terpotong", "Sah");
        kukar.as(chair).get().uri(API + "/files/{f}/content", village.cooperative(), good).exchange().expectStatus()
                .isOk().expectHeader().valueEquals("Content-Security-Policy", "default-src 'none'; sandbox")
                .expectBody(byte[].class).isEqualTo(scan(1));
    }

    @Test
    void nobodyJudgesWhatSheSentHerselfNotEvenBySql() throws SQLException {
        var file = send(kukar.dinasOfficer(), "sk.pdf", scan(3));
        judge(kukar.dinasOfficer(), file, true, null).expectStatus().isEqualTo(409).expectBody().jsonPath("$.code")
                .isEqualTo("legality.own-file");
        assertThat(Sql.refused(Surroundings.APP, KUKAR, verdict(file, "petugas", "SAH", "null")))
                .isEqualTo("legal_file_second_person");
        assertThat(Sql.refused(Surroundings.APP, KUKAR, verdict(file, "x", "DITOLAK", "null")))
                .isEqualTo("legal_file_verdict_reason_given");
        assertThat(Sql.refused(Surroundings.APP, KUKAR, "update legal_file set sent_by = 'x'")).isEqualTo("42501");
        assertThat(Sql.refused(Surroundings.APP, 6407, verdict(file, "x", "SAH", "null")))
                .isEqualTo("legal_file_verdict_file");
        judge(kukar.dinasAdmin(), file, true, null).expectStatus().isOk();
        assertThat(Sql.refused("cooperative_owner", KUKAR, "delete from legal_file_verdict"))
                .isEqualTo("legal_file_verdict_is_append_only");
    }

    @Test
    void whatIsNoScanIsRefusedAndOthersNeitherSendNorSee() {
        Upload.send(kukar.browser(chair), "virus.pdf", "MZ".getBytes(StandardCharsets.US_ASCII),
                UUID.randomUUID().toString(), "/kukar/koperasi/{c}/legalitas/dokumen/SK_AHU/berkas",
                village.cooperative()).expectStatus().isEqualTo(422);
        var file = send(chair, "sk.pdf", scan(4));
        for (var person : new Person[]{kukar.officer(village.cooperative(), Office.BENDAHARA),
                kukar.officer(kukar.freshCooperative(), Office.KETUA)}) {
            kukar.as(person).get().uri(API + "/files/{f}/content", village.cooperative(), file).exchange()
                    .expectStatus().isForbidden();
            Upload.send(kukar.browser(person), "a.pdf", scan(5), UUID.randomUUID().toString(),
                    "/kukar/koperasi/{c}/legalitas/dokumen/SK_AHU/berkas", village.cooperative()).expectStatus()
                    .isForbidden();
        }
        judge(chair, file, true, null).expectStatus().isForbidden();
        kukar.as(kukar.foreigner()).get().uri("/kubar/api/cooperatives/{c}/legality/files/{f}/content",
                village.cooperative(), file).exchange().expectStatus().isNotFound();
    }

    private UUID send(Person person, String name, byte[] content) {
        var key = UUID.randomUUID();
        for (int twice = 0; twice < 2; twice++) {
            Upload.send(kukar.browser(person), name, content, key.toString(),
                    "/kukar/koperasi/{c}/legalitas/dokumen/{d}/berkas", village.cooperative(), LegalDocument.SK_AHU)
                    .expectStatus().isSeeOther();
        }
        return key;
    }

    private ResponseSpec judge(Person person, UUID file,
            boolean sound, String reason) {
        return kukar.as(person).put().uri(API + "/files/{f}/verdict", village.cooperative(), file)
                .body(reason == null ? Map.of("sound", sound) : Map.of("sound", sound, "reason", reason)).exchange();
    }

    private String verdict(UUID file, String actor, String verdict, String reason) {
        return "insert into legal_file_verdict (file_id, cooperative_id, verdict, reason, actor, actor_name) "
                + "values ('%s', '%s', '%s', %s, '%s', 'x')".formatted(file, village.cooperative(), verdict, reason,
                        actor);
    }

    private static byte[] scan(int page) {
        return "%%PDF-1.7\n%% %d\n%%%%EOF\n".formatted(page).getBytes(StandardCharsets.US_ASCII);
    }
}
