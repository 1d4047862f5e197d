package id.lumbung.cooperative.advice;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.Surroundings;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.TestRegency.Person;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.testing.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@FeatureTest
class AdviceTest {

    private static final String PAGE = "/kukar/koperasi/{c}/anjuran";
    private static final String API = "/kukar/api/cooperatives/{c}/advice";

    @Autowired
    private TestRegency kukar;

    @Test
    void whatAMentorAdvisedIsReadAndAnsweredByTheBoard() {
        var cooperative = kukar.freshCooperative();
        var secretary = kukar.officer(cooperative, Office.SEKRETARIS);
        var visit = UUID.randomUUID();
        tell(mentorOf(cooperative), cooperative, UUID.randomUUID(), given(visit)).expectStatus().isCreated();

        var page = page(secretary, cooperative, "");
        assertThat(page).contains("Hitung kas setiap Sabtu", "Dewi Lestari", "Buku 8", "Belum ditindaklanjuti");
        var id = JdbcClient.create(TestPostgres.superuser(Surroundings.DATABASE))
                .sql("select id from advice where visit_id = ?").param(visit).query(UUID.class).single();
        assertThat(page(secretary, cooperative, "/" + id + "/tindak-lanjut")).contains("Tulis Tindak Lanjut");
        form(secretary, cooperative, "/" + id + "/tindak-lanjut", Map.of("content", "Sudah dihitung")).expectStatus()
                .isSeeOther();
        assertThat(page(secretary, cooperative, "")).contains("Sudah dihitung").doesNotContain("Belum ditindaklanjuti");
        assertThat(page(kukar.dinasOfficer(), cooperative, "")).contains("Sudah dihitung")
                .doesNotContain("Tulis Tindak Lanjut");
    }

    @Test
    void aVisitThatIsToldTwiceLeavesOneAdvice() {
        var cooperative = kukar.freshCooperative();
        var visit = UUID.randomUUID();
        tell(mentorOf(cooperative), cooperative, UUID.randomUUID(), given(visit)).expectStatus().isCreated();
        tell(kukar.dinasOfficer(), cooperative, UUID.randomUUID(), given(visit)).expectStatus().isCreated();

        kukar.as(kukar.dinasOfficer()).get().uri(API, cooperative).exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.length()").isEqualTo(1);
    }

    @Test
    void theBoardWritesDownWhatAnotherOfficialSaid() {
        var cooperative = kukar.freshCooperative();
        var chair = kukar.officer(cooperative, Office.KETUA);
        assertThat(page(chair, cooperative, "")).contains("Belum ada anjuran", "Catat Anjuran");
        var form = Map.of("book", "INSTANSI_LAIN", "givenOn", "2025-07-01", "official", "Pak Camat", "agency",
                "Kecamatan", "content", "Bersihkan gudang");
        form(chair, cooperative, "/baru", form).expectStatus().isSeeOther();
        assertThat(page(chair, cooperative, "")).contains("Pak Camat", "Buku 9");

        var later = new HashMap<>(form);
        later.put("givenOn", "2199-01-01");
        form(chair, cooperative, "/baru", later).expectStatus().isEqualTo(422).expectBody(String.class)
                .value(again -> assertThat(again).contains("tidak boleh setelah hari ini", "Bersihkan gudang"));
    }

    @Test
    void strangersNeitherReadNorWrite() {
        var cooperative = kukar.freshCooperative();
        var neighbour = kukar.officer(kukar.freshCooperative(), Office.KETUA);
        tell(neighbour, cooperative, UUID.randomUUID(), given(UUID.randomUUID())).expectStatus().isForbidden();
        kukar.as(neighbour).get().uri(API, cooperative).exchange().expectStatus().isForbidden();
        tell(mentor(), cooperative, UUID.randomUUID(), given(UUID.randomUUID())).expectStatus().isForbidden();
        kukar.as(mentor()).get().uri(API, cooperative).exchange().expectStatus().isForbidden();
        kukar.as(kukar.dinasOfficer()).post().uri(API + "/{a}/follow-ups", cooperative, UUID.randomUUID())
                .header("Idempotency-Key", UUID.randomUUID().toString()).body(Map.of("content", "Sudah")).exchange()
                .expectStatus().isForbidden();
        kukar.as(kukar.foreigner()).get().uri("/kubar/api/cooperatives/{c}/advice", cooperative).exchange()
                .expectStatus().isNotFound();
    }

    @Test
    void theBookIsNeverRewritten() {
        var cooperative = kukar.freshCooperative();
        tell(mentorOf(cooperative), cooperative, UUID.randomUUID(), given(UUID.randomUUID())).expectStatus()
                .isCreated();
        var owner = JdbcClient.create(TestPostgres.superuser(Surroundings.DATABASE));
        for (var attack : new String[]{"update advice set content = 'x'", "delete from advice",
                "delete from advice_followup"}) {
            assertThatThrownBy(() -> owner.sql(attack).update()).as(attack).isNotNull();
        }
        assertThat(owner
                .sql("""
                        select count(*) from information_schema.table_privileges where grantee = 'cooperative_app'
                        and table_name in ('advice', 'advice_followup') and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')""")
                .query(Long.class).single()).isZero();
    }

    private Person mentor() {
        return kukar.person("pendamping-1", "Dewi Lestari", "pendamping");
    }

    private Person mentorOf(UUID cooperative) {
        Surroundings.assign(mentor().subject(), cooperative);
        return mentor();
    }

    private static Map<String, Object> given(UUID visit) {
        return Map.of("book", "KOPERASI", "givenOn", "2025-07-21", "official", "Dewi Lestari", "agency",
                "Dinas Koperasi", "content", "Hitung kas setiap Sabtu", "visitId", visit.toString());
    }

    private RestTestClient.ResponseSpec tell(Person who, UUID cooperative, UUID key, Map<String, Object> given) {
        return kukar.as(who).post().uri(API, cooperative).header("Idempotency-Key", key.toString()).body(given)
                .exchange();
    }

    private RestTestClient.ResponseSpec form(Person who, UUID cooperative, String path, Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        form.add("kunci", UUID.randomUUID().toString());
        return kukar.browser(who).post().uri(PAGE + path, cooperative)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).exchange();
    }

    private String page(Person who, UUID cooperative, String path) {
        return kukar.browser(who).get().uri(PAGE + path, cooperative).exchange().expectStatus().isOk()
                .expectBody(String.class).returnResult().getResponseBody();
    }
}
