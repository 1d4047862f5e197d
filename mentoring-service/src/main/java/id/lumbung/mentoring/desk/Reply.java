package id.lumbung.mentoring.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// What the visitor is told, and whether that was all.
record Reply(@NotNull Outcome outcome, @NotBlank @Size(max = 4000) String answer) {

    /// How a consultation leaves the desk.
    enum Outcome {

        SELESAI, TINDAK_LANJUT;

        Status status() {
            return switch (this) {
                case SELESAI -> Status.SELESAI;
                case TINDAK_LANJUT -> Status.TINDAK_LANJUT;
            };
        }
    }
}
