package id.lumbung.cooperative.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// A JSON document flattened to the names of a form: `{"months":{"from":"2025-06"}}` is `months.from`.
final class Document {

    private Document() {}

    static Map<String, String> flattened(Map<String, Object> document) {
        var names = new LinkedHashMap<String, String>();
        document.forEach((name, value) -> put(names, name, value));
        return names;
    }

    private static void put(Map<String, String> names, String name, @Nullable Object value) {
        switch (value) {
            case null -> {
                // as good as not sent
            }
            case Map<?, ?> parts -> parts.forEach((part, inner) -> put(names, name + "." + part, inner));
            case List<?> list -> names.put(name, list.toString());
            // A fraction must not become an amount by the dot of its text: 1.250 is not 1250.
            case Float _,Double _ -> names.put(name, value + "!");
            case java.math.BigDecimal _ -> names.put(name, value + "!");
            default -> names.put(name, value.toString());
        }
    }
}
