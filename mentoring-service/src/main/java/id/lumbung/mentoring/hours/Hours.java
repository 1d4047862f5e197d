package id.lumbung.mentoring.hours;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

/// The rule of the desk.
///
/// @param weekdays from 1, Monday, to 7
/// @param minutes how long a slot is
/// @param seats how many officers receive at the same time
/// @param ahead how many days before it an appointment may be made
public record Hours(@NotEmpty List<@NotNull @Min(1) @Max(7) Integer> weekdays, @NotNull LocalTime opens,
        @NotNull LocalTime closes, @NotNull @Min(10) @Max(60) Integer minutes,
        @NotNull @Min(1) @Max(20) Integer seats, @NotNull @Min(1) @Max(180) Integer ahead) {

    /// The lengths that a slot may have.
    public static final List<Integer> LENGTHS = List.of(10, 15, 20, 30, 45, 60);

    @SuppressWarnings("NullAway") // what a form or a program leaves out is none
    public Hours {
        weekdays = weekdays == null ? List.of() : weekdays.stream().distinct().sorted().toList();
    }

    /// The beginnings of the slots of a day of the week that is open.
    public List<LocalTime> slots(LocalDate day) {
        if (!weekdays.contains(day.getDayOfWeek().getValue())) {
            return List.of();
        }
        return Stream.iterate(opens.toSecondOfDay(), from -> from + seconds() <= closes.toSecondOfDay(),
                from -> from + seconds()).map(LocalTime::ofSecondOfDay).toList();
    }

    boolean holdASlot() {
        return LENGTHS.contains(minutes) && opens.toSecondOfDay() + seconds() <= closes.toSecondOfDay();
    }

    private int seconds() {
        return minutes * 60;
    }
}
