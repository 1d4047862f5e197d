package id.lumbung.mentoring.priority;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import id.lumbung.mentoring.overview.Signal;

/// The rule: reasons in, points out. The heaviest reason is named first.
record Ranking(Weights weights, LocalDate today) {

    private static final int WHOLLY_SILENT = 60;
    private static final int MONTHS = 3;
    private static final int LONG_AGO = 90;
    private static final int LONG_STUCK = 60;
    private static final int NOTABLE = 20;
    private static final int ALL = 100;
    private static final int MONTH_IN_DAYS = 31;

    List<Reason> reasons(@Nullable Signal signal, Facts facts) {
        var reasons = new ArrayList<Reason>();
        if (signal != null) {
            ofBooks(signal, reasons);
            ofMembers(signal, reasons);
        }
        ofVisits(facts, reasons);
        if (facts.problems() > 0) {
            add(reasons, Reason.Code.MASALAH, weights.problem(), facts.urgent() > 0 ? MONTHS : facts.problems(),
                    MONTHS, facts.problems());
        }
        if (facts.overdue() > 0) {
            add(reasons, Reason.Code.KESEPAKATAN_TERLAMBAT, weights.action(), facts.overdue(), MONTHS,
                    facts.overdue());
        }
        reasons.sort(Comparator.comparingInt(Reason::points).reversed());
        return List.copyOf(reasons);
    }

    static int score(List<Reason> reasons) {
        return reasons.stream().mapToInt(Reason::points).sum();
    }

    private void ofBooks(Signal signal, List<Reason> reasons) {
        if (signal.booksSince() == null) {
            if (signal.legal()) {
                add(reasons, Reason.Code.BUKU_BELUM_DIBUKA, weights.posting(), 1, 1, 0);
            } else if (signal.standing(today) > weights.stageAfter()) {
                var stuck = signal.standing(today);
                add(reasons, Reason.Code.TAHAP, weights.stage(), Math.max(stuck, LONG_STUCK / 2), LONG_STUCK, stuck);
            }
            return;
        }
        var posted = signal.lastPosted() == null ? signal.booksSince() : signal.lastPosted();
        var silent = days(posted);
        if (silent > weights.silentAfter()) {
            add(reasons, Reason.Code.TIDAK_MEMBUKUKAN, weights.posting(), Math.max(silent, WHOLLY_SILENT / 2),
                    WHOLLY_SILENT, silent);
        }
        var late = signal.monthsLate(today);
        if (late > 0) {
            add(reasons, Reason.Code.BULAN_BELUM_DITUTUP, weights.closing(), late, MONTHS, late);
        }
        if (signal.lastCounted() == null) {
            add(reasons, Reason.Code.KAS_TIDAK_DIHITUNG, weights.counting(), 1, 1, 0);
        } else if (days(signal.lastCounted()) > MONTH_IN_DAYS) {
            add(reasons, Reason.Code.KAS_LAMA_TIDAK_DIHITUNG, weights.counting(), 1, 1, days(signal.lastCounted()));
        }
    }

    private void ofMembers(Signal signal, List<Reason> reasons) {
        var share = signal.members() == 0 ? 0 : signal.behind() * ALL / signal.members();
        if (share >= NOTABLE) {
            add(reasons, Reason.Code.TUNGGAKAN, weights.arrears(), share, ALL, share);
        }
    }

    private void ofVisits(Facts facts, List<Reason> reasons) {
        if (facts.lastVisit() == null) {
            add(reasons, Reason.Code.BELUM_PERNAH_DIKUNJUNGI, weights.visit(), 1, 1, 0);
        } else if (days(facts.lastVisit()) > weights.visitAfter()) {
            var since = days(facts.lastVisit());
            add(reasons, Reason.Code.LAMA_TIDAK_DIKUNJUNGI, weights.visit(), Math.max(since, LONG_AGO / 2), LONG_AGO,
                    since);
        }
    }

    /// The share `part / whole` of the weight, never more than all of it.
    private static void add(List<Reason> reasons, Reason.Code code, int weight, long part, int whole, long number) {
        var points = (int) (weight * Math.min(part, whole) / whole);
        if (points > 0) {
            reasons.add(new Reason(code, points, number));
        }
    }

    private long days(LocalDate since) {
        return ChronoUnit.DAYS.between(since, today);
    }
}
