package id.lumbung.testing.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// Photos as telephones send them, and what pretends to be one.
public final class Pictures {

    public static final String PLACE = "GPS -0.4948,117.1436 Tenggarong";

    private Pictures() {}

    /// Red above, blue below.
    public static byte[] picture(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width, height / 2);
        pen.setColor(Color.BLUE);
        pen.fillRect(0, height / 2, width, height - height / 2);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// A JPEG of its own colour, so that no two are the same.
    public static byte[] photo(int colour) {
        var image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < 60; x++) {
            for (var y = 0; y < 40; y++) {
                image.setRGB(x, y, colour * 7919 & 0xFFFFFF);
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// With a note of the camera about how it was held and where.
    public static byte[] withNotes(byte[] jpeg, int orientation) {
        var place = PLACE.getBytes(StandardCharsets.US_ASCII);
        var tiff = ByteBuffer.allocate(8 + 2 + 12 + 4 + place.length).order(ByteOrder.BIG_ENDIAN)
                .putShort((short) 0x4D4D).putShort((short) 42).putInt(8)
                .putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1)
                .putShort((short) orientation).putShort((short) 0).putInt(0).put(place).array();
        var segment = ByteBuffer.allocate(2 + 2 + 6 + tiff.length).put((byte) 0xFF).put((byte) 0xE1)
                .putShort((short) (2 + 6 + tiff.length)).put(new byte[]{'E', 'x', 'i', 'f', 0, 0}).put(tiff).array();
        var whole = new ByteArrayOutputStream();
        whole.write(jpeg, 0, 2);
        whole.writeBytes(segment);
        whole.write(jpeg, 2, jpeg.length - 2);
        return whole.toByteArray();
    }

    /// A PNG of a few bytes that says it is a wall.
    public static byte[] bomb(int width, int height) {
        var head = ByteBuffer.allocate(4 + 13).put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width)
                .putInt(height).put(new byte[]{8, 2, 0, 0, 0}).array();
        var crc = new CRC32();
        crc.update(head);
        return ByteBuffer.allocate(8 + 4 + head.length + 4)
                .put(new byte[]{(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A}).putInt(13).put(head)
                .putInt((int) crc.getValue()).array();
    }

    /// A WebP with notes; its points are not real, nobody draws them here.
    public static byte[] webP() {
        var body = new ByteArrayOutputStream();
        piece(body, "VP8X", new byte[]{0x0C, 0, 0, 0, 1, 0, 0, 1, 0, 0});
        piece(body, "VP8 ", new byte[]{1, 2, 3, 4, 5});
        piece(body, "EXIF", PLACE.getBytes(StandardCharsets.US_ASCII));
        piece(body, "XMP ", PLACE.getBytes(StandardCharsets.US_ASCII));
        return ByteBuffer.allocate(12 + body.size()).order(ByteOrder.LITTLE_ENDIAN).put("RIFF".getBytes())
                .putInt(4 + body.size()).put("WEBP".getBytes()).put(body.toByteArray()).array();
    }

    private static void piece(ByteArrayOutputStream to, String kind, byte[] content) {
        to.writeBytes(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).put(kind.getBytes())
                .putInt(content.length).array());
        to.writeBytes(content);
        if (content.length % 2 == 1) {
            to.write(0);
        }
    }

    public static BufferedImage read(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
