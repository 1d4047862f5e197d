package id.lumbung.tenant.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import id.lumbung.platform.web.WithoutTenant;

/// Lists for programs. The id is the client's, and every write is a PUT: asking twice does it once.
@WithoutTenant
@RestController
@RequestMapping("/api/regencies/batches/{batch}")
class BatchApi {

    record FindingAnswer(Field field, Finding.Kind kind, String sentence) {}

    record RowAnswer(int line, String code, @Nullable String name, String slug, String adminName, String adminPhone,
            Judged.Verdict verdict, List<FindingAnswer> findings, BatchRows.@Nullable Outcome outcome,
            @Nullable String problem, boolean opened) {}

    record BatchAnswer(UUID id, String fileName, Instant broughtAt, String broughtBy, @Nullable Instant confirmedAt,
            @Nullable String confirmedBy, long added, long aboard, long faulty, boolean running,
            List<RowAnswer> rows) {}

    private static final Locale INDONESIAN = Locale.of("id", "ID");

    private final Batches batches;
    private final MessageSource sentences;

    BatchApi(Batches batches, MessageSource sentences) {
        this.batches = batches;
        this.sentences = sentences;
    }

    @PutMapping(path = "/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    BatchAnswer bring(@PathVariable UUID batch, @RequestParam MultipartFile file) {
        batches.bring(batch, Objects.requireNonNullElse(file.getOriginalFilename(), ""), bytes(file));
        return answer(batch);
    }

    @GetMapping
    BatchAnswer get(@PathVariable UUID batch) {
        return answer(batch);
    }

    @PutMapping("/confirmation")
    BatchAnswer confirm(@PathVariable UUID batch) {
        batches.confirm(batch);
        return answer(batch);
    }

    static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BatchAnswer answer(UUID id) {
        var sight = batches.of(id);
        var batch = sight.batch();
        return new BatchAnswer(batch.id(), batch.fileName(), batch.broughtAt(), batch.broughtBy(),
                batch.confirmedAt(), batch.confirmedBy(), sight.count(Judged.Verdict.NEW),
                sight.count(Judged.Verdict.ABOARD), sight.count(Judged.Verdict.FAULTY), sight.isRunning(),
                sight.rows().stream().map(this::row).toList());
    }

    private RowAnswer row(Batches.Row row) {
        var line = row.judged().line();
        var reference = row.judged().reference();
        var settled = row.settled();
        var standing = row.standing();
        return new RowAnswer(line.number(), line.code(), reference == null ? null : reference.name(), line.slug(),
                line.name(), line.phone(), row.judged().verdict(),
                row.judged().findings().stream().map(this::finding).toList(),
                settled == null ? null : settled.outcome(), settled == null ? null : settled.problem(),
                standing != null && standing.finished());
    }

    private FindingAnswer finding(Finding finding) {
        return new FindingAnswer(finding.field(), finding.kind(),
                sentences.getMessage(finding.sentence(), new Object[]{finding.detail()}, INDONESIAN));
    }
}
