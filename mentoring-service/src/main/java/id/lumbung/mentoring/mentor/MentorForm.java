package id.lumbung.mentoring.mentor;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// What is written down about a mentor.
///
/// @param revision which one was looked at while this was typed; null for a new mentor
record MentorForm(@NotNull Kind kind, @NotBlank @Size(min = 2, max = 100) String name,
        @NotBlank @Pattern(regexp = "(\\+?62|0) ?-?8([ -]?[0-9]){8,11}") String phone,
        @NotBlank @Size(min = 2, max = 120) String employer, @NotNull LocalDate starts, @Nullable LocalDate ends,
        @NotNull @Min(1) @Max(250) Integer quota, List<@NotBlank @Size(max = 100) String> districts,
        @Nullable Integer revision) {

    @SuppressWarnings("NullAway") // what a form or a program leaves out is none
    MentorForm {
        districts = districts == null ? List.of() : List.copyOf(districts);
    }

    static MentorForm of(Mentor mentor) {
        return new MentorForm(mentor.kind(), mentor.name(), mentor.localPhone(), mentor.employer(), mentor.starts(),
                mentor.ends(), mentor.quota(), mentor.districts(), mentor.revision());
    }

    /// As accounts are called: 62812…
    String digits() {
        var digits = phone.replaceAll("[^0-9]", "");
        return digits.startsWith("0") ? "62" + digits.substring(1) : digits;
    }
}
