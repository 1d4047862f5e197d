package id.lumbung.cooperative.event.switching;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.Surroundings;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.TestRegency.Person;
import id.lumbung.cooperative.event.GoldenEvents;
import id.lumbung.cooperative.event.Treasury;
import id.lumbung.testing.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// The switches are the regency's, which all tests share: these turn events that no other test records over the door.
@FeatureTest
class SwitchTest {

    private static final String SWITCHES = "/kukar/api/cooperatives/event-switches";
    private static final String TODAY = LocalDate.now(ZoneId.of("Asia/Makassar")).toString();
    private static final Map<String, Object> LAND = Map.of("date", TODAY, "price", 5_000, "cash", "1-1101");

    @Autowired
    private TestRegency kukar;

    @AfterEach
    void everythingIsOnAgain() {
        turn(kukar.dinasAdmin(), "J591", true, "selesai diuji");
        turn(kukar.dinasAdmin(), "J05", true, "selesai diuji");
    }

    @Test
    void whatTheDinasSwitchesOffIsRefusedInWordsAndVanishesFromTheDesk() {
        var treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        var key = UUID.randomUUID();
        treasury.record(key, "J591", LAND).expectStatus().isCreated();
        turn(kukar.dinasAdmin(), "J591", false, "tanah milik <b>desa</b>").expectStatus().isOk().expectBody()
                .jsonPath("$.on").isEqualTo(false).jsonPath("$.version").isEqualTo(1);
        turn(kukar.dinasAdmin(), "J591", false, "sekali lagi").expectStatus().isOk().expectBody()
                .jsonPath("$.reason").isEqualTo("tanah milik <b>desa</b>");
        treasury.record(UUID.randomUUID(), "J591", LAND).expectStatus().isEqualTo(409).expectBody().jsonPath("$.code")
                .isEqualTo("event.switched-off");
        treasury.record(key, "J591", LAND).expectStatus().isCreated();
        assertThat(page(treasury.treasurer(), Treasury.PAGES + "/catat", treasury.cooperative()))
                .doesNotContain("Jual Tanah");
        assertThat(page(treasury.treasurer(), Treasury.PAGES + "/bukti/" + key, treasury.cooperative()))
                .doesNotContain("Catat Lagi");
        kukar.browser(treasury.treasurer()).get().uri(Treasury.PAGES + "/catat/J591", treasury.cooperative()).exchange()
                .expectStatus().isEqualTo(409);
        turn(kukar.dinasAdmin(), "J591", true, "sudah diatur").expectStatus().isOk();
        treasury.record(UUID.randomUUID(), "J591", LAND).expectStatus().isCreated();
    }

    @Test
    void theDinasReadsAndTurnsThemOnAPage() {
        kukar.freshCooperative(); // whose register is made then, if no test before this one made it
        assertThat(page(kukar.dinasAdmin(), "/kukar/koperasi")).contains("/kukar/koperasi/kejadian");
        assertThat(page(kukar.dinasOfficer(), "/kukar/koperasi/kejadian")).contains(
                "Semua jenis transaksi dapat dicatat",
                "Jual Tanah");
        assertThat(page(kukar.dinasOfficer(), "/kukar/koperasi/kejadian/J591")).contains("Versi 1", "Dapat dicatat")
                .doesNotContain("<textarea");
        assertThat(page(kukar.dinasAdmin(), "/kukar/koperasi/kejadian/J01")).contains("tidak dapat dimatikan")
                .doesNotContain("<textarea");
        assertThat(post("J591", Map.of("on", "false", "reason", "")).expectStatus().isEqualTo(422)
                .returnResult(String.class).getResponseBody()).contains("Tulis alasannya", "Matikan");
        post("J591", Map.of("on", "false", "reason", "belum <i>diatur</i>")).expectStatus().isSeeOther();
        assertThat(page(kukar.dinasAdmin(), "/kukar/koperasi/kejadian")).contains("belum &lt;i&gt;diatur");
        post("J591", Map.of("on", "true", "reason", "sudah diatur")).expectStatus().isSeeOther();
    }

    /// It has no form of the desk, so its own page hears it from the journal.
    @Test
    void whatTheSystemRecordsIsSwitchedOffAsWell() {
        var treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        turn(kukar.dinasAdmin(), "J05", false, "bunga belum diatur").expectStatus().isOk();
        kukar.as(treasury.treasurer()).post().uri(Treasury.API + "/savings/certificates", treasury.cooperative())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("member", treasury.members().getFirst().toString(), "amount", 500_000, "months", 6, "rate",
                        "6", "date", TODAY, "cash", "1-1101"))
                .exchange().expectStatus().isEqualTo(409).expectBody().jsonPath("$.code")
                .isEqualTo("event.switched-off").jsonPath("$.detail")
                .value(detail -> assertThat(detail.toString()).contains("bunga belum diatur"));
        assertThat(page(treasury.treasurer(), Treasury.PAGES + "/catat", treasury.cooperative()))
                .doesNotContain("Buka Simpanan Berjangka").contains("Cairkan Simpanan Berjangka");
        assertThat(page(kukar.dinasAdmin(), "/kukar/koperasi/kejadian/J05")).contains("bunga belum diatur");
    }

    @Test
    void whatEverybodyNeedsStaysOn() {
        for (var code : List.of("J01", "J02", "J06", "J10", "J11", "J76", "J77", "J83", "J84")) {
            turn(kukar.dinasAdmin(), code, false, "coba saja").expectStatus().isEqualTo(409).expectBody()
                    .jsonPath("$.code").isEqualTo("event.essential");
        }
        turn(kukar.dinasAdmin(), "J99", false, "coba saja").expectStatus().isNotFound();
        turn(kukar.dinasAdmin(), "J591", false, " ").expectStatus().isEqualTo(422).expectBody().jsonPath("$.field")
                .isEqualTo("reason");
    }

    @Test
    void onlyTheDinasOfThisRegencyTurns() {
        var treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        for (var other : List.of(treasury.treasurer(), kukar.dinasOfficer(), kukar.foreigner())) {
            turn(other, "J591", false, "coba saja").expectStatus().isForbidden();
        }
        kukar.as(treasury.treasurer()).get().uri(SWITCHES).exchange().expectStatus().isForbidden();
    }

    @Test
    void anotherRegencySeesNothing() {
        turn(kukar.dinasAdmin(), "J591", false, "tanah milik desa").expectStatus().isOk();
        kukar.as(kukar.foreigner()).get().uri("/kubar/api/cooperatives/event-switches").exchange().expectStatus().isOk()
                .expectBody().jsonPath("$[?(@.on == false)]").isEmpty();
        kukar.as(kukar.foreigner()).get().uri(SWITCHES).exchange().expectStatus().isForbidden();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "insert into event_switch (event, place, is_on, reason, decided_by, decided_by_name) values ('J84', 1, false, 'coba', 'x', 'x') | event_switch_not_essential",
            "insert into event_switch (event, place, is_on, reason, decided_by, decided_by_name) values ('J20', 1, true, 'coba', 'x', 'x')  | event_switch_turns",
            "insert into event_switch (event, place, is_on, reason, decided_by, decided_by_name) values ('J20', 3, false, 'coba', 'x', 'x') | event_switch_in_turn",
            "insert into event_switch (event, place, is_on, reason, decided_by, decided_by_name) values ('J20', 1, false, ' ', 'x', 'x')    | event_switch_reason_given",
            "insert into event_switch (tenant_id, event, place, is_on, reason, decided_by, decided_by_name) values (6407, 'J20', 1, false, 'coba', 'x', 'x') | row-level security",
            "update event_switch set is_on = true                                          | permission denied",
            "delete from event_switch                                                      | permission denied",
            "update entry set origin = null                                                | permission denied",
            "update event_favourite set actor = 'x'                                        | permission denied"})
    void theDatabaseRefusesItToo(String statement, String because) {
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> attack(statement))
                .withMessageContaining(because);
    }

    @Test
    void whatIsSwitchedOffTheDatabaseDoesNotLetBeRecorded() throws SQLException {
        var treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        turn(kukar.dinasAdmin(), "J591", false, "tanah milik desa").expectStatus().isOk();
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> attack(
                """
                        insert into journal (id, cooperative_id, entry_date, voucher_type, event, description, actor, lines, origin)
                        values ('%s', '%s', '2025-07-01', 'BM', 'J591', 'Serangan', 'x',
                                '[{"account":"8-1103","debit":5},{"account":"1-3101","credit":5}]',
                                '{"version": 1, "answers": {}}')"""
                        .formatted(UUID.randomUUID(),
                                treasury.cooperative())))
                .withMessageContaining("is switched off");
    }

    private static void attack(String statement) throws SQLException {
        try (var connection = TestPostgres.as(Surroundings.DATABASE, Surroundings.APP, Surroundings.PASSWORD)
                .getConnection(); var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("select set_config('app.tenant', '6402', true)");
            sql.execute(statement);
        }
    }

    private ResponseSpec turn(Person person, String code, boolean on, String reason) {
        return kukar.as(person).put().uri(SWITCHES + "/{e}", code).body(Map.of("on", on, "reason", reason)).exchange();
    }

    private ResponseSpec post(String code, Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        return kukar.browser(kukar.dinasAdmin()).post().uri("/kukar/koperasi/kejadian/{e}", code)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).exchange();
    }

    private String page(Person person, String path, Object... variables) {
        return kukar.browser(person).get().uri(path, variables).exchange().expectStatus().isOk()
                .returnResult(String.class).getResponseBody();
    }
}
