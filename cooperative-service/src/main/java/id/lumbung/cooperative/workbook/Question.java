package id.lumbung.cooperative.workbook;

/// Something only a person knows about a row.
///
/// @param cell its address, `B7`
/// @param text what stands there
record Question(Kind kind, String cell, String text) {

    /// What is asked; a warning is told and needs no answer.
    enum Kind {
        /// There is no date, or words instead of one.
        DATE,
        /// The year is another than the sheet's.
        YEAR,
        /// The date lies before the opening of the books.
        BEFORE_OPENING,
        /// The date has not come yet.
        FUTURE,
        /// The amount is no whole number of rupiah above zero.
        AMOUNT,
        /// Both sides are filled.
        BOTH_SIDES,
        /// Nobody knows what happened.
        EVENT,
        /// Which member it was.
        MEMBER,
        /// What the goods that were sold had cost.
        COST,
        /// How much of an instalment is jasa.
        SPLIT,
        /// The running balance does not follow from the row.
        BALANCE;

        boolean isWarning() {
            return this == BALANCE;
        }
    }
}
