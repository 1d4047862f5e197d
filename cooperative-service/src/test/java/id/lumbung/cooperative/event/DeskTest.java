package id.lumbung.cooperative.event;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.TestRegency;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class DeskTest {

    private static final String TODAY = LocalDate.now(ZoneId.of("Asia/Makassar")).toString();

    @Autowired
    private TestRegency kukar;

    private Treasury treasury;

    @BeforeEach
    void aTreasurer() {
        treasury = Treasury.open(kukar, GoldenEvents.OPENING);
    }

    @Test
    void theMostUsedComeFirstAndTheRestIsFoundByItsGroupOrItsWords() {
        var desk = page("/catat");
        assertThat(desk).contains("Paling Sering", "Pinjaman Anggota", "Akhir Bulan dan Akhir Tahun",
                "Catat Pembagian SHU", "<details>").doesNotContain("Favorit Anda");
        assertThat(desk.indexOf("/catat/J31\"")).isLessThan(desk.indexOf("/catat/J78\""));
        assertThat(page("/catat?cari=GAJI")).contains("Bayar Honor dan Gaji").doesNotContain("Jual Tunai");
        assertThat(page("/catat?cari=<b>")).contains("Tidak ditemukan", "&lt;b&gt;");
    }

    @Test
    void aStarPutsAnEventFirstForThisPersonOnly() {
        post("/catat/favorit", Map.of("tandai", "J46")).expectStatus().isSeeOther();
        post("/catat/favorit", Map.of("tandai", "J46")).expectStatus().isSeeOther();
        assertThat(page("/catat")).contains("Favorit Anda", "name=\"lepas\"");
        var neighbour = Treasury.open(kukar, GoldenEvents.OPENING);
        assertThat(kukar.browser(neighbour.treasurer()).get().uri(Treasury.PAGES + "/catat", neighbour.cooperative())
                .exchange().returnResult(String.class).getResponseBody()).doesNotContain("Favorit Anda");
        var favourites = Treasury.API + "/favourites";
        var api = kukar.as(treasury.treasurer());
        api.put().uri(favourites + "/J58", treasury.cooperative()).exchange().expectStatus().isNoContent();
        api.get().uri(favourites, treasury.cooperative()).exchange().expectBody().json("[\"J46\",\"J58\"]");
        api.put().uri(favourites + "/J99", treasury.cooperative()).exchange().expectStatus().isNotFound();
        kukar.as(neighbour.treasurer()).get().uri(favourites, treasury.cooperative()).exchange().expectStatus()
                .isForbidden();
        api.delete().uri(favourites + "/J58", treasury.cooperative()).exchange().expectStatus().isNoContent();
        post("/catat/favorit", Map.of("lepas", "J46")).expectStatus().isSeeOther();
        assertThat(page("/catat")).doesNotContain("Favorit Anda");
    }

    @Test
    void catatLagiBeginsWithTheAnswersOfThatVoucherAndWithToday() {
        var key = UUID.randomUUID();
        treasury.record(key, "J27", Map.of("date", "2025-07-15", "goods", "lpg", "creditor", "Pertamina \"Patra\"",
                "payable", "2-1102", "amount", 15_000_000, "note", "LPG titipan")).expectStatus().isCreated();
        assertThat(page("/bukti/" + key)).contains("/catat/J27?seperti=" + key);
        assertThat(page("/catat/J27?seperti=" + key))
                .contains("Pertamina &quot;Patra&quot;", "15000000", "value=\"2-1102\" autocomplete=\"off\" checked",
                        TODAY)
                .doesNotContain("2025-07-15", "LPG titipan");
        assertThat(page("/catat/J31?seperti=" + key)).doesNotContain("Pertamina");
        kukar.browser(treasury.treasurer()).get()
                .uri(Treasury.PAGES + "/catat/J27?seperti=" + UUID.randomUUID(), treasury.cooperative()).exchange()
                .expectStatus().isNotFound();
        var neighbour = Treasury.open(kukar, GoldenEvents.OPENING);
        kukar.browser(neighbour.treasurer()).get()
                .uri(Treasury.PAGES + "/catat/J27?seperti=" + key, neighbour.cooperative()).exchange().expectStatus()
                .isNotFound();
    }

    @Test
    void whatSeveralMembersPaidLastTimeStandsBesideThemAgain() {
        var key = UUID.randomUUID();
        var first = treasury.members().getFirst().toString();
        var second = treasury.members().get(1).toString();
        treasury.record(key, "J02", Map.of("date", TODAY, "cash", "1-1102", "months", Map.of("from", "2025-06"),
                "deposits", Map.of(first, 20_000, second, 25_000))).expectStatus().isCreated();
        assertThat(page("/catat/J02?seperti=" + key)).contains("name=\"deposits." + first + "\" value=\"20000\"",
                "25000", "value=\"1-1102\" selected", "<option value=\"" + TODAY.substring(0, 7) + "\" selected");
    }

    @Test
    void whoPaidSeveralMonthsIsOfferedAsManyThatFollow() {
        var key = UUID.randomUUID();
        var first = treasury.members().getFirst().toString();
        var month = YearMonth.parse(TODAY.substring(0, 7));
        treasury.record(key, "J02", Map.of("date", TODAY, "cash", "1-1102", "months",
                Map.of("from", month.toString(), "until", month.plusMonths(2).toString()), "deposits",
                Map.of(first, 60_000))).expectStatus().isCreated();
        assertThat(page("/catat/J02?seperti=" + key)).contains("value=\"60000\"",
                "<option value=\"" + month.plusMonths(3) + "\" selected",
                "<option value=\"" + month.plusMonths(5) + "\" selected");
    }

    @Test
    void aTaxIsProposedWithoutRecordingAnything() {
        var typed = Map.of("date", TODAY, "creditor", "Bengkel Maju", "expense", "6-1206", "amount", "1.250.025", "tax",
                "", "cash", "1-1101");
        assertThat(page("/catat/J47")).contains("Hitung Pajak");
        assertThat(page("/catat/J26")).doesNotContain("Hitung Pajak");
        var asked = new HashMap<>(typed);
        asked.put("hitung", "ya");
        assertThat(post("/catat/J47", asked).expectStatus().isOk().returnResult(String.class).getResponseBody())
                .contains("25.001", "Bengkel Maju", "1.250.025").doesNotContain("role=\"alert\"");
        assertThat(page("/jurnal")).contains("Jurnal masih kosong");
    }

    @Test
    void moreTaxThanMoneyIsRefusedBesideTheTax() {
        treasury.record(UUID.randomUUID(), "J47", Map.of("date", TODAY, "creditor", "Bengkel", "expense", "6-1206",
                "amount", 100, "tax", 101, "cash", "1-1111")).expectStatus().isEqualTo(422).expectBody()
                .jsonPath("$.code").isEqualTo("event.fact.more-than-whole").jsonPath("$.field").isEqualTo("tax");
        treasury.record(UUID.randomUUID(), "J13",
                Map.of("date", TODAY, "loan", Map.of("member", treasury.members().getFirst().toString(), "number", 1),
                        "product", "1-1401", "cash", "1-1101"))
                .expectStatus().isEqualTo(422).expectBody().jsonPath("$.code").isEqualTo("event.fact.nothing");
    }

    @Test
    void theVoucherOfALoanSaysWhoseItIs() {
        treasury.record(UUID.randomUUID(), "J61",
                Map.of("date", TODAY, "giver", "Desa", "amount", 900_000, "cash", "1-1101")).expectStatus().isCreated();
        var key = UUID.randomUUID();
        treasury.record(key, "J12",
                Map.of("date", TODAY, "loan", Map.of("member", treasury.members().getFirst().toString(), "number", 2),
                        "product", "1-1402", "amount", 600_000, "fee", 6_000, "cash", "1-1101"))
                .expectStatus().isCreated().expectBody().jsonPath("$.entries[0].description")
                .value(String.class, words -> assertThat(words).startsWith("Pencairan pinjaman ke-2 anggota "));
        assertThat(page("/bukti/" + key)).contains(", pinjaman ke-2", "Rp\u00a0594.000", "Rp\u00a06.000");
    }

    @Test
    void moneyMovesBetweenOutletsInTwoEntriesThatAreTakenBackTogether() {
        treasury.record(UUID.randomUUID(), "J74", Map.of("date", TODAY, "unitFrom", "PUSAT", "cash", "1-1101", "unitTo",
                "USP", "destination", "1-1104", "amount", 5)).expectStatus().isEqualTo(422).expectBody()
                .jsonPath("$.code").isEqualTo("event.fact.unknown-outlet");
        assertThat(page("/catat/J74")).contains("belum punya gerai", "/gerai\"");
        treasury.outlet("USP", "Unit Simpan Pinjam");
        assertThat(page("/catat/J74")).contains("Kantor pusat", "Unit Simpan Pinjam")
                .doesNotContain("belum punya gerai");
        treasury.record(UUID.randomUUID(), "J61",
                Map.of("date", TODAY, "giver", "Desa", "amount", 900_000, "cash", "1-1101")).expectStatus().isCreated();
        var key = UUID.randomUUID();
        var move = Map.of("date", TODAY, "unitFrom", "PUSAT", "cash", "1-1101", "unitTo", "USP", "destination",
                "1-1104", "amount", 500_000);
        treasury.record(key, "J74", move).expectStatus().isCreated().expectBody().jsonPath("$.entries.length()")
                .isEqualTo(2);
        kukar.as(treasury.treasurer()).get().uri(Treasury.API + "/entries/{e}", treasury.cooperative(), key).exchange()
                .expectBody().jsonPath("$.lines[0].unit").isEqualTo("PUSAT");
        var same = new HashMap<String, Object>(move);
        same.put("unitTo", "PUSAT");
        treasury.record(UUID.randomUUID(), "J74", same).expectStatus().isEqualTo(422).expectBody().jsonPath("$.code")
                .isEqualTo("event.fact.same-outlet");
        kukar.as(treasury.treasurer()).post().uri(Treasury.API + "/entries/{e}/reversal", treasury.cooperative(), key)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("date", TODAY, "reason", "salah unit")).exchange().expectStatus().isCreated().expectBody()
                .jsonPath("$.entries.length()").isEqualTo(2);
    }

    private String page(String path) {
        return kukar.browser(treasury.treasurer()).get().uri(Treasury.PAGES + path, treasury.cooperative()).exchange()
                .expectStatus().isOk().returnResult(String.class).getResponseBody();
    }

    private ResponseSpec post(String path, Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        form.add("kunci", UUID.randomUUID().toString());
        return kukar.browser(treasury.treasurer()).post().uri(Treasury.PAGES + path, treasury.cooperative())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).exchange();
    }
}
