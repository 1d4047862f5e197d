package id.lumbung.mentoring.priority;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// What mentors recorded about a cooperative.
///
/// @param lastVisit the day of the newest visit that was completed
/// @param urgent how many of the open problems are of high priority
/// @param overdue agreed actions whose day has passed
record Facts(@Nullable LocalDate lastVisit, int problems, int urgent, int overdue) {

    static final Facts NONE = new Facts(null, 0, 0, 0);
}
