package id.lumbung.mentoring.visit;

import java.time.LocalDate;
import java.util.Map;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// What a mentor tells of a visit.
///
/// @param answers to the items of the checklist: YA, SEBAGIAN or TIDAK; what is not there was not looked at
/// @param signedName who signed for the cooperative
/// @param signature a drawn one as `data:image/png;base64,…`
record Report(@NotBlank @Size(min = 2, max = 500) String peopleMet,
        @NotBlank @Size(min = 3, max = 4000) String findings, @Nullable @Size(max = 2000) String recommendations,
        @Nullable LocalDate nextDay, @NotBlank @Size(min = 2, max = 100) String signedName,
        @Nullable @Size(max = 170000) String signature, @Nullable Map<String, Answer> answers) {

    enum Answer {

        YA, SEBAGIAN, TIDAK
    }

    static final Report EMPTY = new Report("", "", null, null, "", null, null);

    Map<String, Answer> given() {
        return answers == null ? Map.of() : answers;
    }

    Report with(Map<String, Answer> ticked) {
        return new Report(peopleMet, findings, recommendations, nextDay, signedName, signature, ticked);
    }
}
