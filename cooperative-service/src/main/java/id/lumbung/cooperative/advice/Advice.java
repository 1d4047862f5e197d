package id.lumbung.cooperative.advice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// What an official advised.
///
/// @param visitId the visit on which a mentor gave it
/// @param followups what the board did about it, the oldest first
record Advice(UUID id, Book book, LocalDate givenOn, String official, String agency, String content,
        @Nullable UUID visitId, String recordedByName, List<Followup> followups) {

    /// Which of the two books: of the cooperative office, or of any other agency.
    enum Book {

        KOPERASI(8), INSTANSI_LAIN(9);

        private final int number;

        Book(int number) {
            this.number = number;
        }

        public int number() {
            return number;
        }

        static Book of(int number) {
            return number == KOPERASI.number ? KOPERASI : INSTANSI_LAIN;
        }
    }

    record Followup(String content, String writtenByName, Instant writtenAt) {}

    /// As it is written down.
    record Given(@NotNull Book book, @NotNull LocalDate givenOn, @NotBlank @Size(min = 2, max = 100) String official,
            @NotBlank @Size(min = 2, max = 120) String agency, @NotBlank @Size(min = 3, max = 4000) String content,
            @Nullable UUID visitId) {}

    /// What the board says that it did.
    record Told(@NotBlank @Size(min = 3, max = 2000) String content) {}
}
