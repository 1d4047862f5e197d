package id.lumbung.standalone.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipInputStream;

import id.lumbung.standalone.process.Folders;

/// Keycloak unpacked and built for our options. Building takes half a minute, so it happens once for each version, theme
/// and set of options.
record Distribution(Path home) {

    private static final List<String> BUILD = List.of("build", "--db=postgres", "--health-enabled=true",
            "--metrics-enabled=true", "--event-metrics-user-enabled=true");

    static Distribution in(Path cache, Path zip) throws IOException {
        var folder = cache.resolve("keycloak-" + fingerprint(zip));
        if (!Files.exists(folder)) {
            Folders.fill(folder, work -> prepare(zip, work));
        }
        return new Distribution(folder);
    }

    Path script() {
        return script(home);
    }

    private static Path script(Path home) {
        return home.resolve("bin/kc.sh");
    }

    private static void prepare(Path zip, Path home) throws IOException {
        unzip(zip, home);
        Files.setPosixFilePermissions(script(home), PosixFilePermissions.fromString("rwxr-xr-x"));
        put(home.resolve("data/import").resolve(RealmFiles.REALM), RealmFiles.read(RealmFiles.REALM));
        for (var file : RealmFiles.THEME) {
            put(home.resolve(file), RealmFiles.read(file));
        }
        build(home);
    }

    private static void build(Path home) throws IOException {
        var command = new ArrayList<>(List.of(script(home).toString()));
        command.addAll(BUILD);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var build = builder.start();
        var output = new String(build.getInputStream().readAllBytes());
        try {
            if (build.waitFor() != 0) {
                throw new IOException("Keycloak cannot be built:\n" + output);
            }
        } catch (InterruptedException e) {
            build.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while Keycloak was being built", e);
        }
    }

    private static void unzip(Path zip, Path home) throws IOException {
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var inside = Path.of(entry.getName());
                if (entry.isDirectory() || inside.getNameCount() < 2) {
                    continue;
                }
                var target = home.resolve(inside.subpath(1, inside.getNameCount())).normalize();
                if (!target.startsWith(home)) {
                    throw new IOException("Outside the distribution: " + entry.getName());
                }
                Files.createDirectories(target.getParent());
                Files.copy(in, target);
            }
        }
    }

    private static void put(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static String fingerprint(Path zip) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((zip.getFileName() + " " + Files.size(zip) + BUILD).getBytes());
            digest.update(RealmFiles.read(RealmFiles.REALM));
            RealmFiles.THEME.forEach(file -> digest.update(RealmFiles.read(file)));
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
