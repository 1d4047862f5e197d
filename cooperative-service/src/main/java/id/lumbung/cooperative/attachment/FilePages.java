package id.lumbung.cooperative.attachment;

import java.util.UUID;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import id.lumbung.platform.file.SealedFiles;

/// The file itself, caged: whatever somebody has sent in runs nothing in the browser of who looks at it.
@Controller
@RequestMapping("/koperasi/{cooperative}/lampiran")
class FilePages {

    private final Attachments attachments;

    FilePages(Attachments attachments) {
        this.attachments = attachments;
    }

    /// A picture is shown, a document is saved.
    @GetMapping("/{attachment}")
    ResponseEntity<byte[]> file(@PathVariable UUID cooperative, @PathVariable UUID attachment) {
        var found = attachments.get(cooperative, attachment);
        return caged(found, attachments.bytes(found));
    }

    static ResponseEntity<byte[]> caged(Attachment found, byte[] bytes) {
        return SealedFiles.caged(found.type(), found.name(), bytes);
    }
}
