package id.lumbung.cooperative.legality.document;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.legality.DocumentStatus;
import id.lumbung.cooperative.legality.LegalDocument;
import id.lumbung.cooperative.legality.number.FreeNumber;
import id.lumbung.cooperative.legality.number.LegalNumber;
import id.lumbung.cooperative.legality.number.Microsite;
import id.lumbung.cooperative.legality.number.Nib;
import id.lumbung.cooperative.legality.number.Nikop;
import id.lumbung.cooperative.legality.number.Nitku;
import id.lumbung.cooperative.legality.number.NomorAkta;
import id.lumbung.cooperative.legality.number.NomorRekening;
import id.lumbung.cooperative.legality.number.NomorRekening.Bank;
import id.lumbung.cooperative.legality.number.Npwp;
import id.lumbung.cooperative.legality.number.SkAhu;
import id.lumbung.cooperative.legality.number.SkAhuPerubahan;

/// What is typed, or sent, about a paper.
///
/// @param passed whether what looks odd may stand
public record EventForm(@NotNull DocumentStatus status, @NotNull LocalDate happenedOn,
        @Nullable @Size(max = 80) String number, @Nullable LocalDate validUntil, @Nullable LocalDate plannedFor,
        @Nullable @Size(max = 150) String place, @Nullable @Size(max = 150) String party, @Nullable Bank bank,
        @Nullable @Size(max = 300) String reason, @Nullable Boolean passed, @Nullable UUID replaces) {

    public Recording recording(LegalDocument document) {
        return new Recording(document, status, happenedOn, number(document), validUntil, plannedFor, words(place),
                words(party), document == LegalDocument.REKENING ? bank : null, words(reason), replaces,
                Boolean.TRUE.equals(passed));
    }

    private @Nullable LegalNumber number(LegalDocument document) {
        return number == null || number.isBlank()
                ? null
                : parse(document, number, bank == null ? Bank.LAINNYA : bank);
    }

    /// The number of such a paper.
    public static LegalNumber parse(LegalDocument document, String typed, Bank bank) {
        return switch (document) {
            case SK_AHU -> SkAhu.parse(typed);
            case SK_AHU_PERUBAHAN -> SkAhuPerubahan.parse(typed);
            case AKTA_PENDIRIAN, AKTA_PERUBAHAN -> NomorAkta.parse(typed);
            case NPWP -> Npwp.parse(typed);
            case NITKU -> Nitku.parse(typed);
            case NIB -> Nib.parse(typed);
            case SERTIFIKAT_NIK -> Nikop.parse(typed);
            case REKENING -> NomorRekening.parse(bank, typed);
            case SIMKOPDES -> Microsite.parse(typed);
            case SOSIALISASI, UNDANGAN_MUSDESUS, BA_MUSDESUS, DAFTAR_HADIR_MUSDESUS, BA_RAPAT_PENDIRIAN, KTP_PENDIRI,
                    REKOMENDASI_KADES, AD_ART, PENUNJUKAN_NOTARIS, PESAN_NAMA, SIAP_OPERASI, BERITA_NEGARA,
                    SK_PENGURUS, RKB, CAPEX, OPEX, PROPOSAL_PEMBIAYAAN, PKS_BUMDES, PKS_MITRA, SURAT_TANAH,
                    FOTO_LAHAN, BA_RAT, LAPORAN_RAT, IZIN_APOTEK, IZIN_KLINIK, IZIN_USP, LAINNYA ->
                FreeNumber.parse(typed);
        };
    }

    private static @Nullable String words(@Nullable String typed) {
        return typed == null || typed.isBlank()
                ? null
                : typed.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
