package id.lumbung.admin.archive;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import id.lumbung.admin.archive.Manifest.Photo;

/// Photos on their way into an archive, one line for each: path, size and digest, as COPY would write them. The digest of a photo
/// is known when it is written, and a zip takes one entry at a time; so the list waits on the disk, never in memory.
final class PhotoList implements AutoCloseable {

    private static final String NOTHING = "\\N";

    /// What a file of attachments is called, of whichever regency; nobody gets out of the folder by such a name.
    private static final Pattern PATH = Pattern
            .compile("(?:mentoring/)?(\\d{1,8})/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/[0-9a-f]{64}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern SIZE = Pattern.compile("\\d{1,15}");

    private final FileChannel channel;
    private final Writer lines;
    private long missing;

    private PhotoList(FileChannel channel) {
        this.channel = channel;
        this.lines = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8));
    }

    /// Its file is beside the archive, and gone with whoever writes it, however she ends.
    static PhotoList beside(Path part) throws IOException {
        return new PhotoList(FileChannel.open(part.resolveSibling("." + UUID.randomUUID()),
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))));
    }

    void add(Photo photo) throws IOException {
        var size = photo.size();
        var sha256 = photo.sha256();
        lines.write(photo.path() + '\t' + (size == null ? NOTHING : size.toString()) + '\t'
                + (sha256 == null ? NOTHING : sha256) + '\n');
        if (sha256 == null) {
            missing++;
        }
    }

    long missing() {
        return missing;
    }

    void copyTo(OutputStream to) throws IOException {
        lines.flush();
        channel.position(0);
        InputStream written = Channels.newInputStream(channel);
        written.transferTo(to);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /// What a line says, whoever wrote it. Nothing when it names what is no photo of the regency.
    static @Nullable Photo parsed(String line, int regency) {
        var parts = line.split("\t", -1);
        var path = PATH.matcher(parts[0]);
        if (parts.length != 3 || !path.matches() || Integer.parseInt(path.group(1)) != regency) {
            return null;
        }
        if (parts[1].equals(NOTHING) && parts[2].equals(NOTHING)) {
            return new Photo(parts[0], null, null);
        }
        return SIZE.matcher(parts[1]).matches() && DIGEST.matcher(parts[2]).matches()
                ? new Photo(parts[0], Long.valueOf(parts[1]), parts[2])
                : null;
    }
}
