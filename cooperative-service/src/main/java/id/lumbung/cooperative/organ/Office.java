package id.lumbung.cooperative.organ;

/// A position in an organ.
public enum Office {

    KETUA(Organ.PENGURUS, 1), WAKIL_BIDANG_USAHA(Organ.PENGURUS, 1), WAKIL_BIDANG_ANGGOTA(Organ.PENGURUS, 1),
    SEKRETARIS(Organ.PENGURUS, 1), BENDAHARA(Organ.PENGURUS, 1), ANGGOTA_PENGURUS(Organ.PENGURUS, 8),
    /// The village head, by virtue of that office.
    KETUA_PENGAWAS(Organ.PENGAWAS, 1), ANGGOTA_PENGAWAS(Organ.PENGAWAS, 8);

    private final Organ organ;
    private final int seats;

    Office(Organ organ, int seats) {
        this.organ = organ;
        this.seats = seats;
    }

    public Organ organ() {
        return organ;
    }

    int seats() {
        return seats;
    }

    /// What kind of person the account of its holder belongs to.
    String role() {
        return switch (this) {
            case KETUA, WAKIL_BIDANG_USAHA, WAKIL_BIDANG_ANGGOTA, SEKRETARIS, BENDAHARA, ANGGOTA_PENGURUS -> "pengurus";
            case KETUA_PENGAWAS -> "kepala-desa";
            case ANGGOTA_PENGAWAS -> "pengawas";
        };
    }
}
