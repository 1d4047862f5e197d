package id.lumbung.mentoring.aftercare;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// A ticket of the desk as it stands after the talk.
///
/// @param due until when something was promised
/// @param mentorName to whom it was handed over
/// @param score how content the visitor was, 1 to 5
record Talk(UUID id, LocalDate date, int sequence, String visitor, @Nullable String phone,
        @Nullable UUID cooperativeId, @Nullable String cooperative, String topic, String question, String status,
        @Nullable Long waited, @Nullable LocalDate due, @Nullable UUID mentorId, @Nullable String mentorName,
        @Nullable String note, int promises, @Nullable Integer score) {

    public String number() {
        return "MK/%04d/%02d/%02d/%03d".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), sequence);
    }

    public boolean isOpen() {
        return status.equals("TINDAK_LANJUT");
    }

    public boolean isOverdue(LocalDate today) {
        return isOpen() && due != null && due.isBefore(today);
    }

    /// @param mentor who takes care of it; the desk itself when null
    record Promise(@NotNull LocalDate due, @Nullable UUID mentor, @Nullable @Size(max = 500) String note) {}

    record Rating(@NotNull @Min(1) @Max(5) Integer score, @Nullable @Size(max = 500) String remark) {}

    /// What a month was about.
    ///
    /// @param minutes how long visitors waited, on average
    record TopicCount(String topic, int tickets, int open, @Nullable Integer minutes, @Nullable Integer tenths,
            int rated) {

        /// `4,3`
        public @Nullable String satisfaction() {
            return tenths == null ? null : tenths / 10 + "," + tenths % 10;
        }
    }
}
