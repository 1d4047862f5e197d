package id.lumbung.cooperative.export;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.Surroundings;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.event.GoldenEvents;
import id.lumbung.cooperative.event.Treasury;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.platform.document.Csv;
import id.lumbung.testing.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class ExportTest {

    @Autowired
    private TestRegency kukar;

    @TempDir
    private Path folder;

    @Test
    void theGoldenStartIsTakenAwayInThreeForms() throws Exception {
        var treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        treasury.goldenStart();

        var text = new String(file(treasury, "/exports/journal"), StandardCharsets.UTF_8);
        assertThat(text)
                .contains("account 1-0000 ASET:1-1000 Aset Lancar:1-1100 Kas dan Setara Kas:1-1101 Kas Tunai  ; type:C",
                        "2025-07-05 * (BKK/2025/07/00000", "IDR -900000", "anggota:64", "bulan:2025-06",
                        "partisipasi:ANGGOTA", "event:J31", "Selesai: 14 catatan")
                .doesNotContain("Anggota Nomor");

        var archive = file(treasury, "/exports/archive");
        assertThat(new Verifier(folder).verify(archive).words()).startsWith("UTUH: 14 catatan");
        assertThat(String.join("", Verifier.files(archive).values())).doesNotContain("640206420785");

        try (var workbook = new ReadableWorkbook(
                new ByteArrayInputStream(file(treasury, "/exports/cash-book?year=2025")))) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName())).startsWith("Juni 2025", "Juli 2025")
                    .hasSize(7);
            var july = workbook.getSheets().skip(1).findFirst().orElseThrow().read();
            assertThat(july.getFirst().stream().map(cell -> cell == null ? "" : cell.getText())).containsExactly("No",
                    "Tanggal", "Uraian", "Bukti", "Debet", "Kredit", "Saldo", "Keterangan");
            assertThat(july.get(1).getCellText(2)).isEqualTo("Saldo bulan lalu");
            assertThat(number(july.get(1), 6)).isEqualTo(1_080_000);
            assertThat(number(july.get(july.size() - 2), 6)).isEqualTo(15_180_000);
        }
    }

    @Test
    void aDescriptionIsNeverAFormula() throws Exception {
        var treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        treasury.record(UUID.randomUUID(), "J03", Map.of("date", "2025-07-01", "cash", "1-1101", "note",
                "=HYPERLINK(\"http://x\")", "deposits", Map.of(treasury.members().getFirst().toString(), 5_000)))
                .expectStatus().isCreated();
        try (var workbook = new ReadableWorkbook(
                new ByteArrayInputStream(file(treasury, "/exports/cash-book?year=2025")))) {
            var july = workbook.getSheets().skip(1).findFirst().orElseThrow().read();
            var cell = july.get(2).getCell(2);
            assertThat(cell.getText()).contains("=HYPERLINK");
            assertThat(cell.getFormula()).isNull();
        }
        assertThat(Csv.cell("=1+1")).isEqualTo("'=1+1");
        assertThat(Csv.cell("-5")).isEqualTo("'-5");
        assertThat(Csv.cell("a;\"b\"")).isEqualTo("\"a;\"\"b\"\"\"");
        assertThat(Csv.cell("Kas")).isEqualTo("Kas");
    }

    @Test
    void thePageOffersThemAndSaysWhatToDoFirst() {
        var treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        assertThat(page(treasury.treasurer(), treasury.cooperative())).contains("Unduh Arsip", "Unduh Teks",
                "Unduh Buku Kas",
                "2025");
        kukar.browser(treasury.treasurer()).get().uri(Treasury.PAGES + "/ekspor/teks", treasury.cooperative())
                .exchange().expectStatus().isOk().expectHeader()
                .valueMatches("Content-Disposition", "attachment; filename=\".*jurnal.*txt\"");

        var closed = kukar.freshCooperative();
        var chair = kukar.officer(closed, Office.KETUA);
        assertThat(page(chair, closed)).contains("Buku belum dibuka");
        kukar.as(chair).get().uri(Treasury.API + "/exports/archive", closed).exchange().expectStatus().isEqualTo(409);
        kukar.as(chair).get().uri(Treasury.API + "/exports/journal", treasury.cooperative()).exchange()
                .expectStatus().isForbidden();
        kukar.as(treasury.treasurer()).get().uri(Treasury.API + "/exports/cash-book?year=2019", treasury.cooperative())
                .exchange().expectStatus().isEqualTo(422);
        kukar.as(treasury.treasurer()).get()
                .uri(Treasury.API + "/exports/cash-book?year=2025&account=1-1100", treasury.cooperative()).exchange()
                .expectStatus().isEqualTo(422);
    }

    @Test
    void whoTookTheBookAwayIsRemembered() {
        var treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        file(treasury, "/exports/archive");
        file(treasury, "/exports/journal");
        kukar.as(kukar.foreigner()).get().uri(Treasury.API + "/exports/archive", treasury.cooperative()).exchange()
                .expectStatus().isForbidden();
        assertThat(JdbcClient.create(TestPostgres.superuser(Surroundings.DATABASE))
                .sql("""
                        select actor || ' ' || reason from audit_entry where act = 'book.exported' and subject_id = ? order by at""")
                .param(treasury.cooperative().toString()).query(String.class).list()).containsExactly(
                        treasury.treasurer().subject() + " ARCHIVE", treasury.treasurer().subject() + " JOURNAL");
    }

    @Test
    void anotherRegencySeesNothing() {
        var treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        kukar.as(kukar.foreigner()).get().uri(Treasury.API + "/exports/archive", treasury.cooperative()).exchange()
                .expectStatus().isForbidden();
        kukar.as(kukar.foreigner()).get()
                .uri("/kubar/api/cooperatives/{c}/exports/archive", treasury.cooperative()).exchange()
                .expectStatus().isNotFound();
    }

    private String page(TestRegency.Person person, UUID cooperative) {
        return Objects.requireNonNull(kukar.browser(person).get().uri(Treasury.PAGES + "/ekspor", cooperative)
                .exchange().expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody());
    }

    private byte[] file(Treasury treasury, String path) {
        return Objects.requireNonNull(kukar.as(treasury.treasurer()).get().uri(Treasury.API + path,
                treasury.cooperative()).exchange().expectStatus().isOk().expectBody(byte[].class).returnResult()
                .getResponseBody());
    }

    private static long number(Row row, int cell) {
        return row.getCellAsNumber(cell).map(BigDecimal::longValueExact).orElseThrow();
    }
}
