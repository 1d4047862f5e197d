package id.lumbung.assets;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// One file for the browser. Its address holds the hash of its content, so whoever asks with the same hash may keep the
/// answer for ever; whoever asks with another (a page of the version before) gets this content, but only for now.
///
/// @param hash the first twelve hexadecimal digits of the content's SHA-256
public record Asset(String file, String contentType, String hash, byte[] content) {

    static Asset of(String file, byte[] content) {
        return new Asset(file, contentType(file), hash(content), content);
    }

    /// Where the browser finds it: `/aset/0123456789ab/lumbung.css`.
    public String url() {
        return "/aset/" + hash + "/" + file;
    }

    /// A copy: what a class has loaded once for everybody, nobody may change.
    @Override
    public byte[] content() {
        return content.clone();
    }

    private static String contentType(String file) {
        return switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "css" -> "text/css;charset=UTF-8";
            case "js" -> "text/javascript;charset=UTF-8";
            case "svg" -> "image/svg+xml";
            default -> throw new IllegalArgumentException("No content type is known for " + file);
        };
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
