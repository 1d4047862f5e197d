package id.lumbung.mentoring.assessment;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import id.lumbung.mentoring.Desktop;
import id.lumbung.mentoring.FeatureTest;
import id.lumbung.mentoring.Helpers;
import id.lumbung.mentoring.People;
import id.lumbung.mentoring.RawSql;
import id.lumbung.mentoring.World;
import id.lumbung.mentoring.instrument.ScoredInstrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@FeatureTest
class AssessmentTest {

    private static final ScoredInstrument READINESS = ScoredInstrument.of("kesiapan-1");

    @Autowired
    RestTestClient http;

    private Helpers helpers;
    private Helpers.Helper dewi;
    private UUID village;

    @BeforeEach
    void takeHerOn() {
        helpers = new Helpers(http);
        dewi = helpers.assistant(5);
        village = helpers.village("Nilai " + UUID.randomUUID().toString().substring(0, 6));
        helpers.assign(dewi, village);
    }

    @Test
    void whatTheBooksSayIsProposedAndWhoeverDiffersSaysWhy() {
        signal("SK_AHU_TERBIT");
        var form = "/kukar/penilaian/koperasi/" + village + "/baru";
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(dewi.desk().page(form))
                .contains("Usulan dari pembukuan: SK AHU sudah terbit", "Rencana usaha (bobot 10)"));

        dewi.desk().form(form, Map.of("instrument", "kesiapan-1", "answer-rat", "2"))
                .refused(422, "Belum dijawab:", "checked");
        var answers = form(best());
        dewi.desk().form(form, answers).refused(422, "Tulis alasannya", "NPWP, NIB, NIK koperasi dan rekening");
        answers.put("reason-izin", "Rekening dibuka kemarin");
        answers.put("reason-mencatat", "Buku kertas diisi");
        answers.put("reason-tutup-bulan", "Ditutup di kertas");
        answers.put("reason-opname", "Dihitung bersama saya");
        answers.put("reason-anggota", "Daftar di kertas");
        dewi.desk().form(form, answers).next();

        var page = dewi.desk().page("/kukar/penilaian/koperasi/" + village);
        assertThat(page).contains("100 dari 100", "Siap beroperasi", "<svg class=\"trend\"", "Belum pernah dinilai.");
        var id = dewi.desk().get("/kukar/api/assessments/cooperatives/" + village).texts("$[*].id").getFirst();
        assertThat(dewi.desk().page("/kukar/penilaian/" + id)).contains("Rekening dibuka kemarin",
                "Dinilai dengan instrumen kesiapan-1.");
    }

    @Test
    void theRegencyIsSeenByClassAndACooperativeOverTime() {
        judge("kesiapan-1", worst()).made();
        judge("kesiapan-1", best()).made();
        judge("kesehatan-1", points(ScoredInstrument.of("kesehatan-1"), 1)).made();

        assertThat(helpers.office().page("/kukar/penilaian?instrumen=kesiapan&kelas=SIAP")).contains("Nilai ");
        var standing = "$[?(@.id == '" + village + "')].last";
        var readiness = helpers.office().get("/kukar/api/assessments?instrument=kesiapan");
        assertThat(readiness.texts(standing + ".grade")).containsExactly("SIAP");
        assertThat(helpers.office().get("/kukar/api/assessments?instrument=kesehatan").texts(standing + ".score"))
                .containsExactly("25");
        assertThat(helpers.office().get("/kukar/api/assessments/cooperatives/" + village)
                .texts("$[?(@.instrument == 'kesiapan-1')].score")).containsExactly("0", "100");
        assertThat(helpers.office().get("/kukar/api/assessments?instrument=rahasia").status()).isEqualTo(404);
        assertThat(helpers.office().page("/kukar/penilaian?kelas=BELUM")).doesNotContain(village.toString());
    }

    @Test
    void aMentorJudgesOnlyWhatIsAssignedToHer() {
        var nur = helpers.assistant(2);
        var made = judge("kesiapan-1", best()).made().text("$.id");

        nur.desk().post("/kukar/api/assessments/cooperatives/" + village, UUID.randomUUID(),
                json("kesiapan-1", best())).refused(403, "assignment.not-yours");
        nur.desk().look("/kukar/penilaian/koperasi/" + village).refused(403);
        nur.desk().look("/kukar/penilaian/koperasi/" + village + "/baru").refused(403);
        nur.desk().get("/kukar/api/assessments/" + made).refused(403);
        assertThat(nur.desk().get("/kukar/api/assessments?instrument=kesiapan").texts("$[*].id")).isEmpty();
        helpers.office().post("/kukar/api/assessments/cooperatives/" + village, UUID.randomUUID(),
                json("kesiapan-1", worst())).made();
        dewi.desk().as(People.sari()).get("/kukar/api/assessments/instruments").refused(403);
        dewi.desk().as(People.joko()).get("/paser/api/assessments/" + made).refused(404);
    }

    @Test
    void sendingTwiceKeepsOneAndABadAnswerNone() {
        var key = UUID.randomUUID();
        var path = "/kukar/api/assessments/cooperatives/" + village;
        dewi.desk().post(path, key, json("kesiapan-1", best())).made();
        dewi.desk().post(path, key, json("kesiapan-1", best())).made();
        dewi.desk().post(path, UUID.randomUUID(), json("kesiapan-9", best())).refused(409, "assessment.superseded");
        dewi.desk().post(path, UUID.randomUUID(), json("../rahasia", best())).refused(404);
        var wrong = best();
        wrong.put("rat", 4);
        dewi.desk().post(path, UUID.randomUUID(), json("kesiapan-1", wrong)).refused(422, "assessment.incomplete");

        assertThat(dewi.desk().get(path).texts("$[*].id")).containsExactly(key.toString());
    }

    @Test
    void sqlCannotBendAScore() throws SQLException {
        try (var raw = RawSql.in(6402)) {
            assertThatThrownBy(() -> raw.run(insert(90, 80)).run(answer(100, 3, 4)).commit())
                    .hasMessageContaining("does not add up to 90");
        }
        try (var raw = RawSql.in(6402)) {
            assertThatThrownBy(() -> raw.run(insert(75, 60)).run(answer(90, 3, 4)).commit())
                    .hasMessageContaining("does not add up to 75");
        }
        try (var raw = RawSql.in(6402)) {
            raw.refused(insert(75, 80), "assessment_grade_fits_the_score");
            raw.refused(insert(75, 60).replace("'x', 'Budi'",
                    "(select account from mentor_account where mentor_id = '" + dewi.id() + "'), 'Dewi'"),
                    "is not assigned to");
            raw.run(insert(75, 60)).run(answer(100, 3, 4));
            raw.refused(answer(100, 5, 4).replace("'satu'", "'dua'"), "assessment_answer_points_range");
            raw.refused("""
                    insert into assessment_answer (assessment_id, item, weight, points, most, proposed)
                    values ('%s', 'tiga', 5, 1, 4, 2)""".formatted(village), "assessment_answer_reason_given");
            for (var attack : Stream.of("assessment", "assessment_answer").flatMap(
                    table -> Stream.of("update " + table + " set tenant_id = 6402", "delete from " + table)).toList()) {
                raw.refused(attack, "permission denied");
            }
        }
        try (var paser = RawSql.in(6401)) {
            assertThat(paser.count("select count(*) from assessment")).isZero();
        }
    }

    private String insert(int score, int from) {
        return """
                insert into assessment (id, instrument, cooperative_id, cooperative_name, village, district, day, score,
                    grade, grade_label, grade_from, assessed_by, assessed_by_name)
                values ('%s', 'kesiapan-1', gen_random_uuid(), 'x', 'x', 'x', current_date, %d, 'SIAP', 'Siap', %d, 'x', 'Budi')"""
                .formatted(village, score, from);
    }

    private String answer(int weight, int points, int most) {
        return """
                insert into assessment_answer (assessment_id, item, weight, points, most)
                values ('%s', 'satu', %d, %d, %d)""".formatted(village, weight, points, most);
    }

    private Desktop.Answer judge(String instrument, Map<String, Integer> answers) {
        return dewi.desk().post("/kukar/api/assessments/cooperatives/" + village, UUID.randomUUID(),
                json(instrument, answers));
    }

    private static Map<String, Integer> best() {
        return READINESS.items().stream().collect(Collectors.toMap(ScoredInstrument.Item::code,
                ScoredInstrument.Item::most, (one, other) -> one, HashMap::new));
    }

    private static Map<String, Integer> worst() {
        return points(READINESS, 0);
    }

    private static Map<String, Integer> points(ScoredInstrument instrument, int points) {
        return instrument.items().stream()
                .collect(Collectors.toMap(ScoredInstrument.Item::code, item -> points));
    }

    private static Map<String, String> form(Map<String, Integer> answers) {
        var form = new HashMap<>(Map.of("instrument", "kesiapan-1"));
        answers.forEach((item, points) -> form.put("answer-" + item, points.toString()));
        return form;
    }

    private static String json(String instrument, Map<String, Integer> answers) {
        var said = answers.entrySet().stream().map(answer -> "\"" + answer.getKey() + "\":" + answer.getValue())
                .collect(Collectors.joining(","));
        return "{\"instrument\":\"" + instrument + "\",\"answers\":{" + said + "}}";
    }

    private void signal(String stage) {
        World.COOPERATIVES.json("/kukar/api/cooperatives/signals", """
                [{"cooperative":"%s","stage":"%s","booksSince":"2025-06-01","lastPosted":null,"lastClosed":null,
                  "lastCounted":null,"members":0,"behind":0,"outlets":2}]""".formatted(village, stage));
    }
}
