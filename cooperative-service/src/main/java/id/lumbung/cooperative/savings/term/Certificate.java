package id.lumbung.cooperative.savings.term;

import java.time.LocalDate;
import java.util.UUID;

import id.lumbung.platform.money.Rupiah;

/// A certificate of simpanan berjangka.
///
/// @param accrued the jasa that runs have booked as owed
record Certificate(UUID id, UUID member, String number, String name, Terms terms, Rupiah accrued, State state) {

    /// Where it stands: taking back the entry of its opening voids it.
    enum State {
        BERJALAN, DICAIRKAN, BATAL
    }

    public LocalDate matures() {
        return terms.matures();
    }

    public boolean isOpen() {
        return state == State.BERJALAN;
    }
}
