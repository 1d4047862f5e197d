package id.lumbung.cooperative.signal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.Surroundings;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.event.GoldenEvents;
import id.lumbung.cooperative.event.Treasury;
import id.lumbung.cooperative.legality.LegalDocument;
import id.lumbung.cooperative.legality.document.Village;
import id.lumbung.cooperative.organ.Office;

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

        assertThat(signal(quiet)).containsEntry("stage", "BELUM_MULAI").doesNotContainEntry("stageSince", null)
                .containsEntry("booksSince", null).containsEntry("lastPosted", null)
                .containsEntry("lastClosed", null).containsEntry("lastCounted", null).containsEntry("members", 0)
                .containsEntry("outlets", 0);
        assertThat(signal(treasury.cooperative())).containsEntry("lastClosed", "2025-06-01")
                .doesNotContainEntry("booksSince", null).doesNotContainEntry("lastPosted", null);
    }

    @Test
    void anOutletCountsWhileItOperates() {
        var cooperative = kukar.freshCooperative();
        var outlet = UUID.randomUUID();
        var path = "/kukar/api/cooperatives/" + cooperative + "/outlets";
        kukar.as(kukar.dinasOfficer()).post().uri(path).header("Idempotency-Key", outlet.toString())
                .body(Map.of("code", "G1", "kind", "LAIN", "name", "Gerai Satu", "line", "SEMBAKO", "customers",
                        "WARGA", "assetOwner", "DESA"))
                .exchange().expectStatus().isCreated();
        assertThat(signal(cooperative)).containsEntry("outlets", 0);

        var chair = kukar.officer(cooperative, Office.KETUA);
        List.of("SIAP", "OPERASIONAL").forEach(state -> kukar.as(chair).put().uri(path + "/" + outlet + "/state")
                .body(Map.of("state", state, "since", LocalDate.now().minusDays(1).toString())).exchange()
                .expectStatus().isOk());

        assertThat(signal(cooperative)).containsEntry("outlets", 1);
    }

    @Test
    void whoHasTheNewestAnswerIsToldSo() {
        var first = kukar.as(kukar.dinasOfficer()).get().uri(ALL).exchange().expectStatus().isOk().expectBody()
                .returnResult().getResponseHeaders().getETag();

        kukar.as(kukar.dinasOfficer()).get().uri(ALL).header("If-None-Match", first).exchange().expectStatus()
                .isNotModified();
    }

    @Test
    void theStageIsSinceTheDayOfItsPaper() {
        var cooperative = kukar.freshCooperative();
        new Village(kukar, cooperative).says(LegalDocument.BA_MUSDESUS, "TERBIT", "2025-05-20", null);

        assertThat(signal(cooperative)).containsEntry("stage", "MUSDESUS_SELESAI").containsEntry("stageSince",
                "2025-05-20");
    }

    @Test
    void aMentorSeesWhatIsAssignedToHerAndNothingElse() {
        var hers = kukar.freshCooperative();
        var another = kukar.freshCooperative();
        var dewi = kukar.person("pendamping-sinyal", "Dewi", "pendamping");
        Surroundings.assign(dewi.subject(), hers);
        Surroundings.assign("pendamping-lain", another);

        kukar.as(dewi).get().uri(ALL).exchange().expectStatus().isOk().expectBody().jsonPath("$.length()").isEqualTo(1)
                .jsonPath("$[0].cooperative").isEqualTo(hers.toString());
        kukar.as(kukar.person("p", "Tini", "pendamping")).get().uri(ALL).exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.length()").isEqualTo(0);
    }

    @Test
    void whileNobodyKnowsTheAssignmentsAMentorSeesNothing() {
        Surroundings.mentoring().stop();
        try {
            kukar.as(kukar.person("p", "Dewi", "pendamping")).get().uri(ALL).exchange().expectStatus().isEqualTo(503)
                    .expectBody().jsonPath("$.code").isEqualTo("caseload.unknown");
            kukar.as(kukar.dinasOfficer()).get().uri(ALL).exchange().expectStatus().isOk();
        } finally {
            Surroundings.mentoring().startAgain();
        }
    }

    @Test
    void nobodyElseSeesSignals() {
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
