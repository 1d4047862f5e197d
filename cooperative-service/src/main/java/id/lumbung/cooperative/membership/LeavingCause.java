package id.lumbung.cooperative.membership;

/// Why a line of the register is closed.
public enum LeavingCause {

    BERHENTI(MemberState.BERHENTI), DIBERHENTIKAN(MemberState.DIBERHENTIKAN), MENINGGAL(MemberState.MENINGGAL),
    PINDAH(MemberState.PINDAH);

    private final MemberState state;

    LeavingCause(MemberState state) {
        this.state = state;
    }

    MemberState state() {
        return state;
    }
}
