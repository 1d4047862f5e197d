package id.lumbung.admin.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import id.lumbung.admin.Refused;

/// Writes an archive from the front to the end, beside its place, and moves it there when it is whole. Only its owner reads it.
public final class ArchiveWriter implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Path part;
    private final FileChannel channel;
    private final ZipOutputStream zip;
    private final Thread whenKilled;
    private @Nullable PhotoList photos;
    private boolean finished;

    private ArchiveWriter(Path file, Path part, FileChannel channel) {
        this.file = file;
        this.part = part;
        this.channel = channel;
        this.zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
        zip.setLevel(Deflater.BEST_SPEED); // a third larger and three times as fast as the default
        this.whenKilled = new Thread(() -> delete(part));
        Runtime.getRuntime().addShutdownHook(whenKilled);
    }

    public static ArchiveWriter to(Path file) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        if (Files.exists(file)) {
            throw new Refused(file + " is there already and is not written over. Choose another name.");
        }
        try {
            return new ArchiveWriter(file, part, FileChannel.open(part,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))));
        } catch (FileAlreadyExistsException e) {
            throw new Refused(part + " is there: another export writes it, or one was killed. "
                    + "If none is running, delete it and try again.", e);
        } catch (NoSuchFileException e) {
            throw new Refused("There is no folder " + file.toAbsolutePath().getParent() + ".", e);
        }
    }

    /// What writes one entry.
    @FunctionalInterface
    public interface Entry {
        void write(OutputStream to) throws SQLException, IOException;
    }

    /// Adds an entry; its digest is what the manifest has to say about it.
    public Digest add(String name, Entry entry) throws SQLException, IOException {
        zip.putNextEntry(new ZipEntry(name));
        var digest = new Digest(zip);
        var lines = new BufferedOutputStream(digest, BUFFER);
        entry.write(lines);
        lines.flush();
        zip.closeEntry();
        return digest;
    }

    /// Adds a photo, in the order of their paths.
    public void addPhoto(String path, Entry file) throws SQLException, IOException {
        var photo = new Manifest.Photo(path, null, null);
        var digest = add(Manifest.place(photo), file);
        photos().add(new Manifest.Photo(path, digest.bytes(), digest.hex()));
    }

    /// Lists a photo whose file does not come along.
    public void listPhoto(String path) throws IOException {
        photos().add(new Manifest.Photo(path, null, null));
    }

    /// Adds the list of photos, after the last of them; what it comes to is for the manifest.
    public Manifest.Photos listed() throws SQLException, IOException {
        var list = photos();
        var digest = add(Manifest.Photos.LIST, list::copyTo);
        return new Manifest.Photos(digest.lines(), list.missing(), digest.hex());
    }

    private PhotoList photos() throws IOException {
        var list = photos;
        if (list == null) {
            list = PhotoList.beside(part);
            photos = list;
        }
        return list;
    }

    /// Adds the manifest and puts the archive in its place.
    ///
    /// @return the seal: the SHA-256 of the manifest, which stands for everything in the archive
    public String finish(Manifest manifest) throws IOException {
        var content = JSON.writeValueAsBytes(manifest);
        if (content.length > Manifest.LARGEST) {
            throw new Refused("The manifest of %s has %,d bytes and could not be read again.".formatted(file,
                    content.length));
        }
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(content);
        zip.closeEntry();
        zip.finish();
        zip.flush();
        channel.force(true);
        zip.close();
        if (Files.exists(file)) {
            throw new Refused(file + " has come into being meanwhile and is not written over.");
        }
        Files.move(part, file);
        finished = true;
        return Digest.hex(content);
    }

    @Override
    public void close() throws IOException {
        var list = photos;
        if (list != null) {
            list.close();
        }
        if (!finished) {
            channel.close();
            Files.deleteIfExists(part);
        }
        try {
            Runtime.getRuntime().removeShutdownHook(whenKilled);
        } catch (IllegalStateException e) { // the machine is stopping, and the hook does its work: nothing is left to take back
            return;
        }
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
