package id.lumbung.tenant.batch;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The columns of the list, by the words that may stand above them.
enum Field {

    CODE("Kode", "kodedaerah", "code"),
    SLUG("Alamat", "slug"),
    NAME("Nama Admin", "adminname"),
    PHONE("Nomor HP Admin", "nomorhp", "nohp", "adminphone", "phone");

    private final String heading;
    private final List<String> others;

    Field(String heading, String... others) {
        this.heading = heading;
        this.others = List.of(others);
    }

    public String heading() {
        return heading;
    }

    static Optional<Field> of(String cell) {
        var letters = letters(cell);
        return Arrays.stream(values())
                .filter(field -> letters(field.heading).equals(letters) || field.others.contains(letters)).findFirst();
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
