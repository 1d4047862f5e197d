package id.lumbung.mentoring.problem;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import id.lumbung.mentoring.FeatureTest;
import id.lumbung.mentoring.Helpers;
import id.lumbung.mentoring.People;
import id.lumbung.mentoring.RawSql;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class ProblemTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Makassar"));

    /// A mentor's report of last month may wait beside them.
    private static final String HINDERS = "$.notices[?(@.id =~ /(problem|action)\\..*/)].id";

    @Autowired
    RestTestClient http;

    private Helpers helpers;
    private Helpers.Helper dewi;
    private UUID village;
    private String page;

    @BeforeEach
    void aMentorHasAVillage() {
        helpers = new Helpers(http);
        dewi = helpers.assistant(5);
        village = helpers.village("Masalah " + UUID.randomUUID().toString().substring(0, 6));
        helpers.assign(dewi, village);
        page = "/kukar/permasalahan/koperasi/" + village;
    }

    @Test
    void whatHindersMostIsHeardByWhoLooksAfterTheVillage() {
        dewi.desk().form(page + "/baru", Map.of("description", "Papan nama belum ada", "since", TODAY.toString(),
                "priority", "RENDAH")).next();
        assertThat(dewi.desk().get("/kukar/api/notices/meja").texts(HINDERS)).isEmpty();
        dewi.desk().form(page + "/baru", Map.of("description", "Akta belum terbit", "since", TODAY.toString(),
                "priority", "TINGGI")).next();
        dewi.desk().form(page + "/kesepakatan", Map.of("what", "Menghubungi notaris", "who", "Bu Sari", "due",
                TODAY.plusDays(2).toString())).next();

        assertThat(dewi.desk().get("/kukar/api/notices/meja").texts(HINDERS))
                .satisfiesExactlyInAnyOrder(id -> assertThat(id).startsWith("problem.hinders:"),
                        id -> assertThat(id).startsWith("action.due:"));
        assertThat(helpers.assistant(2).desk().get("/kukar/api/notices/meja").texts(HINDERS)).isEmpty();
        assertThat(helpers.office().get("/kukar/api/notices/meja").texts("$.notices[*].id"))
                .anySatisfy(id -> assertThat(id).startsWith("problem."));
    }

    @Test
    void aProblemIsReportedWorkedOnSolvedAndTakenUpAgain() {
        dewi.desk().form(page + "/baru", Map.of("description", "Akta belum terbit", "since", TODAY.toString(),
                "priority", "TINGGI")).next();
        assertThat(dewi.desk().page(page)).contains("Akta belum terbit", "Tinggi · Baru");
        assertThat(dewi.desk().page("/kukar/permasalahan")).contains("Akta belum terbit");
        var problem = "/kukar/permasalahan/" + dewi.desk().get("/kukar/api/problems?cooperative=" + village)
                .text("$[0].id");

        dewi.desk().form(problem + "/keadaan", Map.of("status", "DIKERJAKAN")).next();
        dewi.desk().form(problem + "/keadaan", Map.of("status", "SELESAI"))
                .refused(422, "Tulis bagaimana masalah ini diselesaikan.");
        dewi.desk().form(problem + "/keadaan", Map.of("status", "SELESAI", "note", "Notaris sudah bertanda tangan"))
                .next();
        assertThat(dewi.desk().page("/kukar/permasalahan")).doesNotContain("Akta belum terbit");
        helpers.office().form(problem + "/keadaan", Map.of("status", "DIKERJAKAN", "note", "Salah nama")).next();
        assertThat(helpers.office().page(problem)).contains("Notaris sudah bertanda tangan", "Salah nama",
                "Dikerjakan");
    }

    @Test
    void whatWasAgreedIsDoneAndUndone() {
        dewi.desk().form(page + "/kesepakatan", Map.of("what", "Hitung kas", "who", "Bendahara", "due",
                TODAY.minusDays(1).toString())).refused(422, "Batas waktu tidak boleh sudah lewat.", "Hitung kas");
        dewi.desk().form(page + "/kesepakatan", Map.of("what", "Hitung kas", "who", "Bendahara", "due",
                TODAY.toString())).next();
        var action = dewi.desk().get("/kukar/api/actions?cooperative=" + village).text("$[0].id");

        dewi.desk().form("/kukar/permasalahan/kesepakatan/" + action + "/selesai", Map.of()).next();
        dewi.desk().form("/kukar/permasalahan/kesepakatan/" + action + "/selesai", Map.of()).next();
        assertThat(dewi.desk().page(page)).contains("Ternyata Belum");
        dewi.desk().form("/kukar/permasalahan/kesepakatan/" + action + "/belum", Map.of()).next();
        assertThat(dewi.desk().page(page)).contains("Sudah Selesai");
        assertThat(dewi.desk().get("/kukar/api/actions?cooperative=" + village).text("$[0].step")).isEqualTo("2");
    }

    @Test
    void whatIsNotAssignedIsNeitherSeenNorTouched() {
        var problem = report();
        var nur = helpers.assistant(5);

        assertThat(nur.desk().look(page).status()).isEqualTo(403);
        assertThat(nur.desk().look("/kukar/permasalahan/" + problem).status()).isEqualTo(403);
        assertThat(nur.desk().page("/kukar/permasalahan")).doesNotContain("Modal belum ada");
        nur.desk().put("/kukar/api/problems/" + problem + "/status", "{\"status\":\"DIKERJAKAN\"}").refused(403);
        nur.desk().post("/kukar/api/actions?cooperative=" + village, UUID.randomUUID(),
                "{\"what\":\"Curi\",\"who\":\"Saya\",\"due\":\"" + TODAY + "\"}").refused(403);
        nur.desk().as(People.sari()).get("/kukar/api/problems").refused(403);
        assertThat(nur.desk().as(People.joko()).get("/paser/api/problems").texts("$[*].id")).doesNotContain(
                problem.toString());
        assertThat(helpers.office().page("/kukar/permasalahan")).contains("Modal belum ada");
    }

    @Test
    void sqlCannotBendAProblem() throws SQLException {
        var problem = report();
        try (var raw = RawSql.in(6402)) {
            raw.refused(event(problem, 2, "BARU", "null"), "cannot go from BARU");
            raw.refused(event(problem, 3, "SELESAI", "'beres'"), "cannot go from BARU");
            raw.refused(event(problem, 2, "SELESAI", "' '"), "problem_event_solved_somehow");
            raw.refused("update problem_state set status = 'SELESAI'", "permission denied");
            raw.refused("update problem set priority = 'RENDAH'", "permission denied");
            raw.refused("delete from action_event", "permission denied");
            raw.refused("""
                    insert into action_event (action_id, step, done, actor, actor_name)
                    values (gen_random_uuid(), 1, false, 'x', 'x')""", "is that already");
        }
        try (var paser = RawSql.in(6401)) {
            assertThat(paser.count("select (select count(*) from problem) + (select count(*) from action_now)"))
                    .isZero();
        }
    }

    private UUID report() {
        var key = UUID.randomUUID();
        dewi.desk().post("/kukar/api/problems?cooperative=" + village, key, """
                {"description":"Modal belum ada","since":"2025-07-01","priority":"SEDANG"}""").made();
        return key;
    }

    private static String event(UUID problem, int step, String status, String note) {
        return """
                insert into problem_event (problem_id, step, status, note, actor, actor_name)
                values ('%s', %d, '%s', %s, 'x', 'x')""".formatted(problem, step, status, note);
    }
}
