package id.lumbung.mentoring.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// A report and where it stands.
///
/// @param step how often it moved, from 1
/// @param reason why it was returned
/// @param movedBy who took the newest step
/// @param sentStep the step with which it was last sent; null while it never was
record MonthlyReport(UUID id, UUID mentorId, String mentorName, String employer, YearMonth month, int step, State state,
        @Nullable String reason, String movedBy, Instant movedAt, @Nullable Integer sentStep) {

    /// `DRAF → DIKIRIM → DIKEMBALIKAN → DIKIRIM …`, until it is approved.
    enum State {

        DRAF, DIKIRIM, DIKEMBALIKAN, DISETUJUI;

        boolean isWithHer() {
            return this == DRAF || this == DIKEMBALIKAN;
        }
    }

    public boolean isWithHer() {
        return state.isWithHer();
    }

    /// What is counted, in the order in which it is read.
    enum Figure {

        BINAAN, DIKUNJUNGI, KUNJUNGAN, MASALAH_BARU, MASALAH_SELESAI, MASALAH_TERBUKA, KESEPAKATAN_BARU,
        KESEPAKATAN_SELESAI, KESEPAKATAN_TERBUKA, TIKET_DISERAHKAN, TIKET_SELESAI
    }

    /// What was counted: as it is now while the mentor still writes, as it was when she sent it afterwards.
    ///
    /// @param asOf when that was
    record Counted(Instant asOf, Map<Figure, Integer> figures, List<Village> villages) {}

    /// @param problems how many are open
    /// @param actions how many that were agreed upon are open
    record Village(UUID id, String name, String village, String district, int visits, @Nullable LocalDate lastVisit,
            int problems, int actions) {}

    /// What she tells herself.
    record Told(@NotBlank @Size(min = 10, max = 6000) String narrative, @Nullable @Size(max = 3000) String obstacles,
            @Nullable @Size(max = 3000) String plan) {

        static final Told NOTHING = new Told("", null, null);
    }

    record Returned(@NotBlank @Size(min = 3, max = 1000) String reason) {}

    record Opened(@NotNull YearMonth month) {}

    record Step(int number, State state, @Nullable String reason, String actorName, Instant at) {}

    /// A report with everything that is known of it.
    ///
    /// @param told the text that is being written, or the one that was sent
    /// @param mine whether the current actor is its mentor
    record Whole(MonthlyReport report, Told told, Counted counted, List<Step> steps, boolean mine) {

        /// Who approved it; null until then.
        public @Nullable Step approval() {
            var last = steps.getLast();
            return last.state() == State.DISETUJUI ? last : null;
        }

        /// The figures as a page goes through them.
        public Map<Figure, Integer> figures() {
            return counted.figures();
        }
    }

    /// Whose report of a month is expected, and what became of it.
    ///
    /// @param report null as long as it was not begun
    record Expected(UUID mentorId, String mentorName, String kind, @Nullable MonthlyReport report) {

        public boolean isMissing() {
            return report == null || report.isWithHer();
        }
    }
}
