package id.lumbung.cooperative.workbook;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import id.lumbung.platform.document.Column;
import id.lumbung.platform.document.Download;
import id.lumbung.platform.document.Turns;
import id.lumbung.platform.document.Workbook;

/// The rows that did not become entries, given back as a workbook with the reason beside each.
@Component
class Rejected {

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final int ALL = 20_000;

    private final Imports imports;
    private final Turns turns;
    private final MessageSource sentences;

    Rejected(Imports imports, Turns turns, MessageSource sentences) {
        this.imports = imports;
        this.turns = turns;
        this.sentences = sentences;
    }

    void write(UUID cooperative, UUID batch, HttpServletResponse response) {
        turns.take(() -> {
            var drafts = imports.rows(cooperative, batch, 0, false, ALL).stream().filter(draft -> !draft.isReady())
                    .toList();
            try (var workbook = new Workbook(Download.XLSX.begin(response, sentence("workbook.rejected.file")));
                    var sheet = workbook.sheet(sentence("workbook.rejected"), Column.text("Sheet", 16),
                            Column.count(sentence("workbook.row")), Column.text(sentence("workbook.cells"), 80),
                            Column.text(sentence("workbook.why"), 60))) {
                drafts.forEach(draft -> sheet.row(draft.sheet(), draft.row(),
                        draft.cells().stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(" | ")),
                        why(draft)));
            }
            return drafts.size();
        });
    }

    private String why(Draft draft) {
        return draft.isOpen()
                ? draft.questions().stream().filter(question -> !question.kind().isWarning())
                        .map(question -> sentences.getMessage("workbook.question." + question.kind(),
                                new Object[]{draft.sheet(), question.cell(), question.text()}, INDONESIAN))
                        .collect(Collectors.joining(" "))
                : sentence("workbook.skipped");
    }

    private String sentence(String key) {
        return sentences.getMessage(key, null, INDONESIAN);
    }
}
