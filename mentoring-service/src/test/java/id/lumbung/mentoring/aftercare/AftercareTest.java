package id.lumbung.mentoring.aftercare;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

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
        var dewi = helpers.assistant(3);
        dewi.desk().look("/kukar/meja/koperasi/" + batuah).refused(403);
        dewi.desk().look("/kukar/meja/statistik").refused(403);
        office.as(People.sari()).get("/kukar/api/tickets/follow-ups").refused(403);
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
