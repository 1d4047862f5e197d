package id.lumbung.cooperative.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.concurrent.Semaphore;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

import id.lumbung.platform.file.NoFile;

/// Takes files out of forms, four at a time: each is open in memory until it is sealed. The others wait on the disk, where
/// the form was put.
@Component
class Uploads {

    private final Semaphore turns = new Semaphore(4, true);
    private final Attachments attachments;

    Uploads(Attachments attachments) {
        this.attachments = attachments;
    }

    Attachments.Taken take(UUID cooperative, @Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw new NoFile();
        }
        turns.acquireUninterruptibly();
        try {
            return attachments.take(cooperative, file.getBytes(), file.getOriginalFilename());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            turns.release();
        }
    }
}
