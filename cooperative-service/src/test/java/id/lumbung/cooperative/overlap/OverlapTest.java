package id.lumbung.cooperative.overlap;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.TestRegency.Person;
import id.lumbung.cooperative.organ.Office;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class OverlapTest {

    private static final String TODAY = LocalDate.now().minusDays(1).toString();

    @Autowired
    private TestRegency kukar;

    private AVillage village;

    @BeforeEach
    void aVillageWithItsEnterprise() {
        village = AVillage.of(kukar);
    }

    @ParameterizedTest
    @CsvSource({"SEMBAKO,WARGA,BERJALAN,SEMBAKO,WARGA,TUMPANG_TINDIH,6",
            "SEMBAKO,ANGGOTA,BERJALAN,SEMBAKO,WARGA,TUMPANG_TINDIH,6",
            "SEMBAKO,WARGA,RENCANA,SEMBAKO,WARGA,TUMPANG_TINDIH,3", "SEMBAKO,WARGA,BERJALAN,SEMBAKO,LEMBAGA,SEBAGIAN,6",
            "SEMBAKO,WARGA,BERJALAN,PANGKALAN_LPG,WARGA,SEBAGIAN,6",
            "SEMBAKO,WARGA,BERJALAN,TANAMAN,WARGA,MELENGKAPI,0"})
    void whatDoublesIsFound(String outletLine, String outletCustomers, String state, String unitLine,
            String unitCustomers, String result, int severity) {
        village.outlet("GERAI", outletLine, outletCustomers);
        village.unit("Toko Desa", unitLine, unitCustomers, state);
        assertThat(findings()).singleElement().satisfies(finding -> assertThat(finding)
                .containsEntry("result", result).containsEntry("severity", severity));
    }

    @Test
    void aMatureEnterpriseWeighsMoreAndAnIdleOneLess() {
        village.outlet("GERAI", "SEMBAKO", "WARGA");
        village.unit("Toko Desa", "SEMBAKO", "WARGA", "BERJALAN");
        year(2024, true, "MAJU");
        assertThat(findings().getFirst()).containsEntry("severity", 7);
        year(2025, false, "PERINTIS");
        assertThat(findings().getFirst()).containsEntry("severity", 5);
        year(2025, true, "PERINTIS");
        assertThat(findings().getFirst()).containsEntry("severity", 6);
    }

    @Test
    void whatHasNothingInCommonOrHasStoppedIsNoFinding() {
        var outlet = village.outlet("GERAI", "APOTEK", "WARGA");
        var unit = village.unit("Toko Desa", "APOTEK", "WARGA", "BERJALAN");
        village.unit("Air", "AIR_BERSIH", "WARGA", "BERJALAN");
        assertThat(findings()).hasSize(1);
        answer(kukar.as(kukar.dinasOfficer()).put().uri(AVillage.API + "/{b}/units/{u}/state", village.bumdes(), unit)
                .body(Map.of("state", "BERHENTI", "since", TODAY, "reason", "rugi")).exchange(), 200);
        assertThat(findings()).isEmpty();
        refused(village.post(kukar.dinasOfficer(), cases(), UUID.randomUUID(), Map.of("outlet", outlet, "unit", unit)),
                409, "overlap.no-overlap");
    }

    @Test
    void anOutletThatDoublesOpensOnlyAfterADecisionOfTwoKeys() {
        var outlet = village.outlet("GERAI", "SEMBAKO", "WARGA");
        var unit = village.unit("Toko Desa", "SEMBAKO", "WARGA", "BERJALAN");
        var head = village.officer("KEPALA_DESA");
        var council = village.officer("KETUA_BPD");
        var chair = kukar.officer(village.cooperative(), Office.KETUA);
        answer(village.go(chair, outlet, Map.of("state", "SIAP", "since", TODAY)), 200);
        refused(village.go(chair, outlet, Map.of("state", "OPERASIONAL", "since", TODAY)), 409, "outlet.overlaps");

        var id = village.openCase(chair, outlet, unit);
        assertThat(village.openCase(head, outlet, unit)).isEqualTo(id);
        var decision = UUID.randomUUID();
        refused(village.propose(head, id, decision, TODAY), 409, "overlap.too-early");
        refused(village.step(head, id, "MUSDES_SELESAI", TODAY, ""), 409, "overlap.follows");
        refused(village.step(head, id, "ESKALASI_CAMAT", TODAY, "mendesak"), 409, "overlap.follows");
        answer(village.step(head, id, "DIBAHAS", TODAY, ""), 200);
        assertThat(
                answer(village.step(head, id, "MUSDES_DIJADWALKAN", LocalDate.now().plusDays(7).toString(), ""), 200))
                .containsEntry("overdue", false);
        refused(village.step(head, id, "MUSDES_SELESAI", LocalDate.now().plusDays(7).toString(), ""), 422,
                "overlap.ahead");
        answer(village.step(head, id, "MUSDES_SELESAI", LocalDate.now().toString(), ""), 200);
        refused(village.step(head, id, "KESEPAKATAN", TODAY, ""), 409, "overlap.second-key");
        answer(village.propose(head, id, decision, LocalDate.now().toString()), 201);
        refused(village.go(chair, outlet, Map.of("state", "OPERASIONAL", "since", TODAY)), 409, "outlet.overlaps");
        village.confirm(head, id, decision).expectStatus().isForbidden();
        village.confirm(chair, id, decision).expectStatus().isForbidden();
        var agreed = answer(village.confirm(council, id, decision), 200);
        assertThat(agreed).containsEntry("state", "KESEPAKATAN").containsEntry("outcome", "BAGI_LINI");
        assertThat(answer(village.confirm(council, id, decision), 200)).isEqualTo(agreed);
        answer(village.go(chair, outlet, Map.of("state", "OPERASIONAL", "since", TODAY)), 200);
    }

    @Test
    void theOneWhoProposesIsNotTheSecondKeyEvenInTheDinas() {
        var id = musdesOver(kukar.dinasOfficer());
        var decision = UUID.randomUUID();
        answer(village.propose(kukar.dinasOfficer(), id, decision, LocalDate.now().toString()), 201);
        refused(village.confirm(kukar.dinasOfficer(), id, decision), 409, "overlap.own-key");
        answer(village.confirm(kukar.dinasAdmin(), id, decision), 200);
    }

    @Test
    void theHeadOfTheOfficeAloneOpensInSpiteOfAnOverlapAndSaysWhy() {
        var outlet = village.outlet("GERAI", "SEMBAKO", "WARGA");
        village.unit("Toko Desa", "SEMBAKO", "WARGA", "BERJALAN");
        answer(village.go(kukar.dinasOfficer(), outlet, Map.of("state", "SIAP", "since", TODAY)), 200);
        refused(village.go(kukar.dinasOfficer(), outlet, Map.of("state", "OPERASIONAL", "since", TODAY, "inSpite", true,
                "reason", "darurat pangan")), 403, "outlet.in-spite-of-the-dinas");
        refused(village.go(kukar.dinasAdmin(), outlet, Map.of("state", "OPERASIONAL", "since", TODAY, "inSpite", true)),
                422, "outlet.reason");
        assertThat(answer(village.go(kukar.dinasAdmin(), outlet, Map.of("state", "OPERASIONAL", "since", TODAY,
                "inSpite", true, "reason", "darurat pangan")), 200)).containsEntry("inSpite", "darurat pangan");
    }

    @Test
    void anAgreementRunsFromDraftToItsEndAndIsRemembered() {
        var director = village.officer("DIREKTUR_BUMDES");
        var id = UUID.randomUUID();
        var form = new HashMap<String, Object>(Map.of("number", "PKS/1", "line", "SEMBAKO", "object", "Pasokan beras",
                "priceRule", "harga pokok + 5%", "cooperativeShare", 60, "reported", "BULANAN", "starts", "2026-01-01",
                "ends", LocalDate.now().plusYears(1).toString(), "evaluatedOn",
                LocalDate.now().minusDays(3).toString()));
        form.putAll(Map.of("cooperativeChair", "Pak Hasan", "director", "Bu Rini", "knownBy", "Kepala Desa"));
        var agreements = AVillage.API + "/" + village.bumdes() + "/agreements";
        var drafted = answer(village.post(director, agreements, id, form), 201);
        assertThat(answer(village.post(director, agreements, id, form), 201)).isEqualTo(drafted);
        refused(village.post(director, agreements, UUID.randomUUID(), form), 409, "agreement.number-taken");
        form.put("ends", "2025-01-01");
        refused(village.post(director, agreements, UUID.randomUUID(), form), 422, "agreement.dates");
        refused(agreement(director, id, Map.of("state", "BERJALAN", "on", TODAY)), 409, "agreement.follows");
        answer(agreement(director, id, Map.of("state", "DITANDATANGANI", "on", TODAY)), 200);
        assertThat(answer(agreement(director, id, Map.of("state", "BERJALAN", "on", TODAY)), 200))
                .containsEntry("remark", "EVALUATION_DUE");
        refused(agreement(director, id, Map.of("state", "EVALUASI", "on", TODAY)), 422, "agreement.note");
        assertThat(answer(agreement(director, id, Map.of("state", "EVALUASI", "on", TODAY, "note", "berjalan baik",
                "nextEvaluation", LocalDate.now().plusMonths(3).toString())), 200).get("remark")).isNull();
        assertThat(page(director, "/bumdes/" + village.bumdes() + "/perjanjian/" + id)).contains("PKS/1",
                "Koperasi 60%, BUM Desa 40%", "berjalan baik");
        assertThat(page(kukar.dinasAdmin(), "/bumdes/perjanjian")).contains("PKS/1");
    }

    @Test
    void theMapShowsWhoCollidesAndWhoHasAgreed() {
        var outlet = village.outlet("GERAI", "SEMBAKO", "WARGA");
        var unit = village.unit("Toko Desa", "SEMBAKO", "WARGA", "BERJALAN");
        village.unit("Air", "AIR_BERSIH", "WARGA", "BERJALAN");
        village.outlet("OBAT", "APOTEK", "WARGA");
        assertThat(map()).containsEntry("SEMBAKO", "BERTABRAKAN").containsEntry("AIR_BERSIH", "BUMDES")
                .containsEntry("APOTEK", "KOPERASI");
        var id = musdesOver(kukar.dinasOfficer(), outlet, unit);
        var decision = UUID.randomUUID();
        answer(village.propose(kukar.dinasOfficer(), id, decision, LocalDate.now().toString()), 201);
        answer(village.confirm(kukar.dinasAdmin(), id, decision), 200);
        assertThat(map()).containsEntry("SEMBAKO", "SEPAKAT");
        assertThat(page(kukar.dinasAdmin(), "/bumdes/peta?kecamatan=" + district())).contains("<svg", "Sepakat",
                "Air bersih");
    }

    @Test
    void thePagesLeadFromTheRegisterToTheDecision() {
        var outlet = village.outlet("GERAI", "SEMBAKO", "WARGA");
        var unit = village.unit("Toko Desa", "SEMBAKO", "WARGA", "BERJALAN");
        village.officer("KEPALA_DESA");
        year(2025, true, "BERKEMBANG");
        var here = "/bumdes/" + village.bumdes();
        assertThat(page(kukar.dinasOfficer(), "/bumdes?kecamatan=" + district())).contains("BUM Desa Maju Bersama",
                "Berkembang");
        assertThat(page(kukar.dinasAdmin(), here)).contains("Toko Desa", "Orang KEPALA_DESA", "Perdes 3/2019",
                "Catat Unit");
        for (var path : List.of("/unit/baru", "/tahun", "/pejabat/baru", "/unit/" + unit + "/keadaan",
                "/perjanjian/baru")) {
            assertThat(page(kukar.dinasAdmin(), here + path)).contains("<form");
        }
        assertThat(page(kukar.dinasAdmin(), "/bumdes/baru")).contains("BUM Desa ");
        assertThat(page(kukar.dinasOfficer(), here + "/tumpang-tindih")).contains("Gerai GERAI", "Toko Desa",
                "Buka Kasus");
        var form = new LinkedMultiValueMap<String, String>();
        form.add("kunci", UUID.randomUUID().toString());
        form.add("outlet", outlet.toString());
        form.add("unit", unit.toString());
        submit(kukar.dinasOfficer(), here + "/kasus", form, 303);
        assertThat(page(kukar.dinasOfficer(), "/bumdes/kasus")).contains("Gerai GERAI dan Toko Desa",
                "Teridentifikasi");
        var id = village.openCase(kukar.dinasOfficer(), outlet, unit);
        assertThat(page(kukar.dinasOfficer(), here + "/kasus/" + id)).contains("Langkah Berikutnya",
                "Dibahas kepala desa");
        var step = new LinkedMultiValueMap<String, String>();
        step.add("state", "MUSDES_DIJADWALKAN");
        step.add("on", "bukan tanggal");
        assertThat(submit(kukar.dinasOfficer(), here + "/kasus/" + id, step, 422)).contains("bukan tanggal");
        step.set("on", TODAY);
        submit(kukar.dinasOfficer(), here + "/kasus/" + id, step, 303);
        answer(village.step(kukar.dinasOfficer(), id, "MUSDES_SELESAI", TODAY, ""), 200);
        assertThat(page(kukar.dinasOfficer(), here + "/kasus/" + id)).contains("Usulkan Keputusan");
        assertThat(page(kukar.dinasOfficer(), here + "/kasus/" + id + "/keputusan"))
                .contains("Nomor berita acara Musdes");
        answer(village.propose(kukar.dinasOfficer(), id, UUID.randomUUID(), TODAY), 201);
        assertThat(page(kukar.dinasOfficer(), here + "/kasus/" + id)).contains("Menunggu kunci kedua")
                .doesNotContain("Sahkan Keputusan");
        assertThat(page(kukar.dinasAdmin(), here + "/kasus/" + id)).contains("Sahkan Keputusan");
        assertThat(page(kukar.dinasOfficer(), "/koperasi/" + village.cooperative() + "/gerai")).contains("Gerai GERAI");
        assertThat(page(kukar.dinasOfficer(), "/koperasi/" + village.cooperative() + "/gerai/baru"))
                .contains("Pemilik bangunan");
        assertThat(page(kukar.dinasAdmin(), "/koperasi/" + village.cooperative() + "/gerai/" + outlet + "/keadaan"))
                .contains("Siap dibuka");
    }

    @Test
    void aKelurahanHasNoBumdesAndAVillageHasOne() {
        refused(village.post(kukar.dinasOfficer(), AVillage.API, UUID.randomUUID(), Map.of("village", "64.02.06.1001",
                "name", "BUM Desa Jahab", "regulation", "Perdes 1")), 422, "bumdes.of-a-desa");
        var code = answer(kukar.as(kukar.dinasAdmin()).get().uri(AVillage.API + "/{b}", village.bumdes()).exchange(),
                200)
                .get("villageCode");
        refused(village.post(kukar.dinasOfficer(), AVillage.API, UUID.randomUUID(), Map.of("village", code, "name",
                "BUM Desa Dua", "regulation", "Perdes 1")), 409, "bumdes.one-per-village");
        refused(village.post(kukar.dinasOfficer(), AVillage.API, UUID.randomUUID(), Map.of("village", code, "name",
                "Badan Usaha", "regulation", "Perdes 1")), 422, "bumdes.name-begins");
    }

    @Test
    void onlyTheVillageItsCooperativeAndTheDinasLookAndOnlySomeWrite() {
        var outlet = village.outlet("GERAI", "SEMBAKO", "WARGA");
        var stranger = AVillage.of(kukar).officer("KEPALA_DESA");
        var treasurer = kukar.officer(village.cooperative(), Office.BENDAHARA);
        var here = AVillage.API + "/" + village.bumdes();
        assertThat(get(stranger, here)).isEqualTo(403);
        assertThat(get(treasurer, here)).isEqualTo(200);
        assertThat(get(village.officer("KETUA_BPD"), here + "/overlaps")).isEqualTo(200);
        village.post(treasurer, here + "/units", UUID.randomUUID(), Map.of("name", "Toko", "line", "SEMBAKO",
                "customers", "WARGA", "state", "BERJALAN", "since", TODAY)).expectStatus().isForbidden();
        village.go(stranger, outlet, Map.of("state", "SIAP", "since", TODAY)).expectStatus().isForbidden();
        assertThat(get(stranger, AVillage.API + "/peace-map")).isEqualTo(403);
    }

    @Test
    void anotherRegencySeesNothing() {
        for (var path : List.of("", "/units", "/years", "/officers", "/overlaps")) {
            var here = "/village-enterprises/" + village.bumdes() + path;
            assertThat(get(kukar.foreigner(), "/kukar/api" + here)).isEqualTo(403);
            assertThat(get(kukar.foreigner(), "/kubar/api" + here)).isIn(403, 404);
        }
    }

    private UUID musdesOver(Person person) {
        return musdesOver(person, village.outlet("GERAI", "SEMBAKO", "WARGA"),
                village.unit("Toko Desa", "SEMBAKO", "WARGA", "BERJALAN"));
    }

    private UUID musdesOver(Person person, UUID outlet, UUID unit) {
        var id = village.openCase(person, outlet, unit);
        for (var state : List.of("MUSDES_DIJADWALKAN", "MUSDES_SELESAI")) {
            answer(village.step(person, id, state, LocalDate.now().toString(), ""), 200);
        }
        return id;
    }

    private void year(int year, boolean active, String bumdesClass) {
        answer(village.post(kukar.dinasOfficer(), AVillage.API + "/" + village.bumdes() + "/years", UUID.randomUUID(),
                Map.of("year", year, "active", active, "bumdesClass", bumdesClass, "turnover", 1_000_000)), 201);
    }

    private ResponseSpec agreement(Person person, UUID id, Map<String, ?> step) {
        return village.post(person, AVillage.API + "/" + village.bumdes() + "/agreements/" + id + "/steps",
                UUID.randomUUID(), step);
    }

    private String cases() {
        return AVillage.API + "/" + village.bumdes() + "/cases";
    }

    private List<Map<String, Object>> findings() {
        return kukar.as(kukar.dinasOfficer()).get().uri(AVillage.API + "/{b}/overlaps", village.bumdes()).exchange()
                .expectStatus().isOk().expectBody(new ParameterizedTypeReference<List<Map<String, Object>>>() {})
                .returnResult().getResponseBody();
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> map() {
        return kukar.as(kukar.dinasOfficer()).get().uri(AVillage.API + "/peace-map/villages?district=" + district())
                .exchange().expectStatus().isOk()
                .expectBody(new ParameterizedTypeReference<List<Map<String, Object>>>() {}).returnResult()
                .getResponseBody().stream().filter(row -> village.bumdes().toString().equals(row.get("bumdes")))
                .map(row -> (Map<String, String>) row.get("lines")).findFirst().orElseThrow();
    }

    private String district() {
        return (String) answer(
                kukar.as(kukar.dinasAdmin()).get().uri(AVillage.API + "/{b}", village.bumdes()).exchange(),
                200).get("districtCode");
    }

    private int get(Person person, String path) {
        return kukar.as(person).get().uri(path).exchange().returnResult(String.class).getStatus().value();
    }

    private String page(Person person, String path) {
        return kukar.browser(person).get().uri("/kukar" + path).exchange().expectStatus().isOk()
                .returnResult(String.class).getResponseBody();
    }

    private String submit(Person person, String path, LinkedMultiValueMap<String, String> form, int status) {
        return kukar.browser(person).post().uri("/kukar" + path).contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form).exchange().expectStatus().isEqualTo(status).returnResult(String.class).getResponseBody();
    }

    private static Map<String, Object> answer(ResponseSpec answer, int status) {
        return AVillage.answer(answer, status);
    }

    private static void refused(ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }
}
