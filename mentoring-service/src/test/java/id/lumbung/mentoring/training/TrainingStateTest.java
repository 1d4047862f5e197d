package id.lumbung.mentoring.training;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TrainingStateTest {

    @ParameterizedTest
    @CsvSource({"DIJADWALKAN, 2026-11-12, DIJADWALKAN", "DIJADWALKAN, 2026-11-13, BERLANGSUNG",
            "DIJADWALKAN, 2026-11-15, BERLANGSUNG", "DIJADWALKAN, 2026-11-16, SELESAI",
            "MENUNGGU_ANGGARAN, 2026-11-14, MENUNGGU_ANGGARAN", "DIBATALKAN, 2026-11-14, DIBATALKAN"})
    void onlyAScheduledTrainingGoesOnWithTheCalendar(String stage, LocalDate today, Training.State state) {
        assertThat(Training.State.of(stage, LocalDate.of(2026, 11, 13), LocalDate.of(2026, 11, 15), today))
                .isEqualTo(state);
    }
}
