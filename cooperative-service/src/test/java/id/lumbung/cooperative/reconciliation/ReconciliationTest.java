package id.lumbung.cooperative.reconciliation;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.ByteArrayResource;
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
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

/// In the golden year's July, Bank BRI got 900.000 on the 5th and 100.000.000 on the 10th, and paid 40.000.000.
@FeatureTest
class ReconciliationTest {

    private static final String JULY = """
            Tanggal;Keterangan;Debet;Kredit
            05/07/2025;SETORAN TUNAI;;900.000,00
            11/07/2025;PENCAIRAN KREDIT;;100.000.000,00
            31/07/2025;BIAYA ADM;10.000,00;
            """;
    private static final String BRI = "/bank-accounts/1-1111";

    @Autowired
    private TestRegency kukar;

    private Treasury treasury;

    @BeforeEach
    void aTreasuryWithABankAccount() {
        treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        record("J52", Map.of("date", "2025-07-05", "amount", 900_000, "cash", "1-1101", "bank", "1-1111"));
        record("J65", Map.of("date", "2025-07-10", "lender", "Himbara", "amount", 100_000_000, "bank", "1-1111"));
        record("J53", Map.of("date", "2025-07-12", "amount", 400_000, "cash", "1-1101", "bank", "1-1111"));
    }

    @Test
    void whatIsBeyondDoubtIsMatchedAndTheRestStandsOpenOnBothSides() {
        assertThat(bringIn(JULY, 201)).containsEntry("lines", 3).containsEntry("matched", 2);
        var sheet = json(BRI + "/reconciliations/2025-07");
        assertThat(sheet).containsEntry("book", 100_500_000).containsEntry("openInBook", -400_000)
                .containsEntry("openAtBank", -10_000).containsEntry("expected", 100_890_000);
        assertThat(rows(sheet, "atBank")).extracting(row -> row.get("event")).containsExactly("J55");
        assertThat(rows(sheet, "inBook")).hasSize(1);
        assertThat(rows(sheet, "pairs")).hasSize(2);
        assertThat(page("/rekonsiliasi/1-1111/2025-07")).contains("BIAYA ADM", "/catat/J55?date=2025-07-",
                "&amp;bank=1-1111&amp;amount=", "Ada di Buku",
                "Rp\u00a0100.890.000");
    }

    @Test
    void theMonthIsFinishedWhenTheBankAgreesAndTheChecklistReadsIt() {
        refused(finish(100_890_000L), 409, "reconciliation.no-statement");
        assertThat(page("/tutup-buku/2025-07")).contains("Bank BRI belum dicocokkan");
        bringIn(JULY, 201);
        assertThat(page("/tutup-buku/2025-07")).contains("belum dinyatakan cocok");
        refused(finish(100_000_000L), 409, "reconciliation.does-not-agree");
        finish(100_890_000L).expectStatus().isCreated();
        assertThat(page("/tutup-buku/2025-07")).contains("Bank BRI sudah cocok");
        record("J53", Map.of("date", "2025-07-30", "amount", 5_000, "cash", "1-1101", "bank", "1-1111"));
        assertThat(json(BRI + "/reconciliations/2025-07")).containsEntry("stands", false);
        assertThat(page("/tutup-buku/2025-07")).contains("belum dinyatakan cocok");
    }

    @Test
    void theSameFileOrTheSameLinesComeOnce() {
        bringIn(JULY, 201);
        assertThat(send(treasury.treasurer(), JULY).expectStatus().isEqualTo(409)
                .expectBody(String.class).returnResult().getResponseBody()).contains("reconciliation.same-file");
        assertThat(bringIn(JULY + "31/07/2025;BUNGA;;1.234,00\n", 201)).containsEntry("lines", 1)
                .containsEntry("skipped", 3);
        refused(send(treasury.treasurer(), JULY.replace("\n", "\r\n")), 409, "reconciliation.nothing-new");
    }

    @Test
    void nothingIsTakenOfAFileWithABadRow() {
        var bad = JULY + "32/07/2025;SALAH;;5,00\n";
        refused(send(treasury.treasurer(), bad), 422, "reconciliation.bad-rows");
        assertThat(rows(json(BRI + "/reconciliations/2025-07"), "atBank")).isEmpty();
        assertThat(upload(bad, 422)).contains("Baris 5: tanggalnya tidak terbaca");
        upload(JULY, 303);
        assertThat(upload("", 422)).contains("Pilih berkas");
    }

    @Test
    void whatIsAmbiguousIsLeftToTheTreasurer() {
        record("J53", Map.of("date", "2025-07-13", "amount", 400_000, "cash", "1-1101", "bank", "1-1111"));
        assertThat(bringIn("Tanggal;Keterangan;Jumlah\n12/07/2025;TARIK TUNAI;-400.000\n05/07/2025;SETOR;1.000\n", 201))
                .containsEntry("matched", 0);
        var sheet = json(BRI + "/reconciliations/2025-07");
        var line = (String) rows(sheet, "atBank").getLast().get("id");
        var other = (String) rows(sheet, "atBank").getFirst().get("id");
        var book = rows(sheet, "inBook").stream().filter(row -> row.get("amount").equals(-400_000)).findFirst()
                .orElseThrow();
        refused(match(other, book), 409, "reconciliation.cannot-match");
        match(line, book).expectStatus().isNoContent();
        refused(match(line, book), 409, "reconciliation.cannot-match");
        assertThat(rows(json(BRI + "/reconciliations/2025-07"), "pairs")).hasSize(1);
        for (var time = 0; time < 2; time++) {
            kukar.as(treasury.treasurer()).delete().uri(Treasury.API + BRI + "/matches/" + line, treasury.cooperative())
                    .exchange().expectStatus().isNoContent();
        }
        assertThat(rows(json(BRI + "/reconciliations/2025-07"), "pairs")).isEmpty();
    }

    @Test
    void ofTwoWhoMatchTheSameLineOneDoes() throws Exception {
        record("J53", Map.of("date", "2025-07-13", "amount", 400_000, "cash", "1-1101", "bank", "1-1111"));
        bringIn("Tanggal;Keterangan;Jumlah\n12/07/2025;TARIK TUNAI;-400.000\n", 201);
        var sheet = json(BRI + "/reconciliations/2025-07");
        var line = (String) rows(sheet, "atBank").getFirst().get("id");
        var books = rows(sheet, "inBook").stream().filter(row -> row.get("amount").equals(-400_000)).toList();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = people.invokeAll(books.stream().<Callable<Integer>>map(
                    book -> () -> match(line, book).returnResult(Void.class).getStatus().value()).toList());
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(204, 409);
        }
    }

    @Test
    void aFileThatCameByMistakeIsWithdrawnWithItsMatchesAndTheRightOneMayCome() {
        var wrong = (String) bringIn("Tanggal;Keterangan;Jumlah\n05/07/2025;SETOR;900.000\n09/07/2025;LAIN;7.000\n",
                201)
                .get("id");
        assertThat(statement(wrong)).containsEntry("lines", 2).containsEntry("matched", 1)
                .containsEntry("from", "2025-07-05").containsEntry("to", "2025-07-09")
                .containsEntry("withdrawal", null);
        refused(withdraw(treasury.treasurer(), wrong, " x "), 422, "reconciliation.no-reason");
        withdraw(treasury.treasurer(), wrong, "Mutasi dari rekening lain").expectStatus().isOk();
        refused(withdraw(treasury.treasurer(), wrong, "Sekali lagi"), 409, "reconciliation.withdrawn");

        var sheet = json(BRI + "/reconciliations/2025-07");
        assertThat(sheet).containsEntry("openInBook", 0).containsEntry("openAtBank", 0);
        assertThat(rows(sheet, "pairs")).isEmpty();
        assertThat(rows(sheet, "atBank")).isEmpty();
        assertThat(rows(sheet, "statements")).singleElement().satisfies(file -> assertThat(file.get("withdrawal"))
                .asInstanceOf(MAP).containsEntry("because", "Mutasi dari rekening lain"));
        refused(finish(100_500_000L), 409, "reconciliation.no-statement");

        assertThat(bringIn(JULY, 201)).containsEntry("lines", 3).containsEntry("matched", 2);
        assertThat(bringIn("Tanggal;Keterangan;Jumlah\n05/07/2025;SETOR;900.000\n09/07/2025;LAIN;7.000\n", 201))
                .as("the same file, for it was the right one after all").containsEntry("lines", 2);
    }

    @Test
    void aMonthThatWasFinishedWithAWithdrawnFileIsNoLongerAsItWas() {
        var july = (String) bringIn(JULY, 201).get("id");
        finish(100_890_000L).expectStatus().isCreated();
        withdraw(treasury.treasurer(), july, "Berkas bulan lain").expectStatus().isOk();
        assertThat(json(BRI + "/reconciliations/2025-07")).containsEntry("stands", false);
        assertThat(page("/tutup-buku/2025-07")).contains("belum dinyatakan cocok");
    }

    @Test
    void theTreasurerWithdrawsAFileOnHerPhone() {
        var file = (String) bringIn(JULY, 201).get("id");
        var sheet = "/rekonsiliasi/1-1111/2025-07";
        var there = sheet + "/berkas/" + file + "/cabut";
        assertThat(page(sheet)).contains("Berkas yang sudah masuk (1)", there);
        assertThat(page(there)).contains("3 barisnya tidak dihitung lagi, dan 2 kecocokan dilepas");
        assertThat(type(there, "", 422)).contains("Tulis alasannya, 3 sampai 200 huruf.");
        type(there, "Bulan yang salah", 303);
        assertThat(page(sheet)).contains("dicabut", "Bulan yang salah", "Belum ada rekening koran bulan ini")
                .doesNotContain(there, "BIAYA ADM");
        assertThat(type(there, "Sekali lagi", 422)).contains("Rekening koran ini sudah dicabut.");
    }

    @Test
    void onlyTheTreasurerWithdrawsAndOnlyWhatIsOfThisAccount() {
        var file = (String) bringIn(JULY, 201).get("id");
        refused(withdraw(kukar.officer(treasury.cooperative(), Office.KETUA), file, "Bukan milik kami"), 403,
                "organ.not-the-treasurer");
        refused(kukar.as(treasury.treasurer()).get()
                .uri(Treasury.API + "/bank-accounts/1-1101/statements/" + file, treasury.cooperative()).exchange(), 404,
                "reconciliation.no-such-statement");
        kukar.as(kukar.foreigner()).get().uri("/kubar/api/cooperatives/{c}" + BRI + "/statements/" + file,
                treasury.cooperative()).exchange().expectStatus().isNotFound();
    }

    @Test
    void onlyTheTreasurerReconcilesAndOnlyBanks() {
        refused(send(kukar.officer(treasury.cooperative(), Office.KETUA), JULY), 403, "organ.not-the-treasurer");
        refused(kukar.as(treasury.treasurer()).post()
                .uri(Treasury.API + "/bank-accounts/1-1101/statements", treasury.cooperative())
                .header("Idempotency-Key", UUID.randomUUID().toString()).contentType(MediaType.TEXT_PLAIN).body(JULY)
                .exchange(), 422, "reconciliation.not-a-bank");
        refused(send(treasury.treasurer(), "MZ\u0000\u0003 bukan csv"), 422, "reconciliation.columns-unknown");
    }

    @Test
    void anotherRegencySeesNothing() {
        bringIn(JULY, 201);
        var path = BRI + "/reconciliations/2025-07";
        kukar.as(kukar.foreigner()).get().uri(Treasury.API + path, treasury.cooperative()).exchange().expectStatus()
                .isForbidden();
        kukar.as(kukar.foreigner()).get().uri("/kubar/api/cooperatives/{c}" + path, treasury.cooperative()).exchange()
                .expectStatus().isNotFound();
    }

    @Test
    void theDatabaseItselfRefusesAMatchOrAMonthThatIsNotTrue() throws SQLException {
        bringIn(JULY, 201);
        attack("bank_match_same_amount",
                """
                        insert into bank_match (statement_line_id, cooperative_id, account_code, sequence, line_no, automatic, matched_by)
                        select s.id, s.cooperative_id, s.account_code, l.sequence, l.line_no, true, 'x'
                          from bank_statement_line s join entry_line l using (tenant_id, cooperative_id, account_code)
                         where s.cooperative_id = '%s' and s.amount <> l.debit - l.credit limit 1""");
        attack("bank_reconciliation_agrees",
                "insert into bank_reconciliation (id, cooperative_id, account_code, month, bank_balance, finished_by, finished_name) values (gen_random_uuid(), '%s', '1-1111', '2025-07-01', 7, 'x', 'x')");
        attack("bank_statement_of_bank",
                "insert into bank_statement (id, cooperative_id, account_code, file_name, content_hash, imported_by, imported_name) values (gen_random_uuid(), '%s', '1-1101', 'x', sha256('x'), 'x', 'x')");
        attack("permission denied",
                "insert into bank_reconciliation (id, cooperative_id, book_balance) values (gen_random_uuid(), '%s', 7)");
        attack("permission denied", "update bank_statement_line set amount = 7 where cooperative_id = '%s'");
        attack("permission denied", "delete from bank_reconciliation where cooperative_id = '%s'");
        attack("permission denied", "update bank_match set line_no = 1 where cooperative_id = '%s'");
    }

    @Test
    void theDatabaseItselfKeepsWhatAStatementWasAndWithdrawsItOnceAndWhole() throws SQLException {
        var july = (String) bringIn(JULY, 201).get("id");
        attack("permission denied", "update bank_statement set content_hash = sha256('x') where cooperative_id = '%s'");
        attack("permission denied", "update bank_statement set withdrawn_at = now() where cooperative_id = '%s'");
        attack("permission denied", "delete from bank_statement where cooperative_id = '%s'");
        attack("bank_statement_withdrawn_whole",
                "update bank_statement set withdrawn_because = 'Lain' where cooperative_id = '%s'");
        attack("bank_statement_withdrawn_reason",
                "update bank_statement set withdrawn_because = ' x ', withdrawn_by = 'x', withdrawn_name = 'x' where cooperative_id = '%s'");
        withdraw(treasury.treasurer(), july, "Bulan lain").expectStatus().isOk();
        attack("bank_statement_immutable",
                "update bank_statement set withdrawn_because = 'Alasan lain' where cooperative_id = '%s'");
        attack("bank_match_same_amount",
                """
                        insert into bank_match (statement_line_id, cooperative_id, account_code, sequence, line_no, automatic, matched_by)
                        select s.id, s.cooperative_id, s.account_code, l.sequence, l.line_no, true, 'x'
                          from bank_statement_line s join entry_line l using (tenant_id, cooperative_id, account_code)
                         where s.cooperative_id = '%s' and s.amount = l.debit - l.credit limit 1""");
    }

    private void attack(String because, String sql) throws SQLException {
        try (var connection = TestPostgres.as(Surroundings.DATABASE, Surroundings.APP, Surroundings.PASSWORD)
                .getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set local app.tenant = '6402'");
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> statement.execute(sql.formatted(treasury.cooperative())))
                        .withMessageContaining(because);
                connection.rollback();
                var rows = statement.executeQuery("select count(*) from bank_statement_line");
                rows.next();
                assertThat(rows.getInt(1)).as("nothing without a tenant").isZero();
            }
        }
    }

    private void record(String event, Map<String, ?> document) {
        if (event.equals("J52")) {
            treasury.record(UUID.randomUUID(), "J61",
                    Map.of("date", "2025-06-20", "giver", "Desa", "amount", 2_000_000, "cash", "1-1101")).expectStatus()
                    .isCreated();
        }
        treasury.record(UUID.randomUUID(), event, document).expectStatus().isCreated();
    }

    private ResponseSpec match(String line, Map<String, Object> book) {
        return kukar.as(treasury.treasurer()).put().uri(Treasury.API + BRI + "/matches/" + line, treasury.cooperative())
                .body(Map.of("sequence", book.get("sequence"), "line", book.get("line"))).exchange();
    }

    private Map<String, Object> statement(String id) {
        return json(BRI + "/statements/" + id);
    }

    private ResponseSpec withdraw(Person person, String statement, String reason) {
        return kukar.as(person).post().uri(Treasury.API + BRI + "/statements/" + statement + "/withdrawal",
                treasury.cooperative()).header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("reason", reason)).exchange();
    }

    private String type(String path, String reason, int status) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("kunci", UUID.randomUUID().toString());
        form.add("reason", reason);
        return kukar.browser(treasury.treasurer()).post().uri(Treasury.PAGES + path, treasury.cooperative())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).exchange().expectStatus()
                .isEqualTo(status).returnResult(String.class).getResponseBody();
    }

    private ResponseSpec finish(long balance) {
        return kukar.as(treasury.treasurer()).post().uri(Treasury.API + BRI + "/reconciliations/2025-07",
                treasury.cooperative()).header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("balance", balance)).exchange();
    }

    private Map<String, Object> bringIn(String file, int status) {
        return answer(send(treasury.treasurer(), file), status);
    }

    private ResponseSpec send(Person person, String file) {
        return kukar.as(person).post().uri(Treasury.API + BRI + "/statements", treasury.cooperative())
                .header("Idempotency-Key", UUID.randomUUID().toString()).contentType(MediaType.TEXT_PLAIN).body(file)
                .exchange();
    }

    private String upload(String file, int status) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("kunci", UUID.randomUUID().toString());
        form.add("account", "1-1111");
        form.add("file", new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)) {

            @Override
            public String getFilename() {
                return "mutasi.csv";
            }
        });
        return kukar.browser(treasury.treasurer()).post()
                .uri(Treasury.PAGES + "/rekonsiliasi/impor/berkas", treasury.cooperative())
                .contentType(MediaType.MULTIPART_FORM_DATA).body(form).exchange().expectStatus().isEqualTo(status)
                .returnResult(String.class).getResponseBody();
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

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> json, String name) {
        return (List<Map<String, Object>>) json.get(name);
    }

    private String page(String path) {
        return kukar.browser(treasury.treasurer()).get().uri(Treasury.PAGES + path, treasury.cooperative()).exchange()
                .expectStatus().isOk().returnResult(String.class).getResponseBody();
    }
}
