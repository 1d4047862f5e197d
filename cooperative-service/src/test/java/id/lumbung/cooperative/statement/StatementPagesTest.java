package id.lumbung.cooperative.statement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipFile;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.transaction.support.TransactionTemplate;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.event.GoldenEvents;
import id.lumbung.cooperative.event.Treasury;
import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.cooperative.ledger.Ledger;
import id.lumbung.cooperative.ledger.Line;
import id.lumbung.cooperative.ledger.OpenBooks;
import id.lumbung.cooperative.ledger.Posting;
import id.lumbung.cooperative.ledger.VoucherType;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.tenancy.Tenant;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class StatementPagesTest {

    private static final Tenant KUKAR = new Tenant(6402, "kukar", "Kutai Kartanegara", ZoneId.of("Asia/Makassar"));

    @Autowired
    private TestRegency kukar;
    @Autowired
    private Ledger ledger;
    @Autowired
    private TransactionTemplate transactions;

    @Test
    void theGoldenYearOverHttpGivesEveryFigure() throws IOException {
        var treasury = golden();
        assertThat(figures(treasury, "lpk")).containsExactlyEntriesOf(GoldenStatements.LPK);
        assertThat(figures(treasury, "phu")).containsExactlyEntriesOf(GoldenStatements.PHU);
        assertThat(figures(treasury, "lak")).containsAllEntriesOf(GoldenStatements.LAK);
        var equity = rows(json(treasury, "/statements/lpe?period=2025"), "rows");
        assertThat(equity.getLast()).containsEntry("change", "SALDO_AKHIR").containsEntry("total", 18_362_568)
                .containsEntry("pokok", 800_000).containsEntry("wajib", 1_120_000).containsEntry("shu", 4_442_568);
        var notes = json(treasury, "/statements/calk?period=2025");
        assertThat(rows(notes, "withoutCash").stream().map(gift -> gift.get("amount")))
                .containsExactlyInAnyOrder(12_000_000, 2_500_000);

        for (var kind : List.of("lpk", "phu", "lpe", "lak", "calk")) {
            keep(kind + ".html", page(treasury, "/laporan/" + kind + "?masa=2025"));
        }
        assertThat(page(treasury, "/laporan/lpk?masa=2025")).contains("121.957.000", "(1.500.000)",
                "per 31 Desember 2025", "/laporan/lpk/L04?masa=2025").doesNotContain("tidak seimbang");
        assertThat(page(treasury, "/laporan/phu?masa=2025-Q4&banding=MASA_LALU")).contains("Triwulan IV 2025",
                "Triwulan III 2025");
        assertThat(page(treasury, "/laporan/lak?masa=2025")).contains("(85.600.000)", "95.277.000");
        var calk = page(treasury, "/laporan/calk?masa=2025");
        assertThat(calk.substring(calk.indexOf("Transaksi Tanpa Kas"))).contains("12.000.000", "2.500.000");
        assertThat(calk.substring(0, calk.indexOf("Transaksi Tanpa Kas"))).contains("Mutasi Aset Tetap");
        keep("all.html", page(treasury, "/laporan"));
    }

    @Test
    void everyFigureOpensTheLinesBehindIt() throws IOException {
        var treasury = golden();
        var inventory = page(treasury, "/laporan/lpk/L07?masa=2025");
        assertThat(inventory).contains("1-1501", "11.400.000", "1-1504", "300.000");
        assertThat(page(treasury, "/laporan/lpk/L07?masa=2025&akun=1-1504")).contains("Pembelian LPG kredit",
                "7.200.000");
        assertThat(page(treasury, "/laporan/phu/P03A?masa=2025&akun=5-1101")).contains("5.400.000")
                .doesNotContain("8.100.000");
        var lent = page(treasury, "/laporan/lak/O07?masa=2025");
        assertThat(lent).contains("6.000.000", "Pencairan pinjaman A4").doesNotContain("Angsuran ke-1");
        keep("behind.html", lent);
        assertThat(page(treasury, "/laporan/lpk/JA?masa=2025")).contains("/laporan/lpk/JAL");
        assertThat(page(treasury, "/laporan/lpk/L37?masa=2025")).contains("/laporan/phu");
        assertThat(rows(json(treasury, "/statements/lpk/lines/L11?period=2025"), "accounts")).hasSize(2);
    }

    @Test
    void aPaperIsSignedSealedAndKnownToBeSuperseded() throws IOException {
        var treasury = golden();
        kukar.officer(treasury.cooperative(), Office.KETUA);
        for (var kind : List.of("lpk", "phu", "lpe", "lak", "calk", "neraca-saldo", "buku-besar")) {
            var paper = file(treasury, "/laporan/" + kind + "/pdf?masa=2025&banding=TAHUN_LALU", "application/pdf");
            keep(kind + ".pdf", paper);
            try (var document = Loader.loadPDF(paper)) {
                assertThat(new PDFTextStripper().getText(document)).as(kind).contains("KOPERASI", "Orang KETUA",
                        "Orang BENDAHARA", "belum ada yang menjabat", "Jumlah kendali", "Halaman 1 dari")
                        .containsPattern("[1-9]\\d* baris · Jumlah kendali");
            }
            var workbook = file(treasury, "/laporan/" + kind + "/xlsx?masa=2025",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            keep(kind + ".xlsx", workbook);
            assertThat(sheets(workbook)).as(kind).contains("baris");
        }
        var issued = list(treasury, "/issued-statements");
        assertThat(issued).hasSize(8).allSatisfy(one -> assertThat(one).containsEntry("superseded", false));
        assertThat(page(treasury, "/laporan")).contains("masih sesuai").doesNotContain("tidak berlaku lagi");

        record(treasury, "2026-01-05");
        assertThat(list(treasury, "/issued-statements"))
                .allSatisfy(one -> assertThat(one).containsEntry("superseded", false));
        record(treasury, "2025-12-05");
        assertThat(list(treasury, "/issued-statements"))
                .allSatisfy(one -> assertThat(one).containsEntry("superseded", true));
        var again = page(treasury, "/laporan");
        keep("all-issued.html", again);
        assertThat(again).contains("tidak berlaku lagi").doesNotContain("masih sesuai");
    }

    @Test
    void theWholeLedgerIsAWorkbookInWhichNothingIsAFormula() throws IOException {
        var treasury = golden();
        treasury.record(UUID.randomUUID(), "J61",
                Map.of("date", "2025-12-31", "giver", "=HYPERLINK(\"x\")", "amount", 7,
                        "cash", "1-1101"))
                .expectStatus().isCreated();
        var workbook = file(treasury, "/laporan/buku-besar/xlsx?masa=2025",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        var text = sheets(workbook);
        assertThat(text).contains("=HYPERLINK", "Saldo awal", "Pencairan pinjaman A4").doesNotContain("<f>");
    }

    @Test
    void theBookOfACashAccountIsACashBookOnPaper() throws IOException {
        var treasury = golden();
        assertThat(page(treasury, "/buku-kas?akun=1-1101&bulan=2025-08")).contains(
                "/laporan/buku-besar/pdf?masa=2025-08&amp;akun=1-1101", "Buku Kas Excel", "Bulan sebelumnya: masuk Rp");
        assertThat(page(treasury, "/buku-besar?akun=1-1501&dari=2025-07-01&sampai=2025-07-31")).contains(
                "/laporan/buku-besar/pdf?masa=2025-07&amp;akun=1-1501", "Buku Besar Excel");
        keep("buku-kas.html", page(treasury, "/buku-kas?akun=1-1101&bulan=2025-08"));
        keep("neraca-saldo.html", page(treasury, "/neraca-saldo?dari=2025-08-01&sampai=2025-08-31"));
        keep("isian.html", page(treasury, "/laporan/calk/isian?tahun=2025"));
        treasury.outlet("SEMBAKO", "Toko Sembako");
        keep("jual.html", page(treasury, "/catat/J31"));
        keep("jurnal.html", page(treasury, "/jurnal-umum"));
        try (var document = Loader.loadPDF(
                file(treasury, "/laporan/buku-besar/pdf?masa=2025-07&akun=1-1101", "application/pdf"))) {
            assertThat(new PDFTextStripper().getText(document)).containsIgnoringCase("Buku Kas")
                    .doesNotContainIgnoringCase("Buku Besar");
        }
        try (var document = Loader.loadPDF(
                file(treasury, "/laporan/buku-besar/pdf?masa=2025-07&akun=1-1501", "application/pdf"))) {
            assertThat(new PDFTextStripper().getText(document)).containsIgnoringCase("Buku Besar");
        }
    }

    @Test
    void aBookThatIsTooLongForPaperIsOfferedAsAWorkbook() throws IOException {
        var treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        var paper = Line.debit(AccountCode.of("6-1201"), Rupiah.of(1));
        var lines = new ArrayList<>(Collections.nCopies(499, paper));
        lines.add(Line.credit(AccountCode.of("3-1201"), Rupiah.of(499)));
        KUKAR.run(() -> transactions.executeWithoutResult(status -> {
            for (int time = 0; time < 5; time++) {
                ledger.post(Posting.of(UUID.randomUUID(), treasury.cooperative(), LocalDate.of(2025, 7, 1),
                        VoucherType.BM, EventCode.UMUM, "Panjang", lines));
            }
        }));
        var refused = kukar.browser(treasury.treasurer()).get()
                .uri(Treasury.PAGES + "/laporan/buku-besar/pdf?masa=2025-07&akun=6-1201", treasury.cooperative())
                .exchange().expectStatus().isEqualTo(422).returnResult(String.class).getResponseBody();
        assertThat(refused).contains("2.000 baris", "/laporan/buku-besar/xlsx?masa=2025-07&amp;akun=6-1201");
        assertThat(sheets(file(treasury, "/laporan/buku-besar/xlsx?masa=2025-07&akun=6-1201",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))).contains("2496 baris")
                .doesNotContain("3-1201");
    }

    @Test
    void whatDoesNotFitIsRefusedInWords() {
        var treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        Map.of("/laporan/lpk?masa=2025-13", 422, "/laporan/lpk?masa=kemarin", 422, "/laporan/lpk?unit=%3Cb%3E", 422,
                "/laporan/lpk/XYZ?masa=2025", 404, "/laporan/neraca/pdf?masa=2025", 404,
                "/laporan/lpk/L01?masa=2025&akun=9-9999", 404, "/laporan/lpk/pdf?masa=9", 422,
                "/laporan/neraca-saldo/pdf?masa=2025&unit=APOTEK", 200,
                "/laporan/buku-besar/pdf?masa=2025&unit=APOTEK", 200)
                .forEach((path, status) -> kukar.browser(treasury.treasurer()).get()
                        .uri(Treasury.PAGES + path.replace("%3C", "<").replace("%3E", ">"), treasury.cooperative())
                        .exchange().expectStatus().isEqualTo(status));
        assertThat(page(treasury, "/laporan/lpk")).contains("Laporan Posisi Keuangan");
        kukar.browser(treasury.treasurer()).get()
                .uri(Treasury.PAGES + "/laporan?jenis=phu&masa=2025&banding=TANPA", treasury.cooperative()).exchange()
                .expectStatus().is3xxRedirection();
        var closed = kukar.freshCooperative();
        var treasurer = kukar.officer(closed, Office.BENDAHARA);
        assertThat(kukar.browser(treasurer).get().uri(Treasury.PAGES + "/laporan/lpk", closed).exchange().expectStatus()
                .isOk().returnResult(String.class).getResponseBody()).contains("Buku belum dibuka");
    }

    @Test
    void statementsAreReadByTheirOwnPeopleAndTheDinasAndByNobodyElse() {
        var treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        var neighbour = kukar.officer(kukar.freshCooperative(), Office.BENDAHARA);
        for (var path : List.of("/laporan", "/laporan/lpk", "/laporan/lpk/L01", "/laporan/lpk/pdf?masa=2025",
                "/laporan/buku-besar/xlsx?masa=2025")) {
            kukar.browser(kukar.dinasOfficer()).get().uri(Treasury.PAGES + path, treasury.cooperative()).exchange()
                    .expectStatus().isOk();
            kukar.browser(neighbour).get().uri(Treasury.PAGES + path, treasury.cooperative()).exchange()
                    .expectStatus().isForbidden();
        }
        for (var path : List.of("/statements/lpk?period=2025", "/issued-statements")) {
            kukar.as(neighbour).get().uri(Treasury.API + path, treasury.cooperative()).exchange().expectStatus()
                    .isForbidden();
        }
    }

    @Test
    void anotherRegencySeesNothing() {
        var treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        for (var path : List.of("/statements/lpk?period=2025", "/issued-statements",
                "/statements/lpk/lines/L01?period=2025")) {
            kukar.as(kukar.foreigner()).get().uri(Treasury.API + path, treasury.cooperative()).exchange().expectStatus()
                    .isForbidden();
            kukar.as(kukar.foreigner()).get().uri("/kubar/api/cooperatives/{c}" + path, treasury.cooperative())
                    .exchange().expectStatus().isNotFound();
        }
    }

    /// The golden journal as it stands in the file, posted to a cooperative with a treasurer.
    private Treasury golden() {
        var treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        KUKAR.run(() -> transactions.executeWithoutResult(
                status -> OpenBooks.golden(treasury.cooperative(), treasury.members().getFirst())
                        .forEach(ledger::post)));
        return treasury;
    }

    private static void record(Treasury treasury, String date) {
        treasury.record(UUID.randomUUID(), "J61", Map.of("date", date, "giver", "Desa", "amount", 5, "cash", "1-1101"))
                .expectStatus().isCreated();
    }

    private Map<String, Long> figures(Treasury treasury, String kind) {
        var figures = new LinkedHashMap<String, Long>();
        rows(json(treasury, "/statements/" + kind + "?period=2025"), "rows").forEach(row -> {
            if (row.get("amount") instanceof Number amount) {
                figures.put((String) row.get("code"), amount.longValue());
            }
        });
        return figures;
    }

    private Map<String, Object> json(Treasury treasury, String path) {
        return kukar.as(treasury.treasurer()).get().uri(Treasury.API + path, treasury.cooperative()).exchange()
                .expectStatus().isOk().expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult().getResponseBody();
    }

    private List<Map<String, Object>> list(Treasury treasury, String path) {
        return kukar.as(treasury.treasurer()).get().uri(Treasury.API + path, treasury.cooperative()).exchange()
                .expectStatus().isOk().expectBody(new ParameterizedTypeReference<List<Map<String, Object>>>() {})
                .returnResult().getResponseBody();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> json, String name) {
        return (List<Map<String, Object>>) json.get(name);
    }

    private String page(Treasury treasury, String path) {
        return kukar.browser(treasury.treasurer()).get().uri(Treasury.PAGES + path, treasury.cooperative()).exchange()
                .expectStatus().isOk().returnResult(String.class).getResponseBody();
    }

    private byte[] file(Treasury treasury, String path, String type) {
        var answer = kukar.browser(treasury.treasurer()).get().uri(Treasury.PAGES + path, treasury.cooperative())
                .exchange().expectStatus().isOk().returnResult(byte[].class);
        assertThat(answer.getResponseHeaders().getContentType()).isEqualTo(MediaType.parseMediaType(type));
        assertThat(answer.getResponseHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION)).contains("attachment");
        return answer.getResponseBody();
    }

    private static String sheets(byte[] workbook) throws IOException {
        var file = Files.write(Files.createTempFile("laporan", ".xlsx"), workbook);
        try (var zip = new ZipFile(file.toFile())) {
            var text = new StringBuilder();
            for (var entry : zip.stream().filter(entry -> entry.getName().startsWith("xl/worksheets")).toList()) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
            return text.toString();
        } finally {
            Files.delete(file);
        }
    }

    /// For people who want to look: `-Dlumbung.keep=<folder>`.
    private static void keep(String name, String page) throws IOException {
        keep(name, page.getBytes(StandardCharsets.UTF_8));
    }

    private static void keep(String name, byte[] content) throws IOException {
        var folder = System.getProperty("lumbung.keep");
        if (folder != null) {
            Files.createDirectories(Path.of(folder));
            Files.write(Path.of(folder, name), content);
        }
    }
}
