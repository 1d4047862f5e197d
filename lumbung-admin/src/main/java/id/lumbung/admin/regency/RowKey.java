package id.lumbung.admin.regency;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import id.lumbung.admin.archive.Manifest;

/// The primary key in a line of COPY: in which order lines stand, and what of it may be shown.
final class RowKey {

    private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint", "numeric");
    private static final Set<String> HARMLESS = Set.of("smallint", "integer", "bigint", "uuid", "date");

    /// Text that comes from a list of ours and not from a person.
    private static final Set<String> OUR_WORDS = Set.of("account_code", "code", "event", "kind", "participation",
            "purpose",
            "step", "subject_kind", "topic", "unit", "urgency", "voucher_type");
    private static final Map<Character, Character> ESCAPES = Map.of('b', '\b', 'f', '\f', 'n', '\n', 'r', '\r', 't',
            '\t',
            'v', '\013');

    private final List<Manifest.Column> columns;
    private final int[] places;
    private final int last;

    RowKey(Manifest.Table table) {
        this.columns = table.key().stream().map(table::column).toList();
        this.places = columns.stream().mapToInt(table.columns()::indexOf).toArray();
        this.last = Arrays.stream(places).max().orElseThrow();
    }

    int compare(String line, String other) {
        var one = values(line);
        var two = values(other);
        for (int index = 0; index < places.length; index++) {
            var order = NUMBERS.contains(columns.get(index).type())
                    ? new BigDecimal(one[index]).compareTo(new BigDecimal(two[index]))
                    : Arrays.compareUnsigned(one[index].getBytes(StandardCharsets.UTF_8),
                            two[index].getBytes(StandardCharsets.UTF_8));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /// Names, numbers of people and whatever else somebody typed stay away from screens and logs.
    String shown(String line) {
        var values = values(line);
        return IntStream.range(0, places.length).filter(index -> !columns.get(index).name().equals("tenant_id"))
                .mapToObj(index -> columns.get(index).name() + "="
                        + (isHarmless(columns.get(index)) ? values[index] : "…"))
                .collect(Collectors.joining(" "));
    }

    private static boolean isHarmless(Manifest.Column column) {
        return HARMLESS.contains(column.type()) || OUR_WORDS.contains(column.name());
    }

    private String[] values(String line) {
        var fields = line.split("\t", last + 2);
        return Arrays.stream(places).mapToObj(place -> plain(fields[place])).toArray(String[]::new);
    }

    private static String plain(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        var plain = new StringBuilder();
        for (int at = 0; at < field.length(); at++) {
            var letter = field.charAt(at);
            plain.append(letter != '\\' || ++at == field.length()
                    ? letter
                    : ESCAPES.getOrDefault(field.charAt(at), field.charAt(at)));
        }
        return plain.toString();
    }
}
