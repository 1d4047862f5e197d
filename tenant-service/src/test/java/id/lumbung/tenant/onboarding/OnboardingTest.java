package id.lumbung.tenant.onboarding;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.tenant.Aboard;
import id.lumbung.tenant.FeatureTest;
import id.lumbung.tenant.Http;
import id.lumbung.tenant.account.Role;
import id.lumbung.tenant.keycloak.KeycloakStub;
import id.lumbung.tenant.regency.Regencies;
import id.lumbung.testing.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@FeatureTest
class OnboardingTest {

    /// The process is killed here.
    private static final class Killed extends Error {}

    @LocalServerPort
    int port;

    @Autowired
    OnboardingRows rows;

    @Autowired
    Regencies regencies;

    @Autowired
    Steps steps;

    @Autowired
    Runner runner;

    @Autowired
    MeterRegistry meters;

    KeycloakStub keycloak = KeycloakStub.shared();
    JdbcClient superuser = JdbcClient.create(TestPostgres.superuser("tenant"));
    Http operator;

    @BeforeEach
    void signIn() {
        operator = Http.nobody(port).as(Http.operator());
    }

    @AfterEach
    void keycloakIsBack() {
        keycloak.away(false);
        keycloak.loseOnce(write -> false);
    }

    @Test
    void aRegencyComesAboardInOneRequest() {
        var before = meters.counter("lumbung.onboarding", "outcome", "opened").count();
        var accepted = operator.put("/api/regencies/uji-1501", Aboard.request(1501, 0));
        assertThat(accepted.status()).isIn(200, 202);
        var done = whenActive("uji-1501");

        assertThat(done.<List<String>>at("$.steps[*].state")).hasSize(7).containsOnly("TAKEN");
        var org = keycloak.org("1501");
        assertThat(org.alias).isEqualTo("uji-1501");
        assertThat(org.groups.keySet()).containsExactlyInAnyOrderElementsOf(Role.codes());
        assertThat(org.rolesOf(done.at("$.admin.subject"))).containsExactly("dinas-admin");
        assertThat(meters.counter("lumbung.onboarding", "outcome", "opened").count()).isGreaterThan(before);
        assertThat(operator.put("/api/regencies/uji-1501", Aboard.request(1501, 0)).status()).isEqualTo(200);
        assertThat(keycloak.orgs("1501")).hasSize(1);
    }

    /// Every place where a process may die: after the world was changed, and after that was written down.
    @ParameterizedTest
    @CsvSource({"1502,ORGANIZATION,DONE", "1503,ORGANIZATION,NOTED", "1504,GROUPS,DONE", "1505,GROUPS,NOTED",
            "1506,ADMIN,DONE", "1507,ADMIN,NOTED", "1508,SETTINGS,DONE", "1509,SETTINGS,NOTED", "1571,CHECK,DONE",
            "1572,CHECK,NOTED", "1601,OPENING,DONE", "1602,OPENING,NOTED"})
    void killedAnywhereItGoesOnToTheSameEnd(int code, Step step, Runner.Moment moment) {
        prepared(code);
        assertThatThrownBy(() -> killedAt((at, when) -> at == step && when == moment).run(code))
                .isInstanceOf(Killed.class);
        assertThat(rows.find(code).orElseThrow().isFinished()).isFalse();

        runner.run(code);
        assertThat(rows.find(code).orElseThrow().isFinished()).as("the dead process still holds it").isFalse();
        timePasses(code);
        runner.run(code);

        assertComplete(code);
    }

    @Test
    void killedAfterEveryStepInTurnItStillEndsTheSame() {
        prepared(1603);
        for (var step : Step.values()) {
            if (step != Step.REGENCY) {
                assertThatThrownBy(() -> killedAt((at, when) -> true).run(1603)).isInstanceOf(Killed.class);
                timePasses(1603);
            }
        }
        for (var step : Step.values()) {
            if (step != Step.REGENCY) {
                // Dying before anything is noted, one comes no further; so the second round dies after the note.
                try {
                    killedAt((at, when) -> when == Runner.Moment.NOTED).run(1603);
                } catch (Killed e) {
                    timePasses(1603);
                }
            }
        }
        runner.run(1603);
        assertComplete(1603);
    }

    @ParameterizedTest
    @CsvSource({"1604,POST /organizations", "1605,POST /organizations/.*/groups",
            "1606,POST /organizations/.*/role-mappings/realm", "1607,POST /users",
            "1608,POST /organizations/.*/members", "1609,PUT /organizations/.*/members/.*"})
    void anAnswerThatIsLostIsAskedForAgain(int code, String lost) {
        prepared(code);
        keycloak.loseOnce(write -> write.matches(lost));
        runner.run(code);
        var stopped = operator.get("/api/regencies/uji-" + code);
        assertThat(stopped.<String>at("$.problem")).isEqualTo("keycloak.unreachable");
        assertThat(stopped.<List<String>>at("$.steps[?(@.state == 'STOPPED')].step")).hasSize(1);
        timePasses(code);
        runner.run(code);
        assertComplete(code);
    }

    @Test
    void whileKeycloakIsAwayItWaitsAndThenGoesOnByItself() {
        keycloak.away(true);
        assertThat(operator.put("/api/regencies/uji-1610", Aboard.request(1610, 0)).status()).isEqualTo(202);
        await(() -> rows.find(1610).orElseThrow().problem() != null);
        assertThat(Http.nobody(port).get("/api/catalogue").body()).doesNotContain("uji-1610");
        var page = operator.page("/operator/kabupaten/1610");
        assertThat(page.body()).contains("Layanan masuk sedang tidak dapat dihubungi", "Terhenti", "Lanjutkan Sekarang",
                "hx-trigger=\"every 2s\"");
        keycloak.away(false);
        timePasses(1610);
        runner.resume();
        whenActive("uji-1610");
        assertComplete(1610);
        assertThat(operator.page("/operator/kabupaten/1610").body()).doesNotContain("hx-trigger");
    }

    @Test
    void theOperatorNeedNotWaitForTheNextAttempt() {
        keycloak.away(true);
        operator.put("/api/regencies/uji-1611", Aboard.request(1611, 0));
        await(() -> rows.find(1611).orElseThrow().problem() != null);
        keycloak.away(false);
        assertThat(operator.form("/operator/kabupaten/1611/lanjutan", Map.of()).status()).isEqualTo(303);
        whenActive("uji-1611");
    }

    @Test
    void whatVanishesBehindOurBackKeepsTheDoorsClosed() {
        prepared(1612);
        assertThatThrownBy(() -> killedAt((at, when) -> at == Step.GROUPS && when == Runner.Moment.NOTED).run(1612))
                .isInstanceOf(Killed.class);
        keycloak.org("1612").groups.remove("bumdes");
        timePasses(1612);
        runner.run(1612);
        assertThat(operator.get("/api/regencies/uji-1612").<String>at("$.problem"))
                .isEqualTo("onboarding.check-failed");
        assertThat(Http.nobody(port).get("/api/catalogue").body()).doesNotContain("uji-1612");
    }

    @Test
    void anOrganizationMadeByHandUnderTheAliasIsNotTakenOver() {
        keycloak.addOrg("uji-1613", "9999");
        operator.put("/api/regencies/uji-1613", Aboard.request(1613, 0));
        await(() -> rows.find(1613).orElseThrow().problem() != null);
        assertThat(operator.get("/api/regencies/uji-1613").<String>at("$.problem")).isEqualTo("keycloak.alias-taken");
    }

    @Test
    void anAddressBelongsToOneRegencyForEver() {
        prepared(1671);
        var taken = operator.put("/api/regencies/uji-1671", Aboard.request(1672, 0));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.<String>at("$.code")).isEqualTo("regency.slug-taken");
        var second = operator.put("/api/regencies/lain-1671", Aboard.request(1671, 0));
        assertThat(second.<String>at("$.code")).isEqualTo("regency.already-aboard");
        var otherAdmin = operator.put("/api/regencies/uji-1671", Aboard.request(1671, 7));
        assertThat(otherAdmin.<String>at("$.code")).isEqualTo("onboarding.another-admin");
        assertThat(operator.put("/api/regencies/operator", Aboard.request(1672, 0)).status()).isEqualTo(422);
        assertThat(operator.put("/api/regencies/uji-9999", Aboard.request(9999, 0)).status()).isEqualTo(404);
    }

    @Test
    void theFirstCardIsShownOnceAndALaterOneNeedsAReason() {
        var regency = Aboard.with(port, 1673);
        var key = UUID.randomUUID();
        var card = operator.post("/api/regencies/uji-1673/cards", key, "{}");
        assertThat(card.status()).isEqualTo(201);
        assertThat(card.<String>at("$.userName")).isEqualTo(Aboard.phone(1673, 0));
        assertThat(card.<String>at("$.password")).isEqualTo(keycloak.users(Aboard.phone(1673, 0)).getFirst().password);
        assertThat(operator.post("/api/regencies/uji-1673/cards", key, "{}").body()).doesNotContain("\"password\"");
        assertThat(operator.post("/api/regencies/uji-1673/cards", UUID.randomUUID(), "{}").status()).isEqualTo(422);
        assertThat(regency.admin().get(regency.path("/api/users")).<List<String>>at("$.users[*].role"))
                .containsExactly("dinas-admin");
    }

    @Test
    void theOperatorFindsARegencyAndBringsItAboardWithoutJavaScript() {
        var list = operator.page("/operator/kabupaten?provinsi=64");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.body()).contains("Kabupaten Kutai Kartanegara", "10 daerah")
                .doesNotContain("Kabupaten Bogor", "Tidak ada daerah yang cocok");
        assertThat(operator.page("/operator/kabupaten?cari=Atlantis").body()).contains("Tidak ada daerah yang cocok");
        assertThat(operator.page("/operator/kabupaten").body()).contains("514 daerah", "setelah=");
        assertThat(operator.page("/operator/kabupaten?cari=64.02").body()).contains("1 daerah");

        var page = operator.page("/operator/kabupaten/1674");
        assertThat(page.body()).contains("Daftarkan", "name=\"slug\"");
        var wrong = operator.form("/operator/kabupaten/1674/pendaftaran",
                Map.of("slug", "Bukan Alamat", "name", "Bu Rina", "phone", "0812"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Bukan Alamat", "Bu Rina", "0812", "tidak dapat dipakai");
        var sent = operator.form("/operator/kabupaten/1674/pendaftaran",
                Map.of("slug", "uji-1674", "name", "Bu Rina", "phone", Aboard.phone(1674, 0)));
        assertThat(sent.status()).isEqualTo(303);
        whenActive("uji-1674");
        assertThat(operator.page("/operator/kabupaten?keadaan=ACTIVE&provinsi=16").body()).contains("Aktif");
        var card = operator.form("/operator/kabupaten/1674/kartu", Map.of("kunci", UUID.randomUUID().toString()));
        assertThat(card.status()).isEqualTo(200);
        assertThat(card.body()).contains(keycloak.users(Aboard.phone(1674, 0)).getFirst().password, "Bu Rina");
        assertThat(operator.form("/operator/kabupaten/1674/penangguhan", Map.of("reason", "")).status()).isEqualTo(422);
        assertThat(operator.form("/operator/kabupaten/1674/penangguhan", Map.of("reason", "Audit")).status())
                .isEqualTo(303);
        assertThat(operator.form("/operator/kabupaten/1674/pengaktifan", Map.of("reason", "Selesai")).status())
                .isEqualTo(303);
    }

    /// As the request leaves it, before any process has begun to walk.
    private void prepared(int code) {
        keycloak.away(true);
        operator.put("/api/regencies/uji-" + code, Aboard.request(code, 0));
        await(() -> rows.find(code).orElseThrow().problem() != null);
        keycloak.away(false);
        timePasses(code);
    }

    private Runner killedAt(BiPredicate<Step, Runner.Moment> place) {
        BiConsumer<Step, Runner.Moment> passed = (step, moment) -> {
            if (place.test(step, moment)) {
                throw new Killed();
            }
        };
        return new Runner(rows, regencies, steps, meters, 1, passed);
    }

    /// The hold of a dead process ends, and so does the pause.
    private void timePasses(int code) {
        superuser.sql("update onboarding set taken_until = null, next_attempt_at = now() - interval '1 s' "
                + "where regency = ? and finished_at is null").param(code).update();
    }

    private void assertComplete(int code) {
        var done = operator.get("/api/regencies/uji-" + code);
        assertThat(done.<String>at("$.state")).isEqualTo("ACTIVE");
        assertThat(done.<List<String>>at("$.steps[*].state")).containsOnly("TAKEN");
        assertThat(done.body()).contains("\"problem\":null");
        assertThat(keycloak.orgs(Integer.toString(code))).hasSize(1);
        var org = keycloak.org(Integer.toString(code));
        assertThat(org.groups).hasSize(Role.values().length)
                .allSatisfy((name, group) -> assertThat(group.roles).containsExactly(name));
        assertThat(keycloak.users(Aboard.phone(code, 0))).hasSize(1);
        assertThat(org.rolesOf(done.at("$.admin.subject"))).containsExactly("dinas-admin");
        assertThat(superuser.sql("select count(*) from setting where tenant_id = ?").param(code).query(Long.class)
                .single()).isEqualTo(4);
        assertThat(superuser.sql("select count(*) from account where tenant_id = ?").param(code).query(Long.class)
                .single()).isEqualTo(1);
    }

    private Http.Reply whenActive(String slug) {
        await(() -> operator.get("/api/regencies/" + slug).<String>at("$.state").equals("ACTIVE"));
        await(() -> operator.get("/api/regencies/" + slug).<String>at("$.steps[6].state").equals("TAKEN"));
        return operator.get("/api/regencies/" + slug);
    }

    private static void await(BooleanSupplier condition) {
        var until = Instant.now().plus(Duration.ofMinutes(1));
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(until)) {
                throw new AssertionError("It did not come to pass in time");
            }
            LockSupport.parkNanos(20_000_000);
        }
    }
}
