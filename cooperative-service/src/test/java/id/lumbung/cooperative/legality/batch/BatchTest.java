package id.lumbung.cooperative.legality.batch;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.TestRegency.Person;
import id.lumbung.cooperative.legality.document.Village;
import id.lumbung.cooperative.organ.Office;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class BatchTest {

    @Autowired
    private TestRegency kukar;

    @Test
    void manyEventsAreRecordedTogetherOrNotAtAll() {
        var village = new Village(kukar, kukar.freshCooperative());
        var meeting = event(village, "BA_MUSDESUS", "2025-05-20", null);
        send(kukar.dinasOfficer(), List.of(meeting, event(village, "SK_AHU", "2025-06-20", "12"))).expectStatus()
                .isEqualTo(422).expectBody().jsonPath("$.code").isEqualTo("legality.batch-refused");
        assertThat(village.stage()).isEqualTo("BELUM_MULAI");
        var whole = List.of(meeting, event(village, "SK_AHU", "2025-06-20", Village.decree()));
        send(kukar.dinasOfficer(), whole).expectStatus().isOk().expectBody().jsonPath("$.recorded").isEqualTo(2);
        send(kukar.dinasOfficer(), whole).expectStatus().isOk();
        assertThat(village.stage()).isEqualTo("SK_AHU_TERBIT");
        send(kukar.officer(village.cooperative(), Office.KETUA), whole).expectStatus().isForbidden();
        send(kukar.dinasOfficer(), List.of()).expectStatus().isEqualTo(422);
    }

    private ResponseSpec send(Person person, List<?> events) {
        return kukar.as(person).put().uri("/kukar/api/legality/events").body(Map.of("events", events)).exchange();
    }

    private static Map<String, Object> event(Village village, String document, String on, String number) {
        return Map.of("id", UUID.randomUUID().toString(), "cooperative", village.cooperative().toString(), "document",
                document, "event", Village.body("TERBIT", on, number));
    }
}
