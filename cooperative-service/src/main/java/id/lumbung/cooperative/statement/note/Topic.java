package id.lumbung.cooperative.statement.note;

/// What the treasurer is asked to write about, in the order of the notes.
public enum Topic {
    /// Assets of others that are used, agreements with partners.
    KOMITMEN,
    /// Business with officers, the village, the BUM Desa.
    BERELASI,
    /// What happened after the day of the balance sheet.
    PERISTIWA,
    /// How the result is to be shared.
    PEMBAGIAN,
    /// Anything else.
    LAIN
}
