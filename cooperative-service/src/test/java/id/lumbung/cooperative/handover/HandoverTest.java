package id.lumbung.cooperative.handover;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.Surroundings;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.TestRegency.Person;
import id.lumbung.cooperative.event.Treasury;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.testing.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@FeatureTest
class HandoverTest {

    private static final String API = "/kukar/api/cooperatives/{c}/handovers";
    private static final String PAGES = "/kukar/koperasi/{c}/serah-terima";

    @Autowired
    private TestRegency kukar;

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Makassar"));
    private UUID cooperative;
    private Person old;
    private Person next;
    private UUID oldTerm;
    private UUID nextTerm;

    /// Bu Lama kept the books until yesterday; Pak Baru does from today on.
    @BeforeEach
    void theTreasurerChanges() {
        cooperative = kukar.freshCooperative();
        oldTerm = UUID.randomUUID();
        nextTerm = UUID.randomUUID();
        old = treasurer(oldTerm, "Bu Lama", today.minusYears(1));
        kukar.as(kukar.dinasAdmin()).put().uri("/kukar/api/cooperatives/{c}/terms/{t}/closing", cooperative, oldTerm)
                .body(Map.of("closedOn", today.toString(), "cause", "BERHENTI", "reason", "BA RAT 2/2026")).exchange()
                .expectStatus().isOk();
        next = treasurer(nextTerm, "Pak Baru", today);
    }

    @Test
    void bothAgreeAndTheDinasIsOfferedToCloseTheIdleAccount() {
        var admin = kukar.dinasAdmin();
        assertThat(page(admin, "/kukar/koperasi/{c}/organ")).contains("serah terimanya belum dicatat", "Bu Lama");
        assertThat(page(admin, "/kukar/koperasi/{c}")).contains("serah terimanya belum dicatat");
        assertThat(page(next, PAGES)).contains("Catat Serah Terima");
        kukar.browser(old).get().uri(PAGES, cooperative).exchange().expectStatus().isForbidden();

        var act = UUID.randomUUID();
        var recorded = answer(record(next, act, form()), 200);
        assertThat(recorded).containsEntry("from", "Bu Lama").containsEntry("to", "Pak Baru");
        assertThat(answer(record(next, act, form()), 200)).as("asked twice").isEqualTo(recorded);
        assertThat(kukar.notices(old)).containsKey("handover.to-agree");
        assertThat(kukar.notices(next)).containsKey("handover.to-agree");
        assertThat(kukar.notices(admin)).doesNotContainKey("handover.to-agree");
        assertThat(answer(record(next, UUID.randomUUID(), form()), 409)).containsEntry("code", "handover.nothing");
        assertThat(page(admin, "/kukar/koperasi/{c}/organ")).contains("belum disetujui keduanya")
                .doesNotContain("serah terimanya belum dicatat");

        assertThat(page(old, PAGES + "/" + act)).as("she reads what she signs").contains("Saya sudah menyerahkan")
                .doesNotContain("Saya sudah menerima");
        assertThat(answer(agree(old, act, "BARU"), 403)).containsEntry("code", "handover.not-yours");
        assertThat(answer(agree(admin, act, "LAMA"), 403)).containsEntry("code", "handover.not-yours");
        var agreed = answer(agree(old, act, "LAMA"), 200);
        assertThat(agreed.get("left")).isNotNull();
        assertThat(kukar.notices(old)).doesNotContainKey("handover.to-agree");
        kukar.browser(old).get().uri(PAGES, cooperative).exchange().expectStatus().isForbidden(); // signed, and out
        assertThat(page(admin, PAGES + "/" + act)).doesNotContain("Buka Akunnya");

        var form = new LinkedMultiValueMap<String, String>();
        form.add("side", "BARU");
        kukar.browser(next).post().uri(PAGES + "/" + act + "/setuju", cooperative)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).exchange().expectStatus().isSeeOther();
        assertThat(answer(agree(next, act, "BARU"), 200).get("took")).isNotNull();
        assertThat(page(admin, PAGES + "/" + act)).contains("Buka Akunnya", "/kukar/pengaturan/pengguna?cari=628");
        assertThat(page(next, PAGES + "/" + act)).doesNotContain("Buka Akunnya");
        assertThat(page(admin, "/kukar/koperasi/{c}/organ")).doesNotContain("serah terimanya", "belum disetujui");

        office(old, UUID.randomUUID(), "ANGGOTA_PENGURUS", "Bu Lama", today);
        assertThat(page(admin, PAGES + "/" + act)).as("she has an office again").doesNotContain("Buka Akunnya");
    }

    @Test
    void whoCannotSignInAnyMoreSignedOnPaperWhichTheDinasSaw() {
        var act = UUID.randomUUID();
        answer(record(next, act, form()), 200);
        var paper = Map.of("paper", "Surat ahli waris 4/VII, meninggal dunia");
        put(next, API + "/" + act + "/paper", paper).expectStatus().isForbidden();
        put(kukar.dinasOfficer(), API + "/" + act + "/paper", paper).expectStatus().isForbidden();
        put(kukar.dinasAdmin(), API + "/" + act + "/paper", Map.of("paper", " ")).expectStatus().isEqualTo(422);
        assertThat(answer(put(kukar.dinasAdmin(), API + "/" + act + "/paper", paper), 200).get("left").toString())
                .contains("ahli waris");
        assertThat(page(kukar.dinasAdmin(), PAGES + "/" + act)).contains("setuju di atas kertas", "Pak Rahmat");
    }

    @Test
    void theCountIsOneOfThatDay() {
        var treasury = Treasury.open(kukar, today.withDayOfYear(1));
        cooperative = treasury.cooperative();
        var first = UUID.randomUUID();
        kukar.as(kukar.dinasAdmin()).put().uri("/kukar/api/cooperatives/{c}/terms/{t}/closing", cooperative,
                termOf(treasury.treasurer())).body(
                        Map.of("closedOn", today.toString(), "cause", "BERHENTI", "reason", "BA RAT 2/2026"))
                .exchange().expectStatus().isOk();
        next = treasurer(first, "Pak Baru", today);
        var count = UUID.randomUUID();
        kukar.as(next).post().uri("/kukar/api/cooperatives/{c}/cash-counts", cooperative)
                .header("Idempotency-Key", count.toString())
                .body(Map.of("account", "1-1101", "day", today.toString())).exchange().expectStatus().isCreated();
        assertThat(page(next, PAGES + "/baru")).contains(count.toString());

        var form = form();
        form.put("count", count.toString());
        form.put("handedOn", today.minusDays(1).toString());
        assertThat(answer(record(next, UUID.randomUUID(), form), 422)).containsEntry("code",
                "handover.count-of-that-day").containsEntry("field", "count");
        form.put("handedOn", today.toString());
        var act = UUID.randomUUID();
        assertThat(answer(record(next, act, form), 200)).containsEntry("count", count.toString());
        assertThat(page(next, PAGES + "/" + act)).contains("/opname/" + count);
    }

    @Test
    void whatIsTypedWronglyComesBackWithTheReason() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("kunci", UUID.randomUUID().toString());
        form.add("handedOn", today.plusDays(3).toString());
        form.add("minutes", "BA 3/2026");
        assertThat(submit(form, 422)).contains("wajib diisi", "BA 3/2026");
        form.add("items", "BUKU_KAS");
        form.add("items", "LAINNYA");
        assertThat(submit(form, 422)).contains("Tanggal harus di dalam");
        form.set("handedOn", today.toString());
        assertThat(submit(form, 422)).contains("Tuliskan apa yang diserahkan");
        form.add("notes", "Kendaraan roda tiga");
        submit(form, 303);
        assertThat(page(next, PAGES)).contains("Bu Lama – Pak Baru", "Menunggu");
        assertThat(answer(record(next, UUID.randomUUID(), new HashMap<>(Map.of("items", List.of("RUMAH")))), 400))
                .containsKey("code");
    }

    @Test
    void twoPeopleInOfficeShallHaveAnAccount() {
        assertThat(page(kukar.dinasAdmin(), "/kukar/koperasi/{c}")).contains("Baru 1 orang yang menjabat punya akun");
        var district = kukar.browser(kukar.dinasAdmin()).get().uri("/kukar/koperasi").exchange()
                .expectBody(String.class)
                .returnResult().getResponseBody();
        assertThat(district).contains("berpengurus baru punya kurang dari dua akun");
        kukar.officer(cooperative, Office.KETUA);
        assertThat(page(kukar.dinasAdmin(), "/kukar/koperasi/{c}")).doesNotContain("orang yang menjabat punya akun");
    }

    @Test
    void whoIsReelectedHandsNothingOver() {
        cooperative = kukar.freshCooperative();
        var phone = TestRegency.nextPhone();
        for (var starts : List.of(today.minusYears(2), today.minusDays(3))) {
            var body = Map.of("office", "BENDAHARA", "name", "Bu Sari", "phone", phone, "starts", starts.toString(),
                    "ends", starts.equals(today.minusDays(3))
                            ? today.plusYears(1).toString()
                            : today.minusDays(4).toString(),
                    "minutes", "BA RAT 1");
            kukar.as(kukar.dinasAdmin()).put().uri("/kukar/api/cooperatives/{c}/terms/{t}", cooperative,
                    UUID.randomUUID()).body(body).exchange().expectStatus().isOk();
        }
        assertThat(page(kukar.dinasAdmin(), "/kukar/koperasi/{c}/organ")).contains("Bu Sari")
                .doesNotContain("serah terimanya");
    }

    @Test
    void onlyTheBoardAndTheDinasRecordAndAnotherRegencySeesNothing() {
        var supervisor = kukar.officer(cooperative, Office.ANGGOTA_PENGAWAS);
        for (var person : List.of(supervisor, kukar.dinasOfficer(), old, kukar.person("siapa", "Siapa", "pengurus"))) {
            record(person, UUID.randomUUID(), form()).expectStatus().isForbidden();
            kukar.browser(person).get().uri(PAGES + "/baru", cooperative).exchange().expectStatus().isForbidden();
        }
        var act = UUID.randomUUID();
        answer(record(next, act, form()), 200);
        for (var path : List.of("", "/" + act)) {
            kukar.browser(kukar.foreigner()).get().uri(PAGES + path, cooperative).exchange().expectStatus()
                    .isForbidden();
            kukar.browser(kukar.foreigner()).get().uri((PAGES + path).replace("kukar", "kubar"), cooperative).exchange()
                    .expectStatus().isNotFound();
        }
        kukar.as(kukar.foreigner()).get().uri(API.replace("kukar", "kubar"), cooperative).exchange().expectStatus()
                .isNotFound();
        kukar.as(kukar.person("siapa", "Siapa", "pengurus")).get().uri(API, cooperative).exchange().expectStatus()
                .isForbidden();
    }

    @Test
    void theDatabaseItselfTakesNobodysWordForAnothers() throws SQLException {
        var act = UUID.randomUUID();
        attack("handover_from_one_treasurer_to_the_next", handover(act, nextTerm, oldTerm, today, "BUKU_KAS"));
        attack("handover_day", handover(act, oldTerm, nextTerm, today.plusDays(5), "BUKU_KAS"));
        attack("handover_items_known", handover(act, oldTerm, nextTerm, today, "RUMAH"));
        answer(record(next, act, form()), 200);
        attack("handover_once_per_new_holder", handover(UUID.randomUUID(), oldTerm, nextTerm, today, "BUKU_KAS"));
        attack("handover_consent_is_its_own", consent(act, "LAMA", next.subject(), "null"));
        attack("handover_consent_is_its_own", consent(act, "BARU", old.subject(), "null"));
        attack("handover_paper_by_a_third", consent(act, "LAMA", next.subject(), "'surat'"));
        attack("handover_consent_paper_of_the_old", consent(act, "BARU", "dinas", "'surat'"));
        attack("permission denied", "update handover set items = '{STEMPEL}'");
        attack("permission denied", "delete from handover_consent");
    }

    private String handover(UUID id, UUID from, UUID to, LocalDate day, String item) {
        return """
                insert into handover (id, cooperative_id, from_term, to_term, held_on, items, minutes, recorded_by, recorded_by_name)
                values ('%s', '%s', '%s', '%s', '%s', '{%s}', 'BA 1', 'x', 'x')"""
                .formatted(id, cooperative, from, to, day, item);
    }

    private static String consent(UUID act, String side, String by, String paper) {
        return "insert into handover_consent (handover_id, side, signed_by, signed_by_name, paper) values ('%s', '%s', '%s', 'x', %s)"
                .formatted(act, side, by, paper);
    }

    private static void attack(String because, String sql) throws SQLException {
        try (var connection = TestPostgres.as(Surroundings.DATABASE, Surroundings.APP, Surroundings.PASSWORD)
                .getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local app.tenant = '6402'");
            assertThatExceptionOfType(PSQLException.class).as(sql).isThrownBy(() -> statement.execute(sql))
                    .matches(refused -> (refused.getMessage() + refused.getServerErrorMessage()).contains(because)
                            || because.equals(Objects.requireNonNull(refused.getServerErrorMessage()).getConstraint()));
        }
    }

    private Map<String, Object> form() {
        return new HashMap<>(Map.of("handedOn", today.toString(), "items", List.of("UANG_TUNAI", "BUKU_KAS"), "minutes",
                "BA Serah Terima 3/2026"));
    }

    private Person treasurer(UUID term, String name, LocalDate starts) {
        return office(kukar.person("sub-" + UUID.randomUUID(), name, "pengurus"), term, "BENDAHARA", name, starts);
    }

    private Person office(Person person, UUID term, String office, String name, LocalDate starts) {
        var terms = "/kukar/api/cooperatives/{c}/terms/{t}";
        kukar.as(kukar.dinasAdmin()).put().uri(terms, cooperative, term).body(Map.of("office", office, "name", name,
                "phone", TestRegency.nextPhone(), "starts", starts.toString(), "minutes", "BA RAT 1/2026")).exchange()
                .expectStatus().isOk();
        kukar.as(kukar.dinasAdmin()).put().uri(terms + "/account", cooperative, term)
                .body(Map.of("subject", person.subject())).exchange().expectStatus().isOk();
        return person;
    }

    private UUID termOf(Person treasurer) {
        var terms = kukar.as(treasurer).get().uri("/kukar/api/cooperatives/{c}/terms", cooperative).exchange()
                .expectBody(List.class).returnResult().getResponseBody();
        return UUID.fromString(String.valueOf(((Map<?, ?>) terms.getFirst()).get("id")));
    }

    private ResponseSpec record(Person person, UUID act, Map<String, Object> form) {
        return put(person, API + "/" + act, form);
    }

    private ResponseSpec agree(Person person, UUID act, String side) {
        return kukar.as(person).put().uri(API + "/" + act + "/consents/" + side, cooperative).exchange();
    }

    private ResponseSpec put(Person person, String path, Map<String, ?> body) {
        return kukar.as(person).put().uri(path, cooperative).body(body).exchange();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> answer(ResponseSpec response, int status) {
        return response.expectStatus().isEqualTo(status).expectBody(Map.class).returnResult().getResponseBody();
    }

    private String page(Person person, String path) {
        return kukar.browser(person).get().uri(path, cooperative).exchange().expectStatus().isOk()
                .expectBody(String.class).returnResult().getResponseBody();
    }

    private String submit(LinkedMultiValueMap<String, String> form, int status) {
        return String.valueOf(kukar.browser(next).post().uri(PAGES, cooperative)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).exchange().expectStatus()
                .isEqualTo(status).expectBody(String.class).returnResult().getResponseBody());
    }
}
