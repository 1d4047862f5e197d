package id.lumbung.mentoring.training.seat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import id.lumbung.mentoring.training.Office;
import id.lumbung.mentoring.training.Training;

/// A place in a training, for one person of one cooperative.
///
/// @param account whose it is to answer; null when she has none, then the Dinas answers for her
/// @param step how often it was answered
/// @param days on how many days she was there
/// @param certificate its number, `0012/PLT/2026`; null as long as there is none
/// @param revoked why the certificate counts no more
public record Seat(UUID id, UUID training, UUID cooperative, String cooperativeName, String district, Office office,
        @Nullable String account, String name, int step, Act act, @Nullable Sex sex, int days, @Nullable Integer pre,
        @Nullable Integer post, @Nullable UUID certificateId, @Nullable String certificate,
        @Nullable Instant certifiedAt, @Nullable String revoked) {

    /// `DITAWARKAN → DITERIMA | DITOLAK → …`, until somebody was there or the Dinas took it back.
    public enum Act {
        DITAWARKAN, DITERIMA, DITOLAK, DITARIK
    }

    public enum Sex {
        L, P
    }

    public boolean isAccepted() {
        return act == Act.DITERIMA;
    }

    /// Whether it may still be answered.
    public boolean isOpen() {
        return act != Act.DITARIK && days == 0;
    }

    /// A certificate that counts.
    public boolean isCertified() {
        return certificate != null && revoked == null;
    }

    /// A seat with its training, as the person or her board sees it.
    public record Mine(Seat seat, Training training) {}

    /// The seats of a training and the days on which each was there.
    public record Hall(Training training, List<Seat> seats, List<LocalDate> days, List<Presence> presences) {

        public boolean isPresent(UUID seat, LocalDate day) {
            return presences.stream().anyMatch(one -> one.seat().equals(seat) && one.day().equals(day));
        }

        public long count(Act act) {
            return seats.stream().filter(seat -> seat.act() == act).count();
        }
    }

    public record Presence(UUID seat, LocalDate day, String way) {}

    record Offer(@NotEmpty List<@NotNull UUID> cooperatives) {}

    record Accepted(@NotNull Sex sex) {}

    record Declined(@Nullable @Size(max = 300) String reason) {}

    record Withdrawn(@NotBlank @Size(min = 3, max = 300) String reason) {}
}
