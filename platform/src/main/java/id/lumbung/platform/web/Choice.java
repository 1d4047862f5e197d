package id.lumbung.platform.web;

import org.jspecify.annotations.Nullable;

/// One answer among those of a select or a group of radio buttons.
///
/// @param value what the form sends
/// @param label what the person reads
/// @param hint a second, smaller line
public record Choice(Object value, String label, @Nullable String hint) {

    public static Choice of(Object value, String label) {
        return new Choice(value, label, null);
    }
}
