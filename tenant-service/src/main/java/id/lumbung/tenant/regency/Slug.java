package id.lumbung.tenant.regency;

import java.util.Locale;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import id.lumbung.platform.tenancy.ReservedSlugs;

/// The word that names a regency in every address. Chosen once, kept for ever.
public record Slug(@JsonValue String word) {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    @JsonCreator
    public Slug {
        if (word.length() < 3 || word.length() > 40 || !SHAPE.matcher(word).matches() || ReservedSlugs.contains(word)) {
            throw new NotASlug(word);
        }
    }

    /// What suggests itself for a name: "Kabupaten Bandung" is `bandung`, "Kota Bandung" is `kota-bandung`.
    public static Slug proposedFor(String name) {
        var word = name.toLowerCase(Locale.ROOT)
                .replaceFirst("^kabupaten (administrasi )?", "")
                .replaceFirst("^kota administrasi ", "")
                .replaceAll("[^a-z0-9]+", "-");
        return new Slug(word);
    }

    @Override
    public String toString() {
        return word;
    }
}
