package id.lumbung.cooperative.legality.obstacle;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.Surroundings;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.TestRegency.Person;
import id.lumbung.cooperative.legality.LegalDocument;
import id.lumbung.cooperative.legality.document.Village;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.cooperative.receipt.Sql;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class ObstacleTest {

    private static final String API = "/kukar/api/cooperatives/{c}/legality";

    @Autowired
    private TestRegency kukar;

    private Village village;

    @BeforeEach
    void aVillage() {
        village = new Village(kukar, kukar.freshCooperative());
    }

    @Test
    void anObstacleIsAFactThatAnotherOneEnds() {
        var obstacle = begin(kukar.dinasOfficer(), "TERKENDALA", "2025-06-01", 200);
        begin(kukar.dinasOfficer(), "TERKENDALA", "2025-06-02", 409);
        begin(kukar.dinasOfficer(), "DIKEMBALIKAN", LocalDate.now().plusDays(2).toString(), 422);
        assertThat(village.page(kukar.dinasOfficer(), "")).contains("Terkendala", "Lahan belum ada");
        end(obstacle, "2025-05-01").expectStatus().isEqualTo(422);
        end(obstacle, "2025-07-01").expectStatus().isOk();
        end(obstacle, "2025-07-02").expectStatus().isOk().expectBody().jsonPath("$.end.on").isEqualTo("2025-07-01");
        assertThat(village.page(kukar.dinasOfficer(), "")).doesNotContain("Lahan belum ada");
        assertThat(village.page(kukar.dinasOfficer(), "/kendala")).contains("Lahan belum ada", "Sudah beres");
        assertThat(obstacleOn("2025-06-15")).isEqualTo("TERKENDALA");
        assertThat(obstacleOn("2025-07-15")).isEqualTo("null");
    }

    @Test
    void whatWasGivenUpGetsNoFurtherPapers() {
        var obstacle = begin(kukar.dinasOfficer(), "DIBATALKAN", "2025-06-01", 200);
        village.put(kukar.dinasOfficer(), LegalDocument.SOSIALISASI, UUID.randomUUID(),
                Village.body("TERBIT", "2025-06-02", null)).expectStatus().isEqualTo(409).expectBody()
                .jsonPath("$.code").isEqualTo("legality.cancelled");
        end(obstacle, "2025-07-01").expectStatus().isOk();
        village.says(LegalDocument.SOSIALISASI, "TERBIT", "2025-07-02", null);
    }

    @Test
    void onlyTheDinasSaysSo() throws SQLException {
        begin(kukar.officer(village.cooperative(), Office.KETUA), "TERKENDALA", "2025-06-01", 403);
        begin(kukar.person("pendamping-2", "Bu Dewi", "pendamping"), "TERKENDALA", "2025-06-01", 403);
        var obstacle = begin(kukar.dinasAdmin(), "TERKENDALA", "2025-06-01", 200);
        assertThat(Sql.refused(Surroundings.APP, 6402, insert("TERKENDALA", "2025-06-01")))
                .isEqualTo("legal_obstacle_open_once");
        assertThat(Sql.refused(Surroundings.APP, 6402, insert("DIBATALKAN", "2999-06-01")))
                .isEqualTo("legal_obstacle_not_in_future");
        assertThat(Sql.refused(Surroundings.APP, 6407, insert("DIBATALKAN", "2025-06-01")))
                .isEqualTo("legal_obstacle_cooperative");
        assertThat(Sql.refused(Surroundings.APP, 6402,
                "insert into legal_obstacle_end (obstacle_id, cooperative_id, ended_on, note, actor, actor_name) "
                        + "values ('%s', '%s', '2025-05-01', 'abc', 'x', 'x')".formatted(obstacle,
                                village.cooperative())))
                .isEqualTo("legal_obstacle_end_in_time");
        assertThat(Sql.refused(Surroundings.APP, 6402, "delete from legal_obstacle")).isEqualTo("42501");
        assertThat(Sql.refused("cooperative_owner", 6402, "update legal_obstacle set reason = 'lain'"))
                .isEqualTo("legal_obstacle_is_append_only");
    }

    @Test
    void aWardHasNoVillageFundToPayTheNotaryFrom() throws SQLException {
        var ward = kukar.cooperativeOf("64.02.06.1004");
        fee(ward, kukar.dinasOfficer(), "DANA_DESA", 422);
        fee(ward, kukar.dinasOfficer(), "BTT_APBD", 200);
        fee(village.cooperative(), kukar.dinasOfficer(), "LAINNYA", 422);
        fee(village.cooperative(), kukar.officer(village.cooperative(), Office.KETUA), "SWADAYA", 403);
        assertThat(Sql.refused(Surroundings.APP, 6402,
                "insert into legal_notary_fee (id, cooperative_id, source, amount, actor, actor_name) "
                        + "values (uuidv7(), '%s', 'DANA_DESA', 1, 'x', 'x')".formatted(ward)))
                .isEqualTo("legal_notary_fee_of_village");
        var page = kukar.browser(kukar.dinasOfficer()).get().uri("/kukar/koperasi/{c}/legalitas", ward).exchange()
                .expectBody(String.class).returnResult().getResponseBody();
        assertThat(page).contains("Belanja Tidak Terduga");
    }

    private void fee(UUID cooperative, Person person, String source, int status) {
        kukar.as(person).put().uri(API + "/notary-fees/{f}", cooperative, UUID.randomUUID())
                .body(Map.of("source", source, "amount", 2_500_000)).exchange().expectStatus().isEqualTo(status);
    }

    private UUID begin(Person person, String kind, String since, int status) {
        var id = UUID.randomUUID();
        kukar.as(person).put().uri(API + "/obstacles/{o}", village.cooperative(), id)
                .body(Map.of("kind", kind, "reason", "Lahan belum ada", "since", since)).exchange().expectStatus()
                .isEqualTo(status);
        return id;
    }

    private ResponseSpec end(UUID obstacle, String on) {
        return kukar.as(kukar.dinasOfficer()).put().uri(API + "/obstacles/{o}/end", village.cooperative(), obstacle)
                .body(Map.of("note", "Sudah beres", "endedOn", on)).exchange();
    }

    private String obstacleOn(String day) {
        var found = new String[1];
        kukar.as(kukar.dinasOfficer()).get().uri("/kukar/api/legality/board?on={d}", day).exchange().expectBody()
                .jsonPath("$[?(@.cooperative=='" + village.cooperative() + "')].obstacle")
                .value(value -> found[0] = String.valueOf(((List<?>) value).getFirst()));
        return found[0];
    }

    private String insert(String kind, String since) {
        return "insert into legal_obstacle (id, cooperative_id, kind, reason, since, actor, actor_name) "
                + "values (uuidv7(), '%s', '%s', 'abc', '%s', 'x', 'x')".formatted(village.cooperative(), kind, since);
    }
}
