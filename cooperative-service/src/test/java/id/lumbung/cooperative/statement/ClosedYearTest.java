package id.lumbung.cooperative.statement;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.transaction.support.TransactionTemplate;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.event.GoldenEvents;
import id.lumbung.cooperative.event.Treasury;
import id.lumbung.cooperative.ledger.Ledger;
import id.lumbung.cooperative.ledger.OpenBooks;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.platform.tenancy.Tenant;

import static org.assertj.core.api.Assertions.assertThat;

/// The golden year, closed as the people of a cooperative close it.
@FeatureTest
class ClosedYearTest {

    private static final Tenant KUKAR = new Tenant(6402, "kukar", "Kutai Kartanegara", ZoneId.of("Asia/Makassar"));

    @Autowired
    private TestRegency kukar;
    @Autowired
    private Ledger ledger;
    @Autowired
    private TransactionTemplate transactions;

    private Treasury treasury;

    @Test
    void theResultIsStillToldAndBecomesTheEquityOfTheNextYear() {
        treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        KUKAR.run(() -> transactions.executeWithoutResult(
                status -> OpenBooks.golden(treasury.cooperative(), treasury.members().getFirst())
                        .forEach(ledger::post)));
        var chair = kukar.officer(treasury.cooperative(), Office.KETUA);
        var supervisor = kukar.officer(treasury.cooperative(), Office.KETUA_PENGAWAS);
        for (var month = GoldenEvents.OPENING.getMonthValue(); month <= 12; month++) {
            put(treasury.treasurer(), "/periods/2025-%02d/closing".formatted(month));
        }
        var proposal = kukar.as(chair).post().uri(Treasury.API + "/periods/2025-12/proposals", treasury.cooperative())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("reason", "Kas tidak sempat dihitung")).exchange().expectStatus().isCreated()
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {}).returnResult().getResponseBody()
                .get("id");
        put(supervisor, "/periods/2025-12/proposals/" + proposal + "/consent");
        put(treasury.treasurer(), "/years/2025/closing");

        assertThat(figures("phu", "2025")).containsExactlyEntriesOf(GoldenStatements.PHU);
        assertThat(figures("lpk", "2025")).containsExactlyEntriesOf(GoldenStatements.LPK);
        var january = figures("lpk", "2026-01");
        assertThat(january).containsEntry("L36", 4_442_568L).containsEntry("JE", 18_362_568L);
        assertThat(january.getOrDefault("L37", 0L)).isZero();
        assertThat(figures("phu", "2026-01").values()).allMatch(amount -> amount == 0);
        var equity = rows(json("/statements/lpe?period=2026-01"), "rows");
        assertThat(equity.getFirst()).containsEntry("change", "SALDO_AWAL").containsEntry("total", 18_362_568)
                .containsEntry("shu", 4_442_568);
    }

    private void put(TestRegency.Person person, String path) {
        kukar.as(person).put().uri(Treasury.API + path, treasury.cooperative()).exchange().expectStatus().isOk();
    }

    private Map<String, Long> figures(String kind, String period) {
        var figures = new LinkedHashMap<String, Long>();
        rows(json("/statements/" + kind + "?period=" + period), "rows").forEach(row -> {
            if (row.get("amount") instanceof Number amount) {
                figures.put((String) row.get("code"), amount.longValue());
            }
        });
        return figures;
    }

    private Map<String, Object> json(String path) {
        return kukar.as(treasury.treasurer()).get().uri(Treasury.API + path, treasury.cooperative()).exchange()
                .expectStatus().isOk().expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult().getResponseBody();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> json, String name) {
        return (List<Map<String, Object>>) json.get(name);
    }
}
