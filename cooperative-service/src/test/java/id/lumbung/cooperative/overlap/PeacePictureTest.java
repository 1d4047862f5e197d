package id.lumbung.cooperative.overlap;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import id.lumbung.cooperative.overlap.PeaceMap.District;
import id.lumbung.cooperative.overlap.PeaceMap.Place;

import static org.assertj.core.api.Assertions.assertThat;

class PeacePictureTest {

    @Test
    void aSquareHoldsAsMuchOfAColourAsThereAreVillages() {
        var picture = PeacePicture.of(List.of(district(4, Map.of("SEMBAKO",
                Map.of(Place.BERTABRAKAN, 1, Place.KOPERASI, 2)))), List.of("SEMBAKO", "APOTEK"));

        assertThat(picture.columns()).containsExactly("SEMBAKO");
        var bands = picture.rows().getFirst().squares().getFirst().bands();
        assertThat(bands).extracting(PeacePicture.Band::place).containsExactly(Place.BERTABRAKAN, Place.KOPERASI);
        assertThat(bands).extracting(PeacePicture.Band::top).containsExactly("0.00", "5.50");
        assertThat(bands).extracting(PeacePicture.Band::tall).containsExactly("5.50", "11.00");
    }

    @Test
    void aFullSquareIsFullAndAnEmptyOneIsNotDrawn() {
        var whole = PeacePicture.of(List.of(district(3, Map.of("SEMBAKO", Map.of(Place.BUMDES, 3))),
                district(3, Map.of())), List.of("SEMBAKO"));

        assertThat(whole.rows().getFirst().squares().getFirst().bands()).singleElement()
                .returns("22.00", PeacePicture.Band::tall);
        assertThat(whole.rows().getLast().squares()).isEmpty();
        assertThat(district(3, Map.of("SEMBAKO", Map.of(Place.BUMDES, 2))).without("SEMBAKO")).isEqualTo(1);
        assertThat(district(3, Map.of()).without("SEMBAKO")).isEqualTo(3);
    }

    private static District district(int villages, Map<String, Map<Place, Integer>> lines) {
        return new District("64.02.06", "Tenggarong", villages, villages, Map.of(), lines);
    }
}
