package id.lumbung.mentoring.assignment;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import id.lumbung.mentoring.FeatureTest;
import id.lumbung.mentoring.Helpers;
import id.lumbung.mentoring.People;
import id.lumbung.mentoring.RawSql;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class AssignmentTest {

    @Autowired
    RestTestClient http;

    private Helpers helpers;

    @BeforeEach
    void sitDown() {
        helpers = new Helpers(http);
    }

    @Test
    void aMentorIsGivenAVillageAndHandsItOver() {
        var dewi = helpers.assistant(3);
        var nur = helpers.assistant(3);
        helpers.village("Serah Terima");
        var page = "/kukar/pendamping/" + dewi.id();

        helpers.office().form(page + "/penugasan", Map.of("cooperative", "Serah Terima")).next();
        assertThat(helpers.office().page(page)).contains("Serah Terima", "1 dari 3");
        helpers.office().form("/kukar/pendamping/" + nur.id() + "/penugasan", Map.of("cooperative", "Serah Terima"))
                .refused(422, "sudah didampingi pada masa itu (BA)");

        var id = dewi.desk().get("/kukar/api/assignments").text("$[0].id");
        helpers.office().form(page + "/penugasan/" + id + "/akhiri", Map.of("reason", "")).refused(422);
        helpers.office().form(page + "/penugasan/" + id + "/akhiri", Map.of("reason", "Pindah tugas")).next();
        helpers.office().form("/kukar/pendamping/" + nur.id() + "/penugasan", Map.of("cooperative", "Serah Terima"))
                .next();
        assertThat(helpers.office().page(page)).contains("Pindah tugas", "0 dari 3");
    }

    @Test
    void anExtensionOfficerGetsAWholeDistrict() {
        var ppkl = helpers.mentor("PPKL", 250);
        helpers.village("Sekecamatan");
        var page = "/kukar/pendamping/" + ppkl.id();
        helpers.office().form(page + "/penugasan", Map.of("district", "Loa Janan")).next();

        assertThat(ppkl.desk().get("/kukar/api/assignments").texts("$[*].village")).contains("Sekecamatan");
        helpers.office().form("/kukar/pendamping/" + helpers.mentor("PPKL", 250).id() + "/penugasan",
                Map.of("district", "Loa Janan")).refused(422, "Tidak ada koperasi tanpa pendamping");
    }

    @Test
    void nobodyCarriesMoreThanAgreed() {
        var dewi = helpers.assistant(1);
        helpers.assign(dewi, helpers.village("Satu Saja"));
        var second = helpers.village("Kelebihan");

        helpers.office().post("/kukar/api/assignments", UUID.randomUUID(), wish(dewi.id(), second, "2026-01-01"))
                .refused(409, "assignment.quota-full");
        helpers.office().post("/kukar/api/assignments", UUID.randomUUID(), wish(dewi.id(), second, "2024-01-01"))
                .refused(422, "assignment.outside-contract");
    }

    @Test
    void assignmentsFollowTheContract() {
        var dewi = helpers.assistant(2);
        var village = helpers.village("Ikut Kontrak");
        helpers.assign(dewi, village);

        var shorter = Helpers.terms("BA", "Dewi", 2).replace("2099-12-31", "2098-06-30");
        helpers.office().put("/kukar/api/mentors/" + dewi.id() + "/term", shorter).made();
        assertThat(dewi.desk().get("/kukar/api/assignments").text("$[0].endsBefore")).isEqualTo("2098-07-01");
        helpers.office().put("/kukar/api/mentors/" + dewi.id() + "/term", Helpers.terms("BA", "Dewi", 2)).made();
        assertThat(dewi.desk().get("/kukar/api/assignments").text("$[0].endsBefore")).isEqualTo("2100-01-01");
    }

    @Test
    void aMentorSeesOnlyWhatIsAssignedToHer() {
        var dewi = helpers.assistant(3);
        var nur = helpers.assistant(3);
        var mine = helpers.village("Milik Dewi");
        helpers.assign(dewi, mine);

        assertThat(dewi.desk().get("/kukar/api/assignments").texts("$[*].cooperativeId"))
                .containsExactly(mine.toString());
        assertThat(nur.desk().get("/kukar/api/assignments").texts("$[*].cooperativeId")).isEmpty();
        assertThat(nur.desk().get("/kukar/api/assignments?cooperative=" + mine).status()).isEqualTo(403);
        assertThat(helpers.office().get("/kukar/api/assignments").texts("$[*].cooperativeId"))
                .contains(mine.toString());
        dewi.desk().post("/kukar/api/assignments", UUID.randomUUID(), wish(dewi.id(), mine, "2026-01-01"))
                .refused(403);
        dewi.desk().put("/kukar/api/assignments/" + UUID.randomUUID() + "/end", "{\"reason\":\"malas\"}").refused(403);
        helpers.office().as(People.joko()).get("/paser/api/assignments?cooperative=" + mine).texts("$")
                .forEach(row -> assertThat(row).isEmpty());
    }

    @Test
    void sqlGivesNoVillageTwoAssistantsAndNobodyTooMany() throws SQLException {
        var dewi = helpers.assistant(1);
        var nur = helpers.assistant(1);
        var village = UUID.randomUUID();
        try (var raw = RawSql.in(6402)) {
            raw.run(row(dewi.id(), village, "2025-02-01", "'2099-12-31'"));
            raw.refused(row(nur.id(), village, "2025-03-01", "'2099-12-31'"), "assignment_one_of_its_kind");
            raw.refused(row(dewi.id(), UUID.randomUUID(), "2025-03-01", "'2099-12-31'"), "cooperatives already");
            raw.refused(row(dewi.id(), UUID.randomUUID(), "2024-03-01", "'2024-04-01'"), "outside the contract");
            raw.refused(row(dewi.id(), UUID.randomUUID(), "2025-03-01", "null"), "outside the contract");
            raw.refused("update assignment set ends_before = '2025-02-02'", "permission denied");
            raw.refused("delete from assignment", "permission denied");
            raw.run("""
                    insert into assignment_end (assignment_id, ends_before, reason, ended_by, ended_by_name)
                    select id, '2025-03-01', 'pindah', 'x', 'x' from assignment where cooperative_id = '%s'"""
                    .formatted(village));
            raw.run(row(nur.id(), village, "2025-03-01", "'2099-12-31'"));
            raw.refused("delete from assignment_end", "permission denied");
        }
        try (var paser = RawSql.in(6401)) {
            assertThat(paser.count("select count(*) from assignment")).isZero();
        }
    }

    private static String wish(UUID mentor, UUID cooperative, String starts) {
        return "{\"mentorId\":\"" + mentor + "\",\"cooperativeId\":\"" + cooperative + "\",\"starts\":\"" + starts
                + "\"}";
    }

    private static String row(UUID mentor, UUID cooperative, String starts, String ends) {
        return """
                insert into assignment (id, mentor_id, kind, cooperative_id, cooperative_name, village, district, starts,
                    ends_before, assigned_by, assigned_by_name)
                values (gen_random_uuid(), '%s', 'BA', '%s', 'KDMP X', 'X', 'Y', '%s', %s, 'x', 'x')"""
                .formatted(mentor, cooperative, starts, ends);
    }
}
