package id.lumbung.platform.file.content;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// The JDK draws no WebP, but the format keeps what the camera noted in pieces of its own, which are left out.
final class WebP {

    private static final int HEAD = 12;
    private static final Set<String> POINTS = Set.of("VP8 ", "VP8L");
    private static final Set<String> NOTES = Set.of("EXIF", "XMP ");
    private static final int NOTE_FLAGS = 0x08 | 0x04;

    private WebP() {}

    static byte[] withoutMetadata(byte[] sent) {
        var in = ByteBuffer.wrap(sent).order(ByteOrder.LITTLE_ENDIAN);
        var out = new ByteArrayOutputStream(sent.length);
        out.write(sent, 0, HEAD);
        var drawn = false;
        for (var at = HEAD; at + 8 <= sent.length;) {
            var kind = new String(sent, at, 4, StandardCharsets.ISO_8859_1);
            var length = in.getInt(at + 4) & 0xFFFFFFFFL;
            var whole = 8 + length + (length & 1);
            if (at + 8 + length > sent.length) {
                throw new NotReadable(); // cut off on its way
            }
            if (!NOTES.contains(kind)) {
                var piece = ByteBuffer.allocate((int) whole).put(sent, at, (int) Math.min(whole, sent.length - at))
                        .array();
                if (kind.equals("VP8X") && length > 0) {
                    piece[8] &= ~NOTE_FLAGS;
                }
                out.writeBytes(piece);
            }
            drawn |= POINTS.contains(kind);
            at = (int) Math.min(at + whole, sent.length);
        }
        if (!drawn) {
            throw new NotReadable();
        }
        var kept = out.toByteArray();
        ByteBuffer.wrap(kept).order(ByteOrder.LITTLE_ENDIAN).putInt(4, kept.length - 8);
        return kept;
    }
}
