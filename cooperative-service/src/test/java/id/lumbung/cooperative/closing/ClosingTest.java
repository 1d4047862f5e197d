package id.lumbung.cooperative.closing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.TestRegency.Person;
import id.lumbung.cooperative.event.GoldenEvents;
import id.lumbung.cooperative.event.Treasury;
import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.cooperative.ledger.Ledger;
import id.lumbung.cooperative.ledger.Line;
import id.lumbung.cooperative.ledger.Posting;
import id.lumbung.cooperative.ledger.Unit;
import id.lumbung.cooperative.ledger.VoucherType;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.tenancy.Tenant;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class ClosingTest {

    private static final Map<String, Object> UNCOUNTED = Map.of("reason", "Kas tidak sempat dihitung");

    private static final Tenant KUKAR = new Tenant(6402, "kukar", "Kutai Kartanegara", ZoneId.of("Asia/Makassar"));

    @Autowired
    private TestRegency kukar;
    @Autowired
    private Ledger ledger;
    @Autowired
    private TransactionTemplate transactions;

    private Treasury treasury;
    private Person chair;
    private Person supervisor;

    @BeforeEach
    void aTreasuryWithAChairAndASupervisor() {
        treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        chair = kukar.officer(treasury.cooperative(), Office.KETUA);
        supervisor = kukar.officer(treasury.cooperative(), Office.ANGGOTA_PENGAWAS);
    }

    @Test
    void theTreasurerClosesMonthAfterMonthAndReopensWithAReason() {
        refused(close("2025-07"), 409, "closing.earlier-open");
        var first = answer(close("2025-06"), 200);
        assertThat(answer(close("2025-06"), 200)).isEqualTo(first);
        refused(gift("2025-06-25"), 409, "ledger.month-closed");
        gift("2025-07-01").expectStatus().isCreated();

        refused(send(treasury.treasurer(), "/periods/2025-06/reopenings", Map.of()), 422, "closing.no-reason");
        refused(send(chair, "/periods/2025-06/reopenings", Map.of("reason", "Ada bukti tertinggal")), 403,
                "organ.not-the-treasurer");
        send(treasury.treasurer(), "/periods/2025-06/reopenings", Map.of("reason", "Ada bukti tertinggal"))
                .expectStatus().isCreated();
        gift("2025-06-25").expectStatus().isCreated();
        assertThat(page(chair, "/tutup-buku/2025-06")).contains("Dibuka kembali", "Ada bukti tertinggal", "Terbuka");
    }

    @Test
    void onlyTheTreasurerCloses() {
        refused(put(chair, "/periods/2025-06/closing"), 403, "organ.not-the-treasurer");
        put(kukar.dinasAdmin(), "/periods/2025-06/closing").expectStatus().isForbidden();
        put(treasury.treasurer(), "/years/2025/closing").expectStatus().isEqualTo(409);
    }

    @Test
    void sealingAndUnsealingTakesAChairAndASupervisor() {
        close("2025-06").expectStatus().isOk();
        refused(send(treasury.treasurer(), "/periods/2025-06/proposals", UNCOUNTED), 403,
                "closing.chair-or-supervisor");
        var proposal = id(answer(send(chair, "/periods/2025-06/proposals", UNCOUNTED), 201));
        refused(put(chair, "/periods/2025-06/proposals/" + proposal + "/consent"), 409, "closing.two-people");
        refused(send(supervisor, "/periods/2025-06/proposals", UNCOUNTED), 409, "closing.proposed-once");
        assertThat(page(supervisor, "/tutup-buku/2025-06")).contains("Usul mengunci", "Setuju");
        assertThat(page(chair, "/tutup-buku/2025-06")).contains("disetujui seorang pengawas", "tarik usul")
                .doesNotContain("/setuju\"");
        var sealed = answer(put(supervisor, "/periods/2025-06/proposals/" + proposal + "/consent"), 200);
        assertThat(answer(put(supervisor, "/periods/2025-06/proposals/" + proposal + "/consent"), 200))
                .isEqualTo(sealed);
        refused(send(treasury.treasurer(), "/periods/2025-06/reopenings", Map.of("reason", "Sudah dikunci")), 409,
                "closing.sealed");

        refused(send(chair, "/periods/2025-06/proposals", Map.of("unseal", true)), 422, "closing.no-reason");
        var unseal = id(answer(send(supervisor, "/periods/2025-06/proposals",
                Map.of("unseal", true, "reason", "Nota ganda")), 201));
        assertThat(page(supervisor, "/tutup-buku/2025-06")).contains("disetujui ketua").doesNotContain("/setuju\"");
        assertThat(page(chair, "/tutup-buku/2025-06")).contains("/setuju\"");
        put(chair, "/periods/2025-06/proposals/" + unseal + "/consent").expectStatus().isOk();
        gift("2025-06-25").expectStatus().isCreated();
        assertThat(page(treasury.treasurer(), "/tutup-buku?tahun=2025")).contains("Kunci dibuka", "Nota ganda",
                "Dikunci");
    }

    @Test
    void whatNobodyCountedIsSealedOnlyForAReasonThatBothStandFor() {
        gift("2025-06-25").expectStatus().isCreated();
        close("2025-06").expectStatus().isOk();
        refused(send(chair, "/periods/2025-06/proposals", Map.of()), 422, "closing.seal-needs-reason");
        assertThat(page(chair, "/tutup-buku/2025-06")).contains("Sebelum Dikunci", "Mengapa tetap dikunci");
        assertThat(submit(chair, "/tutup-buku/2025-06/usul-kunci", Map.of("reason", ""), 422))
                .contains("Mengapa tetap dikunci", "id=\"reason\"");
        submit(chair, "/tutup-buku/2025-06/usul-kunci", Map.of("reason", "Kas tidak sempat dihitung"), 303);
        assertThat(page(chair, "/tutup-buku/2025-06")).contains("Kas tidak sempat dihitung");
        var proposal = (String) rows(json("/periods/2025-06"), "acts").getFirst().get("id");
        assertThat(page(supervisor, "/tutup-buku/2025-06")).contains("Kas tidak sempat dihitung");
        put(supervisor, "/periods/2025-06/proposals/" + proposal + "/consent").expectStatus().isOk();
        assertThat(page(treasury.treasurer(), "/tutup-buku/2025-06").split("Kas tidak sempat dihitung")).hasSize(3);
    }

    @Test
    void aProposalIsTurnedDownWithAReason() {
        close("2025-06").expectStatus().isOk();
        var proposal = id(answer(send(chair, "/periods/2025-06/proposals", UNCOUNTED), 201));
        refused(send(supervisor, "/periods/2025-06/proposals/" + proposal + "/refusal", Map.of()), 422,
                "closing.no-reason");
        send(supervisor, "/periods/2025-06/proposals/" + proposal + "/refusal", Map.of("reason", "Kas belum cocok"))
                .expectStatus().isCreated();
        refused(put(supervisor, "/periods/2025-06/proposals/" + proposal + "/consent"), 409, "closing.proposal-gone");
    }

    @Test
    void whatMustBeSetRightFirstStopsTheClosing() {
        post("2025-06-25", "UMUM", Line.debit(AccountCode.of("1-1101"), Rupiah.of(5_000)),
                Line.credit(AccountCode.of("3-1999"), Rupiah.of(5_000)));
        refused(close("2025-06"), 409, "closing.unready");
        assertThat(page(treasury.treasurer(), "/tutup-buku/2025-06")).contains("Harus dibereskan",
                "Ekuitas Saldo Awal masih Rp\u00a05.000", "/buku-besar?akun=3-1999", "Kas Tunai belum dihitung");
        assertThat(submit(treasury.treasurer(), "/tutup-buku/2025-06/tutup", Map.of(), 422))
                .contains("belum dapat ditutup");
        post("2025-06-26", "UMUM", Line.debit(AccountCode.of("3-1999"), Rupiah.of(5_000)),
                Line.credit(AccountCode.of("3-1201"), Rupiah.of(5_000)));
        submit(treasury.treasurer(), "/tutup-buku/2025-06/tutup", Map.of(), 303);
        assertThat(submit(treasury.treasurer(), "/tutup-buku/2025-06/buka", Map.of("reason", " x"), 422))
                .contains("Tulis alasannya", " x");
        submit(treasury.treasurer(), "/tutup-buku/2025-06/buka", Map.of("reason", "Lupa nota"), 303);
    }

    @Test
    void aSealedYearCarriesItsResultOverByUnitAndParticipation() throws Exception {
        treasury.goldenStart();
        treasury.outlet("APOTEK", "Apotek Desa");
        post("2025-08-01", "UMUM", Line.debit(AccountCode.of("6-1201"), Rupiah.of(30_000)).in(new Unit("APOTEK")),
                Line.credit(AccountCode.of("1-1101"), Rupiah.of(30_000)).in(new Unit("APOTEK")));
        var before = balances("2025-12-31");
        refused(put(treasury.treasurer(), "/years/2025/closing"), 409, "closing.year-sealed");
        sealThrough(12);
        assertThat(page(treasury.treasurer(), "/tutup-buku?tahun=2025")).contains("Tutup Tahun 2025");

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = new ArrayList<Callable<Object>>();
            for (var attempt = 0; attempt < 4; attempt++) {
                attempts.add(() -> answer(put(treasury.treasurer(), "/years/2025/closing"), 200));
            }
            var answers = new ArrayList<Object>();
            for (var done : people.invokeAll(attempts)) {
                answers.add(done.get());
            }
            assertThat(answers).containsOnly(answers.getFirst());
        }
        var result = before.entrySet().stream().filter(account -> account.getKey().compareTo("4") >= 0)
                .mapToLong(Map.Entry::getValue).sum();
        var after = balances("2025-12-31");
        assertThat(after).containsEntry("3-1502", result);
        assertThat(after.entrySet()).noneMatch(
                account -> account.getKey().compareTo("4") >= 0 && account.getValue() != 0);
        assertThat(balances("2026-01-01")).containsEntry("3-1501", result).containsEntry("3-1502", 0L);
        assertThat(slices("3-1501")).containsEntry("APOTEK TANPA", 30_000L).hasSizeGreaterThan(2);
        assertThat(json("/chain")).containsEntry("whole", true);

        var closing = entriesOf("J76").getFirst();
        refused(send(treasury.treasurer(), "/entries/" + closing + "/reversal",
                Map.of("date", "2026-01-05", "reason", "Salah tutup")), 409, "ledger.closes-year");

        unseal("2025-12");
        assertThat(balances("2025-12-31")).containsAllEntriesOf(before).containsEntry("3-1502", 0L);
        gift("2025-12-31").expectStatus().isCreated();
        close("2025-12").expectStatus().isOk();
        sealThrough(12);
        put(treasury.treasurer(), "/years/2025/closing").expectStatus().isOk();
        assertThat(balances("2026-01-01")).containsEntry("3-1501", result);
        assertThat(json("/proofs", HttpMethod.PUT)).containsEntry("hold", true);
    }

    @Test
    void theNextYearIsNotSealedBeforeThisOneIsClosed() {
        sealThrough(12);
        close("2026-01").expectStatus().isOk();
        refused(send(chair, "/periods/2026-01/proposals", UNCOUNTED), 409, "closing.year-before");
        put(treasury.treasurer(), "/years/2025/closing").expectStatus().isOk();
        send(chair, "/periods/2026-01/proposals", UNCOUNTED).expectStatus().isCreated();
    }

    @Test
    void closedBooksSayWhatToDo() {
        var cooperative = kukar.freshCooperative();
        var treasurer = kukar.officer(cooperative, Office.BENDAHARA);
        assertThat(kukar.browser(treasurer).get().uri(Treasury.PAGES + "/tutup-buku", cooperative).exchange()
                .expectStatus().isOk().returnResult(String.class).getResponseBody()).contains("Buku belum dibuka");
        kukar.as(treasurer).put().uri(Treasury.API + "/periods/2025-06/closing", cooperative).exchange().expectStatus()
                .isEqualTo(409);
        kukar.as(treasurer).put().uri(Treasury.API + "/years/2025/closing", cooperative).exchange().expectStatus()
                .isEqualTo(409);
    }

    @Test
    void anotherRegencySeesNothing() {
        for (var path : List.of("/periods", "/periods/2025-06")) {
            kukar.as(kukar.foreigner()).get().uri(Treasury.API + path, treasury.cooperative()).exchange()
                    .expectStatus().isForbidden();
            kukar.as(kukar.foreigner()).get().uri("/kubar/api/cooperatives/{c}" + path, treasury.cooperative())
                    .exchange().expectStatus().isNotFound();
        }
        kukar.as(kukar.foreigner()).put().uri("/kubar/api/cooperatives/{c}/periods/2025-06/closing",
                treasury.cooperative()).exchange().expectStatus().isNotFound();
    }

    private void sealThrough(int month) {
        for (var next = 6; next <= month; next++) {
            close("2025-%02d".formatted(next)).expectStatus().isOk();
        }
        var at = "/periods/2025-%02d/proposals".formatted(month);
        var proposal = id(answer(send(chair, at, UNCOUNTED), 201));
        put(supervisor, at + "/" + proposal + "/consent").expectStatus().isOk();
    }

    private void unseal(String month) {
        var at = "/periods/" + month + "/proposals";
        var proposal = id(answer(send(chair, at, Map.of("unseal", true, "reason", "Ada yang salah")), 201));
        put(supervisor, at + "/" + proposal + "/consent").expectStatus().isOk();
    }

    private void post(String day, String event, Line... lines) {
        KUKAR.run(() -> transactions.executeWithoutResult(status -> ledger.post(Posting.of(UUID.randomUUID(),
                treasury.cooperative(), LocalDate.parse(day), VoucherType.BM, EventCode.of(event), "Uji",
                List.of(lines)))));
    }

    private ResponseSpec gift(String day) {
        return treasury.record(UUID.randomUUID(), "J61", Map.of("date", day, "giver", "Desa", "amount", 5, "cash",
                "1-1101"));
    }

    private ResponseSpec close(String month) {
        return put(treasury.treasurer(), "/periods/" + month + "/closing");
    }

    private ResponseSpec put(Person person, String path) {
        return kukar.as(person).put().uri(Treasury.API + path, treasury.cooperative()).exchange();
    }

    private ResponseSpec send(Person person, String path, Map<String, ?> body) {
        return kukar.as(person).post().uri(Treasury.API + path, treasury.cooperative())
                .header("Idempotency-Key", UUID.randomUUID().toString()).body(body).exchange();
    }

    private static void refused(ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }

    private static Map<String, Object> answer(ResponseSpec answer, int status) {
        return answer.expectStatus().isEqualTo(status)
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {}).returnResult().getResponseBody();
    }

    private static String id(Map<String, Object> json) {
        return (String) json.get("id");
    }

    private Map<String, Object> json(String path) {
        return json(path, HttpMethod.GET);
    }

    private Map<String, Object> json(String path, HttpMethod method) {
        return answer(kukar.as(treasury.treasurer()).method(method).uri(Treasury.API + path, treasury.cooperative())
                .exchange(), 200);
    }

    private Map<String, Long> balances(String day) {
        var balances = new TreeMap<String, Long>();
        rows(json("/trial-balance?date=" + day), "balances")
                .forEach(row -> balances.put((String) row.get("code"), ((Number) row.get("closing")).longValue()));
        return balances;
    }

    private List<String> entriesOf(String event) {
        return rows(json("/entries?size=500"), "entries").stream().filter(entry -> entry.get("event").equals(event))
                .map(entry -> (String) entry.get("id")).toList();
    }

    private Map<String, Long> slices(String account) {
        var slices = new TreeMap<String, Long>();
        for (var entry : rows(json("/entries?size=500"), "entries")) {
            for (var line : rows(entry, "lines")) {
                if (line.get("account").equals(account)) {
                    var amount = ((Number) line.get("amount")).longValue();
                    slices.merge(line.get("unit") + " " + line.get("participation"),
                            line.get("side").equals("DEBIT") ? amount : -amount, Long::sum);
                }
            }
        }
        return slices;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> json, String name) {
        return (List<Map<String, Object>>) json.get(name);
    }

    private String page(Person person, String path) {
        return kukar.browser(person).get().uri(Treasury.PAGES + path, treasury.cooperative()).exchange().expectStatus()
                .isOk().returnResult(String.class).getResponseBody();
    }

    private String submit(Person person, String path, Map<String, String> fields, int status) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        form.add("kunci", UUID.randomUUID().toString());
        return kukar.browser(person).post().uri(Treasury.PAGES + path, treasury.cooperative())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).exchange().expectStatus()
                .isEqualTo(status).returnResult(String.class).getResponseBody();
    }
}
