package id.lumbung.cooperative.legality.report;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.legality.document.Village;
import id.lumbung.cooperative.organ.Office;

import static id.lumbung.cooperative.legality.LegalDocument.BA_MUSDESUS;
import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class WeeklyReportTest {

    @Autowired
    private TestRegency kukar;

    @Test
    void thePaperTheWorkbookAndThePageSayTheSame() throws Exception {
        var village = new Village(kukar, kukar.freshCooperative());
        village.says(BA_MUSDESUS, "TERBIT", "2025-05-20", null);
        var page = new String(file("", 200), StandardCharsets.UTF_8);
        assertThat(page).contains("Sudah musdes", "Perubahan sepekan", "/pdf");
        try (var pdf = Loader.loadPDF(file("/pdf", 200))) {
            assertThat(new PDFTextStripper().getText(pdf)).containsIgnoringCase("Laporan Perkembangan Legalitas")
                    .contains("24 Mei 2025", "Muara Muntai", "Kepala Dinas");
        }
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file("/xlsx", 200)))) {
            var sheets = workbook.getSheets().toList();
            assertThat(sheets).hasSize(3);
            assertThat(sheets.get(2).read().stream().map(row -> row.getCellText(3)).toList())
                    .contains("Musdesus selesai");
        }
        kukar.as(kukar.dinasOfficer()).get().uri("/kukar/api/legality/report?on=2025-05-24").exchange().expectStatus()
                .isOk().expectBody().jsonPath("$.lines.length()").isEqualTo(6).jsonPath("$.on")
                .isEqualTo("2025-05-24");
    }

    @Test
    void aCooperativeDoesNotSeeTheReportOfTheOffice() {
        var chair = kukar.officer(kukar.freshCooperative(), Office.KETUA);
        for (var path : new String[]{"", "/pdf", "/xlsx"}) {
            kukar.browser(chair).get().uri("/kukar/legalitas/laporan" + path).exchange().expectStatus().isForbidden();
        }
    }

    private byte[] file(String path, int status) {
        return Objects.requireNonNull(kukar.browser(kukar.dinasOfficer()).get()
                .uri("/kukar/legalitas/laporan" + path + "?tanggal=2025-05-24").exchange().expectStatus()
                .isEqualTo(status).expectBody(byte[].class).returnResult().getResponseBody());
    }
}
