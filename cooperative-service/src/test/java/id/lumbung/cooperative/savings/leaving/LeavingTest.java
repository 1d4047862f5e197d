package id.lumbung.cooperative.savings.leaving;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.assertj.core.api.MapAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.TestRegency.Person;
import id.lumbung.cooperative.event.GoldenEvents;
import id.lumbung.cooperative.event.Treasury;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.testing.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class LeavingTest {

    private static final String LEAVINGS = Treasury.API + "/savings/leavings";

    @Autowired
    private TestRegency kukar;

    private Treasury treasury;
    private Person chair;

    /// A1 to A9, with what they put in during the golden year: T01, T02, T12, T27 and T36.
    @BeforeEach
    void theSavingsOfTheGoldenYear() {
        treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        membersSince(GoldenEvents.OPENING);
        chair = kukar.officer(treasury.cooperative(), Office.KETUA);
        record("J01", "2025-06-20", Map.of("deposits", all(100_000)));
        record("J02", "2025-06-20", Map.of("deposits", all(20_000), "months", Map.of("from", "2025-06")));
        record("J03", "2025-08-05", Map.of("deposits", Map.of(member(0), 2_000_000, member(1), 1_000_000)));
        var wajib = all(120_000);
        wajib.remove(member(8));
        record("J02", "2025-12-31", Map.of("deposits", wajib, "months", Map.of("from", "2025-07", "until", "2025-12")));
        record("J02", "2025-12-31", Map.of("deposits", Map.of(member(8), 80_000), "months",
                Map.of("from", "2025-07", "until", "2025-10")));
        record("J04", "2025-12-31", Map.of("member", member(1), "amount", 400_000));
    }

    @Test
    void theNinthMemberLeavesAsInTheGoldenYear() {
        var request = ask(8, "2025-12-20", "BERHENTI");
        file(request).jsonPath("$.savings").isEqualTo(200_000).jsonPath("$.debts").isEqualTo(0)
                .jsonPath("$.remaining").isEqualTo(9).jsonPath("$.belowNine").isEqualTo(true);
        decide(chair, request, true, "2025-12-31").expectStatus().isOk().expectBody().jsonPath("$.state")
                .isEqualTo("DISETUJUI").jsonPath("$.remaining").isEqualTo(8).jsonPath("$.belowNine").isEqualTo(true)
                .jsonPath("$.payBy").isEqualTo("2026-03-31");
        decide(chair, request, true, "2025-12-31").expectStatus().isOk();
        balances("2025-12-31").isEqualTo(Map.of("POKOK", 800_000, "WAJIB", 1_120_000, "SUKARELA", 2_600_000,
                "BERJANGKA", 0, "BERJANGKA_PANJANG", 0, "KHUSUS", 0, "KELUAR", 200_000));
        kukar.as(treasury.treasurer()).get().uri(Treasury.API + "/members/{m}", treasury.cooperative(), member(8))
                .exchange().expectBody().jsonPath("$.state").isEqualTo("BERHENTI").jsonPath("$.leftOn")
                .isEqualTo("2025-12-31");
        kukar.browser(kukar.dinasOfficer()).get().uri("/kukar/koperasi/{c}", treasury.cooperative()).exchange()
                .expectStatus().isOk().expectBody(String.class)
                .value(html -> assertThat(html).contains("tinggal 8 orang"));
        pay(request, "2026-02-01").expectStatus().isCreated().expectBody().jsonPath("$.state").isEqualTo("DIBAYAR");
        pay(request, "2026-02-01").expectStatus().isEqualTo(409).expectBody().jsonPath("$.code")
                .isEqualTo("savings.leaving.nothing-to-pay");
        balances("2026-02-01").containsEntry("KELUAR", 0);
    }

    @Test
    void sukarelaStaysPayableAndDebtsAreKeptBack() {
        buysOnCredit(0, 50_000);
        var request = ask(0, "2025-12-31", "PINDAH");
        decide(chair, request, true, "2025-12-31").expectStatus().isOk().expectBody().jsonPath("$.savings")
                .isEqualTo(2_240_000).jsonPath("$.debts").isEqualTo(50_000).jsonPath("$.net").isEqualTo(2_190_000);
        pay(request, "2026-01-05").expectStatus().isCreated().expectBody().jsonPath("$.savings").isEqualTo(0)
                .jsonPath("$.debts").isEqualTo(0);
        balances("2026-01-05").containsEntry("SUKARELA", 600_000);
    }

    @Test
    void aLoanIsADebtThatIsKeptBackAsWell() {
        record("J12", "2025-12-20", Map.of("loan", Map.of("member", member(0), "number", 2), "product", "1-1402",
                "amount", 300_000));
        var request = ask(0, "2025-12-31", "PINDAH");
        decide(chair, request, true, "2025-12-31").expectStatus().isOk().expectBody().jsonPath("$.debts")
                .isEqualTo(300_000).jsonPath("$.net").isEqualTo(1_940_000);
        pay(request, "2026-01-05").expectStatus().isCreated().expectBody().jsonPath("$.debts").isEqualTo(0);
        record("J12", "2026-01-06", Map.of("loan", Map.of("member", member(8), "number", 1), "product", "1-1401",
                "amount", 200_001));
        decide(chair, ask(8, "2026-01-07", "BERHENTI"), true, "2026-01-07").expectStatus().isEqualTo(409).expectBody()
                .jsonPath("$.code").isEqualTo("savings.leaving.debts-exceed");
    }

    @Test
    void whatShePaidAheadIsPaidBackToHer() {
        record("J15", "2025-12-20", Map.of("loan", Map.of("member", member(8), "number", 1), "amount", 250_000));
        var request = ask(8, "2025-12-31", "BERHENTI");
        decide(chair, request, true, "2025-12-31").expectStatus().isOk().expectBody().jsonPath("$.savings")
                .isEqualTo(450_000).jsonPath("$.net").isEqualTo(450_000);
        page(treasury.treasurer(), "/" + request, "Titipan Anggota");
        page(treasury.treasurer(), "/" + request, "250.000");
        pay(request, "2026-01-05").expectStatus().isCreated().expectBody().jsonPath("$.savings").isEqualTo(0)
                .jsonPath("$.net").isEqualTo(0);
        pay(request, "2026-01-05").expectStatus().isEqualTo(409);
    }

    @Test
    void whatShePaidAheadCountsAgainstHerDebts() {
        record("J15", "2026-01-06", Map.of("loan", Map.of("member", member(7), "number", 1), "amount", 250_000));
        record("J12", "2026-01-06", Map.of("loan", Map.of("member", member(7), "number", 1), "product", "1-1401",
                "amount", 470_000));
        var request = ask(7, "2026-01-07", "BERHENTI");
        decide(chair, request, true, "2026-01-07").expectStatus().isOk().expectBody().jsonPath("$.savings")
                .isEqualTo(490_000).jsonPath("$.net").isEqualTo(20_000);
        pay(request, "2026-01-08").expectStatus().isCreated().expectBody().jsonPath("$.debts").isEqualTo(0);
    }

    @Test
    void whoOwesMoreThanHerSavingsSettlesThatFirst() {
        buysOnCredit(8, 200_001);
        decide(chair, ask(8, "2025-12-31", "BERHENTI"), true, "2025-12-31").expectStatus().isEqualTo(409).expectBody()
                .jsonPath("$.code").isEqualTo("savings.leaving.debts-exceed");
        balances("2025-12-31").containsEntry("KELUAR", 0);
    }

    @Test
    void aRunningCertificateIsPaidOutFirst() {
        kukar.as(treasury.treasurer()).post().uri(Treasury.API + "/savings/certificates", treasury.cooperative())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("member", member(2), "amount", 500_000, "months", 6, "rate", "6", "date", "2025-12-01",
                        "cash", "1-1101"))
                .exchange().expectStatus().isCreated();
        decide(chair, ask(2, "2025-12-31", "BERHENTI"), true, "2025-12-31").expectStatus().isEqualTo(409).expectBody()
                .jsonPath("$.code").isEqualTo("savings.leaving.certificate-runs");
    }

    @Test
    void aWishIsRefusedWithAReasonAndMayBeRepeated() {
        var request = ask(3, "2025-12-31", "BERHENTI");
        asked(UUID.randomUUID(), 3, "2025-12-31", "PINDAH").expectStatus().isEqualTo(409).expectBody()
                .jsonPath("$.code").isEqualTo("savings.leaving.asked-already");
        decide(chair, request, false, "2025-12-31").expectStatus().isEqualTo(422);
        kukar.as(chair).put().uri(LEAVINGS + "/{r}/decision", treasury.cooperative(), request)
                .body(Map.of("approved", false, "date", "2025-12-31", "remark", "Tunggu RAT")).exchange()
                .expectStatus().isOk().expectBody().jsonPath("$.state").isEqualTo("DITOLAK");
        decide(chair, request, true, "2025-12-31").expectStatus().isEqualTo(409);
        ask(3, "2026-01-31", "BERHENTI");
    }

    @Test
    void theBoardAsksTheChairDecidesAndTheTreasurerPays() {
        var request = ask(8, "2025-12-31", "BERHENTI");
        decide(treasury.treasurer(), request, true, "2025-12-31").expectStatus().isForbidden();
        decide(kukar.dinasAdmin(), request, true, "2025-12-31").expectStatus().isForbidden();
        page(treasury.treasurer(), "/" + request, "Menunggu persetujuan");
        page(chair, "/" + request, "kurang dari sembilan");
        page(chair, "", "Anggota Nomor");
        page(chair, "/baru", "Meninggal");
        var form = new LinkedMultiValueMap<String, String>();
        form.setAll(Map.of("date", "2025-12-31", "remark", ""));
        kukar.browser(chair).post().uri(Treasury.PAGES + "/simpanan/keluar/{r}/tolak", treasury.cooperative(), request)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).exchange().expectStatus().isEqualTo(422)
                .expectBody(String.class).value(html -> assertThat(html).contains("Tulis alasan penolakan"));
        kukar.browser(chair).post()
                .uri(Treasury.PAGES + "/simpanan/keluar/{r}/setujui", treasury.cooperative(), request)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).exchange().expectStatus().isSeeOther();
        kukar.as(chair).post().uri(LEAVINGS + "/{r}/payment", treasury.cooperative(), request)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("date", "2025-12-31", "cash", "1-1101")).exchange().expectStatus().isForbidden();
        page(treasury.treasurer(), "/" + request, "31 Maret 2026");
        page(treasury.treasurer(), "/" + request, "tinggal 8 orang");
    }

    @Test
    void anotherRegencySeesNothing() {
        var request = ask(8, "2025-12-31", "BERHENTI");
        for (var path : List.of("", "/" + request)) {
            kukar.as(kukar.foreigner()).get().uri(LEAVINGS + path, treasury.cooperative()).exchange().expectStatus()
                    .isForbidden();
        }
        kukar.as(kukar.foreigner()).get().uri("/kubar/api/cooperatives/{c}/savings/leavings", treasury.cooperative())
                .exchange().expectStatus().isNotFound();
    }

    /// The register dates an entry on the day it is written; these members came when the books did.
    private void membersSince(LocalDate day) {
        JdbcClient.create(TestPostgres.superuser("cooperative"))
                .sql("update member set entered_on = ? where cooperative_id = ?").params(day, treasury.cooperative())
                .update();
    }

    private UUID ask(int member, String date, String cause) {
        var key = UUID.randomUUID();
        asked(key, member, date, cause).expectStatus().isCreated();
        return key;
    }

    private ResponseSpec asked(UUID key, int member, String date, String cause) {
        return kukar.as(treasury.treasurer()).post().uri(LEAVINGS, treasury.cooperative())
                .header("Idempotency-Key", key.toString())
                .body(Map.of("member", member(member), "date", date, "cause", cause, "reason", "Atas permintaan"))
                .exchange();
    }

    private ResponseSpec decide(Person person, UUID request, boolean approved, String date) {
        return kukar.as(person).put().uri(LEAVINGS + "/{r}/decision", treasury.cooperative(), request)
                .body(Map.of("approved", approved, "date", date)).exchange();
    }

    private ResponseSpec pay(UUID request, String date) {
        return kukar.as(treasury.treasurer()).post().uri(LEAVINGS + "/{r}/payment", treasury.cooperative(), request)
                .header("Idempotency-Key", UUID.randomUUID().toString()).body(Map.of("date", date, "cash", "1-1101"))
                .exchange();
    }

    private BodyContentSpec file(UUID request) {
        return kukar.as(chair).get().uri(LEAVINGS + "/{r}", treasury.cooperative(), request).exchange().expectStatus()
                .isOk().expectBody();
    }

    private MapAssert<String, Integer> balances(String at) {
        var book = kukar.as(treasury.treasurer()).get().uri(Treasury.API + "/savings?at=" + at, treasury.cooperative())
                .exchange().expectStatus().isOk().expectBody(Book.class).returnResult().getResponseBody();
        assertThat(book.agrees()).isTrue();
        return assertThat(book.totals());
    }

    private void page(Person person, String path, String words) {
        kukar.browser(person).get().uri(Treasury.PAGES + "/simpanan/keluar" + path, treasury.cooperative()).exchange()
                .expectStatus().isOk().expectBody(String.class).value(html -> assertThat(html).contains(words));
    }

    private void record(String event, String date, Map<String, ?> facts) {
        var document = new HashMap<String, Object>(facts);
        document.put("date", date);
        document.put("cash", "1-1101");
        treasury.record(UUID.randomUUID(), event, document).expectStatus().isCreated();
    }

    private void buysOnCredit(int member, long amount) {
        treasury.record(UUID.randomUUID(), "J32", Map.of("date", "2025-12-31", "member", member(member), "goods",
                "sembako", "amount", amount, "cost", 1)).expectStatus().isCreated();
    }

    private Map<String, Integer> all(int amount) {
        return treasury.members().stream().collect(Collectors.toMap(UUID::toString, _ -> amount));
    }

    private String member(int place) {
        return treasury.members().get(place).toString();
    }

    private record Book(Map<String, Integer> totals, boolean agrees) {}
}
