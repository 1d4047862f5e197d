package id.lumbung.cooperative.legality.file;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import id.lumbung.cooperative.legality.LegalDocument;

/// Scans for programs; the id is the caller's.
@RestController
@RequestMapping("/cooperatives/{cooperative}/legality")
class LegalFileApi {

    private final LegalFiles files;

    LegalFileApi(LegalFiles files) {
        this.files = files;
    }

    @GetMapping("/documents/{document}/files")
    List<FileJson> list(@PathVariable UUID cooperative, @PathVariable LegalDocument document) {
        return files.of(cooperative, document).stream().map(FileJson::of).toList();
    }

    @PutMapping(path = "/documents/{document}/files/{file}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    FileJson send(@PathVariable UUID cooperative, @PathVariable LegalDocument document, @PathVariable UUID file,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile content) {
        return FileJson.of(files.send(cooperative, document, file, content));
    }

    @GetMapping("/files/{file}/content")
    ResponseEntity<byte[]> content(@PathVariable UUID cooperative, @PathVariable UUID file) {
        return files.content(cooperative, file);
    }

    @PutMapping("/files/{file}/verdict")
    FileJson judge(@PathVariable UUID cooperative, @PathVariable UUID file, @Valid @RequestBody VerdictForm form) {
        return FileJson.of(files.judge(cooperative, file, form.sound(), form.reason()));
    }

    record VerdictForm(@NotNull Boolean sound, @Nullable @Size(max = 300) String reason) {}

    record FileJson(UUID id, LegalDocument document, String type, int size, String sha256, String name, String sentBy,
            Instant sentAt, @Nullable Boolean sound, @Nullable String reason, @Nullable String judgedBy) {

        static FileJson of(LegalFile file) {
            var verdict = file.verdict();
            return new FileJson(file.id(), file.document(), file.type(), file.size(), file.sha256(), file.name(),
                    file.sentByName(), file.sentAt(), verdict == null ? null : verdict.sound(),
                    verdict == null ? null : verdict.reason(), verdict == null ? null : verdict.givenBy());
        }
    }
}
