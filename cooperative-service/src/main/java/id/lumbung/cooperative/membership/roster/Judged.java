package id.lumbung.cooperative.membership.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

import id.lumbung.cooperative.membership.Known;
import id.lumbung.cooperative.person.Nik;

/// A candidate beside all others of the file and whom the registers know.
record Judged(Candidate candidate, Judgement judgement) {

    private static final int ENOUGH_TO_TELL = 5;

    static List<Judged> all(List<Candidate> candidates, Headings headings, Known known) {
        var rounded = areRounded(candidates);
        var lines = new HashMap<Nik, Integer>();
        var judged = new ArrayList<Judged>();
        for (var candidate : candidates) {
            var nik = candidate.nik();
            var before = nik == null ? null : lines.putIfAbsent(nik, candidate.row().number());
            judged.add(rounded && nik != null
                    ? refused(candidate, headings, "roster.finding.nik-rounded", Judgement.DITOLAK)
                    : before != null
                            ? refused(candidate, headings, "roster.finding.twice", Judgement.GANDA,
                                    before.toString())
                            : nik != null && known.here().contains(nik)
                                    ? refused(candidate, headings, "roster.finding.known", Judgement.SUDAH_ADA)
                                    : sound(candidate, headings, known));
        }
        return judged;
    }

    private static Judged sound(Candidate candidate, Headings headings, Known known) {
        var met = candidate.nik() != null && known.elsewhere().contains(candidate.nik());
        return new Judged(met
                ? candidate.with(headings.finding(candidate.row(), RosterField.NIK, "roster.finding.elsewhere")
                        .asWarning())
                : candidate, candidate.isSound() ? Judgement.MASUK : Judgement.DITOLAK);
    }

    private static Judged refused(Candidate candidate, Headings headings, String code, Judgement judgement,
            String... arguments) {
        return new Judged(candidate.with(headings.finding(candidate.row(), RosterField.NIK, code, arguments)),
                judgement);
    }

    /// A spreadsheet keeps fifteen digits of a number: then the sixteenth of everybody is a zero.
    private static boolean areRounded(List<Candidate> candidates) {
        var niks = candidates.stream().map(Candidate::nik).filter(Objects::nonNull).distinct().toList();
        return niks.size() >= ENOUGH_TO_TELL && niks.stream().allMatch(nik -> nik.digits().endsWith("0"));
    }
}
