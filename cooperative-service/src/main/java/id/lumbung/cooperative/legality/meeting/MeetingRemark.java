package id.lumbung.cooperative.legality.meeting;

import java.util.EnumSet;
import java.util.Set;

import id.lumbung.cooperative.organ.Office;
import id.lumbung.cooperative.organ.Organ;

/// What is amiss with minutes that stand all the same. The key of its sentence is `legality.meeting.remark.` and the name.
public enum MeetingRemark {

    BOARD_NOT_ODD_FIVE, SUPERVISORS_NOT_ODD_THREE, NO_VILLAGE_HEAD, NO_WOMAN_PRESENT, FEW_PRESENT, NAME_DIFFERS;

    private static final int MANY = 20;

    static Set<MeetingRemark> of(Minutes minutes, String registered) {
        var remarks = EnumSet.noneOf(MeetingRemark.class);
        if (isNotOdd(minutes, Organ.PENGURUS, 5)) {
            remarks.add(BOARD_NOT_ODD_FIVE);
        }
        if (isNotOdd(minutes, Organ.PENGAWAS, 3)) {
            remarks.add(SUPERVISORS_NOT_ODD_THREE);
        }
        if (minutes.elected().stream().noneMatch(seat -> seat.office() == Office.KETUA_PENGAWAS)) {
            remarks.add(NO_VILLAGE_HEAD);
        }
        if (minutes.women() == 0) {
            remarks.add(NO_WOMAN_PRESENT);
        }
        if (minutes.present() < MANY) {
            remarks.add(FEW_PRESENT);
        }
        if (!minutes.name().equals(registered)) {
            remarks.add(NAME_DIFFERS);
        }
        return remarks;
    }

    private static boolean isNotOdd(Minutes minutes, Organ organ, int least) {
        var size = minutes.elected().stream().filter(seat -> seat.office().organ() == organ).count();
        return size < least || size % 2 == 0;
    }
}
