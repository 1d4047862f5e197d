package id.lumbung.standalone.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

import id.lumbung.standalone.process.Folders;

/// The server's programs, unpacked once into the cache.
record Binaries(Path folder) {

    private static final String VERSION = "18";

    static Binaries in(Path cache) throws IOException {
        var folder = cache.resolve("postgresql-" + VERSION);
        if (!Files.exists(folder)) {
            Folders.fill(folder, Binaries::unpack);
        }
        return new Binaries(folder);
    }

    /// The command line of one of the programs. As root it runs in a user namespace of its own, because PostgreSQL
    /// refuses to run as root.
    List<String> command(String program, List<String> arguments) {
        var asRoot = "root".equals(System.getProperty("user.name"));
        return Stream.of(asRoot ? List.of("unshare", "-U") : List.<String>of(),
                List.of(folder.resolve("bin").resolve(program).toString()), arguments)
                .flatMap(List::stream)
                .toList();
    }

    private static void unpack(Path folder) throws IOException {
        try (var packed = packed();
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                var target = folder.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.getParent());
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(tar, target);
                    if ((entry.getMode() & 0100) != 0) {
                        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }

    private static InputStream packed() {
        var name = "/postgres-linux-" + System.getProperty("os.arch").replace("amd64", "x86_64") + ".txz";
        var found = Binaries.class.getResourceAsStream(name);
        if (found == null) {
            throw new NoBinaries(name);
        }
        return found;
    }
}
