package id.lumbung.cooperative.activity;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.event.GoldenEvents;
import id.lumbung.cooperative.event.Treasury;
import id.lumbung.cooperative.organ.Office;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class ActivityTest {

    private static final String SPAN = "/kukar/api/cooperatives/activity?from=2025-06&to=2025-08";
    private static final String HOLDERS = "/kukar/api/cooperatives/offices/{office}/holders";

    @Autowired
    private TestRegency kukar;

    @Test
    void aMonthTellsHowMuchWasWrittenAndWhetherItIsClosed() {
        var treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        treasury.goldenStart();
        kukar.as(treasury.treasurer()).put().uri(Treasury.API + "/periods/2025-06/closing", treasury.cooperative())
                .exchange().expectStatus().isOk();

        var months = list(SPAN).stream()
                .filter(row -> row.get("cooperative").equals(treasury.cooperative().toString())).toList();

        assertThat(months).first().satisfies(month -> assertThat(month).containsEntry("month", "2025-06-01")
                .containsEntry("closed", true));
        assertThat(months).extracting(month -> (Integer) month.get("postings")).allMatch(count -> count >= 0)
                .anyMatch(count -> count > 0);
    }

    @Test
    void tooManyMonthsOrNoneAreRefused() {
        for (var span : List.of("from=2025-06&to=2025-05", "from=2020-01&to=2025-08")) {
            kukar.as(kukar.dinasOfficer()).get().uri("/kukar/api/cooperatives/activity?" + span).exchange()
                    .expectStatus().isEqualTo(422).expectBody().jsonPath("$.code")
                    .isEqualTo("activity.span-too-long").jsonPath("$.field").isEqualTo("to");
        }
    }

    @Test
    void whoeverHoldsAnOfficeTodayIsToldWithHerAccountAndNothingElse() {
        var cooperative = kukar.freshCooperative();
        var treasurer = kukar.officer(cooperative, Office.BENDAHARA);

        var holder = list(HOLDERS.replace("{office}", "BENDAHARA")).stream()
                .filter(row -> row.get("cooperative").equals(cooperative.toString())).findAny().orElseThrow();

        assertThat(holder).containsEntry("account", treasurer.subject()).containsOnlyKeys("cooperative",
                "cooperativeName", "villageName", "districtName", "name", "account");
        assertThat(list(HOLDERS.replace("{office}", "KETUA")))
                .noneMatch(row -> row.get("cooperative").equals(cooperative.toString()));
    }

    @Test
    void onlyTheOfficeIsToldAndAnotherRegencySeesNothing() {
        for (var path : List.of(SPAN, HOLDERS.replace("{office}", "BENDAHARA"))) {
            kukar.as(kukar.person("b-" + UUID.randomUUID(), "Sari", "pengurus")).get().uri(path).exchange()
                    .expectStatus().isForbidden();
            kukar.as(kukar.foreigner()).get().uri(path).exchange().expectStatus().isForbidden();
            assertThat(kukar.as(kukar.foreigner()).get().uri(path.replace("/kukar/", "/kubar/")).exchange()
                    .expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody()).isEqualTo("[]");
        }
    }

    private List<Map<String, Object>> list(String path) {
        return kukar.as(kukar.dinasOfficer()).get().uri(path).exchange().expectStatus().isOk()
                .expectBody(new ParameterizedTypeReference<List<Map<String, Object>>>() {}).returnResult()
                .getResponseBody();
    }
}
