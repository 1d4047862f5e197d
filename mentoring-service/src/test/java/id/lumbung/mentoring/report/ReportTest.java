package id.lumbung.mentoring.report;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import com.jayway.jsonpath.JsonPath;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.mentoring.Desktop;
import id.lumbung.mentoring.FeatureTest;
import id.lumbung.mentoring.Helpers;
import id.lumbung.mentoring.People;
import id.lumbung.mentoring.RawSql;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class ReportTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Makassar"));
    private static final YearMonth MONTH = YearMonth.from(TODAY);

    @Autowired
    RestTestClient http;

    @Autowired
    MeterRegistry meters;

    private Helpers helpers;
    private Helpers.Helper dewi;
    private UUID village;

    @BeforeEach
    void takeHerOn() {
        helpers = new Helpers(http);
        dewi = helpers.assistant(5);
        village = helpers.village("Lapor " + UUID.randomUUID().toString().substring(0, 6));
        helpers.assign(dewi, village);
    }

    @Test
    void aMonthIsCountedToldSentReturnedSentAgainAndApproved() {
        recordSomething();
        assertThat(dewi.desk().page("/kukar/laporan")).contains("Buat Laporan", "Belum dibuat");
        assertThat(office("/kukar/laporan")).contains("Laporan Bulanan");
        var report = dewi.desk().form("/kukar/laporan", Map.of("month", MONTH.toString())).next();
        assertThat(dewi.desk().form("/kukar/laporan", Map.of("month", MONTH.toString())).next()).isEqualTo(report);
        dewi.desk().form(report + "/kirim", Map.of("narrative", "singkat")).refused(422, "Panjang isian 10 sampai",
                "singkat");
        dewi.desk().form(report + "/isi", told("Menghitung kas di dua desa.")).next();
        helpers.office().form(report + "/setuju", Map.of()).refused(422, "masih draf");
        var before = meters.counter("lumbung.reports", "act", "dikirim").count();
        dewi.desk().form(report + "/kirim", told("Menghitung kas di tiga desa.")).next();
        assertThat(meters.counter("lumbung.reports", "act", "dikirim").count()).isEqualTo(before + 1);

        dewi.desk().form(report + "/isi", told("Mengubah diam-diam isinya.")).refused(422, "menunggu putusan");
        assertThat(office("/kukar/laporan")).contains("Dikirim");
        helpers.office().form(report + "/kembali", Map.of("reason", "")).refused(422, "Kolom ini wajib diisi.");
        helpers.office().form(report + "/kembali", Map.of("reason", "Kendala belum ditulis")).next();
        assertThat(dewi.desk().page(report)).contains("Kendala belum ditulis", "Simpan Draf");
        dewi.desk().form(report + "/kirim", told("Menghitung kas di empat desa.")).next();
        helpers.office().form(report + "/setuju", Map.of()).next();
        helpers.office().form(report + "/setuju", Map.of()).next();

        assertThat(dewi.desk().page(report)).contains("Disetujui", "Menghitung kas di empat desa.", "Lapor ")
                .doesNotContain("Simpan Draf");
        helpers.office().form(report + "/kembali", Map.of("reason", "Terlambat")).refused(422, "sudah disetujui");
        dewi.desk().form(report + "/kirim", told("Menghitung kas di lima desa.")).refused(422, "sudah disetujui");
    }

    @Test
    void everybodyIsRemindedOfWhatIsHersToDo() {
        var last = YearMonth.from(TODAY).minusMonths(1);
        assertThat(notices(dewi.desk())).contains("report.open:" + last);
        var id = open(last);
        assertThat(notices(dewi.desk())).contains("report.open:" + last);
        dewi.desk().put("/kukar/api/reports/" + id + "/text", json("Menghitung kas bersama bendahara.")).made();
        var before = waiting();
        dewi.desk().put("/kukar/api/reports/" + id + "/sending", "{}").made();
        assertThat(notices(dewi.desk())).noneMatch(notice -> notice.startsWith("report."));
        assertThat(waiting()).isEqualTo(before + 1);

        helpers.office().post("/kukar/api/reports/" + id + "/return", UUID.randomUUID(), "{\"reason\":\"Kurang\"}")
                .made();

        assertThat(notices(dewi.desk())).contains("report.returned:" + id + ".3");
        assertThat(waiting()).isEqualTo(before);
        assertThat(dewi.desk().as(People.joko()).get("/paser/api/notices/meja").texts("$.notices[*].id"))
                .doesNotContain("report.to-judge:" + id + ".2");
    }

    /// How many reports the Dinas is told of, one by one or as a number.
    private int waiting() {
        var shown = helpers.office().get("/kukar/api/notices/meja");
        return shown.texts("$.notices[?(@.id =~ /report.to-judge.*/)].id").size()
                + shown.texts("$.notices[?(@.id =~ /report.many-to-judge.*/)].sentence").stream()
                        .mapToInt(sentence -> Integer.parseInt(sentence.split(" ")[0])).sum();
    }

    private static List<String> notices(Desktop desk) {
        return desk.get("/kukar/api/notices/meja").texts("$.notices[*].id");
    }

    @Test
    void theFiguresStayAsTheyWereWhenItWasSent() {
        recordSomething();
        var id = open(MONTH);
        assertThat(figures(id)).containsEntry("KUNJUNGAN", 1).containsEntry("DIKUNJUNGI", 1).containsEntry("BINAAN", 1)
                .containsEntry("MASALAH_BARU", 1).containsEntry("MASALAH_TERBUKA", 1)
                .containsEntry("KESEPAKATAN_BARU", 1).containsEntry("TIKET_DISERAHKAN", 1);
        dewi.desk().put("/kukar/api/reports/" + id + "/text", json("Satu kunjungan dan satu masalah.")).made();
        dewi.desk().put("/kukar/api/reports/" + id + "/sending", "{}").made();

        problem();

        assertThat(figures(id)).containsEntry("MASALAH_BARU", 1).containsEntry("MASALAH_TERBUKA", 1);
        helpers.office().post("/kukar/api/reports/" + id + "/return", UUID.randomUUID(), "{\"reason\":\"Ulangi\"}")
                .made();
        assertThat(figures(id)).containsEntry("MASALAH_BARU", 2).containsEntry("MASALAH_TERBUKA", 2);
        var shown = helpers.office().get("/kukar/api/reports/" + id);
        assertThat(shown.texts("$.counted.villages[*].id")).containsExactly(village.toString());
        assertThat(shown.texts("$.counted.villages[*].visits")).containsExactly("1");
    }

    @Test
    void nobodyDecidesAboutHerOwnReport() {
        var both = "mentor-" + UUID.randomUUID();
        var id = UUID.randomUUID();
        helpers.office().post("/kukar/api/mentors", id, Helpers.terms("DINAS", "Rangkap", 3)).made();
        helpers.office().put("/kukar/api/mentors/" + id + "/account", "{\"subject\":\"" + both + "\"}").made();
        var rangkap = helpers.office()
                .as("Bearer " + People.kukar(both, "Rangkap Jabatan", "dinas-petugas").sign());
        var report = rangkap.form("/kukar/laporan", Map.of("month", MONTH.toString())).next();
        rangkap.form(report + "/kirim", told("Saya menulis dan menyetujui sendiri.")).next();

        rangkap.form(report + "/setuju", Map.of()).refused(422, "diputuskan oleh orang lain");
        rangkap.form(report + "/kembali", Map.of("reason", "Sendiri")).refused(422, "diputuskan oleh orang lain");
        assertThat(rangkap.page(report)).doesNotContain("Setujui Laporan");
        helpers.office().form(report + "/setuju", Map.of()).next();
    }

    @Test
    void theDinasSeesWhoOwesTheMonthAndAMentorOnlyHerOwn() {
        var id = open(MONTH);
        var nur = helpers.assistant(2);
        var expected = helpers.office().get("/kukar/api/reports?month=" + MONTH);
        assertThat(expected.texts("$[?(@.mentorId == '" + dewi.id() + "')].report.state")).containsExactly("DRAF");
        assertThat(expected.texts("$[?(@.mentorId == '" + nur.id() + "')].missing")).containsExactly("true");
        assertThat(helpers.office().get("/kukar/api/reports?month=2024-01")
                .texts("$[?(@.mentorId == '" + nur.id() + "')]")).isEmpty();

        nur.desk().get("/kukar/api/reports/" + id).refused(403, "report.not-yours");
        nur.desk().look("/kukar/laporan/" + id + "/pdf").refused(403);
        nur.desk().get("/kukar/api/reports?month=" + MONTH).refused(403);
        nur.desk().put("/kukar/api/reports/" + id + "/text", json("Menulis untuk orang lain.")).refused(403);
        nur.desk().put("/kukar/api/reports/" + id + "/approval", "{}").refused(403);
        helpers.office().put("/kukar/api/reports/" + id + "/text", json("Dinas menulis sendiri.")).refused(403);
        dewi.desk().as(People.sari()).get("/kukar/api/reports/mine").refused(403);
        dewi.desk().as(People.joko()).get("/paser/api/reports/" + id).refused(404);
        assertThat(nur.desk().get("/kukar/api/reports/mine").texts("$[*].id")).isEmpty();
    }

    @Test
    void aMonthAheadOrOutsideTheContractHasNoReport() {
        dewi.desk().form("/kukar/laporan", Map.of("month", MONTH.plusMonths(1).toString()))
                .refused(422, "Bulan ini belum tiba");
        dewi.desk().post("/kukar/api/reports", UUID.randomUUID(), "{\"month\":\"2024-12\"}")
                .refused(422, "report.outside-contract");
        dewi.desk().post("/kukar/api/reports", UUID.randomUUID(), "{}").refused(422);
        helpers.office().post("/kukar/api/reports", UUID.randomUUID(), "{\"month\":\"" + MONTH + "\"}")
                .refused(409, "visit.not-a-mentor");
    }

    @Test
    void ofTwoWhoDecideAtOnceOneIsHeard() {
        var id = open(MONTH);
        dewi.desk().put("/kukar/api/reports/" + id + "/text", json("Diputuskan dua orang sekaligus.")).made();
        dewi.desk().put("/kukar/api/reports/" + id + "/sending", "{}").made();
        dewi.desk().put("/kukar/api/reports/" + id + "/sending", "{}").made();
        var rina = helpers.office().as(People.rina());

        var answers = List.of(true, false).parallelStream().map(approves -> approves
                ? rina.put("/kukar/api/reports/" + id + "/approval", "{}").status()
                : helpers.office().post("/kukar/api/reports/" + id + "/return", UUID.randomUUID(),
                        "{\"reason\":\"Belum lengkap\"}").status())
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void thePaperIsPdf() {
        var id = open(MONTH);
        assertThat(dewi.desk().get("/kukar/laporan/" + id + "/pdf").body()).startsWith("%PDF-");
    }

    @Test
    void sqlCannotBendAReport() throws SQLException {
        var id = open(MONTH);
        dewi.desk().put("/kukar/api/reports/" + id + "/text", json("Ditulis oleh pendampingnya.")).made();
        var account = "(select account from mentor_account where mentor_id = '" + dewi.id() + "')";
        try (var raw = RawSql.in(6402)) {
            raw.refused(event(id, 2, "DISETUJUI", "'x'"), "cannot go from DRAF to DISETUJUI");
            raw.refused(event(id, 2, "DIKIRIM", "'x'"), "sent by its mentor and decided by somebody else");
            raw.run(event(id, 2, "DIKIRIM", account));
            raw.refused(event(id, 3, "DISETUJUI", account), "decided by somebody else");
            raw.refused("""
                    insert into monthly_report_text (report_id, revision, narrative, written_by)
                    values ('%s', 9, 'Diganti setelah dikirim', %s)""".formatted(id, account), "not hers to write now");
            raw.refused("insert into monthly_report_figure values (6402, '" + id + "', 2, 'KUNJUNGAN', 99)",
                    "permission denied");
            raw.refused("""
                    insert into monthly_report (id, mentor_id, mentor_name, employer, month, zone, opened_by,
                        opened_by_name) values (gen_random_uuid(), '%s', 'x', 'x', date '2025-03-01', 'Asia/Makassar',
                        'orang lain', 'x')""".formatted(dewi.id()), "is not mentor");
            for (var attack : Stream.of("monthly_report", "monthly_report_text", "monthly_report_event",
                    "monthly_report_figure", "monthly_report_village")
                    .flatMap(table -> Stream.of("update " + table + " set tenant_id = 6402", "delete from " + table))
                    .toList()) {
                raw.refused(attack, "permission denied");
            }
        }
        try (var paser = RawSql.in(6401)) {
            assertThat(paser.count("select count(*) from monthly_report")).isZero();
            assertThat(paser.count("select coalesce(sum(amount), 0) from monthly_report_figures(6402, '" + dewi.id()
                    + "', date '" + MONTH.atDay(1) + "', 'Asia/Makassar')")).isZero();
        }
    }

    private String office(String path) {
        return helpers.office().page(path);
    }

    private UUID open(YearMonth month) {
        var key = UUID.randomUUID();
        dewi.desk().post("/kukar/api/reports", key, "{\"month\":\"" + month + "\"}").made();
        return key;
    }

    private Map<String, Integer> figures(UUID id) {
        return JsonPath.read(helpers.office().get("/kukar/api/reports/" + id).body(),
                "$.counted.figures");
    }

    private void recordSomething() {
        var desk = dewi.desk();
        var visit = UUID.randomUUID();
        desk.post("/kukar/api/visits", visit, """
                {"cooperativeId":"%s","day":"%s","purpose":"Menghitung kas"}""".formatted(village, TODAY)).made();
        desk.put("/kukar/api/visits/" + visit + "/arrival", "{}").made();
        desk.post("/kukar/api/visits/" + visit + "/report", UUID.randomUUID(), """
                {"report":{"peopleMet":"Ibu Sari","findings":"Kas cocok","signedName":"Sari"},"position":{}}""").made();
        problem();
        desk.post("/kukar/api/actions?cooperative=" + village, UUID.randomUUID(), """
                {"what":"Menghitung kas setiap Sabtu","who":"Bendahara","due":"%s"}""".formatted(TODAY)).made();
        var office = helpers.office();
        var ticket = office.post("/kukar/api/tickets", UUID.randomUUID(), """
                {"visitor":"Bu Lapor","topic":"NIB","question":"Bagaimana mengurus NIB?"}""").made().text("$.id");
        office.put("/kukar/api/tickets/" + ticket + "/service", "{}").made();
        office.put("/kukar/api/tickets/" + ticket + "/answer",
                "{\"outcome\":\"TINDAK_LANJUT\",\"answer\":\"Pendamping akan datang.\"}").made();
        office.post("/kukar/api/tickets/" + ticket + "/promises", UUID.randomUUID(),
                "{\"due\":\"" + TODAY + "\",\"mentor\":\"" + dewi.id() + "\"}").made();
    }

    private void problem() {
        dewi.desk().post("/kukar/api/problems?cooperative=" + village, UUID.randomUUID(), """
                {"description":"Buku kas tidak diisi","since":"%s","priority":"TINGGI"}""".formatted(TODAY)).made();
    }

    private static Map<String, String> told(String narrative) {
        return Map.of("narrative", narrative, "obstacles", "Jalan rusak", "plan", "Tutup buku");
    }

    private static String json(String narrative) {
        return "{\"narrative\":\"" + narrative + "\"}";
    }

    private static String event(UUID report, int step, String state, String actor) {
        return """
                insert into monthly_report_event (report_id, step, state, actor, actor_name)
                values ('%s', %d, '%s', %s, 'x')""".formatted(report, step, state, actor);
    }
}
