package id.lumbung.cooperative.membership.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import id.lumbung.cooperative.upload.Example;
import id.lumbung.platform.document.Column;
import id.lumbung.platform.document.Download;
import id.lumbung.platform.document.Turns;
import id.lumbung.platform.document.Workbook;

/// The files that go out: what did not come in, and an empty one to fill in.
@Component
class RosterFiles {

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final List<RosterField> COLUMNS = List.of(RosterField.NAME, RosterField.NIK, RosterField.SEX,
            RosterField.BIRTH_PLACE, RosterField.BORN_ON, RosterField.OCCUPATION, RosterField.ADDRESS, RosterField.RT,
            RosterField.RW, RosterField.PHONE, RosterField.ENTERED_ON, RosterField.NIK_NOTE);

    private final Rosters rosters;
    private final Turns turns;
    private final MessageSource sentences;

    RosterFiles(Rosters rosters, Turns turns, MessageSource sentences) {
        this.rosters = rosters;
        this.turns = turns;
        this.sentences = sentences;
    }

    /// A workbook, whose cells stay the text they were: opened as CSV, a spreadsheet would spoil every NIK again.
    void giveBack(UUID cooperative, UUID batch, HttpServletResponse response) {
        turns.take(() -> {
            var headings = rosters.get(cooperative, batch).headings();
            var returned = rosters.giveBack(cooperative, batch);
            var columns = Stream.concat(headings.stream().filter(heading -> !heading.equals(reason())),
                    Stream.of(reason())).map(heading -> Column.text(heading, heading.equals(reason()) ? 80 : 20))
                    .toArray(Column[]::new);
            try (var workbook = new Workbook(Download.XLSX.begin(response, sentence("roster.returned.file")));
                    var sheet = workbook.sheet(sentence("roster.returned"), columns)) {
                returned.forEach(row -> sheet.row(cells(headings, row)));
            }
            return returned.size();
        });
    }

    private Object[] cells(List<String> headings, Rosters.Returned returned) {
        var cells = new ArrayList<>();
        for (int at = 0; at < headings.size(); at++) {
            if (!headings.get(at).equals(reason())) {
                cells.add(at < returned.cells().size() ? returned.cells().get(at) : "");
            }
        }
        cells.add(returned.row().findings().stream().map(this::said).collect(Collectors.joining(" ")));
        return cells.toArray();
    }

    private String said(Finding finding) {
        return sentences.getMessage("roster.at", new Object[]{finding.cell(), finding.heading(),
                sentences.getMessage(finding.code(), finding.arguments().toArray(), INDONESIAN)}, INDONESIAN);
    }

    void exampleCsv(HttpServletResponse response) {
        example().writeCsv(Download.CSV.begin(response, sentence("roster.example.file")));
    }

    void exampleWorkbook(HttpServletResponse response) {
        example().writeWorkbook(Download.XLSX.begin(response, sentence("roster.example.file")));
    }

    private Example example() {
        return new Example(sentence("membership.title"), sentence("roster.example.hint"),
                COLUMNS.stream().map(field -> new Example.Column(sentence("roster.column." + field),
                        sentence("roster.column." + field + ".hint"), true)).toList(),
                List.of());
    }

    private String reason() {
        return sentence("label.reason");
    }

    private String sentence(String key) {
        return sentences.getMessage(key, null, INDONESIAN);
    }
}
