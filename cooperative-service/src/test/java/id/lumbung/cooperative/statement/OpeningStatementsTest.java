package id.lumbung.cooperative.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.event.Treasury;

import static org.assertj.core.api.Assertions.assertThat;

/// Whoever opens her books with an opening sheet did not receive, buy or give that day what stood there before.
@FeatureTest
class OpeningStatementsTest {

    private static final List<String> PERIODS = List.of("2026", "2026-Q1", "2026-01");

    @Autowired
    private TestRegency kukar;
    private Treasury treasury;

    @BeforeEach
    void aSheetThatWasConfirmedTwiceAndTwoThingsThatHappened() {
        treasury = Treasury.open(kukar, LocalDate.of(2026, 1, 1));
        opened(7_000_000);
        happened("J45", Map.of("date", "2026-01-05", "cash", "1-1101", "expenses", Map.of("6-1202", 400_000)));
        happened("J57", Map.of("date", "2026-01-10", "cash", "1-1101", "assets", Map.of("1-3103", 1_000_000)));
        happened("J01", Map.of("date", "2026-01-20", "cash", "1-1101", "deposits",
                Map.of(treasury.members().getLast().toString(), 100_000)));
        opened(5_000_000);
    }

    @Test
    void cashBeginsWithWhatTheSheetBroughtAndOnlyWhatHappenedFlows() {
        for (var period : PERIODS) {
            assertThat(treasury.figures("lak?period=" + period)).as(period)
                    .isEqualTo(Map.of("O13", -400_000L, "OPR", -400_000L, "I01",
                            -1_000_000L, "INV", -1_000_000L, "F01", 100_000L, "PEN", 100_000L, "NAIK", -1_300_000L,
                            "AWAL",
                            5_000_000L, "AKHIR", 3_700_000L));
        }
        assertThat(treasury.figures("lak?period=2026-02")).containsEntry("AWAL", 3_700_000L)
                .containsEntry("AKHIR", 3_700_000L)
                .containsEntry("NAIK", 0L);
        assertThat(treasury.figures("lpk?period=2026-01")).containsEntry("L01", 3_700_000L)
                .containsEntry("L07", 2_000_000L)
                .containsEntry("L31", 900_000L).containsEntry("L33", 9_900_000L).containsEntry("L37", -400_000L);
        assertThat(treasury.figures("phu?period=2026")).containsEntry("P09", -400_000L).containsEntry("g", -400_000L);
    }

    @Test
    void equityBeginsWithWhatTheSheetBrought() {
        for (var period : PERIODS) {
            var rows = Treasury.rows(treasury.json("/statements/lpe?period=" + period), "rows");
            assertThat(rows).extracting(row -> row.get("change")).as(period).containsExactly("SALDO_AWAL", "SETORAN",
                    "SHU_BERJALAN", "SALDO_AKHIR");
            assertThat(rows.get(0)).containsEntry("pokok", 800_000).containsEntry("hibah", 9_900_000);
            assertThat(rows.get(1)).containsEntry("pokok", 100_000).containsEntry("hibah", 0);
            assertThat(rows.get(3)).containsEntry("pokok", 900_000).containsEntry("total", 10_400_000);
        }
    }

    @Test
    void theNotesTellOfAssetsAndGiftsThatWereThereBefore() {
        assertThat(Treasury.rows(treasury.json("/statements/calk?period=2026"), "withoutCash")).isEmpty();
        var page = treasury.page("/laporan/calk?masa=2026");
        assertThat(cells(page, "Mutasi Aset Tetap")).containsSubsequence("4.000.000", "1.000.000", "0", "5.000.000");
        assertThat(page).doesNotContain("Transaksi Tanpa Kas");
    }

    @Test
    void theDayBeforeTheBooksThereWasWhatTheSheetSays() {
        var rows = Treasury.rows(treasury.json("/statements/lpk?period=2026&compare=TAHUN_LALU"), "rows");
        var before = new LinkedHashMap<String, Object>();
        rows.forEach(row -> before.put((String) row.get("code"), row.get("compared")));
        assertThat(before).containsEntry("L01", 5_000_000).containsEntry("L11", 4_000_000)
                .containsEntry("L31", 800_000).containsEntry("JA", 11_000_000).containsEntry("JLE", 11_000_000);
        assertThat(treasury.page("/laporan/lpk/L01?masa=2025")).contains("Saldo awal", "5.000.000")
                .doesNotContain("400.000");
        for (var kind : List.of("phu", "lak")) {
            assertThat(treasury.json("/statements/" + kind + "?period=2026&compare=TAHUN_LALU").get("compared"))
                    .as(kind)
                    .isNull();
        }
        assertThat(treasury.json("/statements/lak?period=2026-02&compare=MASA_LALU")).containsEntry("compared",
                "2026-01");
    }

    @Test
    void theFigureOfTheOpeningOpensItsLinesAndAFlowOnlyWhatFlowed() {
        assertThat(treasury.page("/laporan/lak/AWAL?masa=2026-01")).contains("7.000.000", "5.000.000", "Saldo awal")
                .doesNotContain("400.000");
        assertThat(treasury.page("/laporan/lak/F01?masa=2026-01")).contains("100.000").doesNotContain("800.000");
        assertThat(treasury.page("/laporan/lak/AWAL?masa=2026-02")).contains("400.000", "5.000.000");
    }

    /// Cash, goods, a showcase, eight members who have paid, and a gift that made them possible.
    private void opened(long cash) {
        var lines = new ArrayList<Map<String, Object>>(List.of(Map.of("account", "1-1101", "amount", cash),
                Map.of("account", "1-1501", "about", "Beras", "amount", 2_000_000),
                Map.of("account", "1-3103", "amount", 4_000_000),
                Map.of("account", "2-1101", "about", "Bulog", "amount", 300_000),
                Map.of("account", "3-1201", "amount", cash + 4_900_000)));
        treasury.members().subList(0, 8).forEach(
                member -> lines.add(Map.of("account", "3-1101", "about", member.toString(), "amount", 100_000)));
        var sheet = Treasury.API + "/opening-balances";
        kukar.as(treasury.treasurer()).put().uri(sheet, treasury.cooperative()).body(Map.of("lines", lines)).exchange()
                .expectStatus().isOk();
        kukar.as(treasury.treasurer()).post().uri(sheet + "/confirmation", treasury.cooperative())
                .header("Idempotency-Key", UUID.randomUUID().toString()).exchange().expectStatus().isOk();
    }

    private void happened(String event, Map<String, ?> document) {
        treasury.record(UUID.randomUUID(), event, document).expectStatus().isCreated();
    }

    /// The figures below a heading, in their order.
    private static List<String> cells(String page, String heading) {
        return page.substring(page.indexOf(heading)).lines()
                .filter(line -> line.contains("<td class=\"number\""))
                .map(line -> line.replaceAll("<[^>]*>", "").strip())
                .toList();
    }
}
