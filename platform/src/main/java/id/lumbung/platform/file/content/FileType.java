package id.lumbung.platform.file.content;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The kinds that are taken, known by how they begin.
public enum FileType {

    JPEG("image/jpeg", "jpg"), PNG("image/png", "png"), WEBP("image/webp", "webp"), PDF("application/pdf", "pdf");

    private final String mediaType;
    private final String ending;

    FileType(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    public String ending() {
        return ending;
    }

    public boolean isPicture() {
        return this != PDF;
    }

    public static FileType ofMediaType(String mediaType) {
        for (var type : values()) {
            if (type.mediaType.equals(mediaType)) {
                return type;
            }
        }
        throw new IllegalArgumentException("Not a type that is taken: " + mediaType);
    }

    /// The kind that these bytes are; what a file is called counts for nothing.
    static Optional<FileType> of(byte[] content) {
        if (begins(content, 0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        } else if (begins(content, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Optional.of(PNG);
        } else if (begins(content, 0, 'R', 'I', 'F', 'F') && begins(content, 8, 'W', 'E', 'B', 'P')) {
            return Optional.of(WEBP);
        } else if (begins(content, 0, '%', 'P', 'D', 'F', '-') && endsAsPdf(content)) {
            return Optional.of(PDF);
        }
        return Optional.empty();
    }

    private static boolean begins(byte[] content, int at, int... bytes) {
        if (content.length < at + bytes.length) {
            return false;
        }
        for (var i = 0; i < bytes.length; i++) {
            if ((content[at + i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /// Cut off on a bad line it would open nowhere.
    private static boolean endsAsPdf(byte[] content) {
        var from = Math.max(0, content.length - 1024);
        return new String(content, from, content.length - from, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }
}
