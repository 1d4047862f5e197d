package id.lumbung.mentoring.directory;

import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// A cooperative as its own service tells of it. What else that service may add some day is nothing to us.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Cooperative(UUID id, String name, String villageName, String districtName) {

    boolean isCalled(String words) {
        return plain(name).equals(words) || plain(villageName).equals(words);
    }

    /// Whole words only: "raya" is not in "Jayaraya".
    boolean mentions(String words) {
        return (" " + plain(name) + " ").contains(" " + words + " ");
    }

    static String plain(String words) {
        return words.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
