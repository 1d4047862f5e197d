package id.lumbung.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import id.lumbung.admin.archive.Digest;

/// An archive that somebody edited by hand, with or without care.
final class Forgery {

    private Forgery() {}

    /// Changes one entry and leaves the manifest as it was.
    static Path careless(Path archive, String entry, UnaryOperator<String> change) throws IOException {
        return written(archive, Map.of(entry, change.apply(read(archive, entry))));
    }

    /// Changes the rows of a table, and the manifest so that they agree.
    static Path careful(Path archive, String database, String table, UnaryOperator<String> change) throws IOException {
        var entry = database + "/" + table + ".copy";
        var rows = change.apply(read(archive, entry));
        var json = JsonMapper.shared();
        var manifest = json.readTree(read(archive, "manifest.json"));
        manifest.path("databases").valueStream().filter(one -> one.path("name").asString().equals(database))
                .flatMap(one -> one.path("tables").valueStream())
                .filter(one -> one.path("name").asString().equals(table)).map(ObjectNode.class::cast)
                .forEach(one -> one.put("rows", rows.lines().count()).put("sha256",
                        Digest.hex(rows.getBytes(StandardCharsets.UTF_8))));
        return written(archive, Map.of(entry, rows, "manifest.json", manifest.toString()));
    }

    static String read(Path archive, String entry) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static Path written(Path archive, Map<String, String> instead) throws IOException {
        var forged = Files.createTempFile(archive.toAbsolutePath().getParent(), "forged", ".zip");
        var left = new HashMap<>(instead);
        try (var old = new ZipFile(archive.toFile()); var zip = new ZipOutputStream(Files.newOutputStream(forged))) {
            for (var entry : old.stream().toList()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                var other = left.remove(entry.getName());
                if (other == null) {
                    old.getInputStream(entry).transferTo(zip);
                } else {
                    zip.write(other.getBytes(StandardCharsets.UTF_8));
                }
            }
            for (var more : left.entrySet()) {
                zip.putNextEntry(new ZipEntry(more.getKey()));
                zip.write(more.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return forged;
    }
}
