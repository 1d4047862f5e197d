package id.lumbung.cooperative.proof;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.Surroundings;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.TestRegency.Person;
import id.lumbung.cooperative.event.GoldenEvents;
import id.lumbung.cooperative.event.Treasury;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.testing.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class ProofTest {

    @Autowired
    private TestRegency kukar;
    @Autowired
    private NightWatch watch;
    @Autowired
    private MeterRegistry meters;

    private Treasury treasury;

    @BeforeEach
    void aTreasuryWithAClosedMonth() {
        treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        treasury.goldenStart();
        kukar.as(treasury.treasurer()).put().uri(Treasury.API + "/periods/2025-06/closing", treasury.cooperative())
                .exchange().expectStatus().isOk();
    }

    /// So that the other tests of the metric find the regency sound.
    @AfterEach
    void mended() throws SQLException {
        superuser("delete from proof_result where cooperative_id = '%s'");
    }

    @Test
    void soundBooksAreProvedByHandAndAtNight() throws SQLException {
        assertThat(page(treasury.treasurer(), "/pembuktian")).contains("belum pernah dibuktikan", "Buktikan Sekarang");
        assertThat(run(treasury.treasurer())).containsEntry("hold", true);
        assertThat(page(treasury.treasurer(), "/pembuktian")).contains("Terbukti").doesNotContain("Tidak cocok");
        watch.night();
        assertThat(json(treasury.treasurer(), HttpMethod.GET)).containsEntry("hold", true);
        assertThat(page(treasury.treasurer(), "/buku")).doesNotContain("tidak lolos pembuktian");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "chain|update entry set description = 'Lain' where cooperative_id = '%s' and sequence = 2|2 ",
            "movements|update account_day_movement set debit = debit + 7 where cooperative_id = '%s' and account_code = '1-1111'|1-1111",
            "subledgers|update entry_line set subject_kind = 'KREDITUR', subject_name = 'X', subject_id = null where cooperative_id = '%s' and account_code = '3-1101' and sequence = 1 and line_no = 2|3-1101",
            "savings|update subject_month_movement set credit = credit + 7 where cooperative_id = '%s' and account_code = '3-1101'|3-1101",
            "openings|update closed_balance set balance = balance + 5 where cooperative_id = '%s' and account_code = '1-1101'|2025-06 1-1101"})
    void whatBrokeIsTheMetricOfItsKindAndAWarningOnThePages(String kind, String tampering, String place)
            throws SQLException {
        superuser("set session_replication_role = replica", tampering);
        watch.night();
        assertThat(meters.get("lumbung.proofs.broken").tag("kind", kind).gauge().value()).isGreaterThanOrEqualTo(1);
        var proofs = json(treasury.treasurer(), HttpMethod.GET);
        assertThat(proofs).containsEntry("hold", false);
        assertThat(proofs.toString()).contains("firstFlaw=" + place);
        for (var path : new String[]{"", "/buku"}) {
            assertThat(page(treasury.treasurer(), path)).contains("tidak lolos pembuktian", "/pembuktian");
        }
        assertThat(page(treasury.treasurer(), "/pembuktian")).contains("Tidak cocok");
        assertThat(page(treasury.treasurer(), "/tutup-buku/2025-07")).contains("Harus dibereskan");
        var told = audits();
        assertThat(told).isPositive();
        run(treasury.treasurer());
        assertThat(audits()).as("told once, not every night").isEqualTo(told);
    }

    @Test
    void ofTwoProcessesOneProves() throws SQLException {
        var inside = new AtomicBoolean();
        assertThat(watch.alone(() -> {
            try {
                inside.set(watch.alone(() -> {}));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        })).isTrue();
        assertThat(inside).isFalse();
        assertThat(watch.alone(() -> {})).isTrue();
    }

    @Test
    void thePeopleOfTheCooperativeAndTheDinasProve() {
        for (var person : new Person[]{kukar.dinasOfficer(),
                kukar.officer(treasury.cooperative(), Office.KETUA_PENGAWAS)}) {
            assertThat(run(person)).containsEntry("hold", true);
        }
        kukar.as(kukar.officer(kukar.freshCooperative(), Office.BENDAHARA)).put()
                .uri(Treasury.API + "/proofs", treasury.cooperative()).exchange().expectStatus().isForbidden();
        kukar.as(kukar.dinasOfficer()).put().uri(Treasury.API + "/proofs", UUID.randomUUID()).exchange().expectStatus()
                .isNotFound();
    }

    @Test
    void anotherRegencySeesNothing() {
        for (var method : new HttpMethod[]{HttpMethod.GET, HttpMethod.PUT}) {
            kukar.as(kukar.foreigner()).method(method).uri(Treasury.API + "/proofs", treasury.cooperative()).exchange()
                    .expectStatus().isForbidden();
            kukar.as(kukar.foreigner()).method(method).uri("/kubar/api/cooperatives/{c}/proofs", treasury.cooperative())
                    .exchange().expectStatus().isNotFound();
        }
    }

    private int audits() throws SQLException {
        try (var connection = TestPostgres.superuser(Surroundings.DATABASE).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from audit_entry where act = 'proof.broken' and subject_id = '%s'"
                                .formatted(treasury.cooperative()))) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void superuser(String... statements) throws SQLException {
        try (var connection = TestPostgres.superuser(Surroundings.DATABASE).getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql.contains("%s") ? sql.formatted(treasury.cooperative()) : sql);
            }
        }
    }

    private Map<String, Object> run(Person person) {
        return json(person, HttpMethod.PUT);
    }

    private Map<String, Object> json(Person person, HttpMethod method) {
        return kukar.as(person).method(method).uri(Treasury.API + "/proofs", treasury.cooperative()).exchange()
                .expectStatus().isOk().expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult().getResponseBody();
    }

    private String page(Person person, String path) {
        return kukar.browser(person).get().uri(Treasury.PAGES + path, treasury.cooperative()).exchange().expectStatus()
                .isOk().returnResult(String.class).getResponseBody();
    }
}
