package id.lumbung.cooperative.savings.leaving;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
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

/// The register of members and the books say the same of somebody who leaves.
@FeatureTest
class LeavingRegisterTest {

    private static final String LEAVINGS = Treasury.API + "/savings/leavings";
    private static final String DAY = "2025-12-31";

    @Autowired
    private TestRegency kukar;

    private Treasury treasury;
    private Person chair;
    private UUID siti;

    @BeforeEach
    void aMemberWithSimpananPokok() {
        treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        chair = kukar.officer(treasury.cooperative(), Office.KETUA);
        siti = treasury.members().getFirst();
        JdbcClient.create(TestPostgres.superuser("cooperative"))
                .sql("update member set entered_on = ? where cooperative_id = ?")
                .params(GoldenEvents.OPENING, treasury.cooperative()).update();
        treasury.record(UUID.randomUUID(), "J01",
                Map.of("date", DAY, "cash", "1-1101", "deposits", Map.of(siti.toString(), 100_000))).expectStatus()
                .isCreated();
    }

    @Test
    void theButtonOfTheRegisterSendsWhoHasSavingsToTheBoard() {
        leave(siti).expectStatus().isEqualTo(409).expectBody().jsonPath("$.code")
                .isEqualTo("savings.leaving.settle-first");
        kukar.browser(chair).get().uri(Treasury.PAGES + "/anggota/{m}/berhenti", treasury.cooperative(), siti)
                .exchange().expectStatus().isOk().expectBody(String.class)
                .value(html -> assertThat(html).contains("/simpanan/keluar/baru?anggota=" + siti)
                        .doesNotContain("name=\"cause\""));
        kukar.browser(chair).get()
                .uri(Treasury.PAGES + "/simpanan/keluar/baru?anggota={m}", treasury.cooperative(), siti).exchange()
                .expectBody(String.class)
                .value(html -> assertThat(html).containsPattern("value=\"" + siti + "\"[^>]*selected"));
        state(siti, "AKTIF");
        leave(treasury.members().get(1)).expectStatus().isOk();
    }

    @Test
    void aDecisionThatWasWrongIsTakenBackWholeAndTheLineOpenedAgain() {
        var request = approved();
        state(siti, "BERHENTI");
        annul(chair, request, "x").expectStatus().isEqualTo(422);
        annul(treasury.treasurer(), request, "Salah orang").expectStatus().isForbidden();
        annul(chair, request, "Salah orang").expectStatus().isOk().expectBody().jsonPath("$.state")
                .isEqualTo("DIBATALKAN");
        annul(chair, request, "Salah orang").expectStatus().isOk();
        kukar.as(treasury.treasurer()).get().uri(Treasury.API + "/members/{m}", treasury.cooperative(), siti).exchange()
                .expectBody().jsonPath("$.state").isEqualTo("AKTIF").jsonPath("$.leftOn").doesNotExist();
        kukar.as(treasury.treasurer()).get().uri(Treasury.API + "/savings?at=" + DAY, treasury.cooperative())
                .exchange().expectBody().jsonPath("$.totals.POKOK").isEqualTo(100_000).jsonPath("$.totals.KELUAR")
                .isEqualTo(0).jsonPath("$.agrees").isEqualTo(true);
        pay(request).expectStatus().isEqualTo(409);
        state(siti, "AKTIF");
        approved();
    }

    @Test
    void thePageOfTheDecisionTakesItBack() {
        var request = approved();
        var form = new LinkedMultiValueMap<String, String>();
        form.setAll(Map.of("date", DAY, "remark", ""));
        var annul = Treasury.PAGES + "/simpanan/keluar/{r}/batal";
        kukar.browser(chair).post().uri(annul, treasury.cooperative(), request)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).exchange().expectStatus().isEqualTo(422);
        form.set("remark", "Salah orang");
        kukar.browser(chair).post().uri(annul, treasury.cooperative(), request)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).exchange().expectStatus().isSeeOther();
        kukar.browser(chair).get().uri(Treasury.PAGES + "/simpanan/keluar/{r}", treasury.cooperative(), request)
                .exchange().expectStatus().isOk().expectBody(String.class)
                .value(html -> assertThat(html).contains("Keputusan dibatalkan", "Salah orang"));
    }

    @Test
    void theEntryOfADecisionIsNotTakenBackByItself() {
        var request = approved();
        reverse(entryOf(request)).expectStatus().isEqualTo(409).expectBody().jsonPath("$.code")
                .isEqualTo("savings.leaving.decided-by-the-board");
        refused("entry_of_leaving_annulled",
                """
                        insert into journal (id, cooperative_id, entry_date, voucher_type, event, description, reverses, actor, lines)
                        select gen_random_uuid(), cooperative_id, entry_date, voucher_type, 'J84', 'Serangan', id, 'penyerang',
                               (select jsonb_agg((l - 'debit' - 'credit') || jsonb_build_object('debit', l -> 'credit', 'credit', l -> 'debit'))
                                  from jsonb_array_elements(lines) l)
                          from journal where id = '%s'"""
                        .formatted(entryOf(request)));
    }

    @Test
    void whatIsPaidOutIsOver() {
        var request = approved();
        pay(request).expectStatus().isCreated();
        annul(chair, request, "Salah orang").expectStatus().isEqualTo(409).expectBody().jsonPath("$.code")
                .isEqualTo("savings.leaving.paid-out");
        refused("leaving_annulment_before_payment", annulment(request));
    }

    @Test
    void nobodyLeavesOrComesBackBesideTheDecision() {
        refused("member_event_settled", event("BERHENTI"));
        var request = approved();
        refused("member_event_reinstated", event("AKTIF"));
        kukar.as(chair).put().uri(Treasury.API + "/members/{m}/leaving/annulment", treasury.cooperative(), siti)
                .body(Map.of("reason", "Salah orang")).exchange().expectStatus().isEqualTo(409).expectBody()
                .jsonPath("$.code").isEqualTo("savings.leaving.left-by-decision");
        refused("leaving_annulment_reverses", annulment(request));
        refused("permission denied", "update leaving_annulment set reason = 'lain'");
    }

    private String event(String state) {
        return ("insert into member_event (id, cooperative_id, member_id, state, happened_on, reason, actor, actor_name) "
                + "values (gen_random_uuid(), '%s', '%s', '%s', '2025-12-31', 'serangan', 'x', 'X')")
                .formatted(treasury.cooperative(), siti, state);
    }

    private static String annulment(UUID request) {
        return "insert into leaving_annulment (request_id, annulled_on, reason, annulled_by) values ('%s', '2025-12-31', 'serangan', 'x')"
                .formatted(request);
    }

    private static void refused(String why, String statement) {
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> attack(statement))
                .satisfies(refusal -> assertThat(refusal.getMessage() + rule(refusal)).contains(why));
    }

    private static String rule(SQLException refusal) {
        return refusal instanceof PSQLException known && known.getServerErrorMessage() != null
                ? " " + known.getServerErrorMessage().getConstraint()
                : "";
    }

    private static void attack(String statement) throws SQLException {
        try (var connection = TestPostgres.as(Surroundings.DATABASE, Surroundings.APP, Surroundings.PASSWORD)
                .getConnection(); var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("set local app.tenant = '6402'");
            sql.execute(statement);
            connection.commit();
        }
    }

    private UUID approved() {
        var key = UUID.randomUUID();
        kukar.as(treasury.treasurer()).post().uri(LEAVINGS, treasury.cooperative())
                .header("Idempotency-Key", key.toString())
                .body(Map.of("member", siti, "date", DAY, "cause", "BERHENTI", "reason", "Atas permintaan")).exchange()
                .expectStatus().isCreated();
        kukar.as(chair).put().uri(LEAVINGS + "/{r}/decision", treasury.cooperative(), key)
                .body(Map.of("approved", true, "date", DAY)).exchange().expectStatus().isOk();
        return key;
    }

    private UUID entryOf(UUID request) {
        return JdbcClient.create(TestPostgres.superuser("cooperative"))
                .sql("select entry_id from leaving_decision where request_id = ?").param(request).query(UUID.class)
                .single();
    }

    private ResponseSpec annul(Person person, UUID request, String reason) {
        return kukar.as(person).put().uri(LEAVINGS + "/{r}/annulment", treasury.cooperative(), request)
                .body(Map.of("date", DAY, "reason", reason)).exchange();
    }

    private ResponseSpec pay(UUID request) {
        return kukar.as(treasury.treasurer()).post().uri(LEAVINGS + "/{r}/payment", treasury.cooperative(), request)
                .header("Idempotency-Key", UUID.randomUUID().toString()).body(Map.of("date", DAY, "cash", "1-1101"))
                .exchange();
    }

    private ResponseSpec reverse(UUID entry) {
        return kukar.as(treasury.treasurer()).post()
                .uri(Treasury.API + "/entries/{e}/reversal", treasury.cooperative(), entry)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("date", DAY, "reason", "keliru")).exchange();
    }

    private ResponseSpec leave(UUID member) {
        return kukar.as(chair).put().uri(Treasury.API + "/members/{m}/leaving", treasury.cooperative(), member)
                .body(Map.of("on", DAY, "cause", "BERHENTI", "reason", "Pindah")).exchange();
    }

    private void state(UUID member, String state) {
        kukar.as(treasury.treasurer()).get().uri(Treasury.API + "/members/{m}", treasury.cooperative(), member)
                .exchange().expectBody().jsonPath("$.state").isEqualTo(state);
    }
}
