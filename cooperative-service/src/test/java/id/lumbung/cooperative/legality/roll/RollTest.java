package id.lumbung.cooperative.legality.roll;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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
import id.lumbung.testing.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class RollTest {

    @Autowired
    private TestRegency kukar;

    private Village first;
    private Village second;

    @BeforeEach
    void twoVillages() {
        first = new Village(kukar, kukar.freshCooperative());
        second = new Village(kukar, kukar.freshCooperative());
    }

    @Test
    void aListIsJudgedCellByCellAndRecordedAsAWhole() throws Exception {
        second.says(LegalDocument.SK_AHU, "TERBIT", "2025-06-18", Village.decree());
        var decree = Village.decree();
        var nib = Village.thirteenDigits();
        var csv = """
                DAFTAR SK AHU KABUPATEN
                Kode Desa;Desa/Kelurahan;Nomor SK AHU;Tanggal SK AHU;NIB;NPWP;Tanggal NPWP
                %s;x;%s;20 Juni 2025;%s;;
                %s;x;%s;20/06/2025;1,90525E+12;123;01/07/2025
                64.02.99.9999;Entah;%s;20/06/2025;;;
                ;Sumber Sari;%s;20/06/2025;;;
                %s;lagi;;;;;
                """.formatted(code(first), decree.toLowerCase(Locale.ROOT), nib,
                code(second).replace(".", ""), Village.decree(), Village.decree(), Village.decree(), code(first));
        var roll = UUID.randomUUID();
        upload(kukar.dinasOfficer(), roll, csv).expectStatus().isSeeOther();
        upload(kukar.dinasOfficer(), roll, csv).expectStatus().isSeeOther();
        assertThat(page("/" + roll)).contains("5 baris, 2 cocok dengan koperasi, 2 nomor baru", decree,
                "dicatat per hari ini", "Nomor lain sudah tercatat", "Excel mengubah nomor ini",
                "NPWP terdiri atas 16 angka", "Tidak ditemukan", "Lebih dari satu", "Sudah ada di baris lain");
        upload(kukar.dinasAdmin(), UUID.randomUUID(), csv).expectStatus().isEqualTo(422);
        assertThat(first.stage()).isEqualTo("BELUM_MULAI");

        confirm(kukar.dinasOfficer(), roll).expectStatus().isSeeOther();
        confirm(kukar.dinasOfficer(), roll).expectStatus().isSeeOther();
        assertThat(first.stage()).isEqualTo("SK_AHU_TERBIT");
        assertThat(first.since()).isEqualTo("2025-06-20");
        assertThat(page("/" + roll)).contains("Sudah dicatat");
        var report = kukar.as(kukar.dinasOfficer()).get().uri("/kukar/legalitas/impor/{r}/hasil", roll).exchange()
                .expectStatus().isOk().expectBody(byte[].class).returnResult().getResponseBody();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(Objects.requireNonNull(report)))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows.get(1).getCellText(4)).contains("C3 SK AHU (badan hukum) " + decree + ": Baru");
            assertThat(rows.get(3).getCellText(3)).isEqualTo("Tidak ditemukan");
        }
    }

    @Test
    void ifOneNumberWasTakenMeanwhileNoneIsRecorded() {
        var taken = Village.decree();
        var roll = UUID.randomUUID();
        upload(kukar.dinasOfficer(), roll, "Kode Desa;No. SK AHU;Tgl SK AHU\n%s;%s;20/06/2025\n%s;%s;20/06/2025\n"
                .formatted(code(first), Village.decree(), code(second), taken)).expectStatus().isSeeOther();
        new Village(kukar, kukar.freshCooperative()).says(LegalDocument.SK_AHU, "TERBIT", "2025-06-20", taken);
        confirm(kukar.dinasOfficer(), roll).expectStatus().isEqualTo(422);
        assertThat(first.stage()).isEqualTo("BELUM_MULAI");
    }

    @Test
    void theEmptyListNamesEveryVillageAndComesBackAsItIs() {
        var example = kukar.as(kukar.dinasOfficer()).get().uri("/kukar/legalitas/impor/contoh").exchange()
                .expectStatus().isOk().expectBody(byte[].class).returnResult().getResponseBody();
        var roll = UUID.randomUUID();
        Upload.send(kukar.browser(kukar.dinasOfficer()), "kosong.xlsx", Objects.requireNonNull(example),
                roll.toString(), "/kukar/legalitas/impor/berkas").expectStatus().isSeeOther();
        assertThat(page("/" + roll)).contains("0 nomor baru", "Batuah");
        confirm(kukar.dinasOfficer(), roll).expectStatus().isEqualTo(422);
        kukar.browser(kukar.dinasOfficer()).post().uri("/kukar/legalitas/impor/{r}/buang", roll).exchange()
                .expectStatus().isSeeOther();
    }

    @Test
    void onlyTheDinasBringsListsAndNobodyRewritesThem() throws SQLException {
        var csv = "Kode Desa;NIB\n%s;%s\n".formatted(code(first), Village.thirteenDigits());
        upload(kukar.officer(first.cooperative(), Office.KETUA), UUID.randomUUID(), csv).expectStatus().isForbidden();
        var roll = UUID.randomUUID();
        upload(kukar.dinasOfficer(), roll, csv).expectStatus().isSeeOther();
        kukar.as(kukar.foreigner()).get().uri("/kubar/api/legality/rolls/{r}", roll).exchange().expectStatus()
                .isNotFound();
        confirm(kukar.dinasOfficer(), roll).expectStatus().isSeeOther();
        assertThat(Sql.refused(Surroundings.APP, 6402,
                "update number_roll set discarded_at = now() where id = '%s'".formatted(roll)))
                .isEqualTo("number_roll_final");
        assertThat(Sql.refused(Surroundings.APP, 6402, "update number_roll_row set cells = '[]'")).isEqualTo("42501");
        assertThat(Sql.ask(6407, "select count(*) from number_roll")).isEqualTo("0");
        upload(kukar.dinasOfficer(), UUID.randomUUID(), "a;b\n1;2\n").expectStatus().isEqualTo(422);
    }

    private static String code(Village village) {
        return JdbcClient.create(TestPostgres.superuser(Surroundings.DATABASE))
                .sql("select village_code from cooperative where id = ?").param(village.cooperative())
                .query(String.class).single();
    }

    private ResponseSpec upload(Person person, UUID roll, String csv) {
        return Upload.send(kukar.browser(person), "daftar.csv", csv.getBytes(StandardCharsets.UTF_8),
                roll.toString(), "/kukar/legalitas/impor/berkas");
    }

    private ResponseSpec confirm(Person person, UUID roll) {
        return kukar.browser(person).post().uri("/kukar/legalitas/impor/{r}/sah", roll).exchange();
    }

    private String page(String path) {
        return kukar.browser(kukar.dinasOfficer()).get().uri("/kukar/legalitas/impor" + path).exchange()
                .expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
    }
}
