package id.lumbung.mentoring.advice;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

import id.lumbung.mentoring.FeatureTest;
import id.lumbung.mentoring.Helpers;
import id.lumbung.mentoring.RawSql;
import id.lumbung.mentoring.World;
import id.lumbung.testing.http.StubServer.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@FeatureTest
class CourierTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Makassar"));

    @Autowired
    RestTestClient http;

    @Test
    void adviceReachesTheBookOfTheCooperative() {
        var helpers = new Helpers(http);
        var dewi = helpers.assistant(3);
        var village = helpers.village("Anjuran " + UUID.randomUUID().toString().substring(0, 6));
        helpers.assign(dewi, village);
        World.COOPERATIVES.json(book(village), "{}");

        var visit = advised(dewi, village, "\"Hitung kas setiap Sabtu\"");

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(delivered(visit)).isEqualTo(1));
        assertThat(World.COOPERATIVES.requests()).anySatisfy(request -> {
            assertThat(request.path()).isEqualTo(book(village));
            assertThat(request.header("Idempotency-Key")).isEqualTo(visit.toString());
            assertThat(request.header("Authorization")).startsWith("Bearer ey");
        });
    }

    @Test
    void whatCouldNotBeCarriedGoesWithWhoeverLooksNext() {
        var helpers = new Helpers(http);
        var dewi = helpers.assistant(3);
        var village = helpers.village("Tertunda " + UUID.randomUUID().toString().substring(0, 6));
        helpers.assign(dewi, village);
        World.COOPERATIVES.on(book(village), request -> Answer.status(503));
        var visit = advised(dewi, village, "\"Tutup buku tiap bulan\"");
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(World.COOPERATIVES.requests())
                .anySatisfy(request -> assertThat(request.path()).isEqualTo(book(village))));
        assertThat(delivered(visit)).isZero();

        World.COOPERATIVES.json(book(village), "{}");
        helpers.office().page("/kukar/kunjungan");

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(delivered(visit)).isEqualTo(1));
    }

    @Test
    void aMentorCarriesNothingToTheVillagesOfAnother() {
        var helpers = new Helpers(http);
        var dewi = helpers.assistant(3);
        var tini = helpers.assistant(3);
        var village = helpers.village("Bukan Tini " + UUID.randomUUID().toString().substring(0, 6));
        var hers = helpers.village("Punya Tini " + UUID.randomUUID().toString().substring(0, 6));
        helpers.assign(dewi, village);
        helpers.assign(tini, hers);
        World.COOPERATIVES.on(book(village), request -> Answer.status(503));
        World.COOPERATIVES.json(book(hers), "{}");
        var waiting = advised(dewi, village, "\"Tutup buku tiap bulan\"");
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(asked(village)).isEqualTo(1));

        var carried = advised(tini, hers, "\"Hitung kas\"");

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(delivered(carried)).isEqualTo(1));
        assertThat(asked(village)).isEqualTo(1);
        World.COOPERATIVES.json(book(village), "{}");
        helpers.office().page("/kukar/kunjungan");
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(delivered(waiting)).isEqualTo(1));
    }

    private static long asked(UUID village) {
        return World.COOPERATIVES.requests().stream().filter(request -> request.path().equals(book(village))).count();
    }

    @Test
    void aVisitWithoutAdviceWritesNoLetter() {
        var helpers = new Helpers(http);
        var dewi = helpers.assistant(3);
        var village = helpers.village("Diam " + UUID.randomUUID().toString().substring(0, 6));
        helpers.assign(dewi, village);

        var visit = advised(dewi, village, "null");

        assertThat(count("select count(*) from advice_letter where visit_id = ?", visit)).isZero();
    }

    @Test
    void nobodyRewritesALetter() throws SQLException {
        try (var raw = RawSql.in(6402)) {
            raw.refused("update advice_letter set content = 'lain'", "permission denied");
            raw.refused("delete from advice_delivery", "permission denied");
            raw.refused("insert into advice_delivery (visit_id, delivered_by) values (gen_random_uuid(), 'x')",
                    "advice_delivery_of_letter");
        }
    }

    private static UUID advised(Helpers.Helper mentor, UUID village, String advice) {
        var key = UUID.randomUUID();
        mentor.desk().post("/kukar/api/visits", key, """
                {"cooperativeId":"%s","day":"%s","purpose":"Melihat buku"}""".formatted(village, TODAY)).made();
        mentor.desk().put("/kukar/api/visits/" + key + "/arrival", "{}").made();
        mentor.desk().post("/kukar/api/visits/" + key + "/report", UUID.randomUUID(), """
                {"report":{"peopleMet":"Ibu Sari","findings":"Buku kas rapi","recommendations":%s,"signedName":"Sari"},
                 "position":{}}""".formatted(advice)).made();
        return key;
    }

    private static String book(UUID village) {
        return "/kukar/api/cooperatives/" + village + "/advice";
    }

    private static long delivered(UUID visit) {
        return count("select count(*) from advice_delivery where visit_id = ?", visit);
    }

    private static long count(String sql, UUID visit) {
        return JdbcClient.create(World.superuser()).sql(sql).param(visit).query(Long.class).single();
    }
}
