package id.lumbung.cooperative.savings.interest;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
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
class InterestTest {

    private static final String INTEREST = Treasury.API + "/savings/interest";
    private static final String CERTIFICATES = Treasury.API + "/savings/certificates";

    @Autowired
    private TestRegency kukar;

    private Treasury treasury;
    private Person chair;

    @BeforeEach
    void twoMembersWhoSave() {
        treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        chair = kukar.officer(treasury.cooperative(), Office.KETUA);
        deposit(0, "2025-07-01", 2_000_000);
        deposit(1, "2025-07-01", 100_000_000);
        deposit(2, "2025-08-05", 1_000_000);
    }

    @Test
    void theRunOfAMonthIsPostedOnceAndTaxesWhoEarnsMuch() {
        rule("0,3");
        preview("2025-08").jsonPath("$.gross").isEqualTo(306_000).jsonPath("$.tax").isEqualTo(30_000)
                .jsonPath("$.shares.length()").isEqualTo(2);
        run("2025-08", UUID.randomUUID(), 305_999).expectStatus().isEqualTo(409).expectBody().jsonPath("$.code")
                .isEqualTo("savings.interest.preview-changed");
        var key = UUID.randomUUID();
        run("2025-08", key, 306_000).expectStatus().isCreated();
        run("2025-08", key, 306_000).expectStatus().isCreated().expectHeader().valueEquals("Idempotency-Replayed",
                "true");
        run("2025-08", UUID.randomUUID(), 306_000).expectStatus().isEqualTo(409).expectBody().jsonPath("$.code")
                .isEqualTo("savings.interest.run-stands");
        assertThat(sukarela(0)).isEqualTo(2_006_000);
        assertThat(sukarela(1)).isEqualTo(100_270_000);
        kukar.as(treasury.treasurer()).get().uri(Treasury.API + "/entries/{e}", treasury.cooperative(), key).exchange()
                .expectStatus().isOk().expectBody(String.class)
                .value(entry -> assertThat(entry).contains("J08", "2-1304"));
        kukar.browser(treasury.treasurer()).get().uri(Treasury.PAGES + "/simpanan/jasa", treasury.cooperative())
                .exchange().expectStatus().isOk().expectBody(String.class)
                .value(html -> assertThat(html).contains("306.000", "0,3"));
    }

    @Test
    void ofTwentyWhoPressAtOnceOneRunStands() throws InterruptedException {
        rule("0,3");
        var attempts = IntStream.range(0, 20).<Callable<Integer>>mapToObj(
                _ -> () -> run("2025-08", UUID.randomUUID(), 306_000).returnResult(String.class).getStatus().value())
                .toList();
        try (var people = Executors.newFixedThreadPool(8)) {
            var answers = people.invokeAll(attempts).stream().map(answer -> {
                try {
                    return answer.get();
                } catch (InterruptedException | ExecutionException e) {
                    throw new IllegalStateException(e);
                }
            }).toList();
            assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        }
        assertThat(sukarela(0)).isEqualTo(2_006_000);
    }

    @Test
    void takingARunBackFreesItsMonthByWhateverWay() {
        rule("0,3");
        var first = UUID.randomUUID();
        run("2025-08", first, 306_000).expectStatus().isCreated();
        kukar.as(treasury.treasurer()).post().uri(INTEREST + "/runs/{r}/reversal", treasury.cooperative(), first)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("date", "2025-08-31", "reason", "Salah hitung")).exchange().expectStatus().isOk();
        assertThat(sukarela(1)).isEqualTo(100_000_000);
        var second = UUID.randomUUID();
        run("2025-08", second, 306_000).expectStatus().isCreated();
        kukar.as(treasury.treasurer()).post()
                .uri(Treasury.API + "/entries/{e}/reversal", treasury.cooperative(), second)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("date", "2025-08-31", "reason", "Lewat jurnal")).exchange().expectStatus().isCreated();
        preview("2025-08").jsonPath("$.gross").isEqualTo(306_000);
        run("2025-08", UUID.randomUUID(), 306_000).expectStatus().isCreated();
    }

    @Test
    void theRunGivesOnlyWhatWasNotGivenByHandAndTaxesTheWholeMonth() {
        rule("0,3");
        grant(UUID.randomUUID(), 1, "2025-08-10", 240_000).expectStatus().isCreated().expectBody().jsonPath("$.tax")
                .isEqualTo(0);
        preview("2025-08").jsonPath("$.gross").isEqualTo(66_000).jsonPath("$.tax").isEqualTo(30_000);
        var run = UUID.randomUUID();
        run("2025-08", run, 66_000).expectStatus().isCreated();
        assertThat(sukarela(1)).isEqualTo(100_270_000);
    }

    @Test
    void jasaByHandIsTaxedTogetherWithWhatTheRunGave() {
        rule("0,2"); // 200.000 of a hundred million
        run("2025-08", UUID.randomUUID(), 204_000).expectStatus().isCreated();
        var key = UUID.randomUUID();
        grant(key, 1, "2025-08-31", 60_000).expectStatus().isCreated().expectBody().jsonPath("$.tax")
                .isEqualTo(26_000);
        grant(key, 1, "2025-08-31", 60_000).expectStatus().isCreated().expectHeader()
                .valueEquals("Idempotency-Replayed", "true");
        assertThat(sukarela(1)).isEqualTo(100_234_000);
        grant(UUID.randomUUID(), 1, "2025-09-01", 60_000).expectStatus().isCreated().expectBody().jsonPath("$.tax")
                .isEqualTo(0);
        kukar.as(treasury.treasurer()).post().uri(Treasury.API + "/entries/{e}/reversal", treasury.cooperative(), key)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("date", "2025-08-31", "reason", "Salah orang")).exchange().expectStatus().isCreated();
        grant(UUID.randomUUID(), 1, "2025-08-31", 40_000).expectStatus().isCreated().expectBody().jsonPath("$.tax")
                .isEqualTo(0);
    }

    /// 240.000 is free, one rupiah more is not: the tax is taken from the savings.
    @Test
    void whatLiftsAMonthAboveTheFreeAmountMayCostMoreThanItGives() {
        grant(UUID.randomUUID(), 1, "2025-08-10", 240_000).expectStatus().isCreated();
        grant(UUID.randomUUID(), 1, "2025-08-11", 10_000).expectStatus().isCreated().expectBody().jsonPath("$.tax")
                .isEqualTo(25_000);
        assertThat(sukarela(1)).isEqualTo(100_225_000);
    }

    @Test
    void jasaByHandNamesAMemberADayAndWhy() {
        grant(UUID.randomUUID(), 1, "2199-01-01", 10_000).expectStatus().isEqualTo(422).expectBody()
                .jsonPath("$.code").isEqualTo("ledger.in-future");
        grant(UUID.randomUUID(), 1, "2001-01-01", 10_000).expectStatus().isEqualTo(422);
        grant(UUID.randomUUID(), 1, "2025-08-10", 0).expectStatus().isEqualTo(422);
        kukar.as(chair).post().uri(INTEREST + "/grants", treasury.cooperative())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("member", treasury.members().get(1), "date", "2025-08-10", "gross", 1, "reason",
                        "Tambahan"))
                .exchange().expectStatus().isForbidden();
        page("/simpanan/jasa").contains("Jasa Satu Anggota");
        page("/simpanan/jasa/anggota").contains("240.000");
        var form = new LinkedMultiValueMap<String, String>();
        form.setAll(
                Map.of("kunci", UUID.randomUUID().toString(), "member", treasury.members().get(1).toString(), "date",
                        "2025-08-10", "gross", "10.000", "reason", ""));
        kukar.browser(treasury.treasurer()).post()
                .uri(Treasury.PAGES + "/simpanan/jasa/anggota", treasury.cooperative())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).exchange().expectStatus()
                .isEqualTo(422).expectBody(String.class).value(html -> assertThat(html).contains("10.000"));
        form.set("reason", "Jasa Juli tertinggal");
        kukar.browser(treasury.treasurer()).post()
                .uri(Treasury.PAGES + "/simpanan/jasa/anggota", treasury.cooperative())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).exchange().expectStatus().isSeeOther();
        assertThat(sukarela(1)).isEqualTo(100_010_000);
        page("/simpanan/jasa/anggota").contains("Agustus 2025");
    }

    @Test
    void withoutARuleOrBeforeTheMonthIsOverNothingIsReckoned() {
        kukar.as(chair).get().uri(INTEREST + "/preview?kind=SUKARELA&month=2025-08", treasury.cooperative()).exchange()
                .expectStatus().isEqualTo(409).expectBody().jsonPath("$.code").isEqualTo("savings.interest.no-rule");
        rule("0,3");
        kukar.as(chair).get().uri(INTEREST + "/preview?kind=SUKARELA&month=2199-01", treasury.cooperative()).exchange()
                .expectStatus().isEqualTo(409).expectBody().jsonPath("$.code")
                .isEqualTo("savings.interest.month-not-over");
        kukar.as(chair).put().uri(INTEREST + "/rules/2025-07", treasury.cooperative())
                .body(Map.of("rate", "0.3", "base", "TERENDAH", "basis", "BA 1/2025")).exchange().expectStatus()
                .isEqualTo(422);
    }

    @Test
    void onlyTheTreasurerPostsAndAnotherRegencySeesNothing() {
        rule("0,3");
        kukar.as(chair).post().uri(INTEREST + "/runs", treasury.cooperative())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("kind", "SUKARELA", "month", "2025-08", "gross", 306_000)).exchange().expectStatus()
                .isForbidden();
        for (var path : List.of("/rules", "/runs", "/preview?kind=SUKARELA&month=2025-08")) {
            kukar.as(kukar.foreigner()).get().uri(INTEREST + path, treasury.cooperative()).exchange().expectStatus()
                    .isForbidden();
        }
        kukar.as(kukar.foreigner()).get().uri(CERTIFICATES, treasury.cooperative()).exchange().expectStatus()
                .isForbidden();
    }

    @Test
    void theListIsPostedFromThePageAsItWasSeen() {
        rule("0,3");
        page("/simpanan/jasa/daftar?bulan=2025-08").contains("306.000", "30.000");
        var form = new LinkedMultiValueMap<String, String>();
        form.setAll(Map.of("kunci", UUID.randomUUID().toString(), "kind", "SUKARELA", "month", "2025-08", "gross",
                "1.000"));
        kukar.browser(treasury.treasurer()).post().uri(Treasury.PAGES + "/simpanan/jasa/daftar", treasury.cooperative())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).exchange().expectStatus()
                .isEqualTo(422).expectBody(String.class).value(html -> assertThat(html).contains("sekali lagi"));
        form.set("gross", "306.000");
        kukar.browser(treasury.treasurer()).post().uri(Treasury.PAGES + "/simpanan/jasa/daftar", treasury.cooperative())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).exchange().expectStatus().isSeeOther();
    }

    @Test
    void aCertificateAccruesEachMonthAndGivesWhatWasAgreed() {
        var certificate = UUID.randomUUID();
        open(certificate, "2025-07-10", 12_000_000, 12, "6", null).expectStatus().isCreated();
        var run = UUID.randomUUID();
        kukar.as(treasury.treasurer()).post().uri(INTEREST + "/runs", treasury.cooperative())
                .header("Idempotency-Key", run.toString())
                .body(Map.of("kind", "BERJANGKA", "month", "2025-09", "gross", 120_000)).exchange().expectStatus()
                .isCreated();
        pay(certificate, "2026-07-09").expectStatus().isEqualTo(409).expectBody().jsonPath("$.code")
                .isEqualTo("savings.term.not-yet-mature");
        pay(certificate, "2026-07-10").expectStatus().isCreated().expectBody().jsonPath("$.interest")
                .isEqualTo(720_000).jsonPath("$.tax").isEqualTo(0).jsonPath("$.net").isEqualTo(12_720_000);
        pay(certificate, "2026-07-10").expectStatus().isEqualTo(409).expectBody().jsonPath("$.code")
                .isEqualTo("savings.term.already-paid");
        kukar.as(treasury.treasurer()).get().uri(CERTIFICATES, treasury.cooperative()).exchange().expectBody()
                .jsonPath("$[0].state").isEqualTo("DICAIRKAN");
        page("/simpanan/berjangka").contains("Dicairkan", "12.000.000");
        page("/simpanan/berjangka/baru").contains("Jangka waktu");
    }

    @Test
    void anOpeningThatIsPaidOutIsNotTakenBackEvenWhenAnotherCertificateWouldCoverIt() {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        open(one, "2025-07-10", 1_000_000, 6, "6", "1").expectStatus().isCreated();
        open(other, "2025-07-10", 1_000_000, 6, "6", "1").expectStatus().isCreated();
        pay(one, "2025-09-10").expectStatus().isCreated().expectBody().jsonPath("$.penalty").isEqualTo(10_000)
                .jsonPath("$.interest").isEqualTo(10_000).jsonPath("$.net").isEqualTo(1_000_000);
        takeBack(one).expectStatus().isEqualTo(409).expectBody().jsonPath("$.code")
                .isEqualTo("ledger.subject-negative");
        takeBack(other).expectStatus().isCreated();
        kukar.as(treasury.treasurer()).get().uri(CERTIFICATES, treasury.cooperative()).exchange().expectBody()
                .jsonPath("$[?(@.id == '" + other + "')].state").isEqualTo("BATAL");
    }

    @Test
    void aRunWhoseJasaIsPaidOutIsTakenBackAfterThePayment() {
        var certificate = UUID.randomUUID();
        open(certificate, "2025-07-10", 12_000_000, 3, "6", null).expectStatus().isCreated();
        var run = UUID.randomUUID();
        kukar.as(treasury.treasurer()).post().uri(INTEREST + "/runs", treasury.cooperative())
                .header("Idempotency-Key", run.toString())
                .body(Map.of("kind", "BERJANGKA", "month", "2025-09", "gross", 120_000)).exchange().expectStatus()
                .isCreated();
        var payment = UUID.randomUUID();
        kukar.as(treasury.treasurer()).post().uri(CERTIFICATES + "/{x}/payout", treasury.cooperative(), certificate)
                .header("Idempotency-Key", payment.toString()).body(Map.of("date", "2025-10-10", "cash", "1-1101"))
                .exchange().expectStatus().isCreated().expectBody().jsonPath("$.interest").isEqualTo(180_000);

        takeRunBack(run).expectStatus().isEqualTo(409).expectBody().jsonPath("$.code")
                .isEqualTo("savings.interest.paid-out");
        takeBack(run).expectStatus().isEqualTo(409).expectBody().jsonPath("$.code")
                .isEqualTo("savings.interest.paid-out");
        var form = new LinkedMultiValueMap<String, String>();
        form.setAll(Map.of("kunci", UUID.randomUUID().toString(), "date", "2025-10-31", "reason", "Salah hitung"));
        for (var page : List.of("/simpanan/jasa/{r}/batal", "/bukti/{r}/pembalik")) {
            kukar.browser(treasury.treasurer()).post().uri(Treasury.PAGES + page, treasury.cooperative(), run)
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).exchange().expectStatus()
                    .isEqualTo(422).expectBody(String.class)
                    .value(html -> assertThat(html).contains("-00001 dicairkan", "Batalkan dahulu bukti pencairannya"));
        }
        assertThatExceptionOfType(PSQLException.class).isThrownBy(() -> mirror(run)).satisfies(
                refused -> assertThat(refused.getServerErrorMessage().getConstraint())
                        .isEqualTo("entry_interest_paid_out"));
        page("/simpanan/jasa").doesNotContain("dibatalkan");

        takeBack(payment).expectStatus().isCreated();
        takeRunBack(run).expectStatus().isOk();
        page("/simpanan/jasa").contains("dibatalkan");
    }

    /// Takes an entry back by SQL, as the role that the service logs in as.
    private static void mirror(UUID entry) throws SQLException {
        try (var connection = TestPostgres.as(Surroundings.DATABASE, Surroundings.APP, Surroundings.PASSWORD)
                .getConnection(); var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("set local app.tenant = '6402'");
            sql.execute(
                    """
                            insert into journal (id, cooperative_id, entry_date, voucher_type, event, description, reverses, actor, lines)
                            select gen_random_uuid(), cooperative_id, entry_date, voucher_type, 'J84', 'Serangan', id, 'penyerang',
                                   (select jsonb_agg((l - 'debit' - 'credit') || jsonb_build_object('debit', l -> 'credit', 'credit', l -> 'debit'))
                                      from jsonb_array_elements(lines) l)
                              from journal where id = '%s'"""
                            .formatted(entry));
            connection.commit();
        }
    }

    private ResponseSpec takeRunBack(UUID run) {
        return kukar.as(treasury.treasurer()).post().uri(INTEREST + "/runs/{r}/reversal", treasury.cooperative(), run)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("date", "2025-10-31", "reason", "Salah hitung")).exchange();
    }

    private void rule(String rate) {
        kukar.as(chair).put().uri(INTEREST + "/rules/2025-07", treasury.cooperative())
                .body(Map.of("rate", rate, "base", "TERENDAH", "basis", "BA Musdesus 1/2025")).exchange().expectStatus()
                .isOk();
    }

    private void deposit(int member, String date, long amount) {
        treasury.record(UUID.randomUUID(), "J03", Map.of("date", date, "cash", "1-1101", "deposits",
                Map.of(treasury.members().get(member).toString(), amount))).expectStatus().isCreated();
    }

    private BodyContentSpec preview(String month) {
        return kukar.as(chair).get().uri(INTEREST + "/preview?kind=SUKARELA&month=" + month, treasury.cooperative())
                .exchange().expectStatus().isOk().expectBody();
    }

    private ResponseSpec run(String month, UUID key, long gross) {
        return kukar.as(treasury.treasurer()).post().uri(INTEREST + "/runs", treasury.cooperative())
                .header("Idempotency-Key", key.toString())
                .body(Map.of("kind", "SUKARELA", "month", month, "gross", gross)).exchange();
    }

    private ResponseSpec grant(UUID key, int member, String date, long gross) {
        return kukar.as(treasury.treasurer()).post().uri(INTEREST + "/grants", treasury.cooperative())
                .header("Idempotency-Key", key.toString()).body(Map.of("member", treasury.members().get(member), "date",
                        date, "gross", gross, "reason", "Jasa tertinggal"))
                .exchange();
    }

    private ResponseSpec open(UUID key, String date, long amount, int months, String rate, String penalty) {
        var body = new HashMap<String, Object>(Map.of("member", treasury.members().getFirst(), "amount",
                amount, "months", months, "rate", rate, "date", date, "cash", "1-1101"));
        body.put("penalty", penalty);
        return kukar.as(treasury.treasurer()).post().uri(CERTIFICATES, treasury.cooperative())
                .header("Idempotency-Key", key.toString()).body(body).exchange();
    }

    private ResponseSpec pay(UUID certificate, String date) {
        return kukar.as(treasury.treasurer()).post().uri(CERTIFICATES + "/{x}/payout", treasury.cooperative(),
                certificate).header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("date", date, "cash", "1-1101")).exchange();
    }

    private ResponseSpec takeBack(UUID entry) {
        return kukar.as(treasury.treasurer()).post().uri(Treasury.API + "/entries/{e}/reversal", treasury.cooperative(),
                entry).header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("date", "2025-10-10", "reason", "Salah catat")).exchange();
    }

    private AbstractStringAssert<?> page(String path) {
        return assertThat(kukar.browser(treasury.treasurer()).get().uri(Treasury.PAGES + path, treasury.cooperative())
                .exchange().expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody());
    }

    private long sukarela(int member) {
        var card = kukar.as(treasury.treasurer()).get().uri(Treasury.API + "/savings/members/{m}?to=2025-12-31",
                treasury.cooperative(), treasury.members().get(member)).exchange().expectStatus().isOk()
                .expectBody(CardBody.class).returnResult().getResponseBody();
        return card.kinds().get(2).closing();
    }

    private record CardBody(List<Kind> kinds) {}

    private record Kind(String kind, long closing) {}
}
