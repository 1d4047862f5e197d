package id.lumbung.cooperative.event.template;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

import id.lumbung.platform.money.Rupiah;

/// A sum of fields, such as `principal - fee`. Being linear, it can be proved to balance without a figure.
record Amount(Map<String, Integer> parts) {

    private static final Pattern TERM = Pattern.compile("\\s*([+-]?)\\s*([a-z][A-Za-z]*)\\s*");

    Amount {
        parts = Map.copyOf(parts);
    }

    static Amount parse(String text) {
        var parts = new TreeMap<String, Integer>();
        var term = TERM.matcher(text);
        int read = 0;
        while (term.find() && term.start() == read && (read == 0 || !term.group(1).isEmpty())) {
            parts.merge(term.group(2), term.group(1).equals("-") ? -1 : 1, Integer::sum);
            read = term.end();
        }
        if (read != text.length()) {
            throw new IllegalArgumentException("Not a sum of fields: " + text);
        }
        return new Amount(parts);
    }

    Set<String> fields() {
        return parts.keySet();
    }

    /// What is taken off the rest, so what was too much when nothing remains.
    String taken() {
        return parts.entrySet().stream().filter(part -> part.getValue() < 0).map(Map.Entry::getKey).sorted()
                .findFirst().orElse(parts.keySet().iterator().next());
    }

    Rupiah in(Function<String, Rupiah> fields) {
        return parts.entrySet().stream().map(part -> fields.apply(part.getKey()).times(part.getValue()))
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /// Adds this to a sum of fields; what is left at zero vanishes.
    void addTo(Map<String, Integer> sum, int sign) {
        parts.forEach((field, times) -> sum.merge(field, sign * times, (a, b) -> a + b == 0 ? null : a + b));
    }
}
