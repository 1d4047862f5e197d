package id.lumbung.cooperative.membership;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.Surroundings;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.TestRegency.Person;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.testing.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class MembershipTest {

    private static final String API = "/kukar/api/cooperatives/{c}";
    private static final String PAGE = "/kukar/koperasi/{c}/anggota";
    private static final AtomicInteger PEOPLE = new AtomicInteger(1);

    @Autowired
    private TestRegency kukar;

    private UUID cooperative;
    private Person treasurer;
    private Person chair;

    @BeforeEach
    void aCooperativeWithTreasurerAndChair() {
        cooperative = kukar.freshCooperative();
        treasurer = kukar.officer(cooperative, Office.BENDAHARA);
        chair = kukar.officer(cooperative, Office.KETUA);
    }

    @Test
    void theTreasurerEntersNineFoundersAndTheTenthIsProposedAndApproved() {
        for (var founder = 1; founder <= 9; founder++) {
            founder(treasurer, UUID.randomUUID(), person()).expectStatus().isOk().expectBody()
                    .jsonPath("$.member.number").isEqualTo(number(founder)).jsonPath("$.member.state")
                    .isEqualTo("DITERIMA");
        }
        founder(treasurer, UUID.randomUUID(), person()).expectStatus().isEqualTo(409).expectBody().jsonPath("$.code")
                .isEqualTo("membership.founders-complete");
        var tenth = UUID.randomUUID();
        propose(treasurer, tenth, person()).expectStatus().isOk().expectBody().jsonPath("$.member.state")
                .isEqualTo("CALON")
                .jsonPath("$.member.number").doesNotExist();
        admit(treasurer, tenth).expectStatus().isForbidden();
        admit(chair, tenth).expectStatus().isOk().expectBody().jsonPath("$.member.number").isEqualTo(number(10));
        admit(chair, tenth).expectStatus().isOk().expectBody().jsonPath("$.member.number").isEqualTo(number(10));
    }

    @Test
    void twelveWhoEnterFoundersAtOnceEnterNineWithNumbersWithoutHoles() throws Exception {
        List<Callable<Integer>> twelve = IntStream.range(0, 12).<Callable<Integer>>mapToObj(
                _ -> () -> founder(treasurer, UUID.randomUUID(), person()).returnResult(String.class).getStatus()
                        .value())
                .toList();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Integer>();
            for (var answer : people.invokeAll(twelve)) {
                answers.add(answer.get());
            }
            assertThat(answers).filteredOn(status -> status == 200).hasSize(9);
            assertThat(answers).filteredOn(status -> status == 409).hasSize(3);
        }
        assertThat(numbers()).isEqualTo(new TreeSet<>(IntStream.rangeClosed(1, 9)
                .mapToObj(this::number).toList()));
    }

    @Test
    void theSameFounderSentTwiceIsOnePersonAndAnotherUnderTheSameIdIsRefused() {
        var id = UUID.randomUUID();
        var sari = person();
        founder(treasurer, id, sari).expectStatus().isOk();
        founder(treasurer, id, sari).expectStatus().isOk().expectBody().jsonPath("$.member.number")
                .isEqualTo(number(1));
        founder(treasurer, id, person()).expectStatus().isEqualTo(409).expectBody().jsonPath("$.code")
                .isEqualTo("membership.member-recorded");
    }

    @Test
    void oneNikHasOneOpenMembershipAndTwoAtOnceDoNotMakeTwo() throws Exception {
        var sari = person();
        Callable<Integer> enter = () -> propose(treasurer, UUID.randomUUID(), sari).returnResult(String.class)
                .getStatus()
                .value();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = people.invokeAll(List.of(enter, enter));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void whoeverLeftMayComeBackUnderANewNumber() {
        var sari = person();
        var first = UUID.randomUUID();
        founder(treasurer, first, sari).expectStatus().isOk();
        leave(chair, first).expectStatus().isOk().expectBody().jsonPath("$.member.state").isEqualTo("BERHENTI")
                .jsonPath("$.remaining").isEqualTo(0).jsonPath("$.belowNine").isEqualTo(true);
        founder(treasurer, UUID.randomUUID(), sari).expectStatus().isOk().expectBody().jsonPath("$.member.number")
                .isEqualTo(number(2));
        kukar.browser(kukar.dinasOfficer()).get().uri("/kukar/koperasi/{c}", cooperative).exchange()
                .expectBody(String.class).value(page -> assertThat(page).contains("Anggota tinggal 1 orang"));
        kukar.browser(kukar.dinasOfficer()).get().uri("/kukar/koperasi").exchange().expectBody(String.class)
                .value(page -> assertThat(page).contains("kurang dari sembilan orang", cooperative.toString()));
    }

    @Test
    void whoWasNotedAsGoneByMistakeStandsInTheRegisterAgainUnderHerNumber() {
        var sari = UUID.randomUUID();
        founder(treasurer, sari, person()).expectStatus().isOk();
        annul(chair, sari, "Salah orang").expectStatus().isEqualTo(409).expectBody().jsonPath("$.code")
                .isEqualTo("membership.not-possible-now.diterima");
        leave(chair, sari).expectStatus().isOk();
        annul(treasurer, sari, "Salah orang").expectStatus().isForbidden();
        annul(chair, sari, " ").expectStatus().isEqualTo(422);
        annul(chair, sari, "Salah orang").expectStatus().isOk().expectBody().jsonPath("$.state").isEqualTo("DITERIMA")
                .jsonPath("$.number").isEqualTo(number(1)).jsonPath("$.leftOn").isEmpty();
        kukar.browser(chair).get().uri("/kukar/koperasi/{c}/anggota/{m}", cooperative, sari).exchange()
                .expectBody(String.class).value(page -> assertThat(page).contains("Salah orang", "permintaan sendiri")
                        .doesNotContain("batal-berhenti"));
        leave(chair, sari).expectStatus().isOk();
        kukar.browser(chair).get().uri("/kukar/koperasi/{c}/anggota/{m}", cooperative, sari).exchange()
                .expectBody(String.class).value(page -> assertThat(page).contains("/batal-berhenti"));
        kukar.browser(chair).get().uri("/kukar/koperasi/{c}/anggota/{m}/batal-berhenti", cooperative, sari).exchange()
                .expectStatus().isOk().expectBody(String.class).value(page -> assertThat(page).contains("keliru"));
    }

    @Test
    void nobodyComesBackWhoseNikIsEnteredAgain() {
        var sari = person();
        var first = UUID.randomUUID();
        founder(treasurer, first, sari).expectStatus().isOk();
        leave(chair, first).expectStatus().isOk();
        founder(treasurer, UUID.randomUUID(), sari).expectStatus().isOk();
        annul(chair, first, "Salah orang").expectStatus().isEqualTo(409).expectBody().jsonPath("$.code")
                .isEqualTo("membership.already-member");
    }

    @Test
    void leavingNeedsAReasonAndADayBetweenEntryAndToday() {
        var sari = UUID.randomUUID();
        founder(treasurer, sari, person()).expectStatus().isOk();
        var leaving = new HashMap<>(
                Map.of("on", LocalDate.now().plusDays(2).toString(), "cause", "PINDAH", "reason", "pindah"));
        kukar.as(chair).put().uri(API + "/members/{m}/leaving", cooperative, sari).body(leaving).exchange()
                .expectStatus()
                .isEqualTo(422).expectBody().jsonPath("$.code").isEqualTo("membership.left-before-entry");
        leaving.put("reason", " ");
        kukar.as(chair).put().uri(API + "/members/{m}/leaving", cooperative, sari).body(leaving).exchange()
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void aBirthDateThatTheNikDeniesNeedsANote() {
        var sari = person();
        sari.put("bornOn", "1991-01-01");
        founder(treasurer, UUID.randomUUID(), sari).expectStatus().isEqualTo(422).expectBody().jsonPath("$.code")
                .isEqualTo("membership.nik-says-otherwise").jsonPath("$.field").isEqualTo("note");
        sari.put("note", "KTP salah cetak, surat Disdukcapil 12/2024");
        founder(treasurer, UUID.randomUUID(), sari).expectStatus().isOk();
    }

    @Test
    void aMemberOfANeighbourCooperativeIsAWarningAndNoRefusal() {
        var sari = person();
        founder(treasurer, UUID.randomUUID(), sari).expectStatus().isOk();
        var elsewhere = kukar.freshCooperative();
        var other = kukar.officer(elsewhere, Office.SEKRETARIS);
        kukar.as(other).put().uri(API + "/members/{m}", elsewhere, UUID.randomUUID()).body(sari).exchange()
                .expectStatus()
                .isOk().expectBody().jsonPath("$.elsewhere.length()").isEqualTo(1);
    }

    @Test
    void theNikIsSealedInTheDatabaseMaskedEverywhereAndFoundByItsHash() {
        var sari = person();
        var nik = sari.get("nik");
        var id = UUID.randomUUID();
        var masked = nik.substring(0, 6) + "******" + nik.substring(12);
        assertThat(founder(treasurer, id, sari).expectStatus().isOk().expectBody(String.class).returnResult()
                .getResponseBody()).contains(masked).doesNotContain(nik);

        for (var path : List.of("", "/" + id, "/buku", "/" + id + "/nik")) {
            kukar.browser(treasurer).get().uri(PAGE + path, cooperative).exchange().expectStatus().isOk()
                    .expectBody(String.class)
                    .value(page -> assertThat(page).doesNotContain(nik).doesNotContain("1990-07-05"));
        }
        kukar.as(treasurer).post().uri(API + "/members/search", cooperative).body(Map.of("nik", nik)).exchange()
                .expectStatus().isOk().expectBody().jsonPath("$[0].id").isEqualTo(id.toString()).jsonPath("$[0].nik")
                .isEqualTo(masked);
        kukar.browser(treasurer).post().uri(PAGE + "/cari", cooperative)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form(Map.of("cari", nik))).exchange()
                .expectStatus()
                .isOk().expectBody(String.class).value(page -> assertThat(page).contains(masked).doesNotContain(nik));
        kukar.as(treasurer).get().uri(API + "/members?words={nik}", cooperative, nik).exchange().expectStatus()
                .isEqualTo(422);

        var row = JdbcClient.create(TestPostgres.superuser(Surroundings.DATABASE))
                .sql("select m::text || encode(nik_sealed, 'escape') from member m where id = ?").param(id)
                .query(String.class).single();
        assertThat(row).contains(masked).doesNotContain(nik).doesNotContain("1990-07-05");
    }

    @Test
    void whoeverLooksAtANikSaysWhyAndIsRemembered() {
        var sari = person();
        var id = UUID.randomUUID();
        founder(treasurer, id, sari).expectStatus().isOk();
        var reveal = API + "/members/{m}/reveals";
        kukar.as(treasurer).post().uri(reveal, cooperative, id).body(Map.of("reason", "")).exchange().expectStatus()
                .isEqualTo(422);
        kukar.as(treasurer).post().uri(reveal, cooperative, id).body(Map.of("reason", "pengajuan rekening BRI"))
                .exchange()
                .expectStatus().isOk().expectHeader().valueEquals("Cache-Control", "no-store").expectBody()
                .jsonPath("$.nik").isEqualTo(sari.get("nik")).jsonPath("$.bornOn").isEqualTo("1990-07-05");
        kukar.as(kukar.officer(cooperative, Office.ANGGOTA_PENGAWAS)).post().uri(reveal, cooperative, id)
                .body(Map.of("reason", "ingin tahu")).exchange().expectStatus().isForbidden();
        var audited = JdbcClient.create(TestPostgres.superuser(Surroundings.DATABASE)).sql("""
                select actor || ': ' || reason from audit_entry where act = 'member.nik-revealed' and subject_id = ?""")
                .param(id.toString()).query(String.class).list();
        assertThat(audited).containsExactly(treasurer.subject() + ": pengajuan rekening BRI");
    }

    @Test
    void somebodyIsTurnedAwayOnlyForAReasonAndOnlyOnce() {
        var id = UUID.randomUUID();
        propose(treasurer, id, person()).expectStatus().isOk();
        kukar.as(chair).put().uri(API + "/members/{m}/rejection", cooperative, id)
                .body(Map.of("reason", "bukan warga desa"))
                .exchange().expectStatus().isOk().expectBody().jsonPath("$.state").isEqualTo("DITOLAK");
        admit(chair, id).expectStatus().isEqualTo(409).expectBody().jsonPath("$.code")
                .isEqualTo("membership.not-possible-now.ditolak");
    }

    @Test
    void aChildIsNoMember() {
        var child = person();
        var year = LocalDate.now().minusYears(10).getYear();
        child.put("bornOn", year + "-07-05");
        child.put("note", "anak");
        propose(treasurer, UUID.randomUUID(), child).expectStatus().isEqualTo(422).expectBody().jsonPath("$.code")
                .isEqualTo("membership.not-grown-up");
    }

    @Test
    void aFormWithoutJavaScriptLeadsOnAndAWrongOneKeepsAllButTheNik() {
        var browser = kukar.browser(treasurer);
        browser.get().uri(PAGE + "/baru", cooperative).exchange().expectStatus().isOk().expectBody(String.class)
                .value(page -> assertThat(page).contains("Catat Pendiri ke-1"));
        var form = form(person());
        var nik = form.getFirst("nik");
        form.set("rt", "7a");
        browser.post().uri(PAGE, cooperative).contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).exchange()
                .expectStatus().isEqualTo(422).expectBody(String.class).value(page -> assertThat(page)
                        .contains("value=\"7a\"", "RT dan RW berupa angka", form.getFirst("name")).doesNotContain(nik));
        form.set("rt", "7");
        form.add("pendiri", "true");
        browser.post().uri(PAGE, cooperative).contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).exchange()
                .expectStatus().isSeeOther();
        browser.get().uri(PAGE + "/buku", cooperative).exchange().expectStatus().isOk().expectBody(String.class)
                .value(page -> assertThat(page).contains(number(1), "RT 007"));
    }

    @Test
    void theListIsSearchedByPartOfANameAndByNumber() {
        var sari = person();
        sari.put("name", "Siti Sarinah 100%");
        founder(treasurer, UUID.randomUUID(), sari).expectStatus().isOk();
        founder(treasurer, UUID.randomUUID(), person()).expectStatus().isOk();
        for (var words : List.of("sarinah", "00001", "100%")) {
            kukar.as(treasurer).get().uri(API + "/members?words={w}", cooperative, words).exchange().expectStatus()
                    .isOk()
                    .expectBody().jsonPath("$.members.length()").isEqualTo(1).jsonPath("$.members[0].name")
                    .isEqualTo("Siti Sarinah 100%");
        }
    }

    @Test
    void aPlainMemberReachesHerCooperativeButNotItsMembersData() {
        var id = UUID.randomUUID();
        founder(treasurer, id, person()).expectStatus().isOk();
        var sari = kukar.person("sub-" + UUID.randomUUID(), "Bu Sari", "anggota");
        kukar.as(kukar.dinasAdmin()).put().uri(API + "/members/{m}/account", cooperative, id)
                .body(Map.of("subject", sari.subject())).exchange().expectStatus().isOk();
        kukar.as(sari).get().uri(API, cooperative).exchange().expectStatus().isOk();
        kukar.as(sari).get().uri(API + "/members", cooperative).exchange().expectStatus().isForbidden();
        kukar.browser(sari).get().uri(PAGE + "/buku", cooperative).exchange().expectStatus().isForbidden();
    }

    @Test
    void anotherRegencyAndAnotherCooperativeSeeNothing() {
        var id = UUID.randomUUID();
        founder(treasurer, id, person()).expectStatus().isOk();
        kukar.anybody().get().uri(API + "/members", cooperative).exchange().expectStatus().isUnauthorized();
        kukar.as(kukar.foreigner()).get().uri(API + "/members", cooperative).exchange().expectStatus().isForbidden();
        kukar.as(kukar.foreigner()).get().uri("/kubar/api/cooperatives/{c}/members/{m}", cooperative, id).exchange()
                .expectStatus().isNotFound();
        var elsewhere = kukar.freshCooperative();
        var other = kukar.officer(elsewhere, Office.KETUA);
        kukar.as(other).get().uri(API + "/members", cooperative).exchange().expectStatus().isForbidden();
        kukar.as(other).get().uri(API + "/members/{m}", elsewhere, id).exchange().expectStatus().isNotFound();
    }

    private ResponseSpec founder(Person by, UUID id, Map<String, String> person) {
        return kukar.as(by).put().uri(API + "/founders/{m}", cooperative, id).body(person).exchange();
    }

    private ResponseSpec propose(Person by, UUID id, Map<String, String> person) {
        return kukar.as(by).put().uri(API + "/members/{m}", cooperative, id).body(person).exchange();
    }

    private ResponseSpec admit(Person by, UUID id) {
        return kukar.as(by).put().uri(API + "/members/{m}/admission", cooperative, id).exchange();
    }

    private ResponseSpec leave(Person by, UUID id) {
        return kukar.as(by).put().uri(API + "/members/{m}/leaving", cooperative, id)
                .body(Map.of("on", LocalDate.now(ZoneId.of("Asia/Makassar")).toString(), "cause", "BERHENTI",
                        "reason", "permintaan sendiri"))
                .exchange();
    }

    private ResponseSpec annul(Person by, UUID id, String reason) {
        return kukar.as(by).put().uri(API + "/members/{m}/leaving/annulment", cooperative, id)
                .body(Map.of("reason", reason)).exchange();
    }

    /// A woman born on 5 July 1990, whom nobody knows yet.
    private static Map<String, String> person() {
        var place = PEOPLE.getAndIncrement();
        return new HashMap<>(Map.of("name", "Ibu Nomor " + place, "nik", "640206450790%04d".formatted(place), "address",
                "Jl. Poros " + place, "phone", TestRegency.nextPhone()));
    }

    private String number(int place) {
        var village = JdbcClient.create(TestPostgres.superuser(Surroundings.DATABASE))
                .sql("select replace(village_code, '.', '') from cooperative where id = ?").param(cooperative)
                .query(String.class).single();
        return "%s-%05d".formatted(village, place);
    }

    private Set<String> numbers() {
        return new TreeSet<>(JdbcClient.create(TestPostgres.superuser(Surroundings.DATABASE))
                .sql("select number from member where cooperative_id = ?").param(cooperative).query(String.class)
                .list());
    }

    private static LinkedMultiValueMap<String, String> form(Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        form.add("kunci", UUID.randomUUID().toString());
        return form;
    }
}
