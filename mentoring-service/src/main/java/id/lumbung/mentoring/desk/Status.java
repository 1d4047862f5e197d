package id.lumbung.mentoring.desk;

/// Where a consultation stands. The database lets a ticket go from one to the next only as drawn here:
/// `ANTRE → DILAYANI → SELESAI | TINDAK_LANJUT`, and what was to be followed up ends as `SELESAI`.
enum Status {

    ANTRE, DILAYANI, TINDAK_LANJUT, SELESAI
}
