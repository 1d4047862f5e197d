package id.lumbung.cooperative.organ;

/// The board and the supervisors.
public enum Organ {

    PENGURUS(5), PENGAWAS(3);

    private final int least;

    Organ(int least) {
        this.least = least;
    }

    /// How many it needs at least; there is always an odd number of them.
    int least() {
        return least;
    }
}
