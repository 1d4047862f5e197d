package id.lumbung.cooperative.workbook;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import id.lumbung.cooperative.upload.Example;
import id.lumbung.platform.document.Download;

/// An empty cash book to fill in.
@Component
class ExampleBook {

    private static final Locale INDONESIAN = Locale.of("id", "ID");

    private final MessageSource sentences;

    ExampleBook(MessageSource sentences) {
        this.sentences = sentences;
    }

    void csv(HttpServletResponse response) {
        example().writeCsv(Download.CSV.begin(response, sentence("file")));
    }

    void workbook(HttpServletResponse response) {
        example().writeWorkbook(Download.XLSX.begin(response, sentence("file")));
    }

    private Example example() {
        return new Example(sentence("sheet"), sentence("hint"),
                Stream.of("no", "date", "description", "voucher", "in", "out", "balance", "remark")
                        .map(column -> new Example.Column(sentence("column." + column),
                                sentence("column." + column + ".hint"), false))
                        .toList(),
                List.of(List.of("", "", sentence("carried"), "", "", "", "0", "")));
    }

    private String sentence(String what) {
        return sentences.getMessage("workbook.example." + what, null, INDONESIAN);
    }
}
