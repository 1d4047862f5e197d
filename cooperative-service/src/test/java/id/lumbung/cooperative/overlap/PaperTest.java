package id.lumbung.cooperative.overlap;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.Surroundings;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.TestRegency.Person;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.cooperative.receipt.Sql;
import id.lumbung.cooperative.upload.Upload;

import static id.lumbung.cooperative.overlap.AVillage.answer;
import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class PaperTest {

    private static final String TODAY = LocalDate.now().toString();
    private static final byte[] SCAN = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private TestRegency kukar;

    private AVillage village;
    private String here;
    private Person director;
    private UUID agreement;

    @BeforeEach
    void aVillageWithAnAgreement() {
        village = AVillage.of(kukar);
        here = "/kukar/bumdes/" + village.bumdes();
        director = village.officer("DIREKTUR_BUMDES");
        agreement = UUID.randomUUID();
        var form = new HashMap<String, Object>(Map.of("kind", "MOU", "number", "MOU/1", "line", "SEMBAKO", "object",
                "Pasokan beras", "priceRule", "harga pokok + 5%", "cooperativeShare", 60, "reported", "BULANAN",
                "starts", "2026-01-01", "ends", "2027-01-01"));
        form.putAll(Map.of("evaluatedOn", "2026-06-01", "cooperativeChair", "Pak Hasan", "director", "Bu Rini",
                "knownBy", "Kepala Desa"));
        answer(village.post(director, AVillage.API + "/" + village.bumdes() + "/agreements", agreement, form), 201);
    }

    @Test
    void theSignedAgreementIsSentOnceAndSeenByTheVillage() {
        var at = here + "/perjanjian/" + agreement;
        assertThat(page(director, at)).contains("Nota Kesepahaman (MoU)", "belum diunggah", "Unggah Berkas");
        assertThat(page(director, at + "/berkas")).contains("multipart/form-data");
        var key = UUID.randomUUID();
        for (int twice = 0; twice < 2; twice++) {
            send(director, at, key, SCAN, 303);
        }
        assertThat(send(director, at, UUID.randomUUID(), SCAN, 422)).contains("sudah pernah diunggah");
        assertThat(send(director, at, UUID.randomUUID(), "MZ".getBytes(StandardCharsets.US_ASCII), 422))
                .contains("role=\"alert\"");

        var chair = kukar.officer(village.cooperative(), Office.KETUA);
        assertThat(page(chair, at)).contains("pks.pdf").doesNotContain("belum diunggah", "Unggah Berkas");
        kukar.browser(chair).get().uri(here + "/berkas/" + key).exchange().expectStatus().isOk().expectHeader()
                .valueEquals("Content-Security-Policy", "default-src 'none'; sandbox").expectBody(byte[].class)
                .isEqualTo(SCAN);
        send(chair, at, UUID.randomUUID(), SCAN, 403);
    }

    @Test
    void theCouncilAddsTheMinutesToTheDecision() {
        var outlet = village.outlet("GERAI", "SEMBAKO", "WARGA");
        var unit = village.unit("Toko Desa", "SEMBAKO", "WARGA", "BERJALAN");
        var council = village.officer("KETUA_BPD");
        var id = village.openCase(kukar.dinasOfficer(), outlet, unit);
        answer(village.step(council, id, "MUSDES_DIJADWALKAN", TODAY, ""), 200);
        answer(village.step(council, id, "MUSDES_SELESAI", TODAY, ""), 200);
        var decision = UUID.randomUUID();
        answer(village.propose(kukar.dinasOfficer(), id, decision, TODAY), 201);
        var at = here + "/kasus/" + id + "/keputusan/" + decision;

        send(council, at, UUID.randomUUID(), SCAN, 303);
        assertThat(page(kukar.dinasOfficer(), here + "/kasus/" + id)).contains("pks.pdf", "Unggah Berkas");
        var other = AVillage.of(kukar);
        send(kukar.dinasOfficer(), "/kukar/bumdes/" + other.bumdes() + "/kasus/" + id + "/keputusan/" + decision,
                UUID.randomUUID(), SCAN, 404);
    }

    @Test
    void strangersAndAnotherRegencySeeNothing() {
        var key = UUID.randomUUID();
        send(director, here + "/perjanjian/" + agreement, key, SCAN, 303);
        var stranger = AVillage.of(kukar).officer("KEPALA_DESA");
        for (var path : new String[]{"/papers/" + key, "/agreements/" + agreement + "/papers"}) {
            var api = "/village-enterprises/" + village.bumdes() + path;
            kukar.as(stranger).get().uri("/kukar/api" + api).exchange().expectStatus().isForbidden();
            assertThat(kukar.as(kukar.foreigner()).get().uri("/kubar/api" + api).exchange()
                    .returnResult(String.class).getResponseBody()).doesNotContain("pks.pdf", "%PDF");
        }
        kukar.as(kukar.foreigner()).get().uri("/kubar/api/village-enterprises/" + village.bumdes() + "/papers/" + key)
                .exchange().expectStatus().isNotFound();
    }

    @Test
    void sqlNeitherChangesAPaperNorGivesItToAnotherVillage() throws SQLException {
        var other = AVillage.of(kukar);
        assertThat(Sql.refused(Surroundings.APP, 6402, row(other.cooperative(), other.bumdes(), 1)))
                .isEqualTo("overlap_paper_of_this_village");
        assertThat(Sql.refused(Surroundings.APP, 6402, "update overlap_paper set name = 'x'")).isEqualTo("42501");
        assertThat(Sql.refused(Surroundings.APP, 6402, "delete from overlap_paper")).isEqualTo("42501");
        assertThat(Sql.refused(Surroundings.APP, 6402, row(village.cooperative(), village.bumdes(), 0)))
                .isEqualTo("overlap_paper_size_range");
    }

    private String row(UUID cooperative, UUID bumdes, int size) {
        return """
                insert into overlap_paper (id, cooperative_id, bumdes_id, agreement_id, sha256, size, type, name, sent_by,
                    sent_by_name)
                values (gen_random_uuid(), '%s', '%s', '%s', sha256('x'), %d, 'application/pdf', 'x.pdf', 'x', 'x')"""
                .formatted(cooperative, bumdes, agreement, size);
    }

    private String send(Person person, String at, UUID key, byte[] content, int status) {
        return Upload.send(kukar.browser(person), "pks.pdf", content, key.toString(), at + "/berkas").expectStatus()
                .isEqualTo(status).returnResult(String.class).getResponseBody();
    }

    private String page(Person person, String path) {
        return kukar.browser(person).get().uri(path).exchange().expectStatus().isOk().returnResult(String.class)
                .getResponseBody();
    }
}
