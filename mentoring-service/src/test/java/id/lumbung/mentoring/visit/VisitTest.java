package id.lumbung.mentoring.visit;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.mentoring.FeatureTest;
import id.lumbung.mentoring.Helpers;
import id.lumbung.mentoring.People;
import id.lumbung.mentoring.RawSql;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class VisitTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Makassar"));

    @Autowired
    RestTestClient http;

    @Autowired
    MeterRegistry meters;

    private Helpers helpers;
    private Helpers.Helper dewi;
    private UUID village;

    @BeforeEach
    void aMentorHasAVillage() {
        helpers = new Helpers(http);
        dewi = helpers.assistant(5);
        village = helpers.village("Kunjungan " + UUID.randomUUID().toString().substring(0, 6));
        helpers.assign(dewi, village);
    }

    @Test
    void aMentorsDayOnThePhoneWithoutJavaScript() {
        var desk = dewi.desk();
        assertThat(desk.page("/kukar/kunjungan")).contains("Tidak ada kunjungan");
        var visit = desk.form("/kukar/kunjungan/baru", Map.of("cooperative", village.toString(), "day",
                TODAY.toString(), "purpose", "Membantu tutup buku")).next();
        assertThat(desk.page("/kukar/kunjungan")).contains("Direncanakan");
        assertThat(desk.page("/kukar/kunjungan/kalender")).contains("1×", "Direncanakan");

        assertThat(desk.form(visit + "/tiba", Map.of("latitude", "-0.4325", "longitude", "116.9870", "accuracy", "12"))
                .next()).isEqualTo(visit);
        assertThat(desk.page(visit)).contains("Selesaikan Kunjungan", "Lokasi -0.432500, 116.987000",
                "Kas dihitung dan cocok dengan buku");
        desk.form(visit + "/selesai", Map.of("peopleMet", "Ibu Sari", "answer-opname", "TIDAK"))
                .refused(422, "Ibu Sari", "Kolom ini wajib diisi.", "checked");
        var next = TODAY.plusDays(14);
        desk.form(visit + "/selesai", report(Map.of("nextDay", next.toString(), "answer-opname", "TIDAK",
                "answer-papan", "YA", "answer-nothing", "YA"))).next();

        assertThat(desk.page(visit)).contains("Kas belum dihitung sejak Juli", "Ibu Sari (bendahara)",
                "Kunjungan berikutnya").doesNotContain("Selesaikan Kunjungan");
        assertThat(desk.page("/kukar/kunjungan?tanggal=" + next)).contains(

                "Direncanakan");
        assertThat(helpers.office().page(visit)).contains("Kas belum dihitung sejak Juli");
    }

    @Test
    void aMentorHearsOfTheVisitsOfHerWeekAndOfTheOneSheNeverEnded() {
        var visit = plan(village, TODAY);
        var hers = "$.notices[?(@.link == '/kukar/kunjungan/" + visit + "')]"; // her report of last month waits, too
        var notices = dewi.desk().get("/kukar/api/notices/meja");
        assertThat(notices.texts("$.notices[*].link")).containsExactlyInAnyOrder("/kukar/kunjungan/" + visit,
                "/kukar/laporan");
        assertThat(notices.texts(hers + ".when")).containsExactly("TODAY");
        assertThat(notices.texts(hers + ".share")).first().asString()
                .startsWith("https://wa.me/?text=Yth.%20pengurus");
        assertThat(dewi.desk().page("/kukar/kunjungan/" + visit)).contains("Kirim lewat WhatsApp");

        dewi.desk().form("/kukar/kunjungan/" + visit + "/tiba", Map.of()).next();
        var there = dewi.desk().get("/kukar/api/notices/meja");
        assertThat(there.texts(hers + ".urgency")).containsExactly("URGENT");
        assertThat(there.texts(hers + ".sentence")).first().asString().contains("belum diselesaikan");
        dewi.desk().form("/kukar/kunjungan/" + visit + "/selesai", report(Map.of())).next();
        assertThat(dewi.desk().get("/kukar/api/notices/meja").texts("$.notices[*].link"))
                .containsExactly("/kukar/laporan");
    }

    @Test
    void nobodyIsInTwoVillagesAtOnce() {
        var other = helpers.village("Kedua " + UUID.randomUUID().toString().substring(0, 6));
        helpers.assign(dewi, other);
        var first = plan(village, TODAY);
        var second = plan(other, TODAY);
        dewi.desk().form("/kukar/kunjungan/" + first + "/tiba", Map.of()).next();
        dewi.desk().form("/kukar/kunjungan/" + first + "/tiba", Map.of()).next();

        dewi.desk().form("/kukar/kunjungan/" + second + "/tiba", Map.of())
                .refused(422, "Anda masih tercatat berada di Kunjungan");
    }

    @Test
    void ofTwoArrivalsInTheSameMomentOneIsKept() {
        var other = helpers.village("Serentak " + UUID.randomUUID().toString().substring(0, 6));
        helpers.assign(dewi, other);
        var visits = List.of(plan(village, TODAY), plan(other, TODAY));

        var answers = visits.parallelStream()
                .map(visit -> dewi.desk().put("/kukar/api/visits/" + visit + "/arrival", "{}").status()).toList();

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void nobodyLeavesBeforeSheCameAndAFinishedVisitStaysFinished() {
        var visit = "/kukar/kunjungan/" + plan(village, TODAY);
        dewi.desk().form(visit + "/selesai", report(Map.of())).refused(422, "Catat dulu waktu tiba");
        dewi.desk().form(visit + "/tiba", Map.of()).next();
        dewi.desk().form(visit + "/selesai", report(Map.of())).next();

        dewi.desk().form(visit + "/selesai", report(Map.of())).refused(422, "sudah selesai");
        dewi.desk().form(visit + "/tiba", Map.of()).refused(422, "sudah selesai");
        dewi.desk().form(visit + "/ubah", Map.of("reason", "Hujan")).refused(422, "sudah selesai");
    }

    @Test
    void aVisitIsMovedAndCalledOffWithAReason() {
        var visit = "/kukar/kunjungan/" + plan(village, TODAY);
        dewi.desk().form(visit + "/ubah", Map.of("day", TODAY.minusDays(1).toString(), "reason", "Banjir"))
                .refused(422, "Tanggal ini sudah lewat");
        dewi.desk().form(visit + "/ubah", Map.of("day", TODAY.plusDays(2).toString(), "reason", "Banjir")).next();
        dewi.desk().form(visit + "/ubah", Map.of("reason", "")).refused(422, "Kolom ini wajib diisi.");
        dewi.desk().form(visit + "/ubah", Map.of("reason", "Pengurus pergi")).next();

        assertThat(dewi.desk().page(visit)).contains("Banjir", "Pengurus pergi", "Dibatalkan");
    }

    @Test
    void aMentorGoesOnlyWhereSheIsSentAndTheDinasSendsHer() {
        var foreign = helpers.village("Asing " + UUID.randomUUID().toString().substring(0, 6));
        dewi.desk().form("/kukar/kunjungan/baru", Map.of("cooperative", foreign.toString(), "day", TODAY.toString(),
                "purpose", "Melihat-lihat")).refused(422, "tidak ditugaskan kepada");
        var nur = helpers.assistant(5);
        var visit = "/kukar/kunjungan/" + plan(village, TODAY);

        assertThat(nur.desk().look(visit).status()).isEqualTo(403);
        assertThat(nur.desk().get("/kukar/api/visits?cooperative=" + village).status()).isEqualTo(403);
        assertThat(nur.desk().form(visit + "/tiba", Map.of()).status()).isEqualTo(403);
        helpers.office().form(visit + "/tiba", Map.of()).refused(422, "belum terhubung dengan data pendamping");
        assertThat(nur.desk().page("/kukar/kunjungan")).doesNotContain(visit);
        helpers.office().form("/kukar/kunjungan/baru", Map.of("cooperative", village.toString(), "day",
                TODAY.toString(), "purpose", "Tanpa siapa-siapa"))
                .refused(422, "Pilih pendamping yang akan berkunjung.");
        var sent = helpers.office().form("/kukar/kunjungan/baru", Map.of("mentor", dewi.id().toString(), "cooperative",
                village.toString(), "day", TODAY.toString(), "purpose", "Diminta Dinas")).next();
        assertThat(dewi.desk().page(sent)).contains("Diminta Dinas", "Saya Sudah Tiba");
    }

    @Test
    void anAccountThatIsNoMentorIsToldWhatToDo() {
        var nobody = dewi.desk().as("Bearer " + People.kukar("belum", "Belum", "pendamping").sign());
        assertThat(nobody.page("/kukar/kunjungan")).contains("Akun ini belum menjadi pendamping");
        nobody.get("/kukar/api/visits").refused(409, "visit.not-a-mentor");
        dewi.desk().as(People.sari()).get("/kukar/api/visits").refused(403);
    }

    @Test
    void programsVisitTooAndSendingTwiceIsSafe() {
        var visit = plan(village, TODAY);
        var before = meters.counter("lumbung.visits", "act", "selesai").count();
        dewi.desk().put("/kukar/api/visits/" + visit + "/arrival",
                "{\"latitude\":-0.43,\"longitude\":999,\"accuracy\":5}").made();
        dewi.desk().post("/kukar/api/visits/" + visit + "/report", UUID.randomUUID(), """
                {"report":{"peopleMet":"Ibu Sari","findings":"Buku kas rapi","signedName":"Sari",
                 "answers":{"papan":"YA"}},"position":{}}""").made();

        var shown = dewi.desk().get("/kukar/api/visits/" + visit);
        assertThat(shown.text("$.visit.act")).isEqualTo("SELESAI");
        assertThat(shown.text("$.report.answers.papan")).isEqualTo("YA");
        assertThat(meters.counter("lumbung.visits", "act", "selesai").count()).isEqualTo(before + 1);
        assertThat(helpers.office().as(People.joko()).get("/paser/api/visits/" + visit).status()).isEqualTo(404);
    }

    @Test
    void anOldReportIsReadBesideTheQuestionsItWasGivenTo() throws SQLException {
        var visit = plan(village, TODAY);
        try (var raw = RawSql.in(6402)) {
            raw.run(event(visit, 2, "TIBA", "null")).run("""
                    insert into visit_report (visit_id, people_met, findings, instrument, signed_name, written_by)
                    values ('%s', 'Sari', 'Rapi', 'kunjungan-0', 'Sari', 'x')""".formatted(visit))
                    .run("insert into visit_answer (visit_id, item, answer) values ('" + visit
                            + "', 'kuno', 'SEBAGIAN')")
                    .run(event(visit, 3, "SELESAI", "null")).commit();
        }

        assertThat(dewi.desk().page("/kukar/kunjungan/" + visit)).contains("Daun lontar tersusun rapi", "Sebagian")
                .doesNotContain("Papan nama dan kantor koperasi ada");
    }

    @Test
    void sqlCannotBendAVisit() throws SQLException {
        var visit = plan(village, TODAY);
        try (var raw = RawSql.in(6402)) {
            raw.refused(event(visit, 2, "SELESAI", "null"), "cannot go from DIRENCANAKAN to SELESAI");
            raw.refused(event(visit, 7, "TIBA", "null"), "cannot go");
            raw.refused(event(UUID.randomUUID(), 2, "TIBA", "null"), "never planned");
            raw.refused("""
                    insert into visit_report (visit_id, people_met, findings, instrument, signed_name, written_by)
                    values ('%s', 'Sari', 'Rapi', 'kunjungan-1', 'Sari', 'x')""".formatted(visit), "has checked in");
            raw.run(event(visit, 2, "TIBA", "null"));
            raw.refused(event(visit, 3, "SELESAI", "null"), "ends without a report");
            raw.refused("""
                    insert into visit (id, mentor_id, mentor_name, cooperative_id, cooperative_name, village, district,
                        purpose, planned_by, planned_by_name)
                    values (gen_random_uuid(), '%s', 'x', gen_random_uuid(), 'x', 'x', 'x', 'lihat', 'x', 'x')"""
                    .formatted(dewi.id()), "is not assigned to mentor");
            for (var attack : Stream.of("visit", "visit_event", "visit_state", "visit_report", "visit_answer")
                    .flatMap(table -> Stream.of("update " + table + " set visit_id = visit_id", "delete from " + table))
                    .map(sql -> sql.replace("update visit set visit_id = visit_id", "update visit set purpose = 'x'"))
                    .toList()) {
                raw.refused(attack, "permission denied");
            }
        }
        try (var paser = RawSql.in(6401)) {
            assertThat(paser.count("select count(*) from visit")).isZero();
        }
    }

    private UUID plan(UUID cooperative, LocalDate day) {
        var key = UUID.randomUUID();
        dewi.desk().post("/kukar/api/visits", key, """
                {"cooperativeId":"%s","day":"%s","purpose":"Membantu tutup buku"}""".formatted(cooperative, day))
                .made();
        return key;
    }

    private static Map<String, String> report(Map<String, String> more) {
        var report = new HashMap<>(Map.of("peopleMet", "Ibu Sari (bendahara)", "findings",
                "Kas belum dihitung sejak Juli", "recommendations", "Hitung kas setiap Sabtu", "signedName", "Sari"));
        report.putAll(more);
        return report;
    }

    private static String event(UUID visit, int step, String act, String day) {
        return """
                insert into visit_event (visit_id, step, act, day, at, actor, actor_name)
                values ('%s', %d, '%s', %s, now(), 'x', 'x')""".formatted(visit, step, act, day);
    }
}
