package id.lumbung.mentoring.hours;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HoursTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 11, 24);

    @Test
    void aSlotEndsBeforeTheDeskCloses() {
        assertThat(hours("08:00", "09:45", 30).slots(MONDAY)).containsExactly(LocalTime.of(8, 0), LocalTime.of(8, 30),
                LocalTime.of(9, 0));
        assertThat(hours("08:00", "09:30", 30).slots(MONDAY)).hasSize(3);
        assertThat(hours("23:00", "23:59", 60).slots(MONDAY)).isEmpty();
    }

    @Test
    void nobodyIsReceivedOnADayOfRest() {
        assertThat(hours("08:00", "15:00", 30).slots(MONDAY.plusDays(5))).isEmpty();
    }

    @Test
    void hoursHoldAtLeastOneSlotOfAKnownLength() {
        assertThat(hours("08:00", "08:30", 30).holdASlot()).isTrue();
        assertThat(hours("08:00", "08:29", 30).holdASlot()).isFalse();
        assertThat(hours("15:00", "08:00", 30).holdASlot()).isFalse();
        assertThat(hours("08:00", "15:00", 25).holdASlot()).isFalse();
    }

    private static Hours hours(String opens, String closes, int minutes) {
        return new Hours(List.of(1, 2, 3, 4, 5, 1), LocalTime.parse(opens), LocalTime.parse(closes), minutes, 2, 30);
    }
}
