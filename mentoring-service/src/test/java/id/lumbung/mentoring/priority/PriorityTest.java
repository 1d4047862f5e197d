package id.lumbung.mentoring.priority;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import id.lumbung.mentoring.FeatureTest;
import id.lumbung.mentoring.Helpers;
import id.lumbung.mentoring.People;
import id.lumbung.mentoring.RawSql;
import id.lumbung.mentoring.World;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@FeatureTest
class PriorityTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Makassar"));
    private static final String SIGNALS = "/kukar/api/cooperatives/signals";

    @Autowired
    RestTestClient http;

    @Test
    void theListSaysWhyAndAfterAVisitWhatChanged() {
        var helpers = new Helpers(http);
        var dewi = helpers.assistant(5);
        var village = helpers.village("Prioritas " + UUID.randomUUID().toString().substring(0, 6));
        helpers.assign(dewi, village);
        signal(village, null);
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(dewi.desk().page("/kukar/prioritas"))
                .contains("Kas belum pernah dihitung", "Belum pernah dikunjungi", "keadaan pembukuan per"));

        Helpers.visit(dewi, village);
        signal(village, TODAY.toString());

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(dewi.desk().page("/kukar/prioritas"))
                .contains("Sejak kunjungan", "Yang sudah beres:", "kas dihitung", "sudah dikunjungi")
                .doesNotContain("Kas belum pernah dihitung"));
    }

    @Test
    void aMentorIsShownHerOwnVillagesAndTheDinasAll() {
        var helpers = new Helpers(http);
        var dewi = helpers.assistant(5);
        var mine = helpers.village("Punya Dewi " + UUID.randomUUID().toString().substring(0, 6));
        var foreign = helpers.village("Bukan Dewi " + UUID.randomUUID().toString().substring(0, 6));
        helpers.assign(dewi, mine);

        assertThat(dewi.desk().get("/kukar/api/priorities").texts("$.ranked[*].id")).containsExactly(mine.toString());
        assertThat(helpers.office().get("/kukar/api/priorities").texts("$.ranked[*].id"))
                .contains(mine.toString(), foreign.toString());
        dewi.desk().as(People.sari()).get("/kukar/api/priorities").refused(403);
        assertThat(dewi.desk().as(People.joko()).get("/paser/api/priorities").texts("$.ranked[*].id")).isEmpty();
    }

    @Test
    void theDinasDecidesWhatWeighsHowMuch() {
        var helpers = new Helpers(http);
        var fields = new HashMap<>(Map.of("posting", "20", "closing", "15", "counting", "10", "stage", "15",
                "arrears", "10", "visit", "999", "problem", "15", "action", "10", "silentAfter", "7", "visitAfter",
                "30"));
        fields.put("stageAfter", "0");
        helpers.office().form("/kukar/prioritas/bobot", fields).refused(422, "Isian paling banyak 100.");
        fields.put("visit", "20");
        helpers.office().form("/kukar/prioritas/bobot", fields).refused(422, "Isian paling sedikit 1.");
        fields.put("stageAfter", "14");
        helpers.office().form("/kukar/prioritas/bobot", fields).next();
        assertThat(helpers.office().page("/kukar/prioritas/bobot")).contains("value=\"20\"");

        helpers.office().as(People.rina()).look("/kukar/prioritas/bobot").refused(403);
        assertThat(helpers.office().as(People.rina()).form("/kukar/prioritas/bobot", fields).status()).isEqualTo(403);
    }

    @Test
    void sqlRewritesNothing() throws SQLException {
        try (var raw = RawSql.in(6402)) {
            raw.refused("update priority_weight set visit = 1", "permission denied");
            raw.refused("delete from priority_before", "permission denied");
            raw.refused("""
                    insert into priority_weight (revision, posting, closing, counting, stage, arrears, visit, problem,
                        action, silent_after, visit_after, written_by)
                    values (9999, 0, 0, 0, 0, 0, 0, 0, 0, 7, 30, 'x')""", "priority_weight_range");
        }
    }

    private static void signal(UUID village, String counted) {
        World.COOPERATIVES.json(SIGNALS, """
                [{"cooperative":"%s","stage":"BEROPERASI","booksSince":"%s","lastPosted":"%s","lastClosed":null,
                  "lastCounted":%s,"members":0,"behind":0,"newToUs":1}]""".formatted(village, TODAY, TODAY,
                counted == null ? "null" : "\"" + counted + "\""));
    }
}
