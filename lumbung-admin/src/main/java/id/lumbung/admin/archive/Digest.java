package id.lumbung.admin.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The SHA-256 of whatever is written here, and how many lines and bytes it had. It may write on to somewhere else.
public final class Digest extends OutputStream {

    private final MessageDigest sha256 = sha256();
    private final OutputStream onward;
    private long lines;
    private long bytes;

    public Digest() {
        this(OutputStream.nullOutputStream());
    }

    public Digest(OutputStream onward) {
        this.onward = onward;
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    public static String hex(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[]{(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        sha256.update(from, offset, length);
        for (int at = offset; at < offset + length; at++) {
            if (from[at] == '\n') {
                lines++;
            }
        }
        bytes += length;
        onward.write(from, offset, length);
    }

    @Override
    public void flush() throws IOException {
        onward.flush();
    }

    /// Asked once, at the end.
    public String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    public long lines() {
        return lines;
    }

    public long bytes() {
        return bytes;
    }
}
