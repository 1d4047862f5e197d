package id.lumbung.mentoring.aftercare;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import id.lumbung.mentoring.Desktop;
import id.lumbung.mentoring.FeatureTest;
import id.lumbung.mentoring.Helpers;
import id.lumbung.mentoring.People;
import id.lumbung.mentoring.RawSql;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class AftercareTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Makassar"));

    @Autowired
    RestTestClient http;

    private Helpers helpers;
    private Desktop office;

    @BeforeEach
    void sitDown() {
        helpers = new Helpers(http);
        office = helpers.office();
    }

    @Test
    void whatWasPromisedHasADayAndMayBeHandedOver() {
        var dewi = helpers.assistant(3);
        var ticket = answered("Bu Janji " + UUID.randomUUID(), "TINDAK_LANJUT");
        var visitor = office.get("/kukar/api/tickets/" + ticket).text("$.visitor");
        assertThat(office.page("/kukar/meja/tindak-lanjut")).contains(visitor, "belum diberi tanggal");
        assertThat(office.page("/kukar/meja/" + ticket)).contains("Janjikan Tindak Lanjut");

        office.form("/kukar/meja/" + ticket + "/janji", Map.of("due", TODAY.minusDays(1).toString()))
                .refused(422, "Batas waktu tidak boleh sudah lewat.");
        office.form("/kukar/meja/" + ticket + "/janji", Map.of("due", TODAY.toString())).next();
        assertThat(dewi.desk().page("/kukar/meja/tindak-lanjut")).doesNotContain(visitor);
        office.form("/kukar/meja/" + ticket + "/janji",
                Map.of("due", TODAY.plusDays(3).toString(), "mentor", dewi.id().toString(), "note", "Datangi"))
                .next();
        assertThat(dewi.desk().page("/kukar/meja/tindak-lanjut")).contains(visitor);

        answer(ticket, "SELESAI");
        assertThat(dewi.desk().page("/kukar/meja/tindak-lanjut")).doesNotContain(visitor);
        office.form("/kukar/meja/" + ticket + "/janji", Map.of("due", TODAY.toString()))
                .refused(422, "tidak menunggu tindak lanjut");
    }

    @Test
    void aVisitorIsAskedOnceHowContentSheIs() {
        var waiting = open("Bu Belum");
        office.form("/kukar/meja/" + waiting + "/kepuasan", Map.of("score", "5")).refused(422, "masih di meja");
        var ticket = answered("Bu Puas", "SELESAI");
        office.form("/kukar/meja/" + ticket + "/kepuasan", Map.of("score", "6")).refused(422, "paling banyak 5");
        office.form("/kukar/meja/" + ticket + "/kepuasan", Map.of("score", "4", "remark", "Cepat")).next();

        office.form("/kukar/meja/" + ticket + "/kepuasan", Map.of("score", "1")).refused(422, "sudah memberi");
        office.post("/kukar/api/tickets/" + ticket + "/rating", UUID.randomUUID(), "{\"score\":1}")
                .refused(409, "aftercare.rated-already");
        assertThat(office.page("/kukar/meja/statistik")).contains("NIB", "Kepuasan");
        assertThat(office.get("/kukar/api/tickets/statistics?month=" + YearMonth.from(TODAY))
                .texts("$[?(@.topic == 'NIB')].rated")).isNotEmpty().doesNotContain("0");
    }

    @Test
    void theOfficeReadsWhatCameFromOneCooperative() {
        var batuah = "01981111-0000-7000-8000-000000000001";
        var visitor = "Pak Batuah " + UUID.randomUUID();
        var key = UUID.randomUUID();
        office.post("/kukar/api/tickets", key, arrival(visitor, "batuah")).made();

        assertThat(office.page("/kukar/meja/koperasi/" + batuah)).contains(visitor);
        assertThat(office.get("/kukar/api/tickets/follow-ups?cooperative=" + batuah).texts("$[*].visitor"))
                .contains(visitor);
        helpers.assistant(3).desk().look("/kukar/meja/koperasi/" + batuah).refused(403);
        office.as(People.sari()).get("/kukar/api/tickets/follow-ups").refused(403);
    }

    @Test
    void aMentorReadsOldTicketsOfHerOwnCooperativesAlone() throws SQLException {
        var dewi = helpers.assistant(3);
        var hers = helpers.village("Tiket " + UUID.randomUUID().toString().substring(0, 6));
        helpers.assign(dewi, hers);
        var own = old("Bu Punya", hers);
        var foreign = old("Bu Lain", null);
        var month = YearMonth.from(TODAY.minusDays(2));

        assertThat(dewi.desk().page("/kukar/meja?tanggal=" + TODAY.minusDays(2))).contains("Bu Punya")
                .doesNotContain("Bu Lain");
        assertThat(office.page("/kukar/meja?tanggal=" + TODAY.minusDays(2))).contains("Bu Punya", "Bu Lain");
        assertThat(dewi.desk().page("/kukar/meja/" + own)).contains("Bu Punya");
        assertThat(dewi.desk().page("/kukar/meja/koperasi/" + hers)).contains("Bu Punya");
        dewi.desk().get("/kukar/api/tickets/" + foreign).refused(403, "ticket.not-yours");
        dewi.desk().put("/kukar/api/tickets/" + foreign + "/service", "{}").refused(403);
        dewi.desk().look("/kukar/meja/" + foreign + "/kepuasan").refused(403);
        dewi.desk().look("/kukar/meja/" + foreign + "/janji").refused(403);
        assertThat(dewi.desk().get("/kukar/api/tickets/statistics?month=" + month).texts("$[*].tickets"))
                .containsExactly("1");
        assertThat(dewi.desk().page("/kukar/meja/statistik?bulan=" + month)).contains("Hanya tamu dari koperasi");
        assertThat(dewi.desk().page("/kukar/meja")).doesNotContain("?tanggal=" + TODAY.minusDays(2));
    }

    @Test
    void whatWasHandedOverToAMentorIsHersToRead() throws SQLException {
        var dewi = helpers.assistant(3);
        var ticket = old("Bu Titip", null);
        dewi.desk().get("/kukar/api/tickets/" + ticket).refused(403);
        office.put("/kukar/api/tickets/" + ticket + "/service", "{}").made();
        answer(ticket.toString(), "TINDAK_LANJUT");
        office.post("/kukar/api/tickets/" + ticket + "/promises", UUID.randomUUID(),
                "{\"due\":\"" + TODAY + "\",\"mentor\":\"" + dewi.id() + "\"}").made();

        assertThat(dewi.desk().get("/kukar/api/tickets/" + ticket).text("$.visitor")).isEqualTo("Bu Titip");
        dewi.desk().put("/kukar/api/tickets/" + ticket + "/answer",
                "{\"outcome\":\"SELESAI\",\"answer\":\"Sudah kami datangi.\"}").made();
    }

    /// Who came the day before yesterday.
    private static UUID old(String visitor, @Nullable UUID cooperative) throws SQLException {
        var id = UUID.randomUUID();
        try (var raw = RawSql.in(6402)) {
            raw.run("""
                    insert into ticket (tenant_id, id, date, arrived_at, visitor_name, cooperative_id, cooperative_name,
                        topic, question, opened_by, opened_by_name)
                    values (6402, '%s', '%s', timestamptz '%s 03:00Z', '%s', %s, 'Koperasi', 'KONFLIK', 'Apa?', 'x', 'x')"""
                    .formatted(id, TODAY.minusDays(2), TODAY.minusDays(2), visitor,
                            cooperative == null ? "null" : "'" + cooperative + "'"))
                    .commit();
        }
        return id;
    }

    @Test
    void whoPromisedHearsOfItAndNobodyElse() {
        var dewi = helpers.assistant(3);
        var ticket = answered("Bu Dengar " + UUID.randomUUID(), "TINDAK_LANJUT");
        office.form("/kukar/meja/" + ticket + "/janji", Map.of("due", TODAY.plusDays(2).toString(), "mentor",
                dewi.id().toString())).next();

        assertThat(dewi.desk().get("/kukar/api/notices/meja").texts("$.notices[*].link"))
                .containsExactlyInAnyOrder("/kukar/meja/" + ticket, "/kukar/laporan");
        assertThat(dewi.desk().page("/kukar/pemberitahuan/meja")).contains("Sebagai pendamping", "Minggu ini", "NIB",
                "https://wa.me/?text=", "hx-get=\"/kukar/pemberitahuan/koperasi\"").doesNotContain("Bu Dengar");
        assertThat(helpers.assistant(3).desk().get("/kukar/api/notices/meja").texts("$.notices[*].link"))
                .containsExactly("/kukar/laporan");
        assertThat(office.get("/kukar/api/notices/meja").texts("$.notices[*].link"))
                .doesNotContain("/kukar/meja/" + ticket);
    }

    @Test
    void sqlPromisesNothingAtTheWrongTime() throws SQLException {
        var waiting = open("Bu Antre");
        try (var raw = RawSql.in(6402)) {
            raw.refused("""
                    insert into ticket_promise (ticket_id, step, due, actor, actor_name)
                    values ('%s', 1, current_date, 'x', 'x')""".formatted(waiting), "not to be followed up");
            raw.refused("""
                    insert into ticket_rating (ticket_id, score, actor, actor_name) values ('%s', 5, 'x', 'x')"""
                    .formatted(waiting), "still at the desk");
            raw.refused("update ticket_rating set score = 5", "permission denied");
            raw.refused("delete from ticket_promise", "permission denied");
        }
        try (var paser = RawSql.in(6401)) {
            assertThat(paser.count("select count(*) from ticket_now where id = '" + waiting + "'")).isZero();
        }
    }

    private String answered(String visitor, String outcome) {
        var ticket = open(visitor);
        office.put("/kukar/api/tickets/" + ticket + "/service", "{}").made();
        answer(ticket, outcome);
        return ticket;
    }

    private void answer(String ticket, String outcome) {
        office.put("/kukar/api/tickets/" + ticket + "/answer",
                "{\"outcome\":\"" + outcome + "\",\"answer\":\"Kami cari dulu.\"}").made();
    }

    private String open(String visitor) {
        return office.post("/kukar/api/tickets", UUID.randomUUID(), arrival(visitor, "")).made().text("$.id");
    }

    private static String arrival(String visitor, String cooperative) {
        return """
                {"visitor":"%s","cooperative":"%s","topic":"NIB","question":"Bagaimana mengurus NIB?"}"""
                .formatted(visitor, cooperative);
    }
}
