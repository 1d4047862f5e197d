package id.lumbung.cooperative.savings;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.TestRegency.Person;
import id.lumbung.cooperative.event.GoldenEvents;
import id.lumbung.cooperative.event.Treasury;
import id.lumbung.cooperative.organ.Office;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class SavingsTest {

    private static final String SAVINGS = Treasury.API + "/savings";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Makassar"));
    private static final YearMonth MONTH = YearMonth.from(TODAY);

    @Autowired
    private TestRegency kukar;

    private Treasury treasury;
    private Person chair;

    @BeforeEach
    void aTreasurerWithNineMembers() {
        treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        chair = kukar.officer(treasury.cooperative(), Office.KETUA);
    }

    @Test
    void theBookOfSavingsIsWhatTheControlAccountsSay() {
        treasury.goldenStart();
        get(treasury.treasurer(), "").jsonPath("$.agrees").isEqualTo(true).jsonPath("$.totals.POKOK").isEqualTo(900_000)
                .jsonPath("$.totals.WAJIB").isEqualTo(180_000).jsonPath("$.members.length()").isEqualTo(9)
                .jsonPath("$.members[0].balances.POKOK").isEqualTo(100_000);
        get(treasury.treasurer(), "?at=2025-06-19").jsonPath("$.totals.POKOK").isEqualTo(0);
        page(treasury.treasurer(), "").contains("Cocok dengan buku besar", "1.080.000");
    }

    @Test
    void aWithdrawalIsNeverMoreThanTheMemberHas() {
        treasury.record(UUID.randomUUID(), "J03", deposit(0, 50_000)).expectStatus().isCreated();
        treasury.record(UUID.randomUUID(), "J03", deposit(1, 500_000)).expectStatus().isCreated();
        treasury.record(UUID.randomUUID(), "J04", withdrawal(50_001)).expectStatus().isEqualTo(409).expectBody()
                .jsonPath("$.code").isEqualTo("ledger.subject-negative").jsonPath("$.field").isEqualTo("amount")
                .jsonPath("$.detail").value(String.class, said -> assertThat(said).contains("Rp\u00a050.000"));
        treasury.record(UUID.randomUUID(), "J04", withdrawal(50_000)).expectStatus().isCreated();
    }

    @Test
    void ofTwoHundredWithdrawalsAtOnceExactlyThoseSucceedThatAreCovered() throws InterruptedException {
        treasury.record(UUID.randomUUID(), "J03", deposit(0, 31_000)).expectStatus().isCreated();
        treasury.record(UUID.randomUUID(), "J03", deposit(1, 900_000)).expectStatus().isCreated();
        var attempts = IntStream.range(0, 200).<Callable<Integer>>mapToObj(_ -> () -> treasury
                .record(UUID.randomUUID(), "J04", withdrawal(1_000)).returnResult(String.class).getStatus().value())
                .toList();
        try (var people = Executors.newFixedThreadPool(16)) {
            var answers = people.invokeAll(attempts).stream().map(answer -> {
                try {
                    return answer.get();
                } catch (InterruptedException | ExecutionException e) {
                    throw new IllegalStateException(e);
                }
            }).toList();
            assertThat(answers).filteredOn(status -> status == 201).hasSize(31);
            assertThat(answers).filteredOn(status -> status == 409).hasSize(169);
        }
        card(0).jsonPath("$.kinds[2].closing").isEqualTo(0);
    }

    @Test
    void severalMonthsOfDifferentTariffsAreDividedByTheTariffOfEach() {
        tariff("WAJIB", "2025-06", 20_000);
        tariff("WAJIB", "2025-08", 25_000);
        treasury.record(UUID.randomUUID(), "J02", wajib(0, "2025-07", "2025-08", 45_000)).expectStatus().isCreated();
        card(0).jsonPath("$.lines.length()").isEqualTo(2).jsonPath("$.lines[0].period").isEqualTo("2025-07")
                .jsonPath("$.lines[0].put").isEqualTo(20_000).jsonPath("$.lines[1].put").isEqualTo(25_000);
        treasury.record(UUID.randomUUID(), "J02", wajib(1, "2025-07", "2025-08", 40_000)).expectStatus().isEqualTo(422)
                .expectBody().jsonPath("$.code").isEqualTo("event.fact.dues-differ").jsonPath("$.detail")
                .value(String.class, said -> assertThat(said).contains("Rp\u00a045.000"));
    }

    @Test
    void arrearsFallByWhatIsPaidAndTheFormProposesTheRest() {
        tariff("WAJIB", MONTH.toString(), 20_000);
        treasury.record(UUID.randomUUID(), "J02", wajib(0, MONTH.toString(), MONTH.toString(), 20_000)).expectStatus()
                .isCreated();
        treasury.record(UUID.randomUUID(), "J02", wajib(1, MONTH.toString(), MONTH.toString(), 5_000)).expectStatus()
                .isCreated();
        var later = MONTH.plusMonths(1);
        get(treasury.treasurer(), "/arrears?until=" + later).jsonPath("$.total")
                .isEqualTo(9 * 40_000 - 25_000).jsonPath("$.debtors.length()").isEqualTo(9)
                .jsonPath("$.debtors[0].owing").isEqualTo(40_000).jsonPath("$.debtors[0].proposal.from")
                .isEqualTo(MONTH.toString()).jsonPath("$.debtors[0].proposal.until").isEqualTo(later.toString())
                .jsonPath("$.debtors[8].owing").isEqualTo(20_000);
        page(treasury.treasurer(), "/tunggakan?bulan=" + later).contains("335.000", "deposits.amount=40.000");
        kukar.browser(treasury.treasurer()).get().uri(Treasury.PAGES
                + "/catat/J02?deposits.member={m}&months.from={f}&months.until={u}&deposits.amount=40.000",
                treasury.cooperative(), treasury.members().getFirst(), MONTH, later).exchange().expectStatus().isOk()
                .expectBody(String.class).value(html -> assertThat(html).contains("value=\"40.000\""));
    }

    @Test
    void billsAreMadeOnceAndFollowWhatIsPaid() {
        put("/bills/" + MONTH, Map.of()).expectStatus().isEqualTo(409).expectBody().jsonPath("$.code")
                .isEqualTo("savings.no-tariff");
        tariff("WAJIB", MONTH.toString(), 20_000);
        put("/bills/" + MONTH, Map.of()).expectStatus().isOk().expectBody().jsonPath("$.length()").isEqualTo(9);
        put("/bills/" + MONTH, Map.of()).expectStatus().isOk().expectBody().jsonPath("$.length()").isEqualTo(9);
        treasury.record(UUID.randomUUID(), "J02", wajib(0, MONTH.toString(), MONTH.toString(), 5_000)).expectStatus()
                .isCreated();
        get(chair, "/bills/" + MONTH).jsonPath("$[0].payment").doesNotExist().jsonPath("$[0].paid").isEqualTo(5_000);
        put("/bills/" + MONTH + "/" + treasury.members().getFirst(), Map.of("amount", 1_000)).expectStatus()
                .isEqualTo(409).expectBody().jsonPath("$.code").isEqualTo("savings.bill-paid");
        put("/bills/" + MONTH + "/" + treasury.members().get(1), Map.of("amount", 7_000)).expectStatus().isOk();
        kukar.as(chair).delete().uri(SAVINGS + "/bills/{m}/{p}", treasury.cooperative(), MONTH,
                treasury.members().get(2)).exchange().expectStatus().isOk();
        put("/bills/" + MONTH, Map.of()).expectStatus().isOk();
        get(chair, "/arrears?until=" + MONTH).jsonPath("$.total").isEqualTo(15_000 + 7_000 + 6 * 20_000);
        page(chair, "/tagihan?bulan=" + MONTH).contains("Sebagian", "Dihapus", "Belum bayar");
    }

    @Test
    void pokokMayBePaidInPartsAndTheCardShowsTheRest() {
        tariff("POKOK", "2025-06", 100_000);
        treasury.record(UUID.randomUUID(), "J01", Map.of("date", TODAY.toString(), "cash", "1-1101", "deposits",
                Map.of(treasury.members().getFirst().toString(), 40_000))).expectStatus().isCreated();
        card(0).jsonPath("$.remainingPokok").isEqualTo(60_000);
        page(treasury.treasurer(), "/anggota/" + treasury.members().getFirst()).contains("masih kurang", "60.000");
    }

    @Test
    void theCardIsADocumentToo() throws IOException {
        treasury.record(UUID.randomUUID(), "J03", Map.of("date", TODAY.toString(), "cash", "1-1101", "deposits",
                Map.of(treasury.members().getFirst().toString(), 40_000))).expectStatus().isCreated();
        var card = kukar.browser(treasury.treasurer()).get()
                .uri(Treasury.PAGES + "/simpanan/anggota/{m}/pdf", treasury.cooperative(),
                        treasury.members().getFirst())
                .exchange().expectStatus().isOk().expectHeader().contentType(MediaType.APPLICATION_PDF)
                .returnResult(byte[].class).getResponseBody();
        try (var document = Loader.loadPDF(card)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Anggota Nomor", "40.000", "-00001")
                    .doesNotContain("640206420785");
        }
        var chair = kukar.officer(kukar.freshCooperative(), Office.KETUA);
        kukar.browser(chair).get().uri(Treasury.PAGES + "/simpanan/anggota/{m}/pdf", treasury.cooperative(),
                treasury.members().getFirst()).exchange().expectStatus().isForbidden();
    }

    @Test
    void aMemberReadsHerOwnCardAndNobodyElses() {
        var sari = kukar.person("sub-" + UUID.randomUUID(), "Sari", "anggota");
        kukar.as(kukar.dinasAdmin()).put().uri(Treasury.API + "/members/{m}/account", treasury.cooperative(),
                treasury.members().getFirst()).body(Map.of("subject", sari.subject())).exchange().expectStatus().isOk();
        kukar.as(sari).get().uri(SAVINGS + "/members/{m}", treasury.cooperative(), treasury.members().getFirst())
                .exchange().expectStatus().isOk();
        kukar.as(sari).get().uri(SAVINGS + "/members/{m}", treasury.cooperative(), treasury.members().get(1)).exchange()
                .expectStatus().isForbidden();
        kukar.as(sari).get().uri(SAVINGS, treasury.cooperative()).exchange().expectStatus().isForbidden();
        kukar.browser(sari).get().uri(Treasury.PAGES + "/simpanan", treasury.cooperative()).exchange().expectStatus()
                .isSeeOther();
    }

    @Test
    void anotherRegencySeesNothing() {
        for (var path : List.of("", "/arrears", "/tariffs", "/bills/2025-07",
                "/members/" + treasury.members().getFirst())) {
            kukar.as(kukar.foreigner()).get().uri(SAVINGS + path, treasury.cooperative()).exchange().expectStatus()
                    .isForbidden();
            kukar.as(kukar.foreigner()).get()
                    .uri("/kubar/api/cooperatives/{c}/savings" + path, treasury.cooperative()).exchange().expectStatus()
                    .value(status -> assertThat(status).isIn(403, 404));
        }
    }

    @Test
    void onlyTheBoardSetsATariffAndItSaysWhichMeetingDecided() {
        var body = Map.of("amount", 20_000, "basis", "BA Musdesus 1/2025");
        kukar.as(kukar.dinasAdmin()).put().uri(SAVINGS + "/tariffs/WAJIB/2025-07", treasury.cooperative()).body(body)
                .exchange().expectStatus().isForbidden();
        for (var wrong : List.of(Map.of("amount", -1, "basis", "BA 1/2025"), Map.of("amount", 1, "basis", " "),
                Map.of("amount", 1_000_000_000, "basis", "BA 1/2025"))) {
            put("/tariffs/WAJIB/2025-07", wrong).expectStatus().isEqualTo(422);
        }
        put("/tariffs/SUKARELA/2025-07", body).expectStatus().isEqualTo(422);
        var form = new LinkedMultiValueMap<String, String>();
        form.setAll(Map.of("kind", "WAJIB", "since", "2025-07", "amount", "1,25 jt", "basis", "BA 7"));
        kukar.browser(chair).post().uri(Treasury.PAGES + "/simpanan/tarif", treasury.cooperative())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).exchange().expectStatus()
                .isEqualTo(422).expectBody(String.class).value(html -> assertThat(html).contains("1,25 jt", "BA 7"));
        form.set("amount", "20.000");
        kukar.browser(chair).post().uri(Treasury.PAGES + "/simpanan/tarif", treasury.cooperative())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).exchange().expectStatus().isSeeOther();
        page(kukar.dinasOfficer(), "/tarif").contains("Juli 2025", "20.000");
    }

    private void tariff(String kind, String from, long amount) {
        put("/tariffs/" + kind + "/" + from, Map.of("amount", amount, "basis", "BA Musdesus 1/2025")).expectStatus()
                .isOk();
    }

    private ResponseSpec put(String path, Object body) {
        return kukar.as(chair).put().uri(SAVINGS + path, treasury.cooperative()).body(body).exchange();
    }

    private BodyContentSpec get(Person person, String path) {
        return kukar.as(person).get().uri(SAVINGS + path, treasury.cooperative()).exchange().expectStatus().isOk()
                .expectBody();
    }

    private BodyContentSpec card(int member) {
        return get(treasury.treasurer(), "/members/" + treasury.members().get(member));
    }

    private AbstractStringAssert<?> page(Person person, String path) {
        return assertThat(kukar.browser(person).get().uri(Treasury.PAGES + "/simpanan" + path, treasury.cooperative())
                .exchange().expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody());
    }

    private Map<String, Object> deposit(int member, long amount) {
        return Map.of("date", TODAY.toString(), "cash", "1-1101", "deposits",
                Map.of(treasury.members().get(member).toString(), amount));
    }

    private Map<String, Object> withdrawal(long amount) {
        return Map.of("date", TODAY.toString(), "cash", "1-1101", "member", treasury.members().getFirst().toString(),
                "amount", amount);
    }

    private Map<String, Object> wajib(int member, String from, String until, long amount) {
        var document = new HashMap<>(deposit(member, amount));
        document.put("months", Map.of("from", from, "until", until));
        return document;
    }
}
