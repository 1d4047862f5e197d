package id.lumbung.admin.regency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import id.lumbung.admin.Refused;
import id.lumbung.admin.archive.Archive;

/// Photos of an archive on their way back into the folder of attachments. A photo is never changed, so one that is there stays.
final class Photos {

    private Photos() {}

    static void requireFolder(Path folder) {
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new Refused("There is no folder " + folder + " of attachments, or it may not be written.");
        }
    }

    /// @return how many were missing
    static long putBack(Archive archive, Path folder) throws IOException {
        var written = new AtomicLong();
        archive.eachPhoto(photo -> {
            var place = folder.resolve(photo.path());
            if (photo.sha256() != null && !Files.exists(place)) {
                Files.createDirectories(place.getParent());
                var beside = place.resolveSibling("." + UUID.randomUUID());
                try (var content = archive.photo(photo)) {
                    Files.copy(content, beside);
                }
                Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
                written.incrementAndGet();
            }
        });
        return written.get();
    }
}
