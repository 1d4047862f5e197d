package id.lumbung.cooperative.membership.roster;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// What a file may say of a person, and the words that its headings have for it.
enum RosterField {

    NAME("name", "nama", "nama lengkap", "nama anggota", "nama lengkap anggota", "nama ktp", "nama sesuai ktp",
            "nama lengkap sesuai ktp"),
    NIK("nik", "nik", "no nik", "nomor nik", "nik ktp", "no nik ktp", "no ktp", "nomor ktp", "ktp", "no ktp nik",
            "nik no ktp", "nomor induk kependudukan"),
    SEX("sex", "l p", "lp", "p l", "jk", "j k", "jenis kelamin", "kelamin", "jenis kelamin l p", "sex", "gender"),
    BIRTH("bornOn", "ttl", "tempat tanggal lahir", "tempat tgl lahir", "tempat dan tanggal lahir", "tmpt tgl lahir"),
    BIRTH_PLACE("birthPlace", "tempat lahir", "tmpt lahir", "tmp lahir", "kota lahir"),
    BORN_ON("bornOn", "tanggal lahir", "tgl lahir", "tgllahir", "tgl lhr", "lahir"),
    OCCUPATION("occupation", "pekerjaan", "profesi", "mata pencaharian"),
    ADDRESS("address", "alamat", "alamat ktp", "alamat lengkap", "alamat rumah", "alamat tinggal", "alamat sesuai ktp",
            "alamat dusun"),
    RT("rt", "rt"),
    RW("rw", "rw"),
    RT_RW("rt", "rt rw"),
    PHONE("phone", "no hp", "nomor hp", "hp", "no hp wa", "no hp aktif", "no telepon", "no telp", "no tlp", "telepon",
            "telp", "nomor telepon", "no wa", "nomor wa", "wa", "whatsapp", "no whatsapp", "no handphone",
            "nomor handphone", "handphone", "kontak"),
    ENTERED_ON("enteredOn", "tanggal masuk", "tgl masuk", "tanggal masuk anggota", "tanggal menjadi anggota",
            "tanggal daftar", "tgl daftar", "tanggal terdaftar", "tanggal bergabung", "tgl bergabung",
            "mulai anggota"),
    NIK_NOTE("note", "catatan nik", "catatan ketidaksesuaian nik");

    private final String property;
    private final List<String> words;

    RosterField(String property, String... words) {
        this.property = property;
        this.words = List.of(words);
    }

    /// The field of the form that it becomes.
    String property() {
        return property;
    }

    static Optional<RosterField> named(String heading) {
        var plain = heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", " ").strip();
        return Stream.of(values()).filter(field -> field.words.contains(plain)).findFirst();
    }

    /// The fields that may say this property of a form.
    static List<RosterField> saying(@Nullable String property) {
        return Stream.of(values()).filter(field -> field.property.equals(property)).toList();
    }
}
