package id.lumbung.cooperative.attachment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;

/// Attachments for programs. A file comes as `multipart/form-data`, in the part `file`.
@RestController
@RequestMapping("/cooperatives/{cooperative}")
class AttachmentApi {

    private final Attachments attachments;
    private final Uploads uploads;
    private final Once once;

    AttachmentApi(Attachments attachments, Uploads uploads, Once once) {
        this.attachments = attachments;
        this.uploads = uploads;
        this.once = once;
    }

    /// A file that proves nothing yet.
    @PostMapping("/files")
    ResponseEntity<?> send(@PathVariable UUID cooperative, @IdempotencyKey UUID key,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        return sent(key, cooperative, null, file);
    }

    @PostMapping("/entries/{entry}/files")
    ResponseEntity<?> sendFor(@PathVariable UUID cooperative, @PathVariable UUID entry, @IdempotencyKey UUID key,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        return sent(key, cooperative, entry, file);
    }

    @GetMapping("/entries/{entry}/attachments")
    List<AttachmentJson> of(@PathVariable UUID cooperative, @PathVariable UUID entry) {
        return attachments.of(cooperative, entry).attached().stream().map(AttachmentJson::of).toList();
    }

    @PutMapping("/entries/{entry}/attachments/{attachment}")
    List<AttachmentJson> attach(@PathVariable UUID cooperative, @PathVariable UUID entry,
            @PathVariable UUID attachment) {
        attachments.attach(cooperative, attachment, entry);
        return of(cooperative, entry);
    }

    @GetMapping("/attachments/{attachment}")
    AttachmentJson show(@PathVariable UUID cooperative, @PathVariable UUID attachment) {
        return AttachmentJson.of(attachments.get(cooperative, attachment));
    }

    @GetMapping("/attachments/{attachment}/content")
    ResponseEntity<byte[]> content(@PathVariable UUID cooperative, @PathVariable UUID attachment) {
        var found = attachments.get(cooperative, attachment);
        return FilePages.caged(found, attachments.bytes(found));
    }

    @PutMapping("/attachments/{attachment}/withdrawal")
    AttachmentJson withdraw(@PathVariable UUID cooperative, @PathVariable UUID attachment,
            @RequestBody Withdrawing withdrawing) {
        attachments.withdraw(cooperative, attachment, withdrawing.reason());
        return show(cooperative, attachment);
    }

    private ResponseEntity<?> sent(UUID key, UUID cooperative, @Nullable UUID entry, @Nullable MultipartFile file) {
        var taken = uploads.take(cooperative, file);
        return once.answer(key, taken.sha256(), () -> ResponseEntity.status(HttpStatus.CREATED)
                .body(AttachmentJson.of(attachments.record(key, cooperative, taken, entry))));
    }

    record Withdrawing(@Nullable String reason) {}

    /// @param sha256 of the content as it is kept
    record AttachmentJson(UUID id, String type, int size, String sha256, String name, String sentBy, Instant sentAt,
            @Nullable String withdrawnBecause) {

        static AttachmentJson of(Attachment attachment) {
            var withdrawn = attachment.withdrawn();
            return new AttachmentJson(attachment.id(), attachment.type().mediaType(), attachment.size(),
                    attachment.sha256(), attachment.name(), attachment.sentByName(), attachment.sentAt(),
                    withdrawn == null ? null : withdrawn.reason());
        }
    }
}
