package id.lumbung.mentoring.instrument;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A version of a checklist.
///
/// @param code with its version, `kunjungan-1`
/// @param items in the order in which they are asked
public record Instrument(String code, List<Item> items) {

    private static final Map<String, Instrument> READ = new ConcurrentHashMap<>();

    /// @param code under which the answer is kept
    public record Item(String code, String question) {}

    public Instrument {
        items = List.copyOf(items);
        if (items.isEmpty() || items.stream().map(Item::code).distinct().count() != items.size()) {
            throw new IllegalArgumentException(code + " needs items with codes of their own");
        }
    }

    /// Reads `instrument/<code>.csv`, lines of code and question.
    public static Instrument of(String code) {
        return READ.computeIfAbsent(code, name -> new Instrument(name, Lines.of(name).stream()
                .map(line -> line.split(";", 2)).map(parts -> new Item(parts[0].strip(), parts[1].strip())).toList()));
    }
}
