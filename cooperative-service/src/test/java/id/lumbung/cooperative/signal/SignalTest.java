package id.lumbung.cooperative.signal;

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

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class SignalTest {

    private static final String ALL = "/kukar/api/cooperatives/signals";

    @Autowired
    private TestRegency kukar;

    @Test
    void whatHappenedInTheBooksIsSeenAsDates() {
        var quiet = kukar.freshCooperative();
        var treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        treasury.goldenStart();
        kukar.as(treasury.treasurer()).put().uri(Treasury.API + "/periods/2025-06/closing", treasury.cooperative())
                .exchange().expectStatus().isOk();

        assertThat(signal(quiet)).containsEntry("booksSince", null).containsEntry("lastPosted", null)
                .containsEntry("lastClosed", null).containsEntry("lastCounted", null).containsEntry("members", 0);
        assertThat(signal(treasury.cooperative())).containsEntry("lastClosed", "2025-06-01")
                .doesNotContainEntry("booksSince", null).doesNotContainEntry("lastPosted", null);
    }

    @Test
    void whoHasTheNewestAnswerIsToldSo() {
        var first = kukar.as(kukar.dinasOfficer()).get().uri(ALL).exchange().expectStatus().isOk().expectBody()
                .returnResult().getResponseHeaders().getETag();

        kukar.as(kukar.dinasOfficer()).get().uri(ALL).header("If-None-Match", first).exchange().expectStatus()
                .isNotModified();
    }

    @Test
    void onlyTheOfficeAndItsMentorsSeeSignals() {
        kukar.as(kukar.person("p", "Dewi", "pendamping")).get().uri(ALL).exchange().expectStatus().isOk();
        kukar.as(kukar.person("b", "Sari", "pengurus")).get().uri(ALL).exchange().expectStatus().isForbidden();
        kukar.as(kukar.foreigner()).get().uri(ALL).exchange().expectStatus().isForbidden();
        assertThat(kukar.as(kukar.foreigner()).get().uri("/kubar/api/cooperatives/signals").exchange().expectStatus()
                .isOk().expectBody(String.class).returnResult().getResponseBody()).isEqualTo("[]");
    }

    private Map<String, Object> signal(UUID cooperative) {
        return kukar.as(kukar.dinasOfficer()).get().uri(ALL).exchange().expectStatus().isOk()
                .expectBody(new ParameterizedTypeReference<List<Map<String, Object>>>() {}).returnResult()
                .getResponseBody().stream().filter(row -> cooperative.toString().equals(row.get("cooperative")))
                .findFirst().orElseThrow();
    }
}
