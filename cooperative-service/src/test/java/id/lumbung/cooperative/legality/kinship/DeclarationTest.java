package id.lumbung.cooperative.legality.kinship;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.Surroundings;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.TestRegency.Person;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.cooperative.receipt.Sql;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class DeclarationTest {

    private static final String API = "/kukar/api/cooperatives/{c}/legality";

    @Autowired
    private TestRegency kukar;

    private UUID cooperative;
    private Person chair;
    private final Map<String, String> terms = new HashMap<>();

    @BeforeEach
    void aChairATreasurerAndAHead() {
        cooperative = kukar.freshCooperative();
        chair = kukar.officer(cooperative, Office.KETUA);
        kukar.officer(cooperative, Office.BENDAHARA);
        kukar.officer(cooperative, Office.KETUA_PENGAWAS);
        kukar.as(kukar.dinasAdmin()).get().uri("/kukar/api/cooperatives/{c}/terms", cooperative).exchange()
                .expectBody().jsonPath("$").value(list -> ((Iterable<?>) list).forEach(row -> {
                    var term = (Map<?, ?>) row;
                    terms.put(String.valueOf(term.get("office")), String.valueOf(term.get("id")));
                }));
    }

    @Test
    void whatDoesNotFitIsShownWhereTheOrgansAre() {
        assertThat(organs(chair)).contains("Belum ada surat pernyataan dari: Orang");
        sign(kukar.dinasOfficer(), "KETUA", true, true, "KADUS").expectStatus().isOk();
        sign(kukar.dinasOfficer(), "BENDAHARA", false, false, "TIDAK_ADA").expectStatus().isOk();
        sign(kukar.dinasOfficer(), "KETUA_PENGAWAS", true, true, "TIDAK_ADA").expectStatus().isOk();
        relate(kukar.dinasOfficer(), "BENDAHARA", "KETUA", "SUAMI_ISTRI").expectStatus().isOk();
        assertThat(organs(chair)).doesNotContain("Belum ada surat pernyataan").contains("suami istri",
                "memegang jabatan di desa", "tidak menyatakan diri Kepala Desa", "bebas hubungan keluarga",
                "bersih dari perkara");
        sign(kukar.dinasOfficer(), "KETUA", true, true, "TIDAK_ADA").expectStatus().isOk();
        sign(kukar.dinasOfficer(), "BENDAHARA", true, true, "TIDAK_ADA").expectStatus().isOk();
        sign(kukar.dinasOfficer(), "KETUA_PENGAWAS", true, true, "KEPALA").expectStatus().isOk();
        relate(kukar.dinasOfficer(), "KETUA", "BENDAHARA", "TIDAK_ADA").expectStatus().isOk().expectBody()
                .jsonPath("$.concerns.length()").isEqualTo(0);
        assertThat(organs(chair)).doesNotContain("Perlu diperiksa");
        relate(kukar.dinasOfficer(), "KETUA", "KETUA", "IPAR").expectStatus().isEqualTo(422);
    }

    @Test
    void aNewHeadOfTheVillageChairsTheSupervisorsWithoutElection() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("kunci", UUID.randomUUID().toString());
        form.add("name", "Pak Baru");
        form.add("phone", TestRegency.nextPhone());
        form.add("starts", LocalDate.now().toString());
        form.add("minutes", "SK Bupati 12/2026");
        for (int twice = 0; twice < 2; twice++) {
            kukar.browser(kukar.dinasAdmin()).post().uri("/kukar/koperasi/{c}/legalitas/organ/kepala", cooperative)
                    .body(form).exchange().expectStatus().isSeeOther();
        }
        kukar.browser(kukar.dinasOfficer()).post().uri("/kukar/koperasi/{c}/legalitas/organ/kepala", cooperative)
                .body(form).exchange().expectStatus().isForbidden();
        assertThat(organs(kukar.dinasAdmin())).contains("Pak Baru");
    }

    @Test
    void othersDeclareNothingAndTheDatabaseHoldsTheRest() throws SQLException {
        sign(chair, "KETUA", true, true, "TIDAK_ADA").expectStatus().isForbidden();
        relate(chair, "KETUA", "BENDAHARA", "IPAR").expectStatus().isForbidden();
        kukar.as(kukar.officer(kukar.freshCooperative(), Office.KETUA)).get().uri(API + "/statements", cooperative)
                .exchange().expectStatus().isForbidden();
        kukar.as(kukar.foreigner()).get().uri("/kubar/api/cooperatives/{c}/legality/statements", cooperative)
                .exchange().expectStatus().isNotFound();
        var other = kukar.freshCooperative();
        assertThat(Sql.refused(Surroundings.APP, 6402,
                "insert into organ_statement (id, term_id, cooperative_id, signed_on, no_kin, clean_record, village_post, actor, "
                        + "actor_name) values (uuidv7(), '%s', '%s', '2025-01-01', true, true, 'TIDAK_ADA', 'x', 'x')"
                                .formatted(terms.get("KETUA"), other)))
                .isEqualTo("organ_term_of_cooperative");
        assertThat(Sql.refused(Surroundings.APP, 6402,
                "insert into organ_kinship (id, cooperative_id, first_term, second_term, relation, actor, actor_name) "
                        + "values (uuidv7(), '%s', '%s', '%s', 'IPAR', 'x', 'x')".formatted(cooperative,
                                terms.get("KETUA"), terms.get("KETUA"))))
                .isEqualTo("organ_kinship_of_two");
        assertThat(Sql.refused(Surroundings.APP, 6402, "delete from organ_statement")).isEqualTo("42501");
        assertThat(Sql.ask(6407, "select count(*) from organ_kinship")).isEqualTo("0");
    }

    private ResponseSpec sign(Person person, String office, boolean noKin, boolean clean, String post) {
        return kukar.as(person).put().uri(API + "/terms/{t}/statements/{s}", cooperative, terms.get(office),
                UUID.randomUUID()).body(
                        Map.of("signedOn", "2025-06-01", "noKin", noKin, "cleanRecord", clean, "post",
                                post))
                .exchange();
    }

    private ResponseSpec relate(Person person, String first, String second, String relation) {
        return kukar.as(person).put().uri(API + "/kinships/{k}", cooperative, UUID.randomUUID()).body(
                Map.of("first", terms.get(first), "second", terms.get(second), "relation", relation)).exchange();
    }

    private String organs(Person person) {
        return kukar.browser(person).get().uri("/kukar/koperasi/{c}/organ", cooperative).exchange().expectStatus()
                .isOk().expectBody(String.class).returnResult().getResponseBody();
    }
}
