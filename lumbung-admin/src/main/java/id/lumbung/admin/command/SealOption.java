package id.lumbung.admin.command;

import java.io.IOException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import id.lumbung.admin.Refused;
import id.lumbung.admin.archive.Archive;

/// Whoever can write an archive anew can write its manifest anew; who noted the seal elsewhere finds that out.
final class SealOption {

    @Option(names = "--seal", paramLabel = "HEX", description = "The seal that the export told; another archive is refused.")
    private @Nullable String seal;

    Archive open(Path file) throws IOException {
        var archive = Archive.open(file);
        if (seal != null && !seal.equalsIgnoreCase(archive.seal())) {
            archive.close();
            throw new Refused(file + " is another archive than that of the seal. It has been made or changed since.");
        }
        return archive;
    }
}
