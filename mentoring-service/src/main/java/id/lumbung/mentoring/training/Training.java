package id.lumbung.mentoring.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import id.lumbung.platform.money.Rupiah;

/// A training and where it stands.
///
/// @param code `PL/2026/007`
/// @param step how many steps it took; 0 as long as it is a wish
/// @param funding the newest word about its money; null as long as nobody asked
/// @param ceiling what was asked for, or granted
/// @param spent what it cost; null until it is reported
/// @param office to whose holders its seats are offered
/// @param taken seats that somebody accepted
/// @param attended days on which somebody was there, all seats together
public record Training(UUID id, String code, String title, Module module, Origin origin, @Nullable UUID reportId,
        @Nullable UUID ticketId, int cooperatives, String reason, String wishedBy, Instant wishedAt, int step,
        State state, @Nullable Act funding, @Nullable Source source, @Nullable Rupiah ceiling, @Nullable Rupiah spent,
        @Nullable LocalDate starts, @Nullable LocalDate ends, @Nullable String place, @Nullable String trainer,
        @Nullable Integer hours, @Nullable Integer capacity, @Nullable Office office, int taken, int attended) {

    /// What it is about, as the regency's programme has it.
    public enum Module {
        KEBIJAKAN, TATA_KELOLA, KEPEMIMPINAN, KEWIRAUSAHAAN, MANAJEMEN_BISNIS, KEUANGAN, PERPAJAKAN, PROPOSAL_BISNIS,
        LAIN
    }

    /// Where the wish comes from: a mentor's monthly report, somebody at the desk, the Dinas itself.
    public enum Origin {
        LAPORAN, TIKET, DINAS
    }

    /// Whose money it is.
    public enum Source {
        APBD, APBN, DAK, APBDES, LEMBAGA
    }

    /// Follows from the steps, and between the first day and the last from the calendar.
    public enum State {

        USULAN, MENUNGGU_ANGGARAN, DIJADWALKAN, BERLANGSUNG, SELESAI, DILAPORKAN, DIBATALKAN;

        static State of(String stage, @Nullable LocalDate starts, @Nullable LocalDate ends, LocalDate today) {
            if (!stage.equals(DIJADWALKAN.name()) || starts == null || ends == null || today.isBefore(starts)) {
                return valueOf(stage);
            }
            return today.isAfter(ends) ? SELESAI : BERLANGSUNG;
        }
    }

    /// A step as it is kept.
    public enum Act {
        DANA_DIMINTA, DANA_DISETUJUI, DANA_DITOLAK, DANA_DIALIHKAN, DIJADWALKAN, DILAPORKAN, DIBATALKAN
    }

    /// Whether its dates stand, so that seats can be offered and answered.
    public boolean isScheduled() {
        return state == State.DIJADWALKAN || state == State.BERLANGSUNG || state == State.SELESAI;
    }

    public boolean isOver() {
        return state == State.DILAPORKAN || state == State.DIBATALKAN;
    }

    /// The days on which it is held.
    ///
    /// @throws IllegalStateException when nobody has set them
    public Days dates() {
        if (starts == null || ends == null || place == null) {
            throw new IllegalStateException("Training " + id + " has no dates");
        }
        return new Days(starts, ends, place);
    }

    /// @param ends the last one
    public record Days(LocalDate starts, LocalDate ends, String place) {}

    /// What may be done next, in the order in which it is offered.
    public List<Act> next() {
        return List.of(Act.values()).stream().filter(this::allows).toList();
    }

    private boolean allows(Act act) {
        var waits = state == State.USULAN || state == State.MENUNGGU_ANGGARAN;
        var open = waits || isScheduled();
        var asked = funding == Act.DANA_DIMINTA || funding == Act.DANA_DIALIHKAN;
        return switch (act) {
            case DANA_DIMINTA -> waits && (funding == null || funding == Act.DANA_DITOLAK);
            case DANA_DISETUJUI, DANA_DITOLAK -> waits && asked;
            case DANA_DIALIHKAN -> open && (asked || funding == Act.DANA_DISETUJUI) && attended == 0;
            case DIJADWALKAN -> open && funding == Act.DANA_DISETUJUI && attended == 0;
            case DILAPORKAN -> isScheduled() && attended > 0;
            case DIBATALKAN -> open && attended == 0;
        };
    }

    /// Something that happened to it; what does not belong to the act is null.
    public record Step(int number, Act act, @Nullable Source source, @Nullable Rupiah amount, @Nullable String reason,
            @Nullable LocalDate starts, @Nullable LocalDate ends, @Nullable String place, @Nullable String trainer,
            @Nullable Integer hours, @Nullable Integer capacity, @Nullable Office office, @Nullable String summary,
            String actorName, Instant at) {}

    public record Whole(Training training, List<Step> steps) {

        /// What was reported of it.
        public @Nullable String summary() {
            return steps.stream().map(Step::summary).filter(told -> told != null).findFirst().orElse(null);
        }
    }

    /// What the trainings of a state have in common.
    ///
    /// @param ceiling asked for or granted
    public record Sum(State state, long count, Rupiah ceiling, Rupiah spent) {}

    record Wish(@NotBlank @Size(min = 5, max = 150) String title, @NotNull Module module,
            @NotNull @Min(1) @Max(2000) Integer cooperatives, @NotBlank @Size(min = 5, max = 1000) String reason,
            @Nullable UUID reportId, @Nullable UUID ticketId) {

        /// A report says more than a ticket that came with it.
        From from() {
            return reportId != null
                    ? new From.Report(reportId)
                    : ticketId != null ? new From.Ticket(ticketId) : new From.Dinas();
        }
    }

    /// Where a wish comes from.
    sealed interface From {
        record Report(UUID id) implements From {}
        record Ticket(UUID id) implements From {}
        record Dinas() implements From {}
    }

    record Asked(@NotNull Source source, @NotNull Rupiah amount) {}

    record Granted(@NotNull Rupiah amount) {}

    record Reason(@NotBlank @Size(min = 3, max = 1000) String reason) {}

    record Refocused(@NotNull Source source, @NotNull Rupiah amount,
            @NotBlank @Size(min = 3, max = 1000) String reason) {}

    record Schedule(@NotNull LocalDate starts, @NotNull LocalDate ends,
            @NotBlank @Size(min = 3, max = 200) String place,
            @NotBlank @Size(min = 3, max = 200) String trainer, @NotNull @Min(1) @Max(300) Integer hours,
            @NotNull @Min(1) @Max(1000) Integer capacity, @NotNull Office office) {}

    record Reported(@NotNull Rupiah amount, @NotBlank @Size(min = 10, max = 4000) String summary) {}
}
