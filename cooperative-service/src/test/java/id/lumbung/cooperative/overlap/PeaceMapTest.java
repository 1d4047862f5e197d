package id.lumbung.cooperative.overlap;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.Surroundings;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.testing.postgres.TestPostgres;

import static id.lumbung.cooperative.overlap.AVillage.answer;
import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class PeaceMapTest {

    private static final String TODAY = LocalDate.now().toString();

    @Autowired
    private TestRegency kukar;

    private AVillage village;
    private UUID outlet;
    private UUID unit;

    @BeforeEach
    void twoWhoDoTheSame() {
        village = AVillage.of(kukar);
        outlet = village.outlet("GERAI", "SEMBAKO", "WARGA");
        unit = village.unit("Toko Desa", "SEMBAKO", "WARGA", "BERJALAN");
    }

    @Test
    void aVillageWithoutAnEnterpriseIsOnTheMapToo() {
        var alone = kukar.freshCooperative();
        answer(kukar.as(kukar.dinasOfficer()).post().uri("/kukar/api/cooperatives/{c}/outlets", alone)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("code", "OBAT", "kind", "LAIN", "name", "Gerai Obat", "line", "APOTEK", "customers",
                        "WARGA", "assetOwner", "DESA"))
                .exchange(), 201);
        var district = districtOf(alone);

        var row = villages(district).stream().filter(each -> each.get("cooperative").equals(alone.toString()))
                .findFirst().orElseThrow();
        assertThat(row.get("bumdes")).isNull();
        assertThat(lines(row)).containsEntry("APOTEK", "KOPERASI");
        assertThat(page("?kecamatan=" + district)).contains("tanpa BUM Desa", "Belum ada");
        assertThat(page("")).contains("<svg", "Seluruh kabupaten", "Makin banyak desanya", "Punya BUM Desa");
        List<Map<String, Object>> districts = kukar.as(kukar.dinasOfficer()).get().uri(AVillage.API + "/peace-map")
                .exchange().expectStatus().isOk()
                .expectBody(new ParameterizedTypeReference<List<Map<String, Object>>>() {}).returnResult()
                .getResponseBody();
        assertThat(districts.stream().mapToInt(each -> (Integer) each.get("villages")).sum())
                .isGreaterThanOrEqualTo(237);
    }

    @Test
    void anAgreementCountsFromItsFirstDayToItsLast() {
        assertThat(place()).isEqualTo("BERTABRAKAN");
        var id = agreement(null, LocalDate.now().minusYears(1), LocalDate.now().plusDays(1));
        assertThat(place()).as("a draft").isEqualTo("BERTABRAKAN");
        step(id, "DITANDATANGANI");
        assertThat(place()).isEqualTo("SEPAKAT");
        JdbcClient.create(TestPostgres.superuser(Surroundings.DATABASE)).sql("""
                update agreement set ends = current_date - 2, evaluated_on = current_date - 3 where id = ?""")
                .param(id).update();
        assertThat(place()).as("over").isEqualTo("BERTABRAKAN");
    }

    @Test
    void aDecisionThatPutsItOffOrLeavesItToTheEnterpriseIsNoAgreement() {
        var id = decided();
        assertThat(place()).isEqualTo("SEPAKAT");
        for (var outcome : List.of("DITUNDA", "BUMDES_TETAP")) {
            JdbcClient.create(TestPostgres.superuser(Surroundings.DATABASE))
                    .sql("update overlap_case set outcome = ? where id = ?").params(outcome, id).update();
            assertThat(place()).as(outcome).isEqualTo("BERTABRAKAN");
        }
    }

    @Test
    void aDecisionHoldsAsLongAsTheAgreementThatItLedTo() {
        var id = decided();
        var agreement = agreement(id, LocalDate.now().minusYears(1), LocalDate.now().plusDays(1));
        step(agreement, "DITANDATANGANI");
        assertThat(place()).isEqualTo("SEPAKAT");
        step(agreement, "DIAKHIRI");
        assertThat(place()).isEqualTo("BERTABRAKAN");
    }

    private UUID decided() {
        var id = village.openCase(kukar.dinasOfficer(), outlet, unit);
        for (var state : List.of("MUSDES_DIJADWALKAN", "MUSDES_SELESAI")) {
            answer(village.step(kukar.dinasOfficer(), id, state, TODAY, ""), 200);
        }
        var decision = UUID.randomUUID();
        answer(village.propose(kukar.dinasOfficer(), id, decision, TODAY), 201);
        answer(village.confirm(kukar.dinasAdmin(), id, decision), 200);
        return id;
    }

    private UUID agreement(UUID caseId, LocalDate starts, LocalDate ends) {
        var id = UUID.randomUUID();
        var form = new HashMap<String, Object>(Map.of("number", "PKS/7", "line", "SEMBAKO", "object", "Pasokan beras",
                "priceRule", "harga pokok + 5%", "cooperativeShare", 60, "reported", "BULANAN", "starts",
                starts.toString(), "ends", ends.toString(), "evaluatedOn", ends.toString()));
        form.putAll(Map.of("cooperativeChair", "Pak Hasan", "director", "Bu Rini", "knownBy", "Kepala Desa"));
        if (caseId != null) {
            form.put("caseId", caseId.toString());
        }
        answer(village.post(kukar.dinasOfficer(), AVillage.API + "/" + village.bumdes() + "/agreements", id, form),
                201);
        return id;
    }

    private void step(UUID agreement, String state) {
        answer(village.post(kukar.dinasOfficer(),
                AVillage.API + "/" + village.bumdes() + "/agreements/" + agreement + "/steps", UUID.randomUUID(),
                Map.of("state", state, "on", TODAY, "note", "sesuai kesepakatan")), 200);
    }

    private String place() {
        return villages(districtOf(village.cooperative())).stream()
                .filter(row -> village.bumdes().toString().equals(row.get("bumdes")))
                .map(row -> lines(row).get("SEMBAKO"))
                .findFirst().orElseThrow();
    }

    private List<Map<String, Object>> villages(String district) {
        return kukar.as(kukar.dinasOfficer()).get().uri(AVillage.API + "/peace-map/villages?district=" + district)
                .exchange().expectStatus().isOk()
                .expectBody(new ParameterizedTypeReference<List<Map<String, Object>>>() {}).returnResult()
                .getResponseBody();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> lines(Map<String, Object> row) {
        return (Map<String, String>) row.get("lines");
    }

    private String districtOf(UUID cooperative) {
        return (String) answer(
                kukar.as(kukar.dinasAdmin()).get().uri("/kukar/api/cooperatives/{c}", cooperative).exchange(), 200)
                .get("districtCode");
    }

    private String page(String query) {
        return kukar.browser(kukar.dinasOfficer()).get().uri("/kukar/bumdes/peta" + query).exchange().expectStatus()
                .isOk().expectBody(String.class).returnResult().getResponseBody();
    }
}
