package id.lumbung.cooperative.organ;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What the organs of a cooperative still lack on a day. Terms are recorded one by one, so this is advice, not refusal.
public record Composition(Set<Remark> remarks) {

    /// What is amiss. The message key is `organ.remark.` and the name.
    public enum Remark {
        BOARD_TOO_SMALL, BOARD_EVEN, NO_CHAIR, NO_SECRETARY, NO_TREASURER,
        SUPERVISORS_TOO_FEW, SUPERVISORS_EVEN, NO_VILLAGE_HEAD
    }

    static Composition of(List<TermView> terms, LocalDate day) {
        var inOffice = terms.stream().filter(term -> term.inOffice(day)).map(TermView::office).toList();
        var remarks = EnumSet.noneOf(Remark.class);
        size(inOffice, Organ.PENGURUS, Remark.BOARD_TOO_SMALL, Remark.BOARD_EVEN, remarks);
        size(inOffice, Organ.PENGAWAS, Remark.SUPERVISORS_TOO_FEW, Remark.SUPERVISORS_EVEN, remarks);
        vacant(inOffice, Office.KETUA, Remark.NO_CHAIR, remarks);
        vacant(inOffice, Office.SEKRETARIS, Remark.NO_SECRETARY, remarks);
        vacant(inOffice, Office.BENDAHARA, Remark.NO_TREASURER, remarks);
        vacant(inOffice, Office.KETUA_PENGAWAS, Remark.NO_VILLAGE_HEAD, remarks);
        return new Composition(remarks);
    }

    public boolean complete() {
        return remarks.isEmpty();
    }

    private static void size(List<Office> inOffice, Organ organ, Remark tooSmall, Remark even, Set<Remark> remarks) {
        var size = inOffice.stream().filter(office -> office.organ() == organ).count();
        if (size < organ.least()) {
            remarks.add(tooSmall);
        } else if (size % 2 == 0) {
            remarks.add(even);
        }
    }

    private static void vacant(List<Office> inOffice, Office office, Remark remark, Set<Remark> remarks) {
        if (!inOffice.contains(office)) {
            remarks.add(remark);
        }
    }
}
