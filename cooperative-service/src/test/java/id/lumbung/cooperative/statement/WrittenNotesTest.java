package id.lumbung.cooperative.statement;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.TestRegency.Person;
import id.lumbung.cooperative.event.GoldenEvents;
import id.lumbung.cooperative.event.Treasury;
import id.lumbung.cooperative.organ.Office;

import static org.assertj.core.api.Assertions.assertThat;

/// What the notes say in words.
@FeatureTest
class WrittenNotesTest {

    private static final String NOTES = Treasury.API + "/statement-notes/2025";

    @Autowired
    private TestRegency kukar;
    private Treasury treasury;

    @BeforeEach
    void aTreasurer() {
        treasury = Treasury.open(kukar, GoldenEvents.OPENING);
    }

    @Test
    void theNotesNameThePapersTheOrgansAndTheMembersThatThePlatformKnows() throws IOException {
        assertThat(treasury.page("/laporan/calk?masa=2025")).contains("belum dicatat di halaman Legalitas",
                "Orang BENDAHARA", "9 orang");
        var decree = "AHU-%07d.AH.01.29.TAHUN 2025".formatted(9_000_000 + (int) (Math.random() * 900_000));
        paper("AKTA_PENDIRIAN", "2025-06-18", "12");
        paper("SK_AHU", "2025-06-19", decree);
        assertThat(treasury.page("/laporan/calk?masa=2025")).contains("Akta", decree, "19/06/2025")
                .doesNotContain("belum dicatat di halaman Legalitas");
        assertThat(pdf()).contains(decree, "Orang BENDAHARA", "9 orang");
        assertThat(treasury.json("/statements/calk?period=2025").get("general")).hasToString(
                "{papers=[{document=AKTA_PENDIRIAN, number=12, on=2025-06-18, party=null}, {document=SK_AHU, number="
                        + decree + ", on=2025-06-19, party=null}], organs=[{office=BENDAHARA, name=Orang BENDAHARA}], "
                        + "members=9}");
    }

    @Test
    void whatTheTreasurerWritesStandsInTheNotesOfItsYearAndEveryRevisionStays() throws IOException {
        assertThat(treasury.page("/laporan/calk?masa=2025")).contains("Tidak ada catatan lain", "Isi Catatan Lain");
        post(Map.of("KOMITMEN", "Gedung gerai dipinjam dari desa.\r\nSampai 2030.", "LAIN", "<b>Tebal</b>"))
                .expectStatus().isSeeOther();
        assertThat(treasury.page("/laporan/calk?masa=2025")).contains("Gedung gerai dipinjam dari desa.",
                "&lt;b&gt;Tebal&lt;/b&gt;").doesNotContain("<b>Tebal", "Tidak ada catatan lain");
        assertThat(treasury.page("/laporan/calk?masa=2024")).contains("Tidak ada catatan lain");
        assertThat(pdf()).contains("Gedung gerai dipinjam dari desa.", "Sampai 2030.");
        assertThat(treasury.page("/laporan/calk/isian?tahun=2025")).contains("Gedung gerai dipinjam");

        put(treasury.treasurer(), "KOMITMEN", 1, "Gedung gerai dibeli.").expectStatus().isOk();
        put(treasury.treasurer(), "KOMITMEN", 1, "Gedung gerai dibeli.").expectStatus().isOk();
        put(treasury.treasurer(), "KOMITMEN", 2, "").expectStatus().isOk().expectBody().jsonPath("$.length()")
                .isEqualTo(4).jsonPath("$[0].revision").isEqualTo(3).jsonPath("$[0].text").isEqualTo("");
        assertThat(treasury.page("/laporan/calk?masa=2025")).doesNotContain("Gedung gerai");
        assertThat(treasury.page("/laporan/calk/isian?tahun=2025")).contains("Gedung gerai dibeli.", "Tulisan ke-2");
    }

    @Test
    void twoWhoWriteTheSameNoteDoNotOverwriteEachOther() {
        put(treasury.treasurer(), "LAIN", 0, "Yang pertama").expectStatus().isOk();
        put(treasury.treasurer(), "LAIN", 0, "Yang kedua").expectStatus().isEqualTo(409).expectBody()
                .jsonPath("$.code").isEqualTo("statement.note.written-meanwhile");
        assertThat(post(Map.of("LAIN", "Yang kedua", "KOMITMEN", "Ikut batal")).expectStatus().isEqualTo(422)
                .returnResult(String.class).getResponseBody()).contains("Yang kedua", "sudah mengubah catatan ini");
        assertThat(treasury.page("/laporan/calk?masa=2025")).contains("Yang pertama").doesNotContain("Ikut batal");
    }

    @Test
    void whatCannotBeKeptIsRefusedInWords() {
        put(treasury.treasurer(), "LAIN", 0, "x".repeat(4_001)).expectStatus().isEqualTo(422);
        put(treasury.treasurer(), "RAHASIA", 0, "x").expectStatus().isNotFound();
        kukar.as(treasury.treasurer()).put().uri(Treasury.API + "/statement-notes/1900/LAIN", treasury.cooperative())
                .body(Map.of("text", "x", "seen", 0)).exchange().expectStatus().isEqualTo(422);
        var chair = kukar.officer(treasury.cooperative(), Office.KETUA);
        for (var person : new Person[]{chair, kukar.dinasOfficer(), kukar.officer(kukar.freshCooperative(),
                Office.BENDAHARA)}) {
            put(person, "LAIN", 0, "x").expectStatus().isForbidden();
        }
        kukar.browser(chair).get().uri(Treasury.PAGES + "/laporan/calk/isian?tahun=2025", treasury.cooperative())
                .exchange().expectStatus().isForbidden();
        assertThat(kukar.browser(chair).get().uri(Treasury.PAGES + "/laporan/calk?masa=2025", treasury.cooperative())
                .exchange().expectStatus().isOk().returnResult(String.class).getResponseBody())
                .doesNotContain("Isi Catatan Lain");
    }

    @Test
    void anotherRegencySeesNothing() {
        kukar.as(kukar.foreigner()).get().uri(NOTES, treasury.cooperative()).exchange().expectStatus().isForbidden();
        kukar.as(kukar.foreigner()).get().uri("/kubar/api/cooperatives/{c}/statement-notes/2025",
                treasury.cooperative()).exchange().expectStatus().isNotFound();
    }

    private void paper(String document, String on, String number) {
        var body = new LinkedHashMap<String, Object>(Map.of("status", "TERBIT", "happenedOn", on, "number", number,
                "passed", true));
        kukar.as(kukar.dinasOfficer()).put().uri(Treasury.API + "/legality/documents/{d}/events/{e}",
                treasury.cooperative(), document, UUID.randomUUID()).body(body).exchange().expectStatus().isOk();
    }

    private ResponseSpec put(Person person, String topic, int seen, String text) {
        return kukar.as(person).put().uri(NOTES + "/" + topic, treasury.cooperative())
                .body(Map.of("text", text, "seen", seen)).exchange();
    }

    private ResponseSpec post(Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        return kukar.browser(treasury.treasurer()).post().uri(Treasury.PAGES + "/laporan/calk/isian?tahun=2025",
                treasury.cooperative()).body(form).exchange();
    }

    private String pdf() throws IOException {
        var paper = kukar.browser(treasury.treasurer()).get().uri(Treasury.PAGES + "/laporan/calk/pdf?masa=2025",
                treasury.cooperative()).exchange().expectStatus().isOk().returnResult(byte[].class).getResponseBody();
        try (var document = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
