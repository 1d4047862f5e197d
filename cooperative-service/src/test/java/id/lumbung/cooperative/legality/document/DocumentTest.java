package id.lumbung.cooperative.legality.document;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.Surroundings;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.TestRegency.Person;
import id.lumbung.cooperative.event.Treasury;
import id.lumbung.cooperative.legality.LegalDocument;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.testing.postgres.TestPostgres;

import static id.lumbung.cooperative.legality.LegalDocument.*;
import static id.lumbung.cooperative.legality.document.Village.body;
import static id.lumbung.cooperative.legality.document.Village.decree;
import static id.lumbung.cooperative.legality.document.Village.thirteenDigits;
import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class DocumentTest {

    @Autowired
    private TestRegency kukar;

    private Village village;

    @BeforeEach
    void aVillage() {
        village = new Village(kukar, kukar.freshCooperative());
    }

    @Test
    void theStageFollowsFromThePapersAndStandsInTheRegister() {
        assertThat(village.stage()).isEqualTo("BELUM_MULAI");
        village.says(SOSIALISASI, "TERBIT", "2025-03-20", null);
        assertThat(village.stage()).isEqualTo("SOSIALISASI");
        village.says(UNDANGAN_MUSDESUS, "TERBIT", "2025-05-01", "005/1", "plannedFor", "2025-05-20", "place", "Balai");
        assertThat(village.stage()).isEqualTo("MUSDESUS_DIJADWALKAN");
        village.says(BA_MUSDESUS, "TERBIT", "2025-05-20", null);
        assertThat(village.stage()).isEqualTo("MUSDESUS_SELESAI");
        village.says(PENUNJUKAN_NOTARIS, "TERBIT", "2025-05-22", "NPAK-1", "party", "Notaris Sari");
        assertThat(village.stage()).isEqualTo("NOTARIS_DITUNJUK");
        village.says(PESAN_NAMA, "PROSES", "2025-05-25", null);
        village.says(PESAN_NAMA, "TERBIT", "2025-05-27", "4025", "validUntil", "2025-07-27");
        assertThat(village.stage()).isEqualTo("PESAN_NAMA");
        assertThat(village.since()).as("the stage began with the order, not with the answer").isEqualTo("2025-05-25");
        village.says(AKTA_PENDIRIAN, "TERBIT", "2025-06-02", "12", "party", "Notaris Sari");
        assertThat(village.stage()).isEqualTo("AKTA_TERBIT");
        village.says(SK_AHU, "PROSES", "2025-06-03", null);
        assertThat(village.stage()).isEqualTo("PROSES_AHU");
        village.says(SK_AHU, "DITOLAK", "2025-06-10", null, "reason", "Nama salah tulis");
        assertThat(village.stage()).isEqualTo("AKTA_TERBIT");
        assertThat(village.since()).isEqualTo("2025-06-10");
        village.says(SK_AHU, "TERBIT", "2025-06-20", decree());
        assertThat(village.stage()).isEqualTo("SK_AHU_TERBIT");
        assertThat(JdbcClient.create(TestPostgres.superuser(Surroundings.DATABASE))
                .sql("select state from cooperative where id = ?").param(village.cooperative()).query(String.class)
                .single()).isEqualTo("SK_AHU_TERBIT");
        assertThat(village.page(kukar.dinasOfficer(), "")).contains("Berbadan hukum (SK AHU)", "Nama salah tulis",
                "Notaris Sari");
    }

    @Test
    void whatRunsSideBySideCountsUpToTheFirstThatIsMissing() {
        village.says(SK_AHU, "TERBIT", "2025-06-20", decree());
        village.says(NIB, "TERBIT", "2025-07-01", thirteenDigits());
        village.says(REKENING, "TERBIT", "2025-07-02", "001201" + thirteenDigits().substring(4), "party", "KDMP",
                "bank",
                "BRI");
        assertThat(village.stage()).isEqualTo("SK_AHU_TERBIT");
        village.says(NPWP, "TERBIT", "2025-07-10", "000" + thirteenDigits());
        assertThat(village.stage()).isEqualTo("NIB_TERBIT");
        assertThat(village.since()).isEqualTo("2025-07-10");
        village.says(SERTIFIKAT_NIK, "TERBIT", "2025-08-01", thirteenDigits(), "validUntil", "2025-08-02");
        assertThat(village.stage()).isEqualTo("REKENING_AKTIF");
        assertThat(village.page(kukar.dinasOfficer(), "")).contains("Kedaluwarsa");
    }

    @Test
    void aLegalEntityWorksFromItsFirstEntryOnAndNoOtherCooperativeDoes() {
        var early = Treasury.open(kukar, LocalDate.of(2025, 6, 1));
        var trading = new Village(kukar, early.cooperative());
        early.goldenStart();
        assertThat(trading.stage()).as("it trades and is no legal entity").isEqualTo("BELUM_MULAI");
        trading.says(SK_AHU, "TERBIT", "2025-08-20", decree());
        assertThat(trading.stage()).isEqualTo("BEROPERASI");
        assertThat(trading.since()).isEqualTo("2025-08-20");

        var late = Treasury.open(kukar, LocalDate.of(2025, 6, 1));
        var founded = new Village(kukar, late.cooperative());
        founded.says(SK_AHU, "TERBIT", "2025-06-02", decree());
        assertThat(founded.stage()).isEqualTo("SK_AHU_TERBIT");
        late.goldenStart();
        assertThat(founded.stage()).isEqualTo("BEROPERASI");
        kukar.as(kukar.dinasOfficer()).get().uri("/kukar/api/cooperatives/{c}", founded.cooperative()).exchange()
                .expectBody().jsonPath("$.state").isEqualTo("BEROPERASI");
    }

    @Test
    void whatLooksOddIsShownAndPassedWithATick() {
        village.says(SK_AHU, "TERBIT", "2025-06-20", decree());
        var odd = Map.of("status", "TERBIT", "happenedOn", "2025-07-01", "number", thirteenDigits(), "bank", "BRI",
                "party", "Budi");
        var refused = village.post(kukar.dinasOfficer(), REKENING, odd).expectStatus().isEqualTo(422)
                .expectBody(String.class).returnResult().getResponseBody();
        assertThat(refused).contains("tidak lazim untuk bank ini", "harus atas nama koperasi",
                "Saya sudah memeriksa peringatan", "value=\"Budi\"");
        var passed = new HashMap<String, Object>(odd);
        passed.put("passed", "true");
        village.post(kukar.dinasOfficer(), REKENING, passed).expectStatus().isSeeOther();
        assertThat(village.page(kukar.dinasOfficer(), "/dokumen/REKENING")).contains("Peringatan dilewati");
        village.put(kukar.dinasOfficer(), NPWP, UUID.randomUUID(), Map.of("status", "TERBIT", "happenedOn",
                "2025-06-01", "number", "6402060507850001")).expectStatus().isEqualTo(422).expectBody()
                .jsonPath("$.code").isEqualTo("legality.doubtful");
    }

    @Test
    void whatContradictsOtherPapersIsRefusedInWords() {
        village.says(BA_MUSDESUS, "TERBIT", "2025-05-20", null);
        refused(AKTA_PENDIRIAN, body("TERBIT", "2025-05-19", "12"), "legality.before-earlier");
        village.says(AKTA_PENDIRIAN, "TERBIT", "2025-05-26", "12");
        refused(SK_AHU, body("TERBIT", "2025-05-25", decree()), "legality.before-earlier");
        refused(BA_MUSDESUS, body("TERBIT", "2025-06-01", null), "legality.before-earlier");
        refused(SK_AHU, body("TERBIT", LocalDate.now().plusDays(3).toString(), decree()), "legality.in-future");
        refused(SK_AHU, body("TERBIT", "2025-06-25", null), "legality.number-needed");
        refused(SK_AHU, body("TERBIT", "2025-06-25", "12"), "legality.not-a-sk-ahu");
        refused(SK_AHU, body("DITOLAK", "2025-06-25", null), "legality.reason-needed");
        refused(UNDANGAN_MUSDESUS, body("TERBIT", "2025-05-01", null, "plannedFor", "2025-04-01", "place", "Balai"),
                "legality.meeting-date-needed");
        var taken = decree();
        var neighbour = new Village(kukar, kukar.freshCooperative());
        neighbour.says(SK_AHU, "TERBIT", "2025-06-20", taken);
        village.put(kukar.dinasOfficer(), SK_AHU, UUID.randomUUID(), body("TERBIT", "2025-06-20", taken))
                .expectStatus().isEqualTo(409).expectBody().jsonPath("$.code").isEqualTo("legality.number-taken");
    }

    @Test
    void aMistakeIsReplacedAndStaysInTheHistory() {
        var wrong = UUID.randomUUID();
        village.put(kukar.dinasOfficer(), BA_MUSDESUS, wrong, body("TERBIT", "2025-05-20", null)).expectStatus()
                .isOk();
        village.put(kukar.dinasOfficer(), BA_MUSDESUS, wrong, body("TERBIT", "2025-05-20", null)).expectStatus()
                .isOk();
        village.put(kukar.dinasOfficer(), BA_MUSDESUS, wrong, body("TERBIT", "2025-05-21", null)).expectStatus()
                .isEqualTo(409);
        village.says(BA_MUSDESUS, "TERBIT", "2025-05-18", null, "replaces", wrong.toString(), "reason",
                "salah tanggal");
        assertThat(village.since()).isEqualTo("2025-05-18");
        village.put(kukar.dinasOfficer(), BA_MUSDESUS, UUID.randomUUID(), body("TERBIT", "2025-05-17", null,
                "replaces", wrong.toString(), "reason", "sekali lagi")).expectStatus().isEqualTo(409);
        assertThat(village.page(kukar.dinasOfficer(), "/dokumen/BA_MUSDESUS")).contains("Diganti", "salah tanggal");
    }

    @Test
    void onlyTheDinasRecordsAndChairAndSecretarySeeTheirOwn() {
        var chair = kukar.officer(village.cooperative(), Office.KETUA);
        var secretary = kukar.officer(village.cooperative(), Office.SEKRETARIS);
        var treasurer = kukar.officer(village.cooperative(), Office.BENDAHARA);
        var neighbour = kukar.officer(kukar.freshCooperative(), Office.KETUA);
        var mentor = kukar.person("pendamping-1", "Bu Dewi", "pendamping");
        for (var person : new Person[]{chair, secretary, kukar.dinasOfficer(), kukar.dinasAdmin()}) {
            assertThat(village.page(person, "")).contains("Daftar Dokumen");
        }
        for (var person : new Person[]{chair, treasurer, neighbour, mentor}) {
            village.put(person, SOSIALISASI, UUID.randomUUID(), body("TERBIT", "2025-03-20", null)).expectStatus()
                    .isForbidden();
        }
        for (var person : new Person[]{treasurer, neighbour, mentor}) {
            kukar.as(person).get().uri("/kukar/api/cooperatives/{c}/legality", village.cooperative()).exchange()
                    .expectStatus().isForbidden();
            kukar.as(person).get().uri("/kukar/api/legality/board").exchange().expectStatus().isForbidden();
        }
        assertThat(village.page(chair, "")).doesNotContain("Dokumen lain");
    }

    @Test
    void anotherRegencySeesNothing() {
        kukar.as(kukar.foreigner()).get().uri("/kukar/api/cooperatives/{c}/legality", village.cooperative()).exchange()
                .expectStatus().isForbidden();
        kukar.as(kukar.foreigner()).get().uri("/kubar/api/cooperatives/{c}/legality", village.cooperative())
                .exchange().expectStatus().isNotFound();
        kukar.as(kukar.foreigner()).put().uri("/kubar/api/cooperatives/{c}/legality/documents/SOSIALISASI/events/{e}",
                village.cooperative(), UUID.randomUUID()).body(body("TERBIT", "2025-03-20", null)).exchange()
                .expectStatus().isNotFound();
    }

    private void refused(LegalDocument document, Map<String, ?> body, String code) {
        village.put(kukar.dinasOfficer(), document, UUID.randomUUID(), body).expectStatus().isEqualTo(422).expectBody()
                .jsonPath("$.code").isEqualTo(code);
    }
}
