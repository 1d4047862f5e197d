package id.lumbung.cooperative.legality.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.legality.Bucket;
import id.lumbung.cooperative.legality.Stage;
import id.lumbung.cooperative.legality.document.Village;
import id.lumbung.cooperative.profile.FormationState;

import static id.lumbung.cooperative.legality.LegalDocument.BA_MUSDESUS;
import static id.lumbung.cooperative.legality.LegalDocument.PESAN_NAMA;
import static id.lumbung.cooperative.legality.LegalDocument.SK_AHU;
import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class BoardTest {

    @Autowired
    private TestRegency kukar;

    @Test
    void theBoardOfAnEarlierDayShowsWhatStoodThen() {
        var village = new Village(kukar, kukar.freshCooperative());
        village.says(BA_MUSDESUS, "TERBIT", "2025-05-10", null);
        village.says(PESAN_NAMA, "PROSES", "2025-06-01", null);
        village.says(SK_AHU, "TERBIT", "2025-06-20", Village.decree());
        assertThat(stageOn(village.cooperative(), "2025-05-01")).isEqualTo("BELUM_MULAI");
        assertThat(stageOn(village.cooperative(), "2025-05-24")).isEqualTo("MUSDESUS_SELESAI");
        assertThat(stageOn(village.cooperative(), "2025-06-10")).isEqualTo("PESAN_NAMA");
        assertThat(stageOn(village.cooperative(), "2025-06-25")).isEqualTo("SK_AHU_TERBIT");
    }

    @Test
    void theRegencyFitsASmallPageAndADistrictListsItsVillages() {
        var village = new Village(kukar, kukar.cooperativeOf("64.02.15.1001"));
        var whole = page("");
        assertThat(whole).contains("Menurut Kecamatan", "<svg", "Belum mulai").doesNotContain(
                village.cooperative().toString());
        assertThat(whole.length()).isLessThan(60_000);
        assertThat(page("?kecamatan=64.02.15")).contains(village.cooperative().toString(), "Lama di tahap ini");
        assertThat(page("?tahap=BEROPERASI&tanggal=2024-01-01")).contains("Tidak ada koperasi pada tahap ini");
    }

    @Test
    void theOfficesOwnNumbersComeOutAsItWroteThem() {
        var rows = new ArrayList<BoardRow>();
        add(rows, FormationState.SK_AHU_TERBIT, 203);
        add(rows, FormationState.PESAN_NAMA, 15);
        add(rows, FormationState.PROSES_AHU, 19);
        var board = new Board(LocalDate.of(2025, 6, 25), rows);
        assertThat(board.percent(Bucket.SK_AHU_TERBIT)).isEqualTo("85,65 %");
        assertThat(board.count(Bucket.PROSES_PENERBITAN)).isEqualTo(19);
        assertThat(board.districts()).singleElement().satisfies(line -> {
            assertThat(line.cooperatives()).isEqualTo(237);
            assertThat(line.count(Bucket.PESAN_NAMA)).isEqualTo(15);
        });
        assertThat(Picture.of(board).parts()).extracting(Picture.Part::width).containsExactly(0L, 0L, 0L, 63L, 80L,
                857L);
        assertThat(board.stages().get(FormationState.PESAN_NAMA.ordinal()).longest()).isEqualTo(15);
    }

    private static void add(List<BoardRow> rows, FormationState state, int count) {
        for (int at = 0; at < count; at++) {
            rows.add(new BoardRow(UUID.randomUUID(), "X", "64.02.01.2001", "X", "64.02.01", "Muara Muntai",
                    new Stage(state, LocalDate.of(2025, 6, 10)), null, null, null));
        }
    }

    private String stageOn(UUID cooperative, String day) {
        var found = new String[1];
        kukar.as(kukar.dinasOfficer()).get().uri("/kukar/api/legality/board?on={d}", day).exchange().expectStatus()
                .isOk().expectBody().jsonPath("$[?(@.cooperative=='" + cooperative + "')].stage")
                .value(value -> found[0] = ((List<?>) value).getFirst().toString());
        return found[0];
    }

    private String page(String query) {
        return kukar.browser(kukar.dinasOfficer()).get().uri("/kukar/legalitas" + query).exchange().expectStatus()
                .isOk().expectBody(String.class).returnResult().getResponseBody();
    }
}
