package id.lumbung.cooperative.upload;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

import id.lumbung.cooperative.upload.NotATable.Reason;

/// Opens what was uploaded.
public final class Tables {

    static final int MOST_BYTES = 10 * 1024 * 1024;
    static final int MOST_ROWS = 20_000;
    static final int MOST_COLUMNS = 40;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final List<String> OTHER_KINDS = List.of("4d5a", "7f454c46", "25504446", "ffd8ff", "89504e47",
            "cafebabe",
            "1f8b", "52617221", "377abcaf");

    private Tables() {}

    /// The sheets of a workbook (.xlsx), or the one table of a CSV file.
    public static List<TableSheet> read(byte[] content) {
        if (content.length == 0) {
            throw new NotATable(Reason.EMPTY);
        }
        if (content.length > MOST_BYTES) {
            throw new NotATable(Reason.TOO_LARGE);
        }
        var beginning = HexFormat.of().formatHex(content, 0, Math.min(8, content.length));
        if (beginning.startsWith("504b0304")) {
            return Xlsx.read(content);
        }
        if (beginning.startsWith("d0cf11e0")) {
            throw new NotATable(Reason.OLD_WORKBOOK);
        }
        if (beginning.startsWith("fffe") || beginning.startsWith("feff")) { // "Unicode text", as Excel says
            return List.of(CsvText.read(new String(content, StandardCharsets.UTF_16)));
        }
        if (OTHER_KINDS.stream().anyMatch(beginning::startsWith) || holdsZero(content)) {
            throw new NotATable(Reason.PROGRAM);
        }
        return List.of(CsvText.read(text(content)));
    }

    private static boolean holdsZero(byte[] content) {
        for (byte one : content) {
            if (one == 0) {
                return true;
            }
        }
        return false;
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
