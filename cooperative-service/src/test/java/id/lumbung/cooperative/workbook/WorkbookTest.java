package id.lumbung.cooperative.workbook;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.Surroundings;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.event.Treasury;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.cooperative.upload.Upload;
import id.lumbung.testing.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@FeatureTest
class WorkbookTest {

    private static final LocalDate FROM = LocalDate.of(2025, 7, 1);
    private static final String CSV = """
            No;Tanggal;Uraian;Bukti;Debet;Kredit;Saldo;Keterangan
            ;;Saldo bulan lalu;;;;0;
            1;02/07/2025;Hibah desa;;1.000.000;;1.000.000;
            2;03/07/2025;Token listrik;K-1;;150.000;850.000;
            3;04/07/2025;Solar genset;;;50.000;800.000;
            4;05/07/2025;=cmd|' /C calc'!A0;;10.000;;810.000;
            5;06/07/2025;Solar genset lagi;;;25.000;785.000;
            """;

    @Autowired
    private TestRegency kukar;

    @Test
    void aWorkbookIsUploadedAnsweredAndConfirmedAsAWhole() throws Exception {
        var treasury = Treasury.open(kukar, FROM);
        var batch = UUID.randomUUID();
        upload(treasury, batch, CSV).expectStatus().isSeeOther();
        assertThat(page(treasury, "/" + batch)).contains("5 baris: 2 siap, 3 perlu dijawab", "Hibah untuk modal",
                "Listrik dan air", "sel C5", "dicatat sebagai apa").doesNotContain("Sahkan 2 Baris");
        post(treasury, "/" + batch + "/sah", Map.of()).expectStatus().isEqualTo(409);
        assertThat(balance(treasury, "1-1101")).isZero();

        // One answer teaches the other row.
        assertThat(page(treasury, "/" + batch + "/3")).contains("Solar genset", "Transportasi");
        post(treasury, "/" + batch + "/3", Map.of("jenis", "transport", "tanggal", "2025-07-04", "jumlah", "50.000",
                "ingat", "true")).expectStatus().isSeeOther();
        assertThat(rows(treasury, batch).get(4)).containsEntry("rule", "transport");
        post(treasury, "/" + batch + "/4", Map.of("lewati", "true")).expectStatus().isSeeOther();
        assertThat(page(treasury, "/" + batch)).contains("5 baris: 4 siap, 0 perlu dijawab, 1 dilewati",
                "Sahkan 4 Baris");

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(Objects.requireNonNull(
                kukar.as(treasury.treasurer()).get().uri(Treasury.API + "/imports/{b}/rejected",
                        treasury.cooperative(), batch).exchange().expectStatus().isOk().expectBody(byte[].class)
                        .returnResult().getResponseBody())))) {
            var rejected = workbook.getFirstSheet().read();
            assertThat(rejected.get(1).getCellText(2)).contains("=cmd");
            assertThat(rejected.get(1).getCell(2).getFormula()).isNull();
        }
        post(treasury, "/" + batch + "/sah", Map.of()).expectStatus().isSeeOther();
        post(treasury, "/" + batch + "/sah", Map.of()).expectStatus().isSeeOther();
        assertThat(balance(treasury, "1-1101")).isEqualTo(775_000);
        assertThat(balance(treasury, "6-1205")).isEqualTo(75_000);
        assertThat(page(treasury, "/" + batch)).contains("Sudah masuk buku");
        post(treasury, "/" + batch + "/3", Map.of("jenis", "listrik")).expectStatus().isEqualTo(422);

        // The next workbook knows what was learned; the same one is not taken again.
        assertThat(text(upload(treasury, UUID.randomUUID(), CSV).expectStatus().isEqualTo(422)))
                .contains("sudah pernah");
        var next = UUID.randomUUID();
        upload(treasury, next, CSV.replace("02/07", "12/07").replace("04/07", "14/07")).expectStatus().isSeeOther();
        assertThat(rows(treasury, next).get(2)).containsEntry("rule", "transport");
        post(treasury, "/" + next + "/buang", Map.of()).expectStatus().isSeeOther();
        assertThat(page(treasury, "")).contains("Dibuang", "Sudah masuk buku");
    }

    @Test
    void aWorkbookOfAnOutletIsBookedThereButWhatConcernsTheWholeCooperative() {
        var treasury = Treasury.open(kukar, FROM);
        assertThat(page(treasury, "")).doesNotContain("name=\"gerai\"");
        treasury.outlet("APOTEK", "Apotek Desa");
        assertThat(page(treasury, "")).contains("name=\"gerai\"", "Apotek Desa");
        var csv = """
                Tanggal;Uraian;Masuk;Keluar
                02/07/2025;Hibah desa;900.000;
                03/07/2025;Token listrik;;150.000
                04/07/2025;Konsumsi rapat anggota;;50.000
                """;
        assertThat(text(upload(treasury, UUID.randomUUID(), csv, "TIDAK-ADA").expectStatus().isEqualTo(422)))
                .contains("tidak ada dalam daftar gerai");
        var batch = UUID.randomUUID();
        upload(treasury, batch, csv, "APOTEK").expectStatus().isSeeOther();
        post(treasury, "/" + batch + "/sah", Map.of()).expectStatus().isSeeOther();
        assertThat(balance(treasury, "1-1101")).isEqualTo(700_000);
        var result = text(kukar.as(treasury.treasurer()).get()
                .uri(Treasury.API + "/statements/phu?period=2025&unit=APOTEK", treasury.cooperative()).exchange());
        assertThat(result).contains("\"code\":\"P09\",\"name\":\"Beban usaha\",\"style\":\"BARIS\",\"amount\":-150000")
                .contains("\"name\":\"Beban perkoperasian\",\"style\":\"BARIS\",\"amount\":0");
    }

    @Test
    void oneRowThatTheLedgerRefusesKeepsAllOut() {
        var treasury = Treasury.open(kukar, FROM);
        var batch = UUID.randomUUID();
        upload(treasury, batch, """
                Tanggal;Uraian;Masuk;Keluar
                02/07/2025;Hibah desa;100.000;
                03/07/2025;Token listrik;;150.000
                """).expectStatus().isSeeOther();
        assertThat(text(post(treasury, "/" + batch + "/sah", Map.of()).expectStatus().isEqualTo(409)))
                .contains("baris 3", "Tidak ada yang masuk buku");
        assertThat(balance(treasury, "1-1101")).isZero();
    }

    @Test
    void savingsAreBookedForTheirMembers() {
        var treasury = Treasury.open(kukar, FROM);
        var batch = UUID.randomUUID();
        upload(treasury, batch, """
                Tanggal;Uraian;Masuk;Keluar
                02/07/2025;Setoran simpanan pokok;100.000;
                """).expectStatus().isSeeOther();
        assertThat(rows(treasury, batch).getFirst().get("questions").toString()).contains("MEMBER");
        var answer = "/" + batch + "/1";
        post(treasury, answer, Map.of("jenis", "simpanan-pokok", "anggota", UUID.randomUUID().toString()))
                .expectStatus()
                .isEqualTo(422);
        post(treasury, answer, Map.of("jenis", "simpanan-pokok", "anggota", treasury.members().getFirst().toString()))
                .expectStatus().isSeeOther();
        post(treasury, "/" + batch + "/sah", Map.of()).expectStatus().isSeeOther();
        assertThat(balance(treasury, "3-1101")).isEqualTo(-100_000);
        kukar.as(treasury.treasurer()).get().uri(Treasury.API + "/members/{m}", treasury.cooperative(),
                treasury.members().getFirst()).exchange().expectBody().jsonPath("$.state").isEqualTo("AKTIF");
    }

    @Test
    void aSaleTakesItsGoodsFromTheShelfAndALoanItsMember() {
        var treasury = Treasury.open(kukar, FROM);
        var batch = UUID.randomUUID();
        upload(treasury, batch, """
                Tanggal;Uraian;Masuk;Keluar
                02/07/2025;Hibah desa;5.000.000;
                03/07/2025;Kulakan beras;;1.000.000
                04/07/2025;Penjualan beras;500.000;
                05/07/2025;Jual gula;100.000;
                06/07/2025;Jual token pulsa;50.000;
                07/07/2025;Pencairan pinjaman;;1.000.000
                08/07/2025;Angsuran pertama, jasa 15.000;115.000;
                09/07/2025;Angsuran kedua;100.000;
                """).expectStatus().isSeeOther();
        assertThat(page(treasury, "/" + batch)).contains("8 baris: 2 siap, 6 perlu dijawab", "harga pokok barang");
        var own = Map.of("jenis", "jual-sembako", "pokok", "65.000");
        post(treasury, "/" + batch + "/4", own).expectStatus().isSeeOther();
        assertThat(text(post(treasury, "/" + batch + "/margin", Map.of("margin", "100")).expectStatus()
                .isEqualTo(422))).contains("persen antara 0 dan 99,9");
        post(treasury, "/" + batch + "/margin", Map.of("margin", "20")).expectStatus().isSeeOther();
        post(treasury, "/" + batch + "/5", Map.of("jenis", "jual-sembako", "pokok", "0")).expectStatus().isSeeOther();
        assertThat(page(treasury, "/" + batch)).contains("Harga pokok Rp\u00a0400.000", "Harga pokok Rp\u00a065.000",
                "Harga pokok Rp\u00a00");
        var member = treasury.members().getFirst().toString();
        post(treasury, "/" + batch + "/6", Map.of("jenis", "pinjaman-cair", "anggota", member)).expectStatus()
                .isSeeOther();
        post(treasury, "/" + batch + "/7", Map.of("jenis", "angsuran", "anggota", member)).expectStatus().isSeeOther();
        assertThat(text(post(treasury, "/" + batch + "/8", Map.of("jenis", "angsuran", "anggota", member, "jasa",
                "100.001")).expectStatus().isEqualTo(422))).contains("tidak boleh lebih besar");
        post(treasury, "/" + batch + "/8", Map.of("jenis", "angsuran", "anggota", member, "jasa", "10.000",
                "pinjamanKe", "1")).expectStatus().isSeeOther();
        post(treasury, "/" + batch + "/sah", Map.of()).expectStatus().isSeeOther();

        assertThat(balance(treasury, "5-1101")).isEqualTo(465_000);
        assertThat(balance(treasury, "1-1501")).isEqualTo(535_000);
        assertThat(balance(treasury, "1-1401")).isEqualTo(810_000);
        assertThat(balance(treasury, "4-1201")).isEqualTo(-25_000);
        assertThat(balance(treasury, "4-2101")).isEqualTo(-650_000);

        // The next workbook knows the margin.
        var next = UUID.randomUUID();
        upload(treasury, next, "Tanggal;Uraian;Masuk;Keluar\n12/07/2025;Jual beras;10.000;\n").expectStatus()
                .isSeeOther();
        assertThat(page(treasury, "/" + next)).contains("Harga pokok Rp\u00a08.000", "1 baris: 1 siap");
        upload(treasury, next, "Tanggal;Uraian;Masuk;Keluar\n12/07/2025;Jual beras;10.000;\n").expectStatus()
                .isSeeOther();
    }

    @Test
    void theExampleIsACashBookThatIsUnderstood() {
        var treasury = Treasury.open(kukar, FROM);
        for (var ending : List.of("csv", "xlsx")) {
            var example = Objects.requireNonNull(kukar.browser(treasury.treasurer()).get().uri(
                    Treasury.PAGES + "/impor/contoh." + ending, treasury.cooperative()).exchange().expectStatus()
                    .isOk().expectBody(byte[].class).returnResult().getResponseBody());
            assertThat(text(send(treasury, "contoh." + ending, example, UUID.randomUUID()).expectStatus()
                    .isEqualTo(422))).contains("Tidak ada transaksi");
        }
    }

    @Test
    void whatIsNoWorkbookIsRefusedInPlainWords() {
        var treasury = Treasury.open(kukar, FROM);
        assertThat(text(send(treasury, "kas.xlsx", "MZ\u0000\u0001".getBytes(StandardCharsets.UTF_8), UUID.randomUUID())
                .expectStatus().isEqualTo(422))).contains("bukan lembar kerja");
        assertThat(text(upload(treasury, UUID.randomUUID(), "a;b\n1;2\n").expectStatus().isEqualTo(422)))
                .contains("Tidak ditemukan buku kas");
        var chair = kukar.officer(treasury.cooperative(), Office.KETUA);
        Upload.send(kukar.browser(chair), "kas.csv", CSV.getBytes(StandardCharsets.UTF_8), UUID.randomUUID().toString(),
                Treasury.PAGES + "/impor/berkas", treasury.cooperative()).expectStatus().isForbidden();
        kukar.as(kukar.foreigner()).get().uri("/kubar/api/cooperatives/{c}/imports", treasury.cooperative()).exchange()
                .expectStatus().isForbidden();
    }

    @Test
    void aBatchThatCameToItsEndIsNotRewrittenBySql() throws SQLException {
        var treasury = Treasury.open(kukar, FROM);
        var batch = UUID.randomUUID();
        upload(treasury, batch, "Tanggal;Uraian;Masuk;Keluar\n02/07/2025;Hibah;100;\n").expectStatus().isSeeOther();
        post(treasury, "/" + batch + "/sah", Map.of()).expectStatus().isSeeOther();
        for (var attack : List.of("update workbook_batch set confirmed_at = null where id = '%s'",
                "update workbook_row set skipped = true, entry_id = null where batch_id = '%s'")) {
            refused("workbook_batch_final", attack.formatted(batch));
        }
        refused("permission denied", "delete from workbook_row where batch_id = '%s'".formatted(batch));
        refused("permission denied",
                "update workbook_batch set content_hash = sha256('x') where id = '%s'".formatted(batch));
        refused("permission denied", "delete from workbook_margin");
        refused("workbook_margin_range",
                "insert into workbook_margin (cooperative_id, permille, said_by) values ('%s', "
                        .formatted(treasury.cooperative()) + "1000, 'x')");
        refused("row-level security", "insert into workbook_margin (tenant_id, cooperative_id, permille, said_by) "
                + "values (6407, '%s', 100, 'x')".formatted(treasury.cooperative()));
        refused("permission denied", "delete from opening_entry");
        refused("permission denied", "update opening_round set round = 9");
    }

    private static void refused(String word, String sql) throws SQLException {
        try (var connection = TestPostgres.superuser(Surroundings.DATABASE).getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local role " + Surroundings.APP);
            statement.execute("set local app.tenant = '6402'");
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.execute(sql))
                    .satisfies(e -> assertThat(e.toString() + ((PSQLException) e)
                            .getServerErrorMessage().getConstraint()).contains(word));
            connection.rollback();
        }
    }

    private ResponseSpec upload(Treasury treasury, UUID key, String csv, String outlet) {
        return Upload.send(kukar.browser(treasury.treasurer()), "kas.csv", csv.getBytes(StandardCharsets.UTF_8),
                key.toString(), Treasury.PAGES + "/impor/berkas?kas=1-1101&tahun=2025&gerai=" + outlet,
                treasury.cooperative());
    }

    private ResponseSpec upload(Treasury treasury, UUID key, String csv) {
        return send(treasury, "kas.csv", csv.getBytes(StandardCharsets.UTF_8), key);
    }

    private ResponseSpec send(Treasury treasury, String name, byte[] content, UUID key) {
        return Upload.send(kukar.browser(treasury.treasurer()), name, content, key.toString(),
                Treasury.PAGES + "/impor/berkas?kas=1-1101&tahun=2025", treasury.cooperative());
    }

    private ResponseSpec post(Treasury treasury, String path, Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        return kukar.browser(treasury.treasurer()).method(HttpMethod.POST)
                .uri(Treasury.PAGES + "/impor" + path, treasury.cooperative()).body(form).exchange();
    }

    private String page(Treasury treasury, String path) {
        return text(kukar.browser(treasury.treasurer()).get().uri(Treasury.PAGES + "/impor" + path,
                treasury.cooperative()).exchange().expectStatus().isOk());
    }

    private static String text(ResponseSpec response) {
        return Objects.requireNonNull(response.expectBody(String.class).returnResult().getResponseBody());
    }

    private List<Map<String, Object>> rows(Treasury treasury, UUID batch) {
        return Objects.requireNonNull(kukar.as(treasury.treasurer()).get().uri(Treasury.API + "/imports/{b}/rows",
                treasury.cooperative(), batch).exchange().expectStatus().isOk()
                .expectBody(new ParameterizedTypeReference<List<Map<String, Object>>>() {}).returnResult()
                .getResponseBody());
    }

    private long balance(Treasury treasury, String account) {
        var trial = Objects.requireNonNull(kukar.as(treasury.treasurer()).get().uri(
                Treasury.API + "/trial-balance?date=2025-12-31", treasury.cooperative()).exchange()
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {}).returnResult()
                .getResponseBody());
        return ((List<?>) trial.get("balances")).stream().map(row -> (Map<?, ?>) row)
                .filter(row -> row.get("code").equals(account))
                .mapToLong(row -> ((Number) row.get("closing")).longValue())
                .sum();
    }
}
