package id.lumbung.cooperative.overview;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.transaction.support.TransactionTemplate;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.TestRegency.Person;
import id.lumbung.cooperative.event.GoldenEvents;
import id.lumbung.cooperative.event.Treasury;
import id.lumbung.cooperative.ledger.Ledger;
import id.lumbung.cooperative.ledger.OpenBooks;
import id.lumbung.cooperative.legality.LegalDocument;
import id.lumbung.cooperative.legality.document.Village;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.tenancy.Tenant;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class OverviewTest {

    private static final Tenant KUKAR = new Tenant(6402, "kukar", "Kutai Kartanegara", ZoneId.of("Asia/Makassar"));
    private static final YearMonth LAST_MONTH = YearMonth.now(KUKAR.zone()).minusMonths(1);
    private static final String PATH = "/kukar/api/cooperatives/overview";

    @Autowired
    private TestRegency kukar;
    @Autowired
    private Ledger ledger;
    @Autowired
    private ClosedRows closed;
    @Autowired
    private TransactionTemplate transactions;

    @Test
    void nothingOfAnOpenMonthIsCounted() {
        var treasury = trading();
        assertThat(row(treasury.cooperative())).containsEntry("closed", null).containsEntry("activeMembers", 9);

        close(treasury, LAST_MONTH.toString());

        assertThat(closed(treasury.cooperative())).containsEntry("asOf", LAST_MONTH.atEndOfMonth().toString())
                .containsEntry("assets", 1_100_000).containsEntry("savings", 900_000)
                .containsEntry("months", List.of(Map.of("month", LAST_MONTH.atDay(1).toString(), "turnover", 600_000,
                        "surplus", 200_000)));

        kukar.as(treasury.treasurer()).post()
                .uri(Treasury.API + "/periods/{m}/reopenings", treasury.cooperative(), LAST_MONTH.toString())
                .header("Idempotency-Key", UUID.randomUUID().toString()).body(Map.of("reason", "Salah catat"))
                .exchange().expectStatus().is2xxSuccessful();
        assertThat(row(treasury.cooperative())).containsEntry("closed", null);
    }

    @Test
    void aClosedYearHasEarnedWhatItsStatementsSay() {
        var treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        KUKAR.run(() -> transactions.executeWithoutResult(
                status -> OpenBooks.golden(treasury.cooperative(), treasury.members().getFirst())
                        .forEach(ledger::post)));
        var before = phu(treasury);
        for (var month = GoldenEvents.OPENING.getMonthValue(); month <= 12; month++) {
            close(treasury, "2025-%02d".formatted(month));
        }
        var open = months(treasury);
        seal(treasury);

        assertThat(months(treasury)).isEqualTo(open).hasSize(7);
        assertThat(open.stream().map(Overview.Month::surplus).reduce(Rupiah.ZERO, Rupiah::plus).amount())
                .isEqualTo(before.get("g")).isNotZero();
        assertThat(open.stream().map(Overview.Month::turnover).reduce(Rupiah.ZERO, Rupiah::plus).amount())
                .isEqualTo(before.get("P01") + before.get("P02") + before.get("P05") + before.get("P08"));
        assertThat(closed(treasury.cooperative())).containsEntry("asOf", "2025-12-31").containsEntry("assets",
                Math.toIntExact(figures(treasury, "lpk").get("JA")));
    }

    @Test
    void papersAndOutletsAreToldOfEveryCooperative() {
        var cooperative = kukar.freshCooperative();
        var village = new Village(kukar, cooperative);
        village.says(LegalDocument.BA_MUSDESUS, "TERBIT", "2025-05-10", null);
        village.says(LegalDocument.PESAN_NAMA, "PROSES", "2025-06-01", null);
        village.says(LegalDocument.NPWP, "TERBIT", "2025-06-12",
                "0%015d".formatted(System.nanoTime() % 1_000_000_000L));
        village.says(LegalDocument.NPWP, "KEDALUWARSA", "2025-06-13", null, "reason", "Dicabut kantor pajak");

        assertThat(row(cooperative)).containsEntry("papers", Map.of("BA_MUSDESUS", "2025-05-10")).containsEntry(
                "outlets", 0);
        assertThat(kukar.as(kukar.dinasOfficer()).get().uri(PATH).exchange().expectStatus().isOk()
                .expectBody(String.class).returnResult().getResponseBody()).contains("\"stage\":\"PESAN_NAMA\"");
    }

    @Test
    void onlyTheOfficeSeesTheRegency() {
        for (var role : List.of("pendamping", "pengurus", "kepala-desa", "bumdes", "anggota")) {
            kukar.as(kukar.person("x-" + role, "X", role)).get().uri(PATH).exchange().expectStatus().isForbidden();
        }
        kukar.as(kukar.foreigner()).get().uri(PATH).exchange().expectStatus().isForbidden();
    }

    @Test
    void anotherRegencySeesNothing() {
        kukar.freshCooperative();

        kukar.as(kukar.foreigner()).get().uri("/kubar/api/cooperatives/overview").exchange().expectStatus().isOk()
                .expectBody().jsonPath("$.cooperatives.length()").isEqualTo(0).jsonPath("$.cases.length()")
                .isEqualTo(0);
    }

    @Test
    void whoHasTheNewestAnswerIsToldSo() {
        var first = kukar.as(kukar.dinasOfficer()).get().uri(PATH).exchange().expectStatus().isOk().expectBody()
                .returnResult().getResponseHeaders().getETag();

        kukar.as(kukar.dinasOfficer()).get().uri(PATH).header("If-None-Match", first).exchange().expectStatus()
                .isNotModified();
    }

    /// Nine members pay 100.000 each; goods of 400.000 are bought and sold for 600.000.
    private Treasury trading() {
        var day = LAST_MONTH.atDay(2).toString();
        var treasury = Treasury.open(kukar, LAST_MONTH.atDay(1));
        treasury.record(UUID.randomUUID(), "J01", Map.of("date", day, "cash", "1-1101", "deposits",
                treasury.members().stream().collect(Collectors.toMap(UUID::toString, member -> 100_000))))
                .expectStatus().isCreated();
        treasury.record(UUID.randomUUID(), "J26", Map.of("date", day, "goods", "sembako", "amount", 400_000, "cash",
                "1-1101")).expectStatus().isCreated();
        treasury.record(UUID.randomUUID(), "J31", Map.of("date", day, "goods", "sembako", "buyer",
                Map.of("participation", "ANGGOTA"), "amount", 600_000, "cost", 400_000, "cash", "1-1101"))
                .expectStatus().isCreated();
        return treasury;
    }

    private void close(Treasury treasury, String month) {
        put(treasury.treasurer(), treasury, "/periods/" + month + "/closing");
    }

    private void seal(Treasury treasury) {
        var chair = kukar.officer(treasury.cooperative(), Office.KETUA);
        var supervisor = kukar.officer(treasury.cooperative(), Office.KETUA_PENGAWAS);
        var proposal = json(kukar.as(chair).post()
                .uri(Treasury.API + "/periods/2025-12/proposals", treasury.cooperative())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("reason", "Kas tidak sempat dihitung")).exchange().expectStatus().isCreated()).get("id");
        put(supervisor, treasury, "/periods/2025-12/proposals/" + proposal + "/consent");
        put(treasury.treasurer(), treasury, "/years/2025/closing");
    }

    private void put(Person person, Treasury treasury, String path) {
        kukar.as(person).put().uri(Treasury.API + path, treasury.cooperative()).exchange().expectStatus().isOk();
    }

    private List<Overview.Month> months(Treasury treasury) {
        return Objects.requireNonNull(KUKAR.call(
                () -> transactions
                        .execute(status -> closed.months(LocalDate.of(2025, 1, 1)).of(treasury.cooperative()))));
    }

    private Map<String, Long> phu(Treasury treasury) {
        return figures(treasury, "phu");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Long> figures(Treasury treasury, String kind) {
        var rows = (List<Map<String, Object>>) json(kukar.as(treasury.treasurer()).get()
                .uri(Treasury.API + "/statements/" + kind + "?period=2025", treasury.cooperative()).exchange()
                .expectStatus().isOk()).get("rows");
        return rows.stream().filter(row -> row.get("amount") instanceof Number).collect(
                Collectors.toMap(row -> (String) row.get("code"), row -> ((Number) row.get("amount")).longValue()));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> closed(UUID cooperative) {
        return (Map<String, Object>) row(cooperative).get("closed");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> row(UUID cooperative) {
        var rows = (List<Map<String, Object>>) json(
                kukar.as(kukar.dinasOfficer()).get().uri(PATH).exchange().expectStatus().isOk()).get("cooperatives");
        return rows.stream().filter(
                row -> cooperative.toString().equals(((Map<String, Object>) row.get("signal")).get("cooperative")))
                .findAny().orElseThrow();
    }

    private static Map<String, Object> json(
            ResponseSpec response) {
        return response.expectBody(new ParameterizedTypeReference<Map<String, Object>>() {}).returnResult()
                .getResponseBody();
    }
}
