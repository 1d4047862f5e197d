package id.lumbung.mentoring.assessment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import id.lumbung.mentoring.instrument.ScoredInstrument;
import id.lumbung.mentoring.overview.Signal;

/// What the books and papers already say about the items of an instrument. An item that they say nothing about, and
/// points that its version does not offer, are left to the person.
record Proposal(Map<String, Integer> points) {

    private static final int WEEK = 7;
    private static final int MONTH = 30;
    private static final int FEW_MEMBERS = 20;
    private static final int MANY_MEMBERS = 100;

    static Proposal of(ScoredInstrument instrument, @Nullable Signal signal, LocalDate today) {
        if (signal == null) {
            return new Proposal(Map.of());
        }
        var said = said(signal, today);
        var points = new HashMap<String, Integer>();
        instrument.items().forEach(item -> {
            var known = said.get(item.code());
            if (known != null && item.offers(known)) {
                points.put(item.code(), known);
            }
        });
        return new Proposal(Map.copyOf(points));
    }

    @Nullable
    Integer of(String item) {
        return points.get(item);
    }

    private static Map<String, Integer> said(Signal signal, LocalDate today) {
        var said = new HashMap<String, Integer>();
        said.put("badan-hukum", signal.hasReached("SK_AHU_TERBIT") ? 2 : signal.hasReached("MUSDESUS_SELESAI") ? 1 : 0);
        said.put("izin", (int) List.of("NPWP_TERBIT", "NIB_TERBIT", "NIK_TERBIT", "REKENING_AKTIF").stream()
                .filter(signal::hasReached).count());
        said.put("mencatat", within(signal.lastPosted(), WEEK, today)
                ? 2
                : within(signal.lastPosted(), MONTH, today) ? 1 : 0);
        var lastMonth = today.withDayOfMonth(1).minusMonths(1);
        said.put("tutup-bulan", signal.lastClosed() != null && !signal.lastClosed().isBefore(lastMonth) ? 1 : 0);
        said.put("opname", within(signal.lastCounted(), MONTH, today) ? 1 : 0);
        said.put("anggota", signal.members() >= MANY_MEMBERS ? 2 : signal.members() >= FEW_MEMBERS ? 1 : 0);
        var outlets = signal.outlets();
        if (outlets != null && outlets > 0) { // none that operates may still be one that is being prepared
            said.put("gerai", outlets == 1 ? 2 : 3);
        }
        return said;
    }

    private static boolean within(@Nullable LocalDate day, int days, LocalDate today) {
        return day != null && ChronoUnit.DAYS.between(day, today) <= days;
    }
}
