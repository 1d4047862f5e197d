package id.lumbung.cooperative.event;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.Surroundings;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.testing.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class RecordingTest {

    private static final String TODAY = LocalDate.now(ZoneId.of("Asia/Makassar")).toString();

    @Autowired
    private TestRegency kukar;
    @Autowired
    private MeterRegistry meters;

    private Treasury treasury;

    @BeforeEach
    void aTreasurerWithNineMembers() {
        treasury = Treasury.open(kukar, GoldenEvents.OPENING);
    }

    @Test
    void theSameKeyTwiceIsOneEntryAndTheSecondAnswerSaysSo() {
        var key = UUID.randomUUID();
        var deposit = deposit(50_000);
        treasury.record(key, "J03", deposit).expectStatus().isCreated().expectHeader()
                .doesNotExist("Idempotency-Replayed")
                .expectBody().jsonPath("$.entries[0].id").isEqualTo(key.toString()).jsonPath("$.entries[0].voucher")
                .isEqualTo(voucher("BKM", 1));
        treasury.record(key, "J03", deposit).expectStatus().isCreated().expectHeader()
                .valueEquals("Idempotency-Replayed", "true")
                .expectBody().jsonPath("$.entries[0].voucher").isEqualTo(voucher("BKM", 1));
        treasury.record(key, "J03", deposit(60_000)).expectStatus().isEqualTo(422).expectBody().jsonPath("$.code")
                .isEqualTo("idempotency.key-reused");
        assertThat(cash()).isEqualTo(50_000);
    }

    /// After thirty days the answer is gone; that there is an entry under this key is not.
    @Test
    void whoComesWithAForgottenKeyGetsTheEntryThatSheMade() throws Exception {
        var key = UUID.randomUUID();
        treasury.record(key, "J03", deposit(50_000)).expectStatus().isCreated();
        try (var connection = TestPostgres.as(Surroundings.DATABASE, Surroundings.APP, Surroundings.PASSWORD)
                .getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local app.tenant = '6402'");
            assertThat(statement.executeUpdate("delete from idempotency_key where key = '" + key + "'")).isOne();
            connection.commit();
        }
        treasury.record(key, "J03", deposit(50_000)).expectStatus().isCreated().expectBody()
                .jsonPath("$.entries[0].id").isEqualTo(key.toString());
        assertThat(cash()).isEqualTo(50_000);
    }

    @Test
    void oneKeySentTwentyTimesAtOnceIsOneEntry() throws Exception {
        var key = UUID.randomUUID();
        List<Callable<Integer>> sends = IntStream.range(0, 20).<Callable<Integer>>mapToObj(
                _ -> () -> treasury.record(key, "J03", deposit(10_000)).returnResult(String.class).getStatus().value())
                .toList();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : people.invokeAll(sends)) {
                assertThat(answer.get()).isEqualTo(201);
            }
        }
        assertThat(cash()).isEqualTo(10_000);
    }

    @Test
    void onlyTheTreasurerInOfficeRecords() {
        var chair = kukar.officer(treasury.cooperative(), Office.KETUA);
        var neighbour = kukar.officer(kukar.freshCooperative(), Office.BENDAHARA);
        for (var other : List.of(chair, neighbour, kukar.dinasAdmin())) {
            treasury.record(other, UUID.randomUUID(), "J03", deposit(1_000)).expectStatus().isForbidden();
            kukar.browser(other).get().uri(Treasury.PAGES + "/catat/J03", treasury.cooperative()).exchange()
                    .expectStatus().isForbidden();
        }
    }

    @Test
    void anotherRegencySeesNothing() {
        treasury.record(kukar.foreigner(), UUID.randomUUID(), "J03", deposit(1_000)).expectStatus().isForbidden();
        kukar.as(kukar.foreigner()).post().uri("/kubar/api/cooperatives/{c}/events/J03", treasury.cooperative())
                .header("Idempotency-Key", UUID.randomUUID().toString()).body(deposit(1_000)).exchange().expectStatus()
                .isNotFound();
        for (var page : List.of("/catat", "/catat/J03", "/buku-kas", "/neraca-saldo")) {
            kukar.browser(kukar.foreigner()).get().uri(Treasury.PAGES + page, treasury.cooperative()).exchange()
                    .expectStatus().isForbidden();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "amount  | 0                | 422 | event.fact.amount-range",
            "amount  | -5000            | 422 | event.fact.not-an-amount",
            "amount  | 1000000000000000 | 422 | event.fact.not-an-amount",
            "amount  | 1,25 jt          | 422 | event.fact.not-an-amount",
            "amount  | -                | 422 | event.fact.missing",
            "cash    | 2-1201           | 422 | event.fact.not-a-choice",
            "cash    | 9-9999           | 422 | event.fact.not-a-choice",
            "date    | 2025-02-30       | 422 | event.fact.not-a-date",
            "date    | 2025-06-19       | 422 | ledger.before-opening",
            "date    | 2199-01-01       | 422 | ledger.in-future",
            "warna   | merah            | 422 | event.fact.unknown-field"})
    void badInputIsRefusedWithAReason(String field, String value, int status, String code) {
        var gift = new HashMap<String, Object>(
                Map.of("date", "2025-07-01", "giver", "Desa", "amount", 1_000, "cash", "1-1101"));
        gift.put(field, value);
        treasury.record(UUID.randomUUID(), "J61", gift).expectStatus().isEqualTo(status).expectBody().jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.field").isEqualTo(field);
        assertThat(cash()).isZero();
    }

    @Test
    void aFractionIsNoAmountEvenWhenItsDotLooksLikeThousands() {
        treasury.kukar().as(treasury.treasurer()).post().uri(Treasury.API + "/events/J61", treasury.cooperative())
                .header("Idempotency-Key", UUID.randomUUID().toString()).contentType(MediaType.APPLICATION_JSON)
                .body("{\"date\":\"2025-07-01\",\"giver\":\"Desa\",\"cash\":\"1-1101\",\"amount\":1.250}").exchange()
                .expectStatus().isEqualTo(422);
    }

    @Test
    void aStrangerIsNoMemberAndAnUnknownEventIsNotFound() {
        treasury.record(UUID.randomUUID(), "J03",
                Map.of("date", TODAY, "cash", "1-1101", "deposits", Map.of(UUID.randomUUID().toString(), 5)))
                .expectStatus().isEqualTo(422).expectBody().jsonPath("$.code").isEqualTo("event.fact.not-a-member");
        treasury.record(UUID.randomUUID(), "J99", Map.of("date", TODAY)).expectStatus().isNotFound();
    }

    @Test
    void cashIsNeverLessThanNothing() {
        treasury.record(UUID.randomUUID(), "J03", deposit(50_000)).expectStatus().isCreated();
        treasury.record(UUID.randomUUID(), "J52",
                Map.of("date", TODAY, "amount", 60_000, "cash", "1-1101", "bank", "1-1111"))
                .expectStatus().isEqualTo(409).expectBody().jsonPath("$.code").isEqualTo("ledger.cash-negative")
                .jsonPath("$.field").isEqualTo("amount");
    }

    @Test
    void theFirstSimpananPokokMakesAMemberActive() {
        var member = treasury.members().getFirst();
        treasury.record(UUID.randomUUID(), "J01",
                Map.of("date", TODAY, "cash", "1-1101", "deposits", Map.of(member.toString(), 100_000)))
                .expectStatus().isCreated();
        kukar.as(treasury.treasurer()).get().uri(Treasury.API + "/members/{m}", treasury.cooperative(), member)
                .exchange()
                .expectBody().jsonPath("$.state").isEqualTo("AKTIF");
    }

    @Test
    void noMoreFallsDueThanTheMemberPaidAhead() {
        var loan = Map.of("member", treasury.members().getFirst().toString(), "number", 1);
        var ahead = UUID.randomUUID();
        treasury.record(ahead, "J15", Map.of("date", TODAY, "loan", loan, "amount", 100_000, "cash", "1-1101"))
                .expectStatus().isCreated();
        var due = new HashMap<String, Object>(
                Map.of("date", TODAY, "loan", loan, "product", "1-1402", "principal", 1_000_000));
        treasury.record(UUID.randomUUID(), "J151", due).expectStatus().isEqualTo(409).expectBody().jsonPath("$.code")
                .isEqualTo("ledger.subject-negative").jsonPath("$.detail")
                .value(String.class, said -> assertThat(said).startsWith("Titipan Anggota anggota ini tidak cukup."));
        due.put("principal", 60_000);
        treasury.record(UUID.randomUUID(), "J151", due).expectStatus().isCreated();
        reverse(ahead, "Salah catat").expectStatus().isEqualTo(409).expectBody().jsonPath("$.code")
                .isEqualTo("ledger.subject-negative");
    }

    @Test
    void aSaleIsTakenBackWholeAndOnlyOnce() {
        var sale = UUID.randomUUID();
        treasury.record(UUID.randomUUID(), "J61",
                Map.of("date", TODAY, "giver", "Desa", "amount", 900_000, "cash", "1-1101")).expectStatus().isCreated();
        treasury.record(UUID.randomUUID(), "J26",
                Map.of("date", TODAY, "goods", "sembako", "amount", 500_000, "cash", "1-1101")).expectStatus()
                .isCreated();
        treasury.record(sale, "J31",
                Map.of("date", TODAY, "goods", "sembako", "buyer", Map.of("participation", "NON_ANGGOTA"), "amount",
                        200_000, "cost", 150_000, "cash", "1-1101"))
                .expectStatus().isCreated().expectBody().jsonPath("$.entries.length()").isEqualTo(2);
        assertThat(balance("1-1501")).isEqualTo(350_000);
        reverse(sale, "").expectStatus().isEqualTo(422).expectBody().jsonPath("$.code")
                .isEqualTo("event.reversal.no-reason");
        reverse(sale, "salah jumlah").expectStatus().isCreated().expectBody().jsonPath("$.entries.length()")
                .isEqualTo(2);
        assertThat(balance("1-1501")).isEqualTo(500_000);
        assertThat(cash()).isEqualTo(400_000);
        assertThat(balance("4-2101")).isZero();
        reverse(sale, "sekali lagi").expectStatus().isEqualTo(409).expectBody().jsonPath("$.code")
                .isEqualTo("ledger.already-reversed");
        kukar.as(treasury.treasurer()).get().uri(Treasury.API + "/entries/{e}", treasury.cooperative(), sale).exchange()
                .expectBody()
                .jsonPath("$.reversedBy").exists();
    }

    @Test
    void theFormAsksWhatTheEventNeedsAndLeadsToItsVoucher() {
        var page = page("/catat/J02");
        assertThat(page).contains("Terima Simpanan Wajib", "name=\"months.from\"", "name=\"deposits.member\"",
                "Anggota Nomor", "name=\"kunci\"");
        var sent = form(Map.of("date", TODAY, "cash", "1-1101", "months.from", YearMonth.now().toString(),
                "months.until", "",
                "deposits.member", treasury.members().getFirst().toString(), "deposits.amount", "20.000", "note", ""));
        var location = post("/catat/J02", sent).expectStatus().isSeeOther().returnResult(String.class)
                .getResponseHeaders().getLocation();
        assertThat(post("/catat/J02", sent).expectStatus().isSeeOther().returnResult(String.class).getResponseHeaders()
                .getLocation()).isEqualTo(location);
        assertThat(cash()).isEqualTo(20_000);
        assertThat(kukar.browser(treasury.treasurer()).get().uri(location.toString()).exchange().expectStatus().isOk()
                .returnResult(String.class).getResponseBody())
                .contains("Transaksi berhasil dicatat", voucher("BKM", 1), "Dua puluh ribu rupiah", "Kas Tunai",
                        "bertambah", "Catat Lagi", "Batalkan");
    }

    @Test
    void aWrongFormKeepsWhatWasTypedAndSaysWhyBesideTheField() {
        var answer = post("/catat/J61",
                form(Map.of("date", "2199-01-01", "giver", "Desa <b>Batuah</b>", "amount", "1,25 jt", "cash", "1-1101",
                        "note", "titip")))
                .expectStatus().isEqualTo(422).returnResult(String.class).getResponseBody();
        assertThat(answer).contains("1,25 jt", "Desa &lt;b&gt;Batuah&lt;/b&gt;", "titip", "2199-01-01",
                "Tulis jumlah dalam rupiah bulat").doesNotContain("<b>Batuah");
        assertThat(post("/catat/J61",
                form(Map.of("date", "2199-01-01", "giver", "Desa", "amount", "1.000", "cash", "1-1101")))
                .expectStatus().isEqualTo(422).returnResult(String.class).getResponseBody())
                .contains("belum tiba", "1.000");
    }

    @Test
    void severalMembersPayOnOnePage() {
        assertThat(page("/catat/J01?banyak=true&isi=100000")).contains("100.000",
                "deposits." + treasury.members().getLast());
        var typed = new HashMap<>(Map.of("date", TODAY, "cash", "1-1101"));
        treasury.members().forEach(member -> typed.put("deposits." + member, "100.000"));
        typed.put("deposits." + treasury.members().getFirst(), "");
        post("/catat/J01", form(typed)).expectStatus().isSeeOther();
        assertThat(cash()).isEqualTo(800_000);
    }

    @Test
    void aScriptInADescriptionIsOnlyText() {
        var key = UUID.randomUUID();
        treasury.record(key, "J61",
                Map.of("date", TODAY, "giver", "Desa", "amount", 1_000, "cash", "1-1101", "note",
                        "<script>alert(1)</script>"))
                .expectStatus().isCreated();
        for (var where : List.of("/bukti/" + key, "/jurnal/" + key, "/jurnal", "/buku-kas", "/buku-besar")) {
            assertThat(page(where)).contains("&lt;script&gt;").doesNotContain("<script>alert");
        }
    }

    @Test
    void theReversalFormLeadsToTheVoucherOfTheReversal() {
        var key = UUID.randomUUID();
        treasury.record(key, "J03", deposit(50_000)).expectStatus().isCreated();
        assertThat(page("/bukti/" + key + "/pembalik")).contains("Batalkan Transaksi", "Rp\u00a050.000");
        assertThat(post("/bukti/" + key + "/pembalik", form(Map.of("date", TODAY, "reason", ""))).expectStatus()
                .isEqualTo(422)
                .returnResult(String.class).getResponseBody()).contains("Tulis alasannya");
        var voucher = post("/bukti/" + key + "/pembalik", form(Map.of("date", TODAY, "reason", "tercatat dua kali")))
                .expectStatus().isSeeOther()
                .returnResult(String.class).getResponseHeaders().getLocation();
        assertThat(kukar.browser(treasury.treasurer()).get().uri(voucher.toString()).exchange()
                .returnResult(String.class).getResponseBody())
                .contains("Jurnal pembalik", "tercatat dua kali");
        assertThat(page("/bukti/" + key)).contains("Sudah dibatalkan").doesNotContain("/pembalik\"");
    }

    @Test
    void whatIsRecordedAndRefusedIsCounted() {
        double before = counted("recorded");
        treasury.record(UUID.randomUUID(), "J53",
                Map.of("date", TODAY, "amount", 5_000, "cash", "1-1101", "bank", "1-1111")).expectStatus().isCreated();
        treasury.record(UUID.randomUUID(), "J53", Map.of("date", TODAY)).expectStatus().isEqualTo(422);
        assertThat(counted("recorded")).isEqualTo(before + 1);
        assertThat(counted("refused")).isPositive();
    }

    private double counted(String outcome) {
        var counter = meters.find("lumbung.postings").tags("event", "J53", "outcome", outcome).counter();
        return counter == null ? 0 : counter.count();
    }

    private Map<String, Object> deposit(long amount) {
        return Map.of("date", TODAY, "cash", "1-1101", "deposits",
                Map.of("member", treasury.members().getFirst().toString(), "amount", amount));
    }

    private ResponseSpec reverse(UUID entry, String reason) {
        return kukar.as(treasury.treasurer()).post()
                .uri(Treasury.API + "/entries/{e}/reversal", treasury.cooperative(), entry)
                .header("Idempotency-Key", UUID.randomUUID().toString()).body(Map.of("date", TODAY, "reason", reason))
                .exchange();
    }

    private long cash() {
        return balance("1-1101");
    }

    private long balance(String account) {
        var lines = kukar.as(treasury.treasurer()).get()
                .uri(Treasury.API + "/accounts/{a}/lines?from=2025-01-01&to=" + TODAY,
                        treasury.cooperative(), account)
                .exchange().expectStatus().isOk()
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {}).returnResult().getResponseBody();
        return ((Number) ((Map<?, ?>) lines.get("period")).get("closing")).longValue();
    }

    private String page(String path) {
        return kukar.browser(treasury.treasurer()).get().uri(Treasury.PAGES + path, treasury.cooperative()).exchange()
                .expectStatus().isOk()
                .returnResult(String.class).getResponseBody();
    }

    private ResponseSpec post(String path, LinkedMultiValueMap<String, String> form) {
        return kukar.browser(treasury.treasurer()).post().uri(Treasury.PAGES + path, treasury.cooperative())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).exchange();
    }

    private static LinkedMultiValueMap<String, String> form(Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        form.add("kunci", UUID.randomUUID().toString());
        return form;
    }

    private static String voucher(String type, int number) {
        return "%s/%s/%06d".formatted(type, TODAY.substring(0, 7).replace('-', '/'), number);
    }
}
