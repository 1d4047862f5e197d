package id.lumbung.admin.regency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

import id.lumbung.admin.Refused;
import id.lumbung.admin.archive.Archive;

/// Photos of an archive on their way back into the folder of attachments. A photo is never changed, so one that is there stays.
final class Photos {

    private Photos() {}

    /// @return how many were missing
    static int putBack(Archive archive, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new Refused("There is no folder " + folder + " of attachments.");
        }
        var written = 0;
        for (var photo : archive.manifest().files()) {
            var place = folder.resolve(photo.path());
            if (photo.sha256() != null && !Files.exists(place)) {
                Files.createDirectories(place.getParent());
                var beside = place.resolveSibling("." + UUID.randomUUID());
                try (var content = archive.photo(photo)) {
                    Files.copy(content, beside);
                }
                Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
                written++;
            }
        }
        return written;
    }
}
