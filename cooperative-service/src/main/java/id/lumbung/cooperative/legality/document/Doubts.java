package id.lumbung.cooperative.legality.document;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.legality.DocumentStatus;
import id.lumbung.cooperative.legality.Doubt;
import id.lumbung.cooperative.legality.LegalDocument;

/// What looks odd about a paper beside those that are there.
final class Doubts {

    private static final Set<LegalDocument> AFTER_THE_DECREE = EnumSet.of(LegalDocument.NPWP, LegalDocument.NIB,
            LegalDocument.SERTIFIKAT_NIK, LegalDocument.REKENING, LegalDocument.SIMKOPDES, LegalDocument.NITKU,
            LegalDocument.SIAP_OPERASI);

    private Doubts() {}

    static Set<Doubt> of(Recording recording, Map<LegalDocument, LegalEvent> papers, String cooperative, int regency) {
        var doubts = EnumSet.noneOf(Doubt.class);
        if (recording.status() != DocumentStatus.TERBIT) {
            return doubts;
        }
        if (recording.number() != null) {
            doubts.addAll(recording.number().doubts(regency, recording.happenedOn()));
        }
        if (recording.document() == LegalDocument.REKENING && !sameName(recording.party(), cooperative)) {
            doubts.add(Doubt.ACCOUNT_OF_ANOTHER);
        }
        if (recording.document() == LegalDocument.PENUNJUKAN_NOTARIS
                && !LegalDocument.FOR_THE_NOTARY.stream().allMatch(paper -> issued(papers, paper))) {
            doubts.add(Doubt.PAPERS_MISSING);
        }
        if (recording.document() == LegalDocument.SK_AHU && !issued(papers, LegalDocument.AKTA_PENDIRIAN)
                || recording.document() == LegalDocument.AKTA_PENDIRIAN
                        && !issued(papers, LegalDocument.BA_MUSDESUS)) {
            doubts.add(Doubt.EARLIER_MISSING);
        }
        if (AFTER_THE_DECREE.contains(recording.document())) {
            afterDecree(recording, papers.get(LegalDocument.SK_AHU), doubts);
        }
        return doubts;
    }

    private static void afterDecree(Recording recording, @Nullable LegalEvent decree, Set<Doubt> doubts) {
        if (decree == null || decree.status() != DocumentStatus.TERBIT) {
            doubts.add(Doubt.WITHOUT_DECREE);
        } else if (recording.happenedOn().isBefore(decree.happenedOn())) {
            doubts.add(Doubt.BEFORE_DECREE);
        }
    }

    private static boolean issued(Map<LegalDocument, LegalEvent> papers, LegalDocument paper) {
        var event = papers.get(paper);
        return event != null && event.status() == DocumentStatus.TERBIT;
    }

    /// Banks shorten: KDMP and KKMP stand for the words they are made of.
    static boolean sameName(@Nullable String holder, String cooperative) {
        return holder != null && plain(holder).equals(plain(cooperative));
    }

    private static String plain(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", " ").strip()
                .replaceFirst("^(KOP(ERASI)?|KOPDES|KOPKEL)? ?(DESA|KELURAHAN|DES|KEL)? ?MERAH PUTIH ", "")
                .replaceFirst("^(KDMP|KKMP|KOPDES|KOPKEL) ", "");
    }
}
