package id.lumbung.cooperative.count;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.Surroundings;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.TestRegency.Person;
import id.lumbung.cooperative.event.GoldenEvents;
import id.lumbung.cooperative.event.Treasury;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.testing.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@FeatureTest
class CountTest {

    @Autowired
    private TestRegency kukar;

    private Treasury treasury;

    /// The drawer holds 1.080.000 on 30 June and 15.180.000 after July's sales and the deposit at the bank.
    @BeforeEach
    void aTreasuryWithJuneAndJuly() {
        treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        treasury.goldenStart();
    }

    @Test
    void whatWasCountedStandsBesideTheBookAndEqualOnesAreFine() {
        var count = answer(count(UUID.randomUUID(), "2025-06-30", Map.of("d100000", 10, "d20000", 4)), 201);
        assertThat(count).containsEntry("total", 1_080_000).containsEntry("book", 1_080_000)
                .containsEntry("difference", 0);
        refused(settle(count, UUID.randomUUID(), "LEBIH"), 409, "count.nothing-differs");
        assertThat(page("/tutup-buku/2025-06")).contains("Kas Tunai sudah dihitung dan cocok");
    }

    @Test
    void aSurplusBecomesIncomeOnTheDayOfTheCount() {
        var count = answer(count(UUID.randomUUID(), "2025-06-30", Map.of("d100000", 10, "d20000", 4, "d2000", 1)), 201);
        kukar.as(treasury.treasurer()).put().uri(Treasury.API + "/periods/2025-06/closing", treasury.cooperative())
                .exchange().expectStatus().isEqualTo(409).expectBody().jsonPath("$.code").isEqualTo("closing.unready");
        refused(settle(count, UUID.randomUUID(), "KURANG"), 422, "count.wrong-way");
        var key = UUID.randomUUID();
        var settled = answer(settle(count, key, "LEBIH"), 201);
        assertThat(settled).containsEntry("entry", key.toString());
        assertThat(answer(settle(count, key, "LEBIH"), 201)).isEqualTo(settled);
        refused(settle(count, UUID.randomUUID(), "LEBIH"), 409, "count.nothing-differs");
        var entry = json("/entries/" + key);
        assertThat(entry).containsEntry("event", "J56").containsEntry("date", "2025-06-30").containsEntry("description",
                "Selisih kas lebih Kas Tunai, hasil hitung 30 Juni 2025");
        kukar.as(treasury.treasurer()).put().uri(Treasury.API + "/periods/2025-06/closing", treasury.cooperative())
                .exchange().expectStatus().isOk();
    }

    @ParameterizedTest
    @CsvSource({"KURANG,8-1104", "KASIR,1-1305"})
    void aShortageIsBorneByTheCooperativeOrByTheCashier(String way, String account) {
        var count = answer(count(UUID.randomUUID(), "2025-06-30", Map.of("d100000", 10)), 201);
        assertThat(count).containsEntry("difference", -80_000);
        settle(count, UUID.randomUUID(), way).expectStatus().isCreated();
        assertThat(json("/trial-balance?date=2025-06-30").toString()).contains("code=" + account);
    }

    @Test
    void aReceiptFoundLaterMakesTheDifferenceVanish() {
        var count = answer(count(UUID.randomUUID(), "2025-06-30", Map.of("d100000", 11)), 201);
        treasury.record(UUID.randomUUID(), "J61",
                Map.of("date", "2025-06-29", "giver", "Desa", "amount", 20_000, "cash", "1-1101")).expectStatus()
                .isCreated();
        refused(settle(count, UUID.randomUUID(), "LEBIH"), 409, "count.nothing-differs");
        assertThat(page("/opname/" + count.get("id"))).contains("Cocok").doesNotContain("Bukukan Selisih");
    }

    @Test
    void aReceiptFoundLaterLeavesTheRestOfTheDifferenceToBeBooked() {
        var count = answer(count(UUID.randomUUID(), "2025-06-30", Map.of("d100000", 11)), 201);
        gift(15_000);
        settle(count, UUID.randomUUID(), "LEBIH").expectStatus().isCreated();
        assertThat(page("/opname/" + count.get("id"))).contains("Cocok").doesNotContain("Hitung kas sekali lagi");
    }

    @ParameterizedTest
    @CsvSource({"4,KURANG", "4,LEBIH", "0,KURANG", "0,KASIR", "5,KURANG"})
    void aSaleAfterTheCountIsNoDifferenceOfTheCount(int twenties, String way) {
        var count = answer(count(UUID.randomUUID(), "2025-06-30", Map.of("d100000", 10, "d20000", twenties)), 201);
        gift(500_000);
        refused(settle(count, UUID.randomUUID(), way), 409, "count.again");
        assertThat(page("/opname/" + count.get("id"))).contains("Hitung kas sekali lagi", "/opname/baru?akun=1-1101")
                .doesNotContain("Bukukan Selisih", "belum dibukukan");
        var again = answer(count(UUID.randomUUID(), "2025-06-30", Map.of("d100000", 15, "d20000", 3)), 201);
        assertThat(again).containsEntry("difference", -20_000);
        settle(again, UUID.randomUUID(), "KURANG").expectStatus().isCreated();
    }

    @Test
    void aSaleAfterTheDifferenceWasBookedAsksForAnotherCount() {
        var count = answer(count(UUID.randomUUID(), "2025-06-30", Map.of("d100000", 11)), 201);
        settle(count, UUID.randomUUID(), "LEBIH").expectStatus().isCreated();
        gift(500_000);
        assertThat(page("/opname/" + count.get("id"))).contains("Hitung kas sekali lagi")
                .doesNotContain("belum dibukukan");
    }

    @Test
    void theDatabaseItselfKnowsWhatIsNoDifferenceOfTheCount() throws SQLException {
        var count = answer(count(UUID.randomUUID(), "2025-06-30", Map.of("d100000", 11)), 201).get("id");
        treasury.record(UUID.randomUUID(), "J52",
                Map.of("date", "2025-06-30", "amount", 100_000, "cash", "1-1101", "bank", "1-1111")).expectStatus()
                .isCreated();
        var entry = UUID.randomUUID();
        treasury.record(entry, "J56", Map.of("date", "2025-06-30", "amount", 120_000, "cash", "1-1101")).expectStatus()
                .isCreated();
        attack("cash_count_difference_of_its_own",
                "insert into cash_count_difference (count_id, entry_id) values ('%s', '%s')".formatted(count, entry));
    }

    @Test
    void aSecondPersonWitnessesAndTheCounterDoesNot() {
        var count = answer(count(UUID.randomUUID(), "2025-06-30", Map.of("d100000", 11)), 201);
        refused(witness(treasury.treasurer(), count), 409, "count.own-witness");
        refused(witness(kukar.dinasOfficer(), count), 403, "count.not-an-officer");
        var supervisor = kukar.officer(treasury.cooperative(), Office.ANGGOTA_PENGAWAS);
        var seen = answer(witness(supervisor, count), 200);
        assertThat(seen).containsEntry("witness", "ANGGOTA_PENGAWAS");
        assertThat(answer(witness(supervisor, count), 200)).isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource({"2025-06-30,-1,count.wrong-pieces", "2025-06-30,1000001,count.wrong-pieces",
            "2199-01-01,1,count.day", "2025-06-01,1,count.day"})
    void whatCannotBeCountedIsRefused(String day, int pieces, String code) {
        refused(count(UUID.randomUUID(), day, Map.of("d100", pieces)), 422, code);
    }

    @Test
    void onlyDrawersAreCountedAndOnlyByTheTreasurer() {
        refused(send(treasury.treasurer(), "/cash-counts", UUID.randomUUID(),
                Map.of("account", "1-1111", "day", "2025-07-31")), 422, "count.not-cash");
        refused(send(treasury.treasurer(), "/cash-counts", UUID.randomUUID(),
                Map.of("account", "9-9999", "day", "2025-07-31")), 422, "count.not-cash");
        refused(send(kukar.officer(treasury.cooperative(), Office.KETUA), "/cash-counts", UUID.randomUUID(),
                Map.of("account", "1-1101", "day", "2025-07-31")), 403, "organ.not-the-treasurer");
    }

    @Test
    void theSheetKeepsWhatWasTypedAndLeadsToTheResult() {
        assertThat(page("/opname")).contains("Kas belum pernah dihitung", "Hitung Kas");
        assertThat(page("/opname/baru")).contains("Pecahan Rp 100.000", "Pecahan Rp 100<");
        var form = new LinkedMultiValueMap<String, String>();
        form.add("kunci", UUID.randomUUID().toString());
        form.add("account", "1-1101");
        form.add("day", "2025-06-30");
        form.add("d100000", "sepuluh");
        assertThat(submit(form, 422)).contains("sepuluh", "Tulis angka bulat");
        form.set("d100000", "11");
        submit(form, 303);
        assertThat(page("/opname")).contains("1.100.000", "20.000", "Berselisih");
    }

    @Test
    void theDailyReportSaysWhatTheDayBeganWithAndWhatWasCounted() {
        count(UUID.randomUUID(), "2025-07-05", Map.of("d100000", 1, "d50000", 1)).expectStatus().isCreated();
        assertThat(page("/laporan-kas?tanggal=2025-07-05")).contains("Laporan Kas Harian", "1.080.000", "900.000",
                "180.000", "150.000", "(30.000)", "Setor Kas Tunai ke Bank BRI", "Bendahara");
        var report = json("/cash-report?date=2025-07-05");
        assertThat(report).containsEntry("opening", 1_080_000).containsEntry("in", 900_000)
                .containsEntry("out", 900_000).containsEntry("closing", 1_080_000);
    }

    @Test
    void anotherRegencySeesNothing() {
        var count = answer(count(UUID.randomUUID(), "2025-06-30", Map.of("d100000", 11)), 201);
        for (var path : List.of("/cash-counts", "/cash-report", "/cash-counts/" + count.get("id"))) {
            kukar.as(kukar.foreigner()).get().uri(Treasury.API + path, treasury.cooperative()).exchange()
                    .expectStatus().isForbidden();
            kukar.as(kukar.foreigner()).get().uri("/kubar/api/cooperatives/{c}" + path, treasury.cooperative())
                    .exchange().expectStatus().isNotFound();
        }
    }

    @Test
    void theDatabaseItselfKeepsCountsAsTheyWere() throws SQLException {
        var count = answer(count(UUID.randomUUID(), "2025-06-30", Map.of("d100000", 11)), 201).get("id");
        attack("permission denied", "update cash_count set d100 = 1");
        attack("permission denied", "delete from cash_count_witness");
        attack("permission denied", "insert into cash_count (id, book_balance) values (gen_random_uuid(), 7)");
        attack("cash_count_of_cash", insert("1-1111", "2025-06-30", 1));
        attack("cash_count_pieces", insert("1-1101", "2025-06-30", -1));
        attack("cash_count_day", insert("1-1101", "2199-01-01", 1));
        attack("cash_count_witness_second",
                "insert into cash_count_witness (count_id, witness, witness_name) select id, counted_by, 'x' from cash_count where id = '%s'"
                        .formatted(count));
        attack("cash_count_difference_of_count",
                "insert into cash_count_difference (count_id, entry_id) select '%s', id from entry where cooperative_id = '%s' limit 1"
                        .formatted(count, treasury.cooperative()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cash_count", "cash_count_witness", "cash_count_difference"})
    void withoutATenantThereAreNoRows(String table) throws SQLException {
        count(UUID.randomUUID(), "2025-06-30", Map.of("d100000", 11)).expectStatus().isCreated();
        try (var connection = TestPostgres.as(Surroundings.DATABASE, Surroundings.APP, Surroundings.PASSWORD)
                .getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    /// Money that comes into the drawer on the day that was counted.
    private void gift(long amount) {
        treasury.record(UUID.randomUUID(), "J61",
                Map.of("date", "2025-06-30", "giver", "Desa", "amount", amount, "cash", "1-1101")).expectStatus()
                .isCreated();
    }

    private String insert(String account, String day, int pieces) {
        return """
                insert into cash_count (id, cooperative_id, account_code, day, d100000, d50000, d20000, d10000, d5000, d2000,
                    d1000, d500, d200, d100, counted_by, counter_name)
                values (gen_random_uuid(), '%s', '%s', '%s', %d, 0, 0, 0, 0, 0, 0, 0, 0, 0, 'x', 'x')"""
                .formatted(treasury.cooperative(), account, day, pieces);
    }

    private static void attack(String because, String sql) throws SQLException {
        try (var connection = TestPostgres.as(Surroundings.DATABASE, Surroundings.APP, Surroundings.PASSWORD)
                .getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set local app.tenant = '6402'");
                assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.execute(sql))
                        .withMessageContaining(because);
            }
        }
    }

    private ResponseSpec count(UUID key, String day, Map<String, Integer> pieces) {
        var body = new HashMap<String, Object>(pieces);
        body.put("account", "1-1101");
        body.put("day", LocalDate.parse(day).toString());
        return send(treasury.treasurer(), "/cash-counts", key, body);
    }

    private ResponseSpec settle(Map<String, Object> count, UUID key, String way) {
        return send(treasury.treasurer(), "/cash-counts/" + count.get("id") + "/difference", key, Map.of("way", way));
    }

    private ResponseSpec witness(Person person, Map<String, Object> count) {
        return kukar.as(person).put()
                .uri(Treasury.API + "/cash-counts/" + count.get("id") + "/witness", treasury.cooperative()).exchange();
    }

    private ResponseSpec send(Person person, String path, UUID key, Map<String, ?> body) {
        return kukar.as(person).post().uri(Treasury.API + path, treasury.cooperative())
                .header("Idempotency-Key", key.toString()).body(body).exchange();
    }

    private static void refused(ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }

    private static Map<String, Object> answer(ResponseSpec answer, int status) {
        return answer.expectStatus().isEqualTo(status)
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {}).returnResult().getResponseBody();
    }

    private Map<String, Object> json(String path) {
        return answer(kukar.as(treasury.treasurer()).get().uri(Treasury.API + path, treasury.cooperative()).exchange(),
                200);
    }

    private String page(String path) {
        return kukar.browser(treasury.treasurer()).get().uri(Treasury.PAGES + path, treasury.cooperative()).exchange()
                .expectStatus().isOk().returnResult(String.class).getResponseBody();
    }

    private String submit(LinkedMultiValueMap<String, String> form, int status) {
        return kukar.browser(treasury.treasurer()).post().uri(Treasury.PAGES + "/opname", treasury.cooperative())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).exchange().expectStatus()
                .isEqualTo(status).returnResult(String.class).getResponseBody();
    }
}
