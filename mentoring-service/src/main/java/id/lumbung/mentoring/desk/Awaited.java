package id.lumbung.mentoring.desk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// Whom the desk expects on a day, told by whichever feature keeps times for people.
public interface Awaited {

    /// Those who have not come yet, the earliest first.
    List<Guest> on(LocalDate day);

    /// @param id of the appointment
    record Guest(UUID id, LocalTime at, String visitor, @Nullable String cooperative, Topic topic) {}
}
