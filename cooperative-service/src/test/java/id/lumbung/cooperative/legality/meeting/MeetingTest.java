package id.lumbung.cooperative.legality.meeting;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.Surroundings;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.TestRegency.Person;
import id.lumbung.cooperative.legality.document.Village;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.cooperative.receipt.Sql;

import static id.lumbung.cooperative.legality.LegalDocument.AKTA_PENDIRIAN;
import static id.lumbung.cooperative.legality.LegalDocument.BA_MUSDESUS;
import static id.lumbung.cooperative.legality.meeting.Papers.minutes;
import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class MeetingTest {

    private static final String API = "/kukar/api/cooperatives/{c}/legality/meetings";
    private static final String NAME = "KOPERASI DESA MERAH PUTIH CONTOH";

    @Autowired
    private TestRegency kukar;

    private Village village;

    @BeforeEach
    void aVillage() {
        village = new Village(kukar, kukar.freshCooperative());
    }

    @Test
    void theMinutesIssueThePaperBeginTheTariffsAndProposeTheOrgans() {
        var key = UUID.randomUUID();
        record(kukar.dinasOfficer(), key, minutes(NAME, 9)).expectStatus().isOk().expectBody().jsonPath("$.founders")
                .isEqualTo(9).jsonPath("$.minutes.attendees[0].nikMasked").isEqualTo("640206******0001")
                .jsonPath("$.remarks[0]").isEqualTo("NAME_DIFFERS").jsonPath("$.proposals.length()").isEqualTo(8);
        record(kukar.dinasOfficer(), key, minutes(NAME, 9)).expectStatus().isOk();
        assertThat(village.stage()).isEqualTo("MUSDESUS_SELESAI");
        assertThat(village.since()).isEqualTo("2025-05-20");
        var chair = kukar.officer(village.cooperative(), Office.ANGGOTA_PENGURUS);
        kukar.as(chair).get().uri("/kukar/api/cooperatives/{c}/savings/tariffs", village.cooperative()).exchange()
                .expectStatus().isOk().expectBody().jsonPath("$.length()").isEqualTo(2);
        assertThat(terms()).as("proposed is not appointed").isEqualTo(1);
        appoint(kukar.dinasOfficer(), 1).expectStatus().isForbidden();
        appoint(kukar.dinasAdmin(), 1).expectStatus().isSeeOther();
        appoint(kukar.dinasAdmin(), 1).expectStatus().isSeeOther();
        assertThat(terms()).isEqualTo(2);
        assertThat(village.page(kukar.dinasAdmin(), "/musdesus")).contains("Terpilih 0", "Tercatat",
                "Catat masa jabatan Terpilih 1");
        appoint(kukar.dinasAdmin(), 99).expectStatus().isNotFound();
    }

    @Test
    void minutesWrittenAgainTakeThePlaceOfTheEarlierOnesAndTheTariffsStay() {
        village.says(BA_MUSDESUS, "TERBIT", "2025-05-19", null);
        record(kukar.dinasOfficer(), UUID.randomUUID(), minutes(NAME, 9)).expectStatus().isOk();
        assertThat(village.since()).isEqualTo("2025-05-20");
        var again = minutes(NAME, 10);
        again.put("heldOn", "2025-05-18");
        again.put("mandatory", 50_000);
        record(kukar.dinasOfficer(), UUID.randomUUID(), again).expectStatus().isOk();
        assertThat(village.since()).isEqualTo("2025-05-18");
        kukar.as(kukar.dinasOfficer()).get().uri("/kukar/api/cooperatives/{c}/savings/tariffs", village.cooperative())
                .exchange().expectBody().jsonPath("$[?(@.kind=='WAJIB')].amount").isEqualTo(20_000);
        village.says(AKTA_PENDIRIAN, "TERBIT", "2025-05-26", "12");
        again.put("heldOn", "2025-06-01");
        record(kukar.dinasOfficer(), UUID.randomUUID(), again).expectStatus().isEqualTo(422).expectBody()
                .jsonPath("$.code").isEqualTo("legality.before-earlier");
    }

    @Test
    void minutesThatCannotBeAreRefusedInWordsAndKeepWhatWasTyped() {
        refused(minutes(NAME, 8), "legality.meeting.nine-founders");
        refused(minutes("KOPERASI SERBA USAHA", 9), "legality.meeting.name-rule");
        refused(with("secretary", "pak hasan"), "legality.meeting.three-lead");
        refused(with("ends", "08:00"), "legality.meeting.ends-before-start");
        refused(with("men", 1), "legality.meeting.list-too-long", "women", 1);
        refused(with("mandatory", 0), "legality.meeting.savings-needed");
        refused(with("kbli", "4711"), "legality.not-a-kbli");
        refused(with("people", "Siti; X"), "legality.meeting.line-sex");
        refused(with("people", "Siti; P; warga; ya; 123"), "legality.meeting.line-nik");
        refused(with("organs", "Raja; Siti; 081234567890"), "legality.meeting.line-office");
        refused(with("organs", "Ketua; Siti; 12"), "legality.meeting.line-phone");
        refused(with("heldOn", "2999-01-01"), "legality.in-future");
        var form = new LinkedMultiValueMap<String, String>();
        minutes(NAME, 8).forEach((name, value) -> form.add(name, value.toString()));
        form.add("kunci", UUID.randomUUID().toString());
        var page = kukar.browser(kukar.dinasOfficer()).post().uri("/kukar/koperasi/{c}/legalitas/musdesus",
                village.cooperative()).body(form).exchange().expectStatus().isEqualTo(422).expectBody(String.class)
                .returnResult().getResponseBody();
        assertThat(page).contains("Pendiri baru 8 orang", "tokoh perempuan", "Pak Joko");
        form.set("people", Objects.requireNonNull(minutes(NAME, 9).get("people")).toString());
        kukar.browser(kukar.dinasOfficer()).post().uri("/kukar/koperasi/{c}/legalitas/musdesus",
                village.cooperative()).body(form).exchange().expectStatus().isSeeOther();
    }

    @Test
    void thePaperSpeaksOfVillageOrWard() throws Exception {
        record(kukar.dinasOfficer(), UUID.randomUUID(), minutes(NAME, 9)).expectStatus().isOk();
        assertThat(paper(village)).contains("MUSYAWARAH DESA KHUSUS", "BPD", "Kepala Desa", "640206******0001",
                "Rp 100.000".replace(' ', '\u00a0'));
        var ward = new Village(kukar, kukar.cooperativeOf("64.02.06.1003"));
        kukar.as(kukar.dinasOfficer()).put().uri(API + "/{m}", ward.cooperative(), UUID.randomUUID())
                .body(minutes("KOPERASI KELURAHAN MERAH PUTIH BUKIT BIRU", 9)).exchange().expectStatus().isOk()
                .expectBody().jsonPath("$.remarks.length()").isEqualTo(0);
        assertThat(paper(ward)).contains("MUSYAWARAH KELURAHAN KHUSUS", "Lurah").doesNotContain("BPD", "Kepala Desa");
        assertThat(ward.page(kukar.dinasOfficer(), "/musdesus/tulis")).contains("Lurah", "BUKIT BIRU")
                .doesNotContain("BPD");
    }

    @Test
    void othersNeitherWriteNorReadAndNobodyRewritesBySql() throws SQLException {
        var chair = kukar.officer(village.cooperative(), Office.KETUA);
        record(chair, UUID.randomUUID(), minutes(NAME, 9)).expectStatus().isForbidden();
        record(kukar.dinasOfficer(), UUID.randomUUID(), minutes(NAME, 9)).expectStatus().isOk();
        assertThat(village.page(chair, "/musdesus")).contains("Berita Acara");
        kukar.as(kukar.officer(kukar.freshCooperative(), Office.KETUA)).get().uri(API, village.cooperative())
                .exchange().expectStatus().isForbidden();
        kukar.as(kukar.foreigner()).get().uri("/kubar/api/cooperatives/{c}/legality/meetings",
                village.cooperative()).exchange().expectStatus().isNotFound();
        for (var table : new String[]{"founding_meeting", "founding_person", "founding_seat"}) {
            assertThat(Sql.refused(Surroundings.APP, 6402, "delete from " + table)).isEqualTo("42501");
            assertThat(Sql.refused("cooperative_owner", 6402, "delete from " + table))
                    .isEqualTo(table + "_is_append_only");
            assertThat(Sql.ask(6407, "select count(*) from " + table)).isEqualTo("0");
        }
        assertThat(Sql.refused(Surroundings.APP, 6402,
                """
                        insert into founding_meeting (id, cooperative_id, number, held_on, starts_at, ends_at, place, invited, men, women,
                            chair, secretary, third, name, area, principal_saving, mandatory_saving, initial_capital, grant_fund, proxy,
                            plan, kbli, actor, actor_name)
                        values (uuidv7(), '%s', '1', '2025-05-20', '09:00', '10:00', 'x', 9, 9, 0, 'a', 'b', 'c',
                            'KOPERASI DESA MERAH PUTIH X', 'x', 1, 1, 0, 0, 'x', 'x', '{47111}', 'x', 'x')"""
                        .formatted(village.cooperative())))
                .isEqualTo("founding_meeting_nine_founders");
    }

    private Map<String, Object> with(String field, Object value) {
        var minutes = minutes(NAME, 9);
        minutes.put(field, value);
        return minutes;
    }

    private void refused(Map<String, Object> minutes, String code, Object... more) {
        for (int at = 0; at < more.length; at += 2) {
            minutes.put(more[at].toString(), more[at + 1]);
        }
        record(kukar.dinasOfficer(), UUID.randomUUID(), minutes).expectStatus().isEqualTo(422).expectBody()
                .jsonPath("$.code").isEqualTo(code);
    }

    private ResponseSpec record(Person person, UUID meeting, Map<String, Object> minutes) {
        return kukar.as(person).put().uri(API + "/{m}", village.cooperative(), meeting).body(minutes).exchange();
    }

    private ResponseSpec appoint(Person person, int place) {
        return kukar.browser(person).post().uri("/kukar/koperasi/{c}/legalitas/musdesus/jabatan/{p}",
                village.cooperative(), place).exchange();
    }

    private int terms() {
        var found = new int[1];
        kukar.as(kukar.dinasAdmin()).get().uri("/kukar/api/cooperatives/{c}/terms", village.cooperative()).exchange()
                .expectBody().jsonPath("$.length()").value(value -> found[0] = (Integer) value);
        return found[0];
    }

    private String paper(Village of) throws Exception {
        var bytes = kukar.browser(kukar.dinasOfficer()).get().uri("/kukar/koperasi/{c}/legalitas/musdesus/pdf",
                of.cooperative()).exchange().expectStatus().isOk().expectBody(byte[].class).returnResult()
                .getResponseBody();
        try (var pdf = Loader.loadPDF(Objects.requireNonNull(bytes))) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
