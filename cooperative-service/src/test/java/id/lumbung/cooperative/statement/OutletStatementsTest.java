package id.lumbung.cooperative.statement;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.event.GoldenEvents;
import id.lumbung.cooperative.event.Treasury;

import static org.assertj.core.api.Assertions.assertThat;

/// What is recorded for an outlet stands in the statement of that outlet, and in no other.
@FeatureTest
class OutletStatementsTest {

    @Autowired
    private TestRegency kukar;
    private Treasury treasury;

    @BeforeEach
    void aTreasurerOfACooperativeWithTwoOutlets() {
        treasury = Treasury.open(kukar, GoldenEvents.OPENING);
    }

    @Test
    void resultsOfOutletsAddUpToTheResultOfTheCooperative() {
        treasury.outlet("SEMBAKO", "Toko Sembako");
        treasury.outlet("APOTEK", "Apotek Desa");
        happened("J61", Map.of("date", "2025-07-01", "giver", "Desa", "amount", 50_000_000, "cash", "1-1101"));
        for (var outlet : List.of("SEMBAKO", "APOTEK")) {
            var sold = outlet.equals("APOTEK") ? 3_000_000 : 7_000_000;
            var goods = outlet.equals("APOTEK") ? "obat" : "sembako";
            happened("J26", Map.of("date", "2025-07-02", "unit", outlet, "goods", goods, "amount", 8_000_000, "cash",
                    "1-1101"));
            happened("J31", Map.of("date", "2025-07-03", "unit", outlet, "goods", goods, "buyer",
                    Map.of("participation", "NON_ANGGOTA"), "amount", sold, "cost", sold / 2, "cash", "1-1101"));
            happened("J45", Map.of("date", "2025-07-04", "unit", outlet, "cash", "1-1101", "expenses",
                    Map.of("6-1202", sold / 100)));
        }
        happened("J45", Map.of("date", "2025-07-05", "cash", "1-1101", "expenses", Map.of("6-1203", 200_000)));
        journal(Map.of("account", "6-1303", "debit", 40_000, "unit", "APOTEK"),
                Map.of("account", "1-3203", "credit", 40_000, "unit", "APOTEK")).expectStatus().isCreated();

        var apotek = figures("phu", "APOTEK");
        assertThat(apotek).containsEntry("P05", 3_000_000L).containsEntry("P03N", -1_500_000L)
                .containsEntry("P09", -70_000L).containsEntry("g", 1_430_000L);
        var sembako = figures("phu", "SEMBAKO");
        assertThat(sembako).containsEntry("P05", 7_000_000L).containsEntry("g", 3_430_000L);
        for (var kind : List.of("phu", "lpk", "lak")) {
            var parts = List.of(figures(kind, "PUSAT"), figures(kind, "SEMBAKO"), figures(kind, "APOTEK"));
            figures(kind, null).forEach((code, amount) -> assertThat(
                    parts.stream().mapToLong(part -> part.getOrDefault(code, 0L)).sum()).as(kind + " " + code)
                    .isEqualTo(amount));
        }
        assertThat(figures("lpk", "APOTEK")).containsEntry("L07", 6_500_000L).containsEntry("L12", -40_000L);
        assertThat(treasury.page("/laporan/phu?masa=2025&unit=APOTEK")).contains("Apotek Desa", "3.000.000")
                .doesNotContain("7.000.000");
    }

    @Test
    void theListsOfAnOutletTellOfItAloneAndOfTheTimeBefore() {
        treasury.outlet("APOTEK", "Apotek Desa");
        happened("J61", Map.of("date", "2025-06-30", "giver", "Desa", "amount", 900_000, "cash", "1-1101"));
        happened("J61", Map.of("date", "2025-07-01", "unit", "APOTEK", "giver", "Dinas", "amount", 70_000, "cash",
                "1-1101"));
        var whole = closings("");
        var office = closings("&unit=PUSAT");
        var outlet = closings("&unit=APOTEK");
        assertThat(outlet).isEqualTo(Map.of("1-1101", 70_000L, "3-1201", -70_000L));
        whole.forEach((account, amount) -> assertThat(office.get(account) + outlet.get(account)).isEqualTo(amount));

        assertThat(treasury.page("/neraca-saldo?sampai=2025-07-31&unit=APOTEK")).contains("Gerai Apotek Desa", "70.000")
                .doesNotContain("900.000");
        assertThat(treasury.page("/neraca-saldo?sampai=2025-07-31")).contains("Saldo 30 Juni 2025", "900.000",
                "970.000");
        assertThat(treasury.page("/neraca-saldo?dari=2025-07-01&sampai=2025-07-31"))
                .contains("Mutasi lalu", "1 Juni 2025", "900.000", "970.000");
        assertThat(treasury.page("/buku-besar?akun=1-1101&dari=2025-07-01&sampai=2025-07-31&unit=APOTEK"))
                .contains("70.000").doesNotContain("970.000", "900.000");
        assertThat(treasury.page("/buku-kas?akun=1-1101&bulan=2025-07&unit=PUSAT")).contains("900.000")
                .doesNotContain("970.000");
        for (var path : List.of("/laporan/neraca-saldo/pdf?masa=2025&unit=APOTEK&banding=TAHUN_LALU",
                "/laporan/buku-besar/pdf?masa=2025&akun=1-1101&unit=APOTEK",
                "/laporan/buku-besar/xlsx?masa=2025&unit=APOTEK")) {
            kukar.browser(treasury.treasurer()).get().uri(Treasury.PAGES + path, treasury.cooperative()).exchange()
                    .expectStatus().isOk();
        }
        for (var path : List.of("/neraca-saldo", "/buku-besar", "/buku-kas")) {
            kukar.browser(treasury.treasurer()).get().uri(Treasury.PAGES + path + "?unit=a b", treasury.cooperative())
                    .exchange().expectStatus().isEqualTo(422);
        }
    }

    @Test
    void whoHasNoOutletIsAskedForNone() {
        assertThat(treasury.page("/catat/J31")).doesNotContain("name=\"unit\"");
        assertThat(treasury.page("/jurnal-umum")).doesNotContain("lines.0.unit");
        treasury.outlet("SEMBAKO", "Toko Sembako");
        assertThat(treasury.page("/catat/J31")).contains("name=\"unit\"", "Toko Sembako");
        assertThat(treasury.page("/jurnal-umum")).contains("lines.0.unit", "Toko Sembako");
        assertThat(treasury.page("/catat/J01")).as("savings are owed by the cooperative")
                .doesNotContain("name=\"unit\"");
    }

    @Test
    void anOutletThatTheCooperativeDoesNotHaveIsRefused() {
        treasury.outlet("SEMBAKO", "Toko Sembako");
        var neighbour = Treasury.open(kukar, GoldenEvents.OPENING);
        neighbour.outlet("APOTEK", "Apotek Tetangga");
        for (var stranger : List.of("APOTEK", "sembako", "<script>", "x".repeat(300), "PUSAT ")) {
            record("J61", Map.of("date", "2025-07-01", "unit", stranger, "giver", "Desa", "amount", 5, "cash",
                    "1-1101")).expectStatus().isEqualTo(stranger.equals("PUSAT ") ? 201 : 422);
            journal(Map.of("account", "6-1303", "debit", 4, "unit", stranger),
                    Map.of("account", "1-3203", "credit", 4)).expectStatus()
                    .isEqualTo(stranger.equals("PUSAT ") ? 201 : 422);
        }
        record("J75", Map.of("date", "2025-07-01", "unit", "SEMBAKO")).expectStatus().isEqualTo(422);
        var form = new LinkedMultiValueMap<String, String>();
        Map.of("giver", "Desa", "amount", "5", "cash", "1-1101", "date", "2025-07-01", "unit", "APOTEK", "kunci",
                UUID.randomUUID().toString()).forEach(form::add);
        assertThat(kukar.browser(treasury.treasurer()).post().uri(Treasury.PAGES + "/catat/J61",
                treasury.cooperative()).body(form).exchange().expectStatus().isEqualTo(422).returnResult(String.class)
                .getResponseBody()).contains("tidak ada dalam daftar gerai");
    }

    @Test
    void theFormBeginsWithTheOutletOfTheTimeBefore() {
        treasury.outlet("SEMBAKO", "Toko Sembako");
        var key = UUID.randomUUID();
        treasury.record(key, "J61",
                Map.of("date", "2025-07-01", "unit", "SEMBAKO", "giver", "Desa", "amount", 5, "cash",
                        "1-1101"))
                .expectStatus().isCreated();
        assertThat(treasury.page("/catat/J61?seperti=" + key)).containsPattern("value=\"SEMBAKO\"[^>]* selected");
        assertThat(treasury.page("/jurnal/" + key)).contains("SEMBAKO");
    }

    private Map<String, Long> closings(String unit) {
        return Treasury.rows(treasury.json("/trial-balance?from=2025-06-20&to=2025-07-31" + unit), "balances").stream()
                .collect(Collectors.toMap(row -> (String) row.get("code"),
                        row -> ((Number) row.get("closing")).longValue()));
    }

    private ResponseSpec record(String event, Map<String, ?> document) {
        return treasury.record(UUID.randomUUID(), event, document);
    }

    private void happened(String event, Map<String, ?> document) {
        record(event, document).expectStatus().isCreated();
    }

    @SafeVarargs
    private ResponseSpec journal(Map<String, Object>... lines) {
        return kukar.as(treasury.treasurer()).post().uri(Treasury.API + "/general-journal", treasury.cooperative())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("date", "2025-07-31", "description", "Penyusutan", "lines", List.of(lines))).exchange();
    }

    private Map<String, Long> figures(String kind, String outlet) {
        return treasury.figures(kind + "?period=2025" + (outlet == null ? "" : "&unit=" + outlet));
    }
}
