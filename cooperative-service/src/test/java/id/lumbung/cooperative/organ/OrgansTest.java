package id.lumbung.cooperative.organ;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.Surroundings;
import id.lumbung.cooperative.TestRegency;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class OrgansTest {

    private static final String TERM = "/kukar/api/cooperatives/{c}/terms/{t}";
    private static final String PAGE = "/kukar/koperasi/{c}/organ";

    @Autowired
    private TestRegency kukar;

    @Test
    void theSameAppointmentSentTwiceIsOneTerm() {
        var cooperative = kukar.freshCooperative();
        var term = UUID.randomUUID();
        var chair = appointment("KETUA");
        appoint(cooperative, term, chair).expectStatus().isOk();
        appoint(cooperative, term, chair).expectStatus().isOk();
        appoint(cooperative, term, appointment("SEKRETARIS")).expectStatus().isEqualTo(409).expectBody()
                .jsonPath("$.code").isEqualTo("organ.term-recorded");
        kukar.as(kukar.dinasOfficer()).get().uri("/kukar/api/cooperatives/{c}/terms", cooperative).exchange()
                .expectStatus().isOk().expectBody().jsonPath("$.length()").isEqualTo(1);
    }

    @Test
    void oneOfficeHasOneHolderAtATimeAndOnePersonOneSeat() {
        var cooperative = kukar.freshCooperative();
        var chair = appointment("KETUA");
        appoint(cooperative, UUID.randomUUID(), chair).expectStatus().isOk();
        appoint(cooperative, UUID.randomUUID(), appointment("KETUA")).expectStatus().isEqualTo(409).expectBody()
                .jsonPath("$.code").isEqualTo("organ.office-held").jsonPath("$.field").isEqualTo("office");
        var asSupervisor = new HashMap<>(chair);
        asSupervisor.put("office", "ANGGOTA_PENGAWAS");
        appoint(cooperative, UUID.randomUUID(), asSupervisor).expectStatus().isEqualTo(409).expectBody()
                .jsonPath("$.code").isEqualTo("organ.person-holds-office");
        appoint(cooperative, UUID.randomUUID(), appointment("ANGGOTA_PENGAWAS")).expectStatus().isOk();
        appoint(cooperative, UUID.randomUUID(), appointment("ANGGOTA_PENGAWAS")).expectStatus().isOk();
    }

    @Test
    void ofTwoWhoAppointDifferentChairsAtOnceOneIsRefused() throws Exception {
        var cooperative = kukar.freshCooperative();
        List<Callable<Integer>> both = List.of(
                () -> appoint(cooperative, UUID.randomUUID(), appointment("KETUA")).returnResult(String.class)
                        .getStatus()
                        .value(),
                () -> appoint(cooperative, UUID.randomUUID(), appointment("KETUA")).returnResult(String.class)
                        .getStatus()
                        .value());
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(people.invokeAll(both).stream().map(OrgansTest::answer)).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void aTermOfMoreThanFiveYearsIsRefused() {
        var tooLong = new HashMap<>(appointment("KETUA"));
        tooLong.put("ends", LocalDate.now().plusYears(5).toString());
        appoint(kukar.freshCooperative(), UUID.randomUUID(), tooLong).expectStatus().isEqualTo(422).expectBody()
                .jsonPath("$.code").isEqualTo("organ.longer-than-five-years");
    }

    @Test
    void whenTheVillageHasAnotherHeadTheOldTermIsClosedAndTheNewOneStartsThatDay() {
        var cooperative = kukar.freshCooperative();
        var old = UUID.randomUUID();
        appoint(cooperative, old, appointment("KETUA_PENGAWAS")).expectStatus().isOk();
        var today = LocalDate.now().toString();
        close(cooperative, old, today, "SK Bupati 7/2026").expectStatus().isOk().expectBody().jsonPath("$.closedOn")
                .isEqualTo(today);
        close(cooperative, old, today, "SK Bupati 7/2026").expectStatus().isOk();
        close(cooperative, old, LocalDate.now().minusDays(3).toString(), "lain").expectStatus().isEqualTo(409);
        var successor = new HashMap<>(appointment("KETUA_PENGAWAS"));
        successor.put("starts", today);
        appoint(cooperative, UUID.randomUUID(), successor).expectStatus().isOk();
    }

    @Test
    void anOfficeGivesItsPowerOnlyWhileItLasts() {
        var cooperative = kukar.freshCooperative();
        var treasurer = kukar.person("sub-" + UUID.randomUUID(), "Bu Sari", "pengurus");
        var term = UUID.randomUUID();
        appoint(cooperative, term, appointment("BENDAHARA")).expectStatus().isOk();
        kukar.as(treasurer).get().uri("/kukar/api/cooperatives/{c}", cooperative).exchange().expectStatus()
                .isForbidden();
        kukar.as(kukar.dinasAdmin()).put().uri(TERM + "/account", cooperative, term)
                .body(Map.of("subject", treasurer.subject())).exchange().expectStatus().isOk();
        kukar.as(treasurer).get().uri("/kukar/api/cooperatives/{c}", cooperative).exchange().expectStatus().isOk();
        close(cooperative, term, LocalDate.now().minusDays(1).toString(), "mengundurkan diri").expectStatus().isOk();
        kukar.as(treasurer).get().uri("/kukar/api/cooperatives/{c}", cooperative).exchange().expectStatus()
                .isForbidden();
    }

    @Test
    void anAccountIsMadeOnceWithTheTermAsItsKeyAndItsCardIsShownOnce() {
        var cooperative = kukar.freshCooperative();
        var term = UUID.randomUUID();
        appoint(cooperative, term, appointment("KETUA_PENGAWAS")).expectStatus().isOk();
        kukar.browser(kukar.dinasAdmin()).post().uri(PAGE + "/{t}/akun", cooperative, term).exchange().expectStatus()
                .isOk().expectHeader().valueEquals("Cache-Control", "no-store").expectBody(String.class)
                .value(page -> assertThat(page).contains("sawah-perahu-17", "628123456789"));
        var asked = Surroundings.tenants().requests().stream()
                .filter(request -> request.path().equals("/kukar/api/users")
                        && term.toString().equals(request.header("Idempotency-Key")))
                .toList();
        assertThat(asked).singleElement().satisfies(request -> {
            assertThat(request.header("Authorization")).startsWith("Bearer ");
            assertThat(request.body()).contains("\"role\":\"kepala-desa\"");
        });
        kukar.browser(kukar.dinasAdmin()).post().uri(PAGE + "/{t}/akun", cooperative, term).exchange().expectStatus()
                .isEqualTo(409);
        kukar.browser(kukar.dinasAdmin()).get().uri(PAGE, cooperative).exchange().expectBody(String.class)
                .value(page -> assertThat(page).contains("Punya akun").doesNotContain("sawah-perahu-17"));
    }

    @Test
    void whoHasAnAccountAlreadyKeepsItInAnotherOffice() {
        var cooperative = kukar.freshCooperative();
        var term = UUID.randomUUID();
        var again = new HashMap<String, String>(appointment("BENDAHARA"));
        again.put("phone", Surroundings.KNOWN_PHONE);
        appoint(cooperative, term, again).expectStatus().isOk();
        kukar.browser(kukar.dinasAdmin()).post().uri(PAGE + "/{t}/akun", cooperative, term).exchange().expectStatus()
                .isOk().expectBody(String.class)
                .value(page -> assertThat(page).contains("Orang ini sudah punya akun", "Bu Lama",
                        Surroundings.KNOWN_PHONE));
        kukar.as(kukar.person("sub-lama", "Bu Lama", "pengurus")).get()
                .uri("/kukar/api/cooperatives/{c}", cooperative).exchange().expectStatus().isOk();
    }

    @Test
    void aFormWithoutJavaScriptLeadsOnAndAWrongOneComesBackWithWhatWasTyped() {
        var cooperative = kukar.freshCooperative();
        var admin = kukar.browser(kukar.dinasAdmin());
        admin.get().uri(PAGE + "/baru", cooperative).exchange().expectStatus().isOk();
        var form = form(appointment("KETUA"));
        form.set("phone", "salah");
        admin.post().uri(PAGE, cooperative).contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).exchange()
                .expectStatus().isEqualTo(422).expectBody(String.class)
                .value(page -> assertThat(page).contains("value=\"Orang KETUA\"", "value=\"salah\"", "Tulis nomor HP"));
        form.set("phone", TestRegency.nextPhone());
        for (var sent = 0; sent < 2; sent++) {
            admin.post().uri(PAGE, cooperative).contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).exchange()
                    .expectStatus().isSeeOther();
        }
        admin.get().uri(PAGE, cooperative).exchange().expectStatus().isOk().expectBody(String.class)
                .value(page -> assertThat(page).containsOnlyOnce("<th scope=\"row\">Orang KETUA</th>"));
    }

    @Test
    void onlyTheDinasAdminRecordsOffices() {
        var cooperative = kukar.freshCooperative();
        var chair = kukar.officer(cooperative, Office.KETUA);
        for (var person : List.of(chair, kukar.dinasOfficer())) {
            kukar.as(person).put().uri(TERM, cooperative, UUID.randomUUID()).body(appointment("SEKRETARIS")).exchange()
                    .expectStatus().isForbidden();
            kukar.browser(person).get().uri(PAGE + "/baru", cooperative).exchange().expectStatus().isForbidden();
        }
        kukar.anybody().put().uri(TERM, cooperative, UUID.randomUUID()).body(appointment("SEKRETARIS")).exchange()
                .expectStatus().isUnauthorized();
    }

    @Test
    void anotherRegencySeesNothing() {
        var cooperative = kukar.freshCooperative();
        var term = UUID.randomUUID();
        appoint(cooperative, term, appointment("KETUA")).expectStatus().isOk();
        var foreigner = kukar.as(kukar.foreigner());
        foreigner.get().uri("/kukar/api/cooperatives/{c}/terms", cooperative).exchange().expectStatus().isForbidden();
        foreigner.get().uri("/kubar/api/cooperatives/{c}/terms", cooperative).exchange().expectStatus().isNotFound();
        foreigner.put().uri("/kubar/api/cooperatives/{c}/terms/{t}", cooperative, term).body(appointment("KETUA"))
                .exchange().expectStatus().isNotFound();
    }

    private ResponseSpec appoint(UUID cooperative, UUID term, Map<String, String> appointment) {
        return kukar.as(kukar.dinasAdmin()).put().uri(TERM, cooperative, term).body(appointment).exchange();
    }

    private ResponseSpec close(UUID cooperative, UUID term, String on, String reason) {
        return kukar.as(kukar.dinasAdmin()).put().uri(TERM + "/closing", cooperative, term)
                .body(Map.of("closedOn", on, "cause", "BERHENTI", "reason", reason)).exchange();
    }

    private static Map<String, String> appointment(String office) {
        return Map.of("office", office, "name", "Orang " + office, "phone", TestRegency.nextPhone(), "starts",
                LocalDate.now().minusYears(1).toString(), "minutes", "BA Musdesus 1/2025");
    }

    private static LinkedMultiValueMap<String, String> form(Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        form.add("kunci", UUID.randomUUID().toString());
        return form;
    }

    private static int answer(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
