package id.lumbung.tenant.batch;

/// What was found in a cell.
///
/// @param detail what the sentence names: an address, another row; empty when it names nothing
record Finding(Field field, Kind kind, String detail) {

    enum Kind {
        /// Not a fault: the regency is aboard under this address, or on its way.
        ABOARD, UNKNOWN_CODE, TWICE, ABOARD_ELSEWHERE, NOT_A_SLUG, SLUG_TAKEN, NOT_A_NAME, NOT_A_PHONE
    }

    static Finding of(Field field, Kind kind) {
        return new Finding(field, kind, "");
    }

    public boolean isFault() {
        return kind != Kind.ABOARD;
    }

    /// The key of its sentence.
    public String sentence() {
        return "batch.finding." + kind;
    }
}
