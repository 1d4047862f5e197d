package id.lumbung.cooperative.legality.roll;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.legality.LegalDocument;

/// What a list may say, and the words its headings have for it.
enum RollField {

    CODE(null, false, "kode desa", "kode", "kode wilayah", "kode kemendagri", "kode desa kelurahan"),
    VILLAGE(null, false, "desa", "kelurahan", "desa kelurahan", "nama desa", "nama desa kelurahan", "nama kelurahan"),
    DISTRICT(null, false, "kecamatan", "nama kecamatan"),
    NAME(null, false, "nama koperasi", "koperasi", "nama kdmp", "nama kdkmp"),
    DEED(LegalDocument.AKTA_PENDIRIAN, false, "nomor akta", "no akta", "akta", "no akta pendirian"),
    DEED_DATE(LegalDocument.AKTA_PENDIRIAN, true, "tanggal akta", "tgl akta"),
    DECREE(LegalDocument.SK_AHU, false, "nomor sk ahu", "no sk ahu", "sk ahu", "nomor ahu", "no ahu", "nomor sk",
            "no sk badan hukum", "ahu"),
    DECREE_DATE(LegalDocument.SK_AHU, true, "tanggal sk ahu", "tgl sk ahu", "tanggal sk", "tgl sk", "tanggal ahu"),
    NPWP(LegalDocument.NPWP, false, "npwp", "nomor npwp", "no npwp"),
    NPWP_DATE(LegalDocument.NPWP, true, "tanggal npwp", "tgl npwp"),
    NIB(LegalDocument.NIB, false, "nib", "nomor nib", "no nib"),
    NIB_DATE(LegalDocument.NIB, true, "tanggal nib", "tgl nib"),
    NIK(LegalDocument.SERTIFIKAT_NIK, false, "nik koperasi", "nikop", "nik", "nomor induk koperasi", "no nik koperasi"),
    NIK_DATE(LegalDocument.SERTIFIKAT_NIK, true, "tanggal nik", "tgl nik", "tanggal nik koperasi");

    private final @Nullable LegalDocument document;
    private final boolean date;
    private final List<String> words;

    RollField(@Nullable LegalDocument document, boolean date, String... words) {
        this.document = document;
        this.date = date;
        this.words = List.of(words);
    }

    static Optional<RollField> named(String heading) {
        var plain = heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", " ").strip();
        return Arrays.stream(values()).filter(field -> field.words.contains(plain)).findFirst();
    }

    /// The fields that hold numbers, in the order in which the papers are issued.
    static List<RollField> numbers() {
        return Arrays.stream(values()).filter(field -> field.document != null && !field.date).toList();
    }

    Optional<LegalDocument> document() {
        return Optional.ofNullable(document);
    }

    /// Where its date stands.
    RollField dated() {
        return values()[ordinal() + 1];
    }

    String heading() {
        return words.getFirst();
    }
}
