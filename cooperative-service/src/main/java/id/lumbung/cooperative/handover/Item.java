package id.lumbung.cooperative.handover;

/// What a treasurer hands over.
enum Item {
    UANG_TUNAI, BUKU_KAS, BUKTI, REKENING, STEMPEL, KUNCI, INVENTARIS, PERANGKAT,
    /// Something that the notes name.
    LAINNYA
}
