package id.lumbung.cooperative.opening;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.Surroundings;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.event.Treasury;
import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Ledger;
import id.lumbung.cooperative.ledger.Periods;
import id.lumbung.cooperative.ledger.SubLedger;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.cooperative.upload.Upload;
import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.testing.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class OpeningTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final String SHEET = Treasury.API + "/opening-balances";

    @Autowired
    private TestRegency kukar;
    @Autowired
    private Periods periods;
    @Autowired
    private SubLedger subLedger;
    @Autowired
    private Ledger ledger;

    @Test
    void aSheetThatBalancesBecomesEntriesAndMayBeReplacedUntilTheFirstMonthIsClosed() {
        var treasury = Treasury.open(kukar, FROM);
        put(treasury, balanced(treasury, 5_000_000)).expectStatus().isOk();
        confirm(treasury, UUID.randomUUID()).expectStatus().isOk();
        assertThat(balances(treasury)).isEqualTo(Map.of("1-1101", 5_000_000L, "1-1501", 2_000_000L, "2-1101", -300_000L,
                "3-1101", -900_000L, "3-1201", -5_800_000L));
        confirm(treasury, UUID.randomUUID()).expectStatus().isEqualTo(409); // unchanged

        // What was in the drawer is spent, so the old opening can only be taken back after the new one stands.
        treasury.record(UUID.randomUUID(), "J45", Map.of("date", "2026-01-05", "cash", "1-1101", "expenses",
                Map.of("6-1202", 4_000_000))).expectStatus().isCreated();
        put(treasury, balanced(treasury, 4_500_000)).expectStatus().isOk();
        var key = UUID.randomUUID();
        confirm(treasury, key).expectStatus().isOk();
        confirm(treasury, key).expectStatus().isOk().expectHeader().valueEquals("Idempotency-Replayed", "true");
        assertThat(balances(treasury)).containsEntry("1-1101", 500_000L).containsEntry("3-1201", -5_300_000L);
        assertThat(json(treasury, "/chain")).containsEntry("whole", true).containsEntry("entries", 4);

        put(treasury, balanced(treasury, 3_000_000)).expectStatus().isOk();
        confirm(treasury, UUID.randomUUID()).expectStatus().isEqualTo(409); // a million would be missing in the drawer
        put(treasury, balanced(treasury, 6_000_000)).expectStatus().isOk();
        new Tenant(6402, "kukar", "Kutai Kartanegara", ZoneId.of("Asia/Makassar")).run(
                () -> periods.close(treasury.cooperative(), YearMonth.of(2026, 1)));
        confirm(treasury, UUID.randomUUID()).expectStatus().isEqualTo(409).expectBody().jsonPath("$.code")
                .isEqualTo("opening.closed");
    }

    @Test
    void anOpeningEntryIsTakenBackByTheSheetAndNotByHand() {
        var treasury = Treasury.open(kukar, FROM);
        put(treasury, balanced(treasury, 5_000_000)).expectStatus().isOk();
        confirm(treasury, UUID.randomUUID()).expectStatus().isOk();
        var entry = standing(treasury).getFirst();
        takeBack(treasury, entry).expectStatus().isEqualTo(409).expectBody().jsonPath("$.code")
                .isEqualTo("opening.correct-the-sheet");
        var voucher = Treasury.PAGES + "/bukti/{e}";
        assertThat(text(kukar.browser(treasury.treasurer()).get().uri(voucher, treasury.cooperative(), entry)
                .exchange().expectStatus().isOk())).doesNotContain("Batalkan");
        assertThat(text(kukar.browser(treasury.treasurer()).get().uri(voucher + "/pembalik", treasury.cooperative(),
                entry).exchange().expectStatus().isEqualTo(409))).contains("Perbaiki isian di halaman Saldo Awal");
        assertThat(standing(treasury)).containsExactly(entry);

        // What no round brought is taken back as ever.
        var cost = UUID.randomUUID();
        treasury.record(cost, "J45", Map.of("date", "2026-01-05", "cash", "1-1101", "expenses",
                Map.of("6-1202", 4_000))).expectStatus().isCreated();
        assertThat(treasury.page("/bukti/" + cost)).contains("Batalkan");
        takeBack(treasury, cost).expectStatus().isCreated();

        new Tenant(6402, "kukar", "Kutai Kartanegara", ZoneId.of("Asia/Makassar")).run(
                () -> periods.close(treasury.cooperative(), YearMonth.of(2026, 1)));
        takeBack(treasury, entry).expectStatus().isEqualTo(409).expectBody().jsonPath("$.code")
                .isEqualTo("opening.closed");
    }

    /// As a version did that let a treasurer take an opening entry back by itself.
    @Test
    void whereAnOpeningEntryWasTakenBackByHandTheSheetIsConfirmedOnceMore() {
        var treasury = Treasury.open(kukar, FROM);
        var lines = new ArrayList<Map<String, Object>>();
        for (int number = 0; number < 600; number++) {
            lines.add(Map.of("account", "2-1101", "about", "Pemasok " + number, "amount", 1_000));
        }
        lines.add(Map.of("account", "1-1501", "about", "Beras 5 kg", "amount", 600_000));
        put(treasury, lines).expectStatus().isOk();
        confirm(treasury, UUID.randomUUID()).expectStatus().isOk();
        assertThat(standing(treasury)).hasSize(2);
        new Tenant(6402, "kukar", "Kutai Kartanegara", ZoneId.of("Asia/Makassar")).run(() -> ledger.reverse(
                UUID.randomUUID(), treasury.cooperative(), standing(treasury).getLast(), FROM.plusDays(9), "Salah"));
        assertThat(balances(treasury)).containsKey("3-1999");

        assertThat(json(treasury, "/opening-balances")).containsEntry("changed", true);
        assertThat(page(treasury, "")).contains("Sahkan sebagai Pengganti").doesNotContain("sudah disahkan");
        confirm(treasury, UUID.randomUUID()).expectStatus().isOk();
        assertThat(balances(treasury)).isEqualTo(Map.of("1-1501", 600_000L, "2-1101", -600_000L));
        assertThat(standing(treasury)).hasSize(2);
        assertThat(json(treasury, "/opening-balances")).containsEntry("changed", false);
        confirm(treasury, UUID.randomUUID()).expectStatus().isEqualTo(409).expectBody().jsonPath("$.code")
                .isEqualTo("opening.unchanged");
    }

    @Test
    void manyMembersBecomeSeveralEntriesThatLeaveNothingBetween() {
        var treasury = Treasury.open(kukar, FROM);
        var lines = new ArrayList<Map<String, Object>>();
        for (int number = 0; number < 1_200; number++) {
            lines.add(Map.of("account", "2-1101", "about", "Pemasok " + number, "amount", 1_000));
        }
        lines.add(Map.of("account", "1-1101", "amount", 1_200_000));
        put(treasury, lines).expectStatus().isOk();
        confirm(treasury, UUID.randomUUID()).expectStatus().isOk();
        assertThat(balances(treasury)).isEqualTo(Map.of("1-1101", 1_200_000L, "2-1101", -1_200_000L));
        assertThat(json(treasury, "/chain")).containsEntry("entries", 3);
    }

    @Test
    void whatCannotStandIsRefusedAndNothingIsKept() {
        var treasury = Treasury.open(kukar, FROM);
        confirm(treasury, UUID.randomUUID()).expectStatus().isEqualTo(409); // empty
        put(treasury, List.of(Map.of("account", "1-1101", "amount", 5))).expectStatus().isOk();
        confirm(treasury, UUID.randomUUID()).expectStatus().isEqualTo(409).expectBody().jsonPath("$.code")
                .isEqualTo("opening.unbalanced");
        for (var wrong : List.<Map<String, Object>>of(Map.of("account", "4-1101", "amount", 5),
                Map.of("account", "3-1999", "amount", 5), Map.of("account", "1-1100", "amount", 5),
                Map.of("account", "9-9999", "amount", 5), Map.of("account", "3-1101", "amount", 5),
                Map.of("account", "3-1101", "about", UUID.randomUUID().toString(), "amount", 5),
                Map.of("account", "2-1101", "amount", 5), Map.of("account", "1-1401", "about", "x", "amount", 5),
                Map.of("account", "1-1101", "amount", 1_000_000_000_000_000L))) {
            put(treasury, List.of(wrong)).expectStatus().isEqualTo(422);
        }
        put(treasury, List.of(Map.of("account", "1-1101", "amount", 5), Map.of("account", "1-1101", "amount", 6)))
                .expectStatus().isEqualTo(422);
        assertThat(balances(treasury)).isEmpty();

        var chair = kukar.officer(treasury.cooperative(), Office.KETUA);
        kukar.as(chair).put().uri(SHEET, treasury.cooperative()).body(Map.of("lines", List.of())).exchange()
                .expectStatus().isForbidden();
        kukar.as(chair).get().uri(SHEET, treasury.cooperative()).exchange().expectStatus().isOk();
    }

    @Test
    void theSheetIsFilledPageByPageOnAPhone() {
        var treasury = Treasury.open(kukar, FROM);
        var sari = treasury.members().getFirst();
        post(treasury, "/kas", Map.of("1-1101", "1.250.000", "1-1111", "")).expectStatus().isSeeOther();
        post(treasury, "/3-1101", Map.of("m-" + sari, "100.000")).expectStatus().isSeeOther();
        post(treasury, "/1-1501", Map.of("nama-0", "Beras 5 kg", "jumlah-0", "350000")).expectStatus().isSeeOther();
        assertThat(page(treasury, "")).contains("1.250.000", "100.000", "350.000", "1.500.000", "Selisih")
                .doesNotContain("Sahkan Saldo Awal");
        assertThat(page(treasury, "/1-1501")).contains("Beras 5 kg");
        assertThat(text(post(treasury, "/kas", Map.of("1-1101", "1,25 jt")).expectStatus().isEqualTo(422)))
                .contains("1,25 jt", "bukan jumlah rupiah");
        assertThat(text(post(treasury, "/1-1501", Map.of("nama-0", "", "jumlah-0", "5")).expectStatus()
                .isEqualTo(422))).contains("belum diisi");
        post(treasury, "/ekuitas", Map.of("3-1201", "1.500.000")).expectStatus().isSeeOther();
        assertThat(page(treasury, "")).contains("Seimbang", "Sahkan Saldo Awal");
        post(treasury, "", Map.of("kunci", UUID.randomUUID().toString())).expectStatus().isSeeOther();
        assertThat(page(treasury, "")).contains("sudah disahkan").doesNotContain("Sahkan Saldo Awal");
        assertThat(balances(treasury)).containsEntry("3-1101", -100_000L);
    }

    @Test
    void theSheetComesFromAFileAsWell() {
        var treasury = Treasury.open(kukar, FROM);
        var csv = "Akun;Nama;Jumlah\n1-1101;;1.000.000\n2-1101;Bulog;Rp 400.000\n3-1201;;600000\n";
        upload(treasury, csv).expectStatus().isSeeOther();
        assertThat(page(treasury, "")).contains("Seimbang", "400.000");
        upload(treasury, csv + "3-1101;00001;100.000\n").expectStatus().isSeeOther();
        assertThat(page(treasury, "/3-1101")).contains("100.000", "00001");
        upload(treasury, csv).expectStatus().isSeeOther();
        assertThat(text(upload(treasury, csv.replace("Rp 400.000", "empat ratus")).expectStatus().isEqualTo(422)))
                .contains("sel C3", "empat ratus");
        assertThat(text(upload(treasury, csv.replace("1-1101", "1-9999")).expectStatus().isEqualTo(422)))
                .contains("sel A2", "1-9999");
        assertThat(text(upload(treasury, "halo").expectStatus().isEqualTo(422))).contains("Kolom akun");
        assertThat(text(upload(treasury, "MZ\u0000").expectStatus().isEqualTo(422))).contains("bukan lembar kerja");
        assertThat(page(treasury, "")).contains("Seimbang", "400.000");
    }

    @Test
    void loansStandOnTheSheetWithTheirMemberAndLaterEventsMeanTheSameLoan() {
        var treasury = Treasury.open(kukar, FROM);
        var sari = treasury.members().getFirst();
        assertThat(page(treasury, "")).contains("1-1401 Pinjaman Anggota - Produktif");
        assertThat(page(treasury, "/1-1401")).contains("Nomor anggota, misalnya", "Pinjaman ke", "Sisa pokok");
        assertThat(text(post(treasury, "/1-1401", Map.of("nama-0", "99999", "ke-0", "x", "jumlah-0", "5"))
                .expectStatus().isEqualTo(422))).contains("99999 bukan anggota", "bukan urutan pinjaman");
        assertThat(text(post(treasury, "/1-1401", Map.of("nama-0", "00001", "ke-0", "1", "sejak-0", "2026-02-01",
                "jumlah-0", "5")).expectStatus().isEqualTo(422))).contains("sesudah pembukuan dimulai");
        post(treasury, "/1-1401", Map.of("nama-0", "00001", "ke-0", "2", "sejak-0", "2025-08-10", "jumlah-0",
                "4.000.000")).expectStatus().isSeeOther();
        assertThat(page(treasury, "/1-1401")).contains("00001", "2025-08-10", "4.000.000");
        var csv = "Akun;Nama;Jumlah;Pinjaman ke;Sejak\n1-1401;00001;4.000.000;2;10/08/2025\n1-1402;00002;500.000;;\n"
                + "1-1101;;100.000;;\n1-1301;00003;250.000;;1 Nov 2025\n3-1201;;4.850.000;;\n";
        for (var wrong : List.of("00002;500.000;0;", "00002;500.000;;32/13/2025", "99999;500.000;;")) {
            assertThat(text(upload(treasury, csv.replace("00002;500.000;;", wrong)).expectStatus().isEqualTo(422)))
                    .contains("Sheet ", "3: ");
        }
        upload(treasury, csv).expectStatus().isSeeOther();
        confirm(treasury, UUID.randomUUID()).expectStatus().isOk();
        assertThat(balances(treasury)).containsEntry("1-1401", 4_000_000L).containsEntry("1-1402", 500_000L)
                .containsEntry("1-1301", 250_000L);
        // Since when they stand is what the notes tell of them: five months, this month, two months.
        var notes = treasury.json("/statements/calk?period=2026-01");
        assertThat(Treasury.rows(notes, "loans")).extracting(row -> row.get("account") + " " + row.get("classes"))
                .containsExactly("1-1401 [0, 4000000, 0, 0]", "1-1402 [500000, 0, 0, 0]");
        assertThat(Treasury.rows(notes, "receivables")).extracting(row -> row.get("classes")).hasToString(
                "[[0, 250000, 0, 0]]");
        treasury.record(UUID.randomUUID(), "J13", Map.of("date", "2026-01-10", "loan",
                Map.of("member", sari.toString(), "number", 2), "product", "1-1401", "principal", 4_000_000, "cash",
                "1-1101")).expectStatus().isCreated();
        assertThat(balances(treasury)).doesNotContainKey("1-1401");
        new Tenant(6402, "kukar", "Kutai Kartanegara", ZoneId.of("Asia/Makassar")).run(() -> assertThat(
                subLedger.shares(treasury.cooperative(), AccountCode.of("1-1401"), LocalDate.of(2026, 12, 31)))
                .isEmpty());
    }

    @Test
    void theEmptySheetIsFilledAtADeskAndComesBack() {
        var treasury = Treasury.open(kukar, FROM);
        assertThat(page(treasury, "")).contains("/saldo-awal/contoh.xlsx");
        kukar.browser(treasury.treasurer()).get().uri(Treasury.PAGES + "/saldo-awal/contoh.xlsx",
                treasury.cooperative()).exchange().expectStatus().isOk();
        var empty = page(treasury, "/contoh.csv");
        assertThat(empty.lines().filter(row -> row.startsWith("3-1101;"))).hasSize(9);
        upload(treasury, empty).expectStatus().isSeeOther();
        assertThat(page(treasury, "")).doesNotContain("Seimbang");
        upload(treasury, empty.replaceAll("3-1101;([^;]+);;", "3-1101;$1;100.000;").replaceFirst("1-1101;;;",
                "1-1101;;600.000;").replaceFirst("1-1403;;;1;", "1-1403;00004;300.000;1;5/5/2025"))
                .expectStatus().isSeeOther();
        assertThat(page(treasury, "")).contains("Seimbang");
        confirm(treasury, UUID.randomUUID()).expectStatus().isOk();
        var entry = Treasury.rows(treasury.json("/entries"), "entries").getFirst().get("id");
        assertThat(text(kukar.browser(treasury.treasurer()).get().uri(Treasury.PAGES + "/bukti/" + entry,
                treasury.cooperative()).exchange().expectStatus().isOk())).contains(", pinjaman ke-1");
    }

    @Test
    void anotherRegencySeesNothing() {
        var treasury = Treasury.open(kukar, FROM);
        kukar.as(kukar.foreigner()).get().uri("/kubar/api/cooperatives/{c}/opening-balances", treasury.cooperative())
                .exchange().expectStatus().isNotFound();
    }

    private static List<Map<String, Object>> balanced(Treasury treasury, long cash) {
        var lines = new ArrayList<Map<String, Object>>(List.of(Map.of("account", "1-1101", "amount", cash),
                Map.of("account", "1-1501", "about", "Beras", "amount", 2_000_000),
                Map.of("account", "2-1101", "about", "Bulog", "amount", 300_000),
                Map.of("account", "3-1201", "amount", cash + 800_000)));
        treasury.members().forEach(
                member -> lines.add(Map.of("account", "3-1101", "about", member.toString(), "amount", 100_000)));
        return lines;
    }

    private ResponseSpec put(Treasury treasury, List<Map<String, Object>> lines) {
        return kukar.as(treasury.treasurer()).put().uri(SHEET, treasury.cooperative()).body(Map.of("lines", lines))
                .exchange();
    }

    private ResponseSpec confirm(Treasury treasury, UUID key) {
        return kukar.as(treasury.treasurer()).post().uri(SHEET + "/confirmation", treasury.cooperative())
                .header("Idempotency-Key", key.toString()).exchange();
    }

    private ResponseSpec takeBack(Treasury treasury, UUID entry) {
        return kukar.as(treasury.treasurer()).post().uri(Treasury.API + "/entries/{e}/reversal",
                treasury.cooperative(), entry).header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("date", "2026-02-01", "reason", "Salah isi")).exchange();
    }

    /// The opening entries that nothing took back.
    private static List<UUID> standing(Treasury treasury) {
        return JdbcClient.create(TestPostgres.superuser(Surroundings.DATABASE)).sql("""
                select id from entry e where cooperative_id = ? and event = 'J83'
                   and not exists (select from entry r where r.tenant_id = e.tenant_id and r.reverses = e.id)
                 order by sequence""").param(treasury.cooperative()).query(UUID.class).list();
    }

    private ResponseSpec post(Treasury treasury, String part, Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        return kukar.browser(treasury.treasurer()).post().uri(Treasury.PAGES + "/saldo-awal" + part,
                treasury.cooperative()).body(form).exchange();
    }

    private ResponseSpec upload(Treasury treasury, String csv) {
        return Upload.send(kukar.browser(treasury.treasurer()), "saldo.csv", csv.getBytes(StandardCharsets.UTF_8),
                UUID.randomUUID().toString(), Treasury.PAGES + "/saldo-awal/berkas", treasury.cooperative());
    }

    private String page(Treasury treasury, String part) {
        return text(kukar.browser(treasury.treasurer()).get().uri(Treasury.PAGES + "/saldo-awal" + part,
                treasury.cooperative()).exchange().expectStatus().isOk());
    }

    private static String text(ResponseSpec response) {
        return Objects.requireNonNull(response.expectBody(String.class).returnResult().getResponseBody());
    }

    private Map<String, Long> balances(Treasury treasury) {
        var balances = new TreeMap<String, Long>();
        for (var row : (List<?>) json(treasury, "/trial-balance?date=2026-12-31").get("balances")) {
            var balance = (Map<?, ?>) row;
            var closing = ((Number) balance.get("closing")).longValue();
            if (closing != 0 && !balance.get("code").toString().startsWith("6")) {
                balances.put(balance.get("code").toString(), closing);
            }
        }
        return balances;
    }

    private Map<String, Object> json(Treasury treasury, String path) {
        return Objects.requireNonNull(kukar.as(treasury.treasurer()).get().uri(Treasury.API + path,
                treasury.cooperative()).exchange().expectStatus().isOk()
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {}).returnResult()
                .getResponseBody());
    }
}
