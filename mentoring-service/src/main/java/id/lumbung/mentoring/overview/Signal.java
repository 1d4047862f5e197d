package id.lumbung.mentoring.overview;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// What the cooperative-service tells of a cooperative.
///
/// @param stage how far the founding is
/// @param stageSince since when; null as long as an older neighbour does not tell
/// @param lastPosted the day on which somebody last wrote into the books
/// @param lastClosed the first day of the newest closed month
/// @param behind how many of the members paid nothing of last month's savings
/// @param outlets how many of its outlets operate; null when that was not told
@JsonIgnoreProperties(ignoreUnknown = true)
public record Signal(UUID cooperative, String stage, @Nullable LocalDate stageSince, @Nullable LocalDate booksSince,
        @Nullable LocalDate lastPosted, @Nullable LocalDate lastClosed, @Nullable LocalDate lastCounted, int members,
        int behind, @Nullable Integer outlets) {

    /// Until this day of a month nobody is late with closing the one before.
    private static final int GRACE = 10;

    /// From the first that leaves something behind to the last.
    private static final List<String> STAGES = List.of("MUSDESUS_SELESAI", "NOTARIS_DITUNJUK", "PESAN_NAMA",
            "AKTA_TERBIT", "PROSES_AHU", "SK_AHU_TERBIT", "NPWP_TERBIT", "NIB_TERBIT", "NIK_TERBIT", "REKENING_AKTIF",
            "SIMKOPDES_AKTIF", "SIAP_OPERASI", "BEROPERASI");

    /// Whether the founding has come to this stage, or further.
    public boolean hasReached(String wanted) {
        return STAGES.indexOf(stage) >= STAGES.indexOf(wanted);
    }

    /// Whether the decree is there.
    public boolean legal() {
        return hasReached("SK_AHU_TERBIT");
    }

    /// For how many days the founding has not moved.
    public long standing(LocalDate today) {
        return stageSince == null ? 0 : ChronoUnit.DAYS.between(stageSince, today);
    }

    /// How many months ought to be closed and are not.
    public long monthsLate(LocalDate today) {
        if (booksSince == null) {
            return 0;
        }
        var due = YearMonth.from(today).minusMonths(today.getDayOfMonth() > GRACE ? 1 : 2);
        var firstOpen = lastClosed == null ? YearMonth.from(booksSince) : YearMonth.from(lastClosed).plusMonths(1);
        return Math.max(0, ChronoUnit.MONTHS.between(firstOpen, due) + 1);
    }
}
