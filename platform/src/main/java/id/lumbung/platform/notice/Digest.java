package id.lumbung.platform.notice;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/// All that is due for a person in one capacity, today, this week and later.
record Digest(String as, List<Block> blocks) {

    record Block(When when, List<Entry> entries) {}

    static List<Digest> of(Collection<Entry> entries) {
        return entries.stream().sorted(Entry.ORDER)
                .collect(Collectors.groupingBy(Entry::as, LinkedHashMap::new, Collectors.toList()))
                .entrySet().stream().map(group -> new Digest(group.getKey(), blocks(group.getValue()))).toList();
    }

    private static List<Block> blocks(List<Entry> entries) {
        return entries.stream().collect(Collectors.groupingBy(Entry::when, LinkedHashMap::new, Collectors.toList()))
                .entrySet().stream().map(block -> new Block(block.getKey(), block.getValue())).toList();
    }
}
