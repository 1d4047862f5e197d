package id.lumbung.mentoring.dashboard;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.stereotype.Component;

import id.lumbung.mentoring.dashboard.reckoning.Figure;
import id.lumbung.platform.document.Csv;

/// The same numbers, and the same lists, as tables for a spreadsheet.
@Component
class DashboardFiles {

    private final Wording wording;

    DashboardFiles(Wording wording) {
        this.wording = wording;
    }

    void numbers(Dashboard dashboard, OutputStream to) {
        var text = new StringBuilder(Csv.MARK).append(Csv.line(wording.said("csv.section"), wording.said("csv.figure"),
                wording.said("csv.value"), wording.said("csv.of"), wording.said("csv.unit"),
                wording.said("csv.as-of")));
        for (var section : dashboard.sections()) {
            var asOf = section.code().isNeighbours() && dashboard.asOf() != null
                    ? dashboard.asOf().toString()
                    : dashboard.day().toString();
            section.figures().forEach(figure -> text.append(Csv.line(wording.section(section.code()),
                    wording.title(figure), figure.isUnknown() ? null : figure.value(), figure.of(),
                    wording.unit(figure.kind()), asOf)));
        }
        write(text, to);
    }

    void list(Figure figure, OutputStream to) {
        var text = new StringBuilder(Csv.MARK).append(Csv.line(wording.said("village"), wording.said("district"),
                wording.said("remark"), wording.said("words"), wording.said("day"), wording.said("number"),
                wording.said("amount")));
        figure.items().forEach(item -> text.append(Csv.line(item.village(), item.district(), wording.part(item.part()),
                item.words(), item.day(), item.number(), item.amount())));
        write(text, to);
    }

    private static void write(CharSequence text, OutputStream to) {
        try {
            to.write(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
