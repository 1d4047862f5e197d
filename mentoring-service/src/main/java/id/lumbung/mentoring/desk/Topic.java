package id.lumbung.mentoring.desk;

/// What a consultation is about.
public enum Topic {

    LEGALITAS, AKTA, SK_AHU, NPWP, NIB, NIK, REKENING, SIMKOPDES, PEMBUKUAN, PINJAMAN, PAJAK, USAHA, BUMDES, RAT,
    KONFLIK, LAIN
}
