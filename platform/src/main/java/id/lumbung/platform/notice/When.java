package id.lumbung.platform.notice;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// The three parts of a digest. What waits without a day of its own waits today.
enum When {

    TODAY, WEEK, LATER;

    static When of(@Nullable LocalDate until, LocalDate today) {
        if (until == null || !until.isAfter(today)) {
            return TODAY;
        }
        return until.isAfter(today.plusDays(7)) ? LATER : WEEK;
    }
}
