package id.lumbung.cooperative.overlap;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.Surroundings;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.testing.postgres.TestPostgres;

import static id.lumbung.cooperative.overlap.AVillage.answer;
import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class VillageNoticesTest {

    @Autowired
    private TestRegency kukar;

    @Test
    void theVillageHearsOfItsNextStepAndTheCouncilOfTheSecondKey() {
        var village = AVillage.of(kukar);
        var outlet = village.outlet("GERAI", "SEMBAKO", "WARGA");
        var unit = village.unit("Toko Desa", "SEMBAKO", "WARGA", "BERJALAN");
        var head = village.officer("KEPALA_DESA");
        var council = village.officer("KETUA_BPD");
        var director = village.officer("DIREKTUR_BUMDES");
        var chair = kukar.officer(village.cooperative(), Office.KETUA);
        var id = village.openCase(chair, outlet, unit);
        assertThat(kukar.notices(head)).as("two weeks are left").doesNotContainKey("overlap.step");
        JdbcClient.create(TestPostgres.superuser(Surroundings.DATABASE))
                .sql("update overlap_case set due_on = current_date - 2 where id = ?").param(id).update();

        assertThat(kukar.notices(head).get("overlap.step")).singleElement().asString().contains("Toko Desa");
        assertThat(kukar.notices(council)).containsKey("overlap.step");
        assertThat(kukar.notices(director)).doesNotContainKey("overlap.step");
        assertThat(kukar.notices(chair)).doesNotContainKey("overlap.step");

        answer(village.step(head, id, "MUSDES_DIJADWALKAN", LocalDate.now().toString(), ""), 200);
        answer(village.step(head, id, "MUSDES_SELESAI", LocalDate.now().toString(), ""), 200);
        answer(village.propose(head, id, UUID.randomUUID(), LocalDate.now().toString()), 201);
        assertThat(kukar.notices(council).get("overlap.key")).singleElement().asString().contains("kunci kedua");
        assertThat(kukar.notices(head)).as("who proposed").doesNotContainKey("overlap.key");
        assertThat(kukar.notices(kukar.dinasOfficer())).containsKey("overlap.key");
    }

    @Test
    void theKeepersHearOfAnEvaluationAndOfTheEnd() {
        var village = AVillage.of(kukar);
        var head = village.officer("KEPALA_DESA");
        var council = village.officer("KETUA_BPD");
        var id = UUID.randomUUID();
        var form = new HashMap<String, Object>(Map.of("number", "PKS/9", "line", "SEMBAKO", "object", "Pasokan beras",
                "priceRule", "harga pokok + 5%", "cooperativeShare", 60, "reported", "BULANAN", "starts", "2026-01-01",
                "ends", LocalDate.now().plusYears(1).toString(), "evaluatedOn",
                LocalDate.now().plusDays(3).toString()));
        form.putAll(Map.of("cooperativeChair", "Pak Hasan", "director", "Bu Rini", "knownBy", "Kepala Desa"));
        var agreements = AVillage.API + "/" + village.bumdes() + "/agreements";
        answer(village.post(head, agreements, id, form), 201);
        assertThat(kukar.notices(head)).as("a draft").doesNotContainKey("agreement.evaluation");
        answer(village.post(head, agreements + "/" + id + "/steps", UUID.randomUUID(),
                Map.of("state", "DITANDATANGANI", "on", LocalDate.now().toString())), 200);

        assertThat(kukar.notices(head).get("agreement.evaluation")).containsExactly(
                "Evaluasi perjanjian PKS/9 dengan BUM Desa Maju Bersama");
        assertThat(kukar.notices(council)).doesNotContainKey("agreement.evaluation");
        assertThat(kukar.browser(head).get().uri("/kukar/pemberitahuan/koperasi").exchange().expectBody(String.class)
                .returnResult().getResponseBody()).contains("Minggu ini", "Untuk desa Anda", "PKS%2F9");
    }
}
