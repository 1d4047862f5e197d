package id.lumbung.mentoring.training;

/// An office of a cooperative to which a training is addressed, as the cooperative-service names it.
public enum Office {
    KETUA, WAKIL_BIDANG_USAHA, WAKIL_BIDANG_ANGGOTA, SEKRETARIS, BENDAHARA, ANGGOTA_PENGURUS, KETUA_PENGAWAS,
    ANGGOTA_PENGAWAS
}
