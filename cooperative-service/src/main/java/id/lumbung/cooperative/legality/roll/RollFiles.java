package id.lumbung.cooperative.legality.roll;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import id.lumbung.cooperative.upload.Example;
import id.lumbung.platform.document.Column;
import id.lumbung.platform.document.Download;
import id.lumbung.platform.document.Workbook;

/// The files that go out: an empty list with all villages, and what became of each row.
@Component
class RollFiles {

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final List<RollField> COLUMNS = Arrays.stream(RollField.values())
            .filter(field -> field != RollField.NAME).toList();

    private final Rolls rolls;
    private final MessageSource sentences;

    RollFiles(Rolls rolls, MessageSource sentences) {
        this.rolls = rolls;
        this.sentences = sentences;
    }

    void example(HttpServletResponse response) {
        var villages = rolls.known().stream().map(one -> {
            List<String> cells = new ArrayList<>(List.of(one.code(), one.village(), one.district()));
            while (cells.size() < COLUMNS.size()) {
                cells.add("");
            }
            return cells;
        }).toList();
        new Example(said("legality.roll.sheet"), said("legality.roll.example.hint"),
                COLUMNS.stream().map(field -> new Example.Column(heading(field),
                        said("legality.roll.column." + (field.document().isEmpty()
                                ? "PLACE"
                                : RollField.numbers().contains(field) ? "NUMBER" : "DATE")),
                        true)).toList(),
                villages).writeWorkbook(Download.XLSX.begin(response, said("legality.roll.example.file")));
    }

    void report(UUID id, HttpServletResponse response) {
        var read = rolls.rows(id);
        try (var workbook = new Workbook(Download.XLSX.begin(response, "hasil impor " + rolls.get(id).fileName()));
                var sheet = workbook.sheet(said("legality.roll.sheet"), Column.count(said("legality.roll.line")),
                        Column.text(said("legality.village"), 40), Column.text(said("legality.roll.taken-for"), 24),
                        Column.text(said("legality.roll.verdict"), 18),
                        Column.text(said("legality.roll.result"), 80))) {
            read.forEach(row -> sheet.row(row.line(), row.written(), row.village(),
                    said("legality.roll.verdict." + row.verdict()),
                    row.cells().stream().map(this::told).collect(Collectors.joining("; "))));
        }
    }

    /// `F7 NIB 1905250093184: Baru`
    private String told(RollCell cell) {
        return cell.at() + " " + said("legality.document." + cell.document()) + " " + cell.typed() + ": "
                + (cell.code() == null ? said("legality.roll.judgement." + cell.judgement()) : said(cell.code()))
                + cell.doubts().stream().map(doubt -> " " + said("legality.doubt." + doubt))
                        .collect(Collectors.joining());
    }

    private static String heading(RollField field) {
        var words = field.heading();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private String said(String key) {
        return sentences.getMessage(key, null, INDONESIAN);
    }
}
