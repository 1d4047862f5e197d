package id.lumbung.cooperative.legality;

/// Something that may be right and mostly is not: shown, and passed with a tick. The key of its sentence is
/// `legality.doubt.` and the name.
public enum Doubt {

    /// The decree of a founding carries AH.01.29 since 2025.
    SK_OF_ANOTHER_KIND,
    /// The year inside the number is not that of the date.
    SK_OF_ANOTHER_YEAR,
    /// A NIK of a cooperative begins with its regency.
    NIK_OF_ANOTHER_REGENCY,
    /// The tax number of a body begins with 0.
    NPWP_OF_A_PERSON,
    /// Numbers of this bank have another length.
    ACCOUNT_LENGTH,
    /// The account is in somebody else's name.
    ACCOUNT_OF_ANOTHER,
    /// Comes after the decree, which is not there.
    WITHOUT_DECREE,
    /// Dated before the decree.
    BEFORE_DECREE,
    /// The notary will ask for what is missing.
    PAPERS_MISSING,
    /// Nothing before it is recorded.
    EARLIER_MISSING
}
