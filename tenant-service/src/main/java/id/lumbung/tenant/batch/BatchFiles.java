package id.lumbung.tenant.batch;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

import de.siegmar.fastcsv.writer.CsvWriter;

import id.lumbung.platform.document.Download;
import id.lumbung.tenant.reference.Regions;
import id.lumbung.tenant.regency.Regencies;
import id.lumbung.tenant.regency.Regency;
import id.lumbung.tenant.regency.Slug;

/// The files that go out: a list to fill in, and what became of one, row by row.
@Component
@PreAuthorize("hasRole('operator')")
class BatchFiles {

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final int EXAMPLES = 3;

    private final Batches batches;
    private final Regions regions;
    private final Regencies regencies;
    private final MessageSource sentences;

    BatchFiles(Batches batches, Regions regions, Regencies regencies, MessageSource sentences) {
        this.batches = batches;
        this.regions = regions;
        this.regencies = regencies;
        this.sentences = sentences;
    }

    /// A list of those who are outside, lacking only their admins: all of a province, or a few to see how it is done.
    void example(String province, HttpServletResponse response) {
        var aboard = regencies.all().stream().map(Regency::code).collect(Collectors.toSet());
        var outside = regions.regencies(province.isEmpty() ? null : province).stream()
                .filter(reference -> !aboard.contains(reference.code()));
        var rows = (province.isEmpty() ? outside.limit(EXAMPLES) : outside)
                .map(reference -> List.of(reference.dotted(), reference.name(),
                        Slug.proposedFor(reference.name()).word(), "", ""));
        write(response, "daftar-kabupaten", Stream.concat(Stream.of(List.of(Field.CODE.heading(),
                sentence("onboarding.name"), Field.SLUG.heading(), Field.NAME.heading(), Field.PHONE.heading())),
                rows));
    }

    void report(UUID id, HttpServletResponse response) {
        var sight = batches.of(id);
        var headings = Stream.concat(Stream.of(sentence("batch.line"), sentence("onboarding.name")),
                Stream.concat(Arrays.stream(Field.values()).map(Field::heading),
                        Stream.of(sentence("batch.verdict"), sentence("batch.remark"))))
                .toList();
        write(response, "laporan-" + sight.batch().fileName().replaceFirst("\\.[a-zA-Z]+$", ""),
                Stream.concat(Stream.of(headings), sight.rows().stream().map(this::cells)));
    }

    private List<String> cells(Batches.Row row) {
        var line = row.judged().line();
        var reference = row.judged().reference();
        return List.of(Integer.toString(line.number()), reference == null ? "" : reference.name(), line.code(),
                line.slug(), line.name(), line.phone(), sentence(BatchPages.label(row)), remark(row));
    }

    private String remark(Batches.Row row) {
        var settled = row.settled();
        if (settled != null) {
            var standing = row.standing();
            if (standing != null && standing.problem() != null) {
                return sentence(standing.problem());
            }
            return settled.problem() == null ? "" : settled.problem();
        }
        return row.judged().findings().stream()
                .map(finding -> finding.field().heading() + ": "
                        + sentences.getMessage(finding.sentence(), new Object[]{finding.detail()}, INDONESIAN))
                .collect(Collectors.joining(" "));
    }

    private void write(HttpServletResponse response, String name, Stream<List<String>> rows) {
        try (var to = new OutputStreamWriter(Download.CSV.begin(response, name), StandardCharsets.UTF_8)) {
            to.write('\uFEFF'); // so that a spreadsheet knows UTF-8
            var csv = CsvWriter.builder().fieldSeparator(';').build(to);
            rows.forEach(row -> csv.writeRecord(row.stream().map(BatchFiles::harmless).toList()));
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a spreadsheet would take for a formula stays text.
    private static String harmless(String cell) {
        return !cell.isEmpty() && Set.of('=', '+', '-', '@', '\t').contains(cell.charAt(0)) ? "'" + cell : cell;
    }

    private String sentence(String key) {
        return sentences.getMessage(key, null, INDONESIAN);
    }
}
