package id.lumbung.tenant.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/// Reads a list: cells parted by semicolons, commas or tabs, its columns told by their headings, in any order and beside
/// others. Rows are counted as a spreadsheet shows them.
final class ListReader {

    /// More than there are regencies.
    static final int MOST_ROWS = 600;
    static final int MOST_BYTES = 1024 * 1024;

    private static final int MOST_LETTERS = 200;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private ListReader() {}

    static List<Line> read(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw NotAList.tooLarge(MOST_ROWS);
        }
        var text = text(content);
        if (text.isBlank()) {
            throw NotAList.empty();
        }
        if (text.indexOf('\0') >= 0) {
            throw NotAList.unreadable();
        }
        return lines(text);
    }

    private static List<Line> lines(String text) {
        try (var records = CsvReader.builder().fieldSeparator(separator(text)).skipEmptyLines(false)
                .allowExtraFields(true).allowMissingFields(true).ofCsvRecord(text)) {
            Map<Field, Integer> places = Map.of();
            var lines = new ArrayList<Line>();
            int number = 0;
            for (var record : records) {
                number++;
                if (places.isEmpty()) {
                    places = places(record);
                } else if (record.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    lines.add(line(number, record, places));
                }
                if (lines.size() > MOST_ROWS) {
                    throw NotAList.tooLarge(MOST_ROWS);
                }
            }
            if (places.isEmpty()) {
                throw NotAList.without(Field.CODE);
            }
            if (lines.isEmpty()) {
                throw NotAList.empty();
            }
            return lines;
        } catch (CsvParseException e) {
            throw NotAList.unreadable();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The headings are the first row that names the code; what stands above them is for people.
    private static Map<Field, Integer> places(CsvRecord record) {
        var places = new EnumMap<Field, Integer>(Field.class);
        for (int at = 0; at < record.getFieldCount(); at++) {
            var place = at;
            Field.of(record.getField(at)).ifPresent(field -> places.putIfAbsent(field, place));
        }
        if (!places.containsKey(Field.CODE)) {
            return Map.of();
        }
        for (var field : Field.values()) {
            if (!places.containsKey(field)) {
                throw NotAList.without(field);
            }
        }
        return places;
    }

    private static Line line(int number, CsvRecord record, Map<Field, Integer> places) {
        return new Line(number, cell(record, places, Field.CODE), cell(record, places, Field.SLUG),
                cell(record, places, Field.NAME), cell(record, places, Field.PHONE));
    }

    private static String cell(CsvRecord record, Map<Field, Integer> places, Field field) {
        int place = places.getOrDefault(field, Integer.MAX_VALUE);
        var cell = place < record.getFieldCount() ? record.getField(place).strip() : "";
        return cell.length() <= MOST_LETTERS ? cell : cell.substring(0, MOST_LETTERS);
    }

    private static char separator(String text) {
        var headings = text.lines().filter(line -> !line.isBlank()).limit(5).toList();
        return Stream.of(';', ',', '\t').max(Comparator.comparingLong(each -> headings.stream()
                .mapToLong(line -> line.chars().filter(letter -> letter == each).count()).max().orElse(0)))
                .orElseThrow();
    }

    /// UTF-8 where it is that, else what an old Windows writes.
    private static String text(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(content, WINDOWS);
        }
    }
}
