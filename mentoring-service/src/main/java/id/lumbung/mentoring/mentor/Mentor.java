package id.lumbung.mentoring.mentor;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// A mentor as agreed now.
///
/// @param revision how often this was written, from 1
/// @param phone digits, beginning with 62
/// @param ends the last day of the contract; null when it has none
/// @param quota how many cooperatives at most
/// @param districts the names of the districts of her area
public record Mentor(UUID id, Kind kind, int revision, String name, String phone, String employer, LocalDate starts,
        @Nullable LocalDate ends, int quota, List<String> districts, boolean hasAccount) {

    public boolean isActive(LocalDate day) {
        return !day.isBefore(starts) && (ends == null || !day.isAfter(ends));
    }

    /// `0812 3456 7890`
    public String localPhone() {
        return ("0" + phone.substring(2)).replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }
}
