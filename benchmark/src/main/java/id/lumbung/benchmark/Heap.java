package id.lumbung.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The log of the service's garbage collector: how full the heap was before and after each collection.
record Heap(List<Collection> collections) {

    private static final Pattern LINE = Pattern.compile("Pause .* (\\d+)M->(\\d+)M\\((\\d+)M\\)");

    /// In mebibytes.
    record Collection(int before, int after, int size) {}

    static Heap of(Path log) throws IOException {
        try (var lines = Files.lines(log)) {
            return new Heap(lines.map(LINE::matcher).filter(line -> line.find())
                    .map(line -> new Collection(Integer.parseInt(line.group(1)), Integer.parseInt(line.group(2)),
                            Integer.parseInt(line.group(3))))
                    .toList());
        }
    }

    /// What was collected after the log was read the other time.
    Heap since(Heap earlier) {
        return new Heap(collections.subList(earlier.collections.size(), collections.size()));
    }

    /// How much was still in use after a collection, at most: what the work really holds.
    int held() {
        return collections.stream().mapToInt(Collection::after).max().orElse(0);
    }

    int size() {
        return collections.stream().mapToInt(Collection::size).max().orElse(0);
    }
}
