package id.lumbung.cooperative.legality;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.profile.FormationState;

/// A paper, or an act, on the way to a legal entity, in the order of the way. Those that lead to a stage are on everybody's
/// checklist; the others are kept where there are some.
public enum LegalDocument {

    SOSIALISASI(FormationState.SOSIALISASI), UNDANGAN_MUSDESUS(FormationState.MUSDESUS_DIJADWALKAN),
    BA_MUSDESUS(FormationState.MUSDESUS_SELESAI), DAFTAR_HADIR_MUSDESUS, BA_RAPAT_PENDIRIAN, KTP_PENDIRI,
    REKOMENDASI_KADES, AD_ART, PENUNJUKAN_NOTARIS(FormationState.NOTARIS_DITUNJUK),
    PESAN_NAMA(FormationState.PESAN_NAMA), AKTA_PENDIRIAN(FormationState.AKTA_TERBIT),
    SK_AHU(FormationState.SK_AHU_TERBIT), NPWP(FormationState.NPWP_TERBIT), NIB(FormationState.NIB_TERBIT),
    SERTIFIKAT_NIK(FormationState.NIK_TERBIT), REKENING(FormationState.REKENING_AKTIF),
    SIMKOPDES(FormationState.SIMKOPDES_AKTIF), SIAP_OPERASI(FormationState.SIAP_OPERASI), AKTA_PERUBAHAN,
    SK_AHU_PERUBAHAN, BERITA_NEGARA, NITKU, SK_PENGURUS, RKB, CAPEX, OPEX, PROPOSAL_PEMBIAYAAN, PKS_BUMDES, PKS_MITRA,
    SURAT_TANAH, FOTO_LAHAN, BA_RAT, LAPORAN_RAT, IZIN_APOTEK, IZIN_KLINIK, IZIN_USP, LAINNYA;

    /// What a notary wants to see before taking the case.
    public static final List<LegalDocument> FOR_THE_NOTARY = List.of(BA_MUSDESUS, DAFTAR_HADIR_MUSDESUS,
            BA_RAPAT_PENDIRIAN, KTP_PENDIRI, AD_ART);

    private final @Nullable FormationState stage;

    LegalDocument() {
        this(null);
    }

    LegalDocument(@Nullable FormationState stage) {
        this.stage = stage;
    }

    /// The stage that it carries the founding to.
    public Optional<FormationState> stage() {
        return Optional.ofNullable(stage);
    }

    /// On everybody's checklist.
    public boolean isOnTheWay() {
        return stage != null || FOR_THE_NOTARY.contains(this) || this == REKOMENDASI_KADES;
    }

    public static List<LegalDocument> onTheWay() {
        return Arrays.stream(values()).filter(LegalDocument::isOnTheWay).toList();
    }

    /// Something that happens rather than a paper that is issued: it is done, not issued.
    public boolean isAct() {
        return switch (this) {
            case SOSIALISASI, UNDANGAN_MUSDESUS, PENUNJUKAN_NOTARIS, SIMKOPDES, SIAP_OPERASI, REKENING -> true;
            default -> false;
        };
    }

    /// Nothing of the kind is issued without its number.
    public boolean needsNumber() {
        return switch (this) {
            case AKTA_PENDIRIAN, AKTA_PERUBAHAN, SK_AHU, SK_AHU_PERUBAHAN, NPWP, NITKU, NIB, SERTIFIKAT_NIK,
                    REKENING ->
                true;
            default -> false;
        };
    }

    /// Whether somebody else's name belongs to it: the notary, the holder of the account.
    public boolean namesParty() {
        return this == PENUNJUKAN_NOTARIS || this == AKTA_PENDIRIAN || this == AKTA_PERUBAHAN || this == REKENING;
    }
}
