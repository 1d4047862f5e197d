package id.lumbung.mentoring.distribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import id.lumbung.mentoring.distribution.FairShare.Assistant;
import id.lumbung.mentoring.distribution.FairShare.Village;

import static org.assertj.core.api.Assertions.assertThat;

class FairShareTest {

    @Test
    void aVillageGoesToWhoseAreaItIsIn() {
        var near = assistant("Dewi", List.of("Loa Janan"), 5, 10);
        var far = assistant("Nur", List.of("Tabang"), 0, 10);
        var batuah = village("Batuah", "Loa Janan");

        assertThat(FairShare.of(List.of(batuah), List.of(near, far))).isEqualTo(Map.of(batuah.id(), near.id()));
    }

    @Test
    void ofTwoInTheSameAreaWhoCarriesLessGetsTheNext() {
        var full = assistant("Dewi", List.of("Loa Janan"), 3, 10);
        var light = assistant("Nur", List.of("Loa Janan"), 1, 10);
        var villages = List.of(village("A", "Loa Janan"), village("B", "Loa Janan"), village("C", "Loa Janan"),
                village("D", "Loa Janan"));

        assertThat(FairShare.of(villages, List.of(full, light)).values()).filteredOn(light.id()::equals).hasSize(3);
    }

    @Test
    void whatIsTooMuchStaysWithoutAnybody() {
        var villages = List.of(village("A", "X"), village("B", "X"), village("C", "X"));

        assertThat(FairShare.of(villages, List.of(assistant("Dewi", List.of(), 0, 2)))).hasSize(2);
        assertThat(FairShare.of(villages, List.of())).isEmpty();
    }

    @RepeatedTest(40)
    void nobodyGetsTooMuchAndNothingIsLeftWhileThereIsRoom(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var villages = new ArrayList<Village>();
        for (var i = 0; i < 1 + random.nextInt(237); i++) {
            villages.add(village("Desa " + i, "Kecamatan " + random.nextInt(20)));
        }
        var assistants = new ArrayList<Assistant>();
        for (var i = 0; i < 1 + random.nextInt(24); i++) {
            assistants.add(assistant("BA " + i, List.of("Kecamatan " + random.nextInt(20)), random.nextInt(5),
                    5 + random.nextInt(8)));
        }

        var given = FairShare.of(villages, assistants);

        var room = 0;
        for (var assistant : assistants) {
            var got = given.values().stream().filter(assistant.id()::equals).count();
            assertThat(assistant.load() + got).isLessThanOrEqualTo(assistant.quota());
            room += assistant.quota() - assistant.load();
        }
        assertThat(given).hasSize(Math.min(room, villages.size()));
        assertThat(new HashSet<>(given.keySet())).hasSize(given.size());
    }

    private static Village village(String name, String district) {
        return new Village(UUID.randomUUID(), name, district);
    }

    private static Assistant assistant(String name, List<String> area, int load, int quota) {
        return new Assistant(UUID.randomUUID(), name, area, load, quota, List.of());
    }
}
