package id.lumbung.mentoring.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import id.lumbung.mentoring.instrument.ScoredInstrument;

/// How somebody judged a cooperative on a day.
///
/// @param instrument with its version
/// @param grade the code of the class
/// @param gradeLabel how the class is called in this version
record Assessment(UUID id, String instrument, UUID cooperativeId, String cooperativeName, String village,
        String district, LocalDate day, int score, String grade, String gradeLabel, @Nullable String remark,
        String assessedByName) {

    /// `good`, `info`, `warn` or `bad`, from the best class to the others.
    public String colour() {
        return colour(ScoredInstrument.of(instrument), grade);
    }

    static String colour(ScoredInstrument instrument, String grade) {
        var colours = List.of("good", "info", "warn", "bad");
        var place = instrument.grade(grade).map(instrument.grades()::indexOf).orElse(colours.size());
        return colours.get(Math.min(place, colours.size() - 1));
    }

    /// An answer as it was kept.
    ///
    /// @param proposed what was proposed from the books; null where nothing was known
    /// @param reason why it was judged otherwise
    record Answer(String item, int weight, int points, int most, @Nullable Integer proposed, @Nullable String reason) {}

    /// What a person says.
    ///
    /// @param answers the points of each item
    /// @param reasons why an answer differs from what was proposed
    record Judged(@NotBlank @Size(max = 30) String instrument, @NotNull Map<String, Integer> answers,
            @Nullable Map<String, @Size(max = 300) String> reasons, @Nullable @Size(max = 1000) String remark) {

        Optional<String> reason(String item) {
            var said = reasons == null ? null : reasons.get(item);
            return said == null || said.strip().length() < 3 ? Optional.empty() : Optional.of(said.strip());
        }
    }

    record Whole(Assessment assessment, List<Answer> answers) {

        public @Nullable Answer of(String item) {
            return answers.stream().filter(answer -> answer.item().equals(item)).findFirst().orElse(null);
        }
    }

    /// All of one cooperative with one instrument, whichever version, the oldest first.
    record Course(ScoredInstrument instrument, List<Assessment> assessments) {

        public @Nullable Assessment last() {
            return assessments.isEmpty() ? null : assessments.getLast();
        }

        public Trend trend() {
            return Trend.of(assessments);
        }
    }

    /// A cooperative with its newest assessment, null while it has none.
    record Standing(UUID id, String name, String village, String district, @Nullable Assessment last) {}
}
