package id.lumbung.cooperative.journal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.TestRegency.Person;
import id.lumbung.cooperative.event.GoldenEvents;
import id.lumbung.cooperative.event.Treasury;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.testing.problem.SentenceFiles;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class GeneralJournalTest {

    private static final String TODAY = LocalDate.now(ZoneId.of("Asia/Makassar")).toString();

    @Autowired
    private TestRegency kukar;

    private Treasury treasury;

    @BeforeEach
    void aTreasurer() {
        treasury = Treasury.open(kukar, GoldenEvents.OPENING);
    }

    @Test
    void everyReasonHasItsSentence() {
        assertThat(SentenceFiles.in(Path.of("src/main/resources/messages")).keySet())
                .containsAll(Arrays.stream(WrongCell.Reason.values()).map(WrongCell.Reason::code).toList());
    }

    @Test
    void anAccountantWritesAnEntryOfThreeLinesOnce() {
        var key = UUID.randomUUID();
        var sheet = sheet(Map.of("account", "6-1101", "debit", 3_000_000),
                Map.of("account", "2-1401", "credit", 2_900_000), Map.of("account", "2-1301", "credit", 100_000));
        write(treasury.treasurer(), key, sheet).expectStatus().isCreated().expectBody().jsonPath("$.id")
                .isEqualTo(key.toString()).jsonPath("$.total").isEqualTo(3_000_000);
        write(treasury.treasurer(), key, sheet).expectStatus().isCreated().expectHeader()
                .valueEquals("Idempotency-Replayed", "true");
        kukar.as(treasury.treasurer()).get().uri(Treasury.API + "/entries/{e}", treasury.cooperative(), key).exchange()
                .expectStatus().isOk().expectBody().jsonPath("$.event").isEqualTo("UMUM").jsonPath("$.lines.length()")
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"1-1501, KEPT_BY_EVENTS, lines.0.account", "3-1101, KEPT_BY_EVENTS, lines.0.account",
            "6-0000, HEADING, lines.0.account", "9-9999, UNKNOWN_ACCOUNT, lines.0.account",
            "'', NO_ACCOUNT, lines.0.account", "5-1101, WHOSE, lines.0.participation"})
    void anAccountThatIsNotForTheGeneralJournalIsRefusedBesideItsCell(String account, WrongCell.Reason reason,
            String cell) {
        write(treasury.treasurer(), UUID.randomUUID(),
                sheet(Map.of("account", account, "debit", 5), Map.of("account", "2-1401", "credit", 5))).expectStatus()
                .isEqualTo(422).expectBody().jsonPath("$.code").isEqualTo(reason.code()).jsonPath("$.field")
                .isEqualTo(cell);
    }

    @Test
    void whatDoesNotBalanceOrIsTooLittleIsRefused() {
        refused(sheet(Map.of("account", "6-1101", "debit", 5), Map.of("account", "2-1401", "credit", 6)),
                "journal.cell.not-balanced", "lines");
        refused(sheet(Map.of("account", "6-1101", "debit", 5)), "journal.cell.too-few-lines", "lines");
        refused(sheet(), "journal.cell.too-few-lines", "lines");
        refused(sheet(Map.of("account", "6-1101", "debit", 5, "credit", 5)), "journal.cell.both-sides",
                "lines.0.credit");
        refused(sheet(Map.of("account", "6-1101")), "journal.cell.no-amount", "lines.0.debit");
        refused(sheet(Map.of("account", "6-1101", "debit", 0)), "journal.cell.not-an-amount", "lines.0.debit");
        var blank = new HashMap<>(sheet(Map.of("account", "6-1101", "debit", 5)));
        blank.put("description", " \u0007 ");
        refused(blank, "journal.cell.no-description", "description");
        blank.put("date", "2199-01-01");
        blank.put("description", "Masa depan");
        blank.put("lines", List.of(Map.of("account", "6-1101", "debit", 5), Map.of("account", "2-1401", "credit", 5)));
        refused(blank, "ledger.in-future", "date");
    }

    @Test
    void cashIsNeverLessThanNothingHereEither() {
        write(treasury.treasurer(), UUID.randomUUID(),
                sheet(Map.of("account", "6-1101", "debit", 5), Map.of("account", "1-1101", "credit", 5))).expectStatus()
                .isEqualTo(409).expectBody().jsonPath("$.code").isEqualTo("ledger.cash-negative");
    }

    @Test
    void onlyTheTreasurerInOfficeWrites() {
        var neighbour = kukar.officer(kukar.freshCooperative(), Office.BENDAHARA);
        for (var other : List.of(kukar.officer(treasury.cooperative(), Office.KETUA), neighbour, kukar.dinasAdmin(),
                kukar.foreigner())) {
            write(other, UUID.randomUUID(), sheet()).expectStatus().isForbidden();
            kukar.browser(other).get().uri(Treasury.PAGES + "/jurnal-umum", treasury.cooperative()).exchange()
                    .expectStatus().isForbidden();
        }
    }

    @Test
    void anotherRegencySeesNothing() {
        kukar.as(kukar.foreigner()).post().uri("/kubar/api/cooperatives/{c}/general-journal", treasury.cooperative())
                .header("Idempotency-Key", UUID.randomUUID().toString()).body(sheet()).exchange().expectStatus()
                .value(status -> assertThat(status).isIn(403, 404));
    }

    @Test
    void theSheetAddsRowsAndSumsWithoutForgettingAndLeadsToTheEntry() {
        assertThat(page("/buku")).contains("/jurnal-umum");
        assertThat(page("/jurnal-umum")).contains("Jurnal Umum", "lines.3.account", "1-1101 Kas Tunai")
                .doesNotContain("lines.4.account", "1-1501 Persediaan");
        var typed = new HashMap<>(Map.of("date", TODAY, "description", "Gaji <b>Juli</b>", "lines.0.account",
                "6-1101 Gaji Pengelola dan Karyawan", "lines.0.debit", "3.000.000", "lines.1.account", "2-1401",
                "lines.1.credit", "2.500.000"));
        typed.put("lines.3.account", "");
        typed.put("aksi", "tambah");
        assertThat(post(typed).expectStatus().isOk().returnResult(String.class).getResponseBody())
                .contains("lines.5.account", "Gaji &lt;b&gt;Juli", "3.000.000", "2.500.000", "500.000")
                .doesNotContain("role=\"alert\"");
        typed.put("aksi", "hitung");
        assertThat(post(typed).expectStatus().isOk().returnResult(String.class).getResponseBody())
                .contains("Rp\u00a0500.000");
        typed.remove("aksi");
        assertThat(post(typed).expectStatus().isEqualTo(422).returnResult(String.class).getResponseBody())
                .contains("tidak sama dengan", "3.000.000", "2.500.000", "Gaji &lt;b&gt;Juli");
        typed.put("lines.1.credit", "3.000.000");
        var location = post(typed).expectStatus().isSeeOther().returnResult(String.class).getResponseHeaders()
                .getLocation();
        assertThat(kukar.browser(treasury.treasurer()).get().uri(location.toString()).exchange().expectStatus().isOk()
                .returnResult(String.class).getResponseBody()).contains("Transaksi berhasil dicatat",
                        "Gaji &lt;b&gt;Juli&lt;/b&gt;", "Jurnal Umum");
    }

    @Test
    void aControlAccountIsRefusedInWordsBesideItsRow() {
        assertThat(post(Map.of("date", TODAY, "description", "Salah", "lines.0.account", "Persediaan Sembako",
                "lines.0.debit", "5", "lines.1.account", "2-1401", "lines.1.credit", "5")).expectStatus().isEqualTo(422)
                .returnResult(String.class).getResponseBody()).contains("Persediaan Sembako dirinci per orang",
                        "Baris 1, Akun");
    }

    private void refused(Map<String, Object> sheet, String code, String cell) {
        write(treasury.treasurer(), UUID.randomUUID(), sheet).expectStatus().isEqualTo(422).expectBody()
                .jsonPath("$.code").isEqualTo(code).jsonPath("$.field").isEqualTo(cell);
    }

    @SafeVarargs
    private static Map<String, Object> sheet(Map<String, Object>... lines) {
        return Map.of("date", TODAY, "description", "Penyesuaian", "lines", List.of(lines));
    }

    private ResponseSpec write(Person person, UUID key, Map<String, Object> sheet) {
        return kukar.as(person).post().uri(Treasury.API + "/general-journal", treasury.cooperative())
                .header("Idempotency-Key", key.toString()).body(sheet).exchange();
    }

    private String page(String path) {
        return kukar.browser(treasury.treasurer()).get().uri(Treasury.PAGES + path, treasury.cooperative()).exchange()
                .expectStatus().isOk().returnResult(String.class).getResponseBody();
    }

    private ResponseSpec post(Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        form.add("kunci", UUID.randomUUID().toString());
        return kukar.browser(treasury.treasurer()).post().uri(Treasury.PAGES + "/jurnal-umum", treasury.cooperative())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).exchange();
    }
}
