package id.lumbung.mentoring.desk;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// What is written down when somebody comes to the desk.
///
/// @param office what the visitor is in the cooperative or the village: bendahara, ketua, kepala desa
/// @param cooperativeId which cooperative, when a program knows it
/// @param cooperative its name as somebody typed it
public record Arrival(@NotBlank @Size(max = 120) String visitor,
        @Nullable @Pattern(regexp = "|\\+?[0-9][0-9 -]{7,18}") String phone,
        @Nullable @Size(max = 80) String office, @Nullable UUID cooperativeId,
        @Nullable @Size(max = 200) String cooperative, @NotNull Topic topic,
        @NotBlank @Size(max = 2000) String question) {

    public Arrival {
        phone = blankIsNone(phone);
        office = blankIsNone(office);
        cooperative = blankIsNone(cooperative);
    }

    private static @Nullable String blankIsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
