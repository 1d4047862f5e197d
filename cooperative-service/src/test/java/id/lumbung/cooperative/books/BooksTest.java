package id.lumbung.cooperative.books;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.TestRegency.Person;
import id.lumbung.cooperative.event.GoldenEvents;
import id.lumbung.cooperative.event.Treasury;
import id.lumbung.cooperative.organ.Office;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class BooksTest {

    @Autowired
    private TestRegency kukar;

    @Test
    void elevenEventsOfTheGoldenYearGiveItsTrialBalanceAndCashBook() {
        var treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        treasury.goldenStart();
        var trial = json(treasury, "/trial-balance?date=" + GoldenEvents.END);
        var balances = new TreeMap<String, Long>();
        rows(trial, "balances").forEach(row -> balances.put((String) row.get("code"), number(row.get("closing"))));
        assertThat(balances).isEqualTo(GoldenEvents.balances());
        assertThat(trial.get("closingDebit")).isEqualTo(trial.get("closingCredit"));

        for (var account : List.of("1-1101", "1-1111")) {
            var lines = rows(json(treasury, "/accounts/" + account + "/lines?from=2025-06-01&to=" + GoldenEvents.END),
                    "lines");
            assertThat(lines.stream()
                    .<List<Object>>map(
                            line -> List.of(line.get("date"), number(line.get("debit")), number(line.get("credit"))))
                    .toList())
                    .isEqualTo(GoldenEvents.book(account));
        }
        var july = json(treasury, "/cash-book?month=2025-07");
        assertThat(number(((Map<?, ?>) july.get("period")).get("opening"))).isEqualTo(1_080_000);
        assertThat(number(((Map<?, ?>) july.get("period")).get("closing"))).isEqualTo(15_180_000);

        assertThat(page(treasury, "/buku-kas?bulan=2025-07")).contains("1.080.000", "15.000.000", "900.000",
                "15.180.000", "Setor Kas Tunai ke Bank BRI");
        assertThat(page(treasury, "/neraca-saldo?sampai=2025-07-31")).contains("Seimbang", "15.180.000",
                "Persediaan Sembako", "25.150.000",
                "buku-besar?akun=1-1501");
        assertThat(page(treasury, "/neraca-saldo?dari=2025-07-01&sampai=2025-07-31")).contains("Mutasi debit",
                "1.080.000");
        assertThat(page(treasury, "/rantai?periksa=true")).contains("Semua catatan asli", "14 catatan");
        assertThat(json(treasury, "/chain")).containsEntry("whole", true).containsEntry("entries", 14);
    }

    @Test
    void aBookIsReadPageByPageWithItsBalanceCarriedOver() {
        var treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        treasury.goldenStart();
        var first = json(treasury, "/accounts/1-1101/lines?from=2025-06-01&to=2025-07-31&size=3");
        assertThat(rows(first, "lines")).hasSize(3);
        var second = json(treasury,
                "/accounts/1-1101/lines?from=2025-06-01&to=2025-07-31&size=3&after=" + first.get("next"));
        assertThat(rows(second, "lines")).hasSize(2);
        assertThat(second.get("carried")).isEqualTo(rows(first, "lines").getLast().get("balance"));
        assertThat(second.get("next")).isNull();
        kukar.as(treasury.treasurer()).get()
                .uri(Treasury.API + "/accounts/1-1101/lines?from=2025-06-01&to=2025-07-31&after=x",
                        treasury.cooperative())
                .exchange().expectStatus().isBadRequest();
        kukar.as(treasury.treasurer()).get()
                .uri(Treasury.API + "/accounts/1-1101/lines?from=2025-07-31&to=2025-06-01", treasury.cooperative())
                .exchange().expectStatus().isEqualTo(422);
    }

    @Test
    void closedBooksSayWhatToDoNextAndOpenOnce() {
        var cooperative = kukar.freshCooperative();
        var treasurer = kukar.officer(cooperative, Office.BENDAHARA);
        for (var path : List.of("/catat", "/buku-kas", "/buku-besar", "/neraca-saldo", "/jurnal", "/rantai")) {
            assertThat(page(treasurer, cooperative, path)).contains("Buku belum dibuka", "/buku\"");
        }
        assertThat(post(treasurer, cooperative, "2199-01-01", 422)).contains("2199-01-01",
                "Pilih tanggal yang sudah lewat");
        post(treasurer, cooperative, "2025-06-20", 303);
        post(treasurer, cooperative, "2025-06-20", 303);
        assertThat(post(treasurer, cooperative, "2025-06-21", 422)).contains("sudah dibuka sejak 20 Juni 2025");
        assertThat(page(treasurer, cooperative, "/buku-kas")).contains("Belum ada transaksi", "Catat Transaksi");
        assertThat(page(treasurer, cooperative, "/neraca-saldo")).contains("Belum ada saldo");
        assertThat(page(treasurer, cooperative, "/jurnal")).contains("Jurnal masih kosong");
        assertThat(page(treasurer, cooperative, "/catat")).contains("Uang Masuk", "Uang Keluar", "Lainnya",
                "Jual Tunai");
    }

    @Test
    void booksAreReadByTheirOwnPeopleAndTheDinasAndByNobodyElse() {
        var treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        var chair = kukar.officer(treasury.cooperative(), Office.KETUA);
        var neighbour = kukar.officer(kukar.freshCooperative(), Office.BENDAHARA);
        for (var path : List.of("/books", "/accounts", "/trial-balance", "/cash-book?month=2025-07", "/entries",
                "/chain", "/events")) {
            for (var reader : List.of(chair, kukar.dinasOfficer())) {
                kukar.as(reader).get().uri(Treasury.API + path, treasury.cooperative()).exchange().expectStatus()
                        .isOk();
            }
            kukar.as(neighbour).get().uri(Treasury.API + path, treasury.cooperative()).exchange().expectStatus()
                    .isForbidden();
            kukar.as(kukar.dinasOfficer()).get().uri(Treasury.API + path, UUID.randomUUID()).exchange().expectStatus()
                    .isNotFound();
        }
        kukar.as(chair).put().uri(Treasury.API + "/books", treasury.cooperative()).body(Map.of("from", "2025-06-20"))
                .exchange().expectStatus().isForbidden();
    }

    @Test
    void anotherRegencySeesNothing() {
        var treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        for (var path : List.of("/books", "/accounts", "/trial-balance", "/entries", "/chain")) {
            kukar.as(kukar.foreigner()).get().uri(Treasury.API + path, treasury.cooperative()).exchange().expectStatus()
                    .isForbidden();
            kukar.as(kukar.foreigner()).get().uri("/kubar/api/cooperatives/{c}" + path, treasury.cooperative())
                    .exchange().expectStatus().isNotFound();
        }
    }

    @Test
    void aMonthThatIsClosedTakesNothingMore() {
        var treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        kukar.as(treasury.treasurer()).put().uri(Treasury.API + "/periods/2025-06/closing", treasury.cooperative())
                .exchange().expectStatus().isOk();
        treasury.record(UUID.randomUUID(), "J61",
                Map.of("date", "2025-06-25", "giver", "Desa", "amount", 5, "cash", "1-1101"))
                .expectStatus().isEqualTo(409).expectBody().jsonPath("$.code").isEqualTo("ledger.month-closed")
                .jsonPath("$.field").isEqualTo("date");
        treasury.record(UUID.randomUUID(), "J61",
                Map.of("date", "2025-07-01", "giver", "Desa", "amount", 5, "cash", "1-1101"))
                .expectStatus().isCreated();
    }

    private Map<String, Object> json(Treasury treasury, String path) {
        return kukar.as(treasury.treasurer()).get().uri(Treasury.API + path, treasury.cooperative()).exchange()
                .expectStatus().isOk()
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {}).returnResult().getResponseBody();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> json, String name) {
        return (List<Map<String, Object>>) json.get(name);
    }

    private static long number(Object json) {
        return ((Number) json).longValue();
    }

    private String page(Treasury treasury, String path) {
        return page(treasury.treasurer(), treasury.cooperative(), path);
    }

    private String page(Person person, UUID cooperative, String path) {
        return kukar.browser(person).get().uri(Treasury.PAGES + path, cooperative).exchange().expectStatus().isOk()
                .returnResult(String.class).getResponseBody();
    }

    private String post(Person person, UUID cooperative, String from, int status) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("from", from);
        return kukar.browser(person).post().uri(Treasury.PAGES + "/buku", cooperative)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form)
                .exchange().expectStatus().isEqualTo(status).returnResult(String.class).getResponseBody();
    }
}
