package id.lumbung.platform.file.content;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// How a telephone was held: it writes the picture as its eye lies and says beside it how to turn it. That note goes with
/// all the others, so the picture itself has to be turned.
enum Orientation {

    UPRIGHT, MIRRORED, UPSIDE_DOWN, UPSIDE_DOWN_MIRRORED, LEFT_MIRRORED, LEFT, RIGHT_MIRRORED, RIGHT;

    private static final int START_OF_SCAN = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int TAG = 0x0112;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    boolean isSideways() {
        return ordinal() >= LEFT_MIRRORED.ordinal();
    }

    /// Turns a picture of this width and height upright.
    AffineTransform of(double width, double height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case UPSIDE_DOWN_MIRRORED -> new AffineTransform(1, 0, 0, -1, 0, height);
            case LEFT_MIRRORED -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case LEFT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case RIGHT_MIRRORED -> new AffineTransform(0, -1, -1, 0, height, width);
            case RIGHT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }

    /// What the JPEG says; upright where it says nothing that can be understood.
    static Orientation of(byte[] jpeg) {
        try {
            var bytes = ByteBuffer.wrap(jpeg).position(2);
            while (bytes.remaining() > 4 && (bytes.get() & 0xFF) == 0xFF) {
                var marker = bytes.get() & 0xFF;
                if (marker == START_OF_SCAN) {
                    break;
                }
                var length = (bytes.getShort() & 0xFFFF) - 2;
                var segment = bytes.slice(bytes.position(), length);
                if (marker == APP1 && isExif(segment)) {
                    return inExif(segment.slice(EXIF.length, segment.limit() - EXIF.length));
                }
                bytes.position(bytes.position() + length);
            }
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException garbled) {
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    private static boolean isExif(ByteBuffer segment) {
        var name = new byte[EXIF.length];
        return segment.remaining() > EXIF.length && segment.get(0, name).hasRemaining()
                && Arrays.equals(name, EXIF);
    }

    private static Orientation inExif(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        var entries = tiff.getShort(directory) & 0xFFFF;
        for (var entry = 0; entry < entries; entry++) {
            var at = directory + 2 + entry * 12;
            if ((tiff.getShort(at) & 0xFFFF) == TAG) {
                var code = tiff.getShort(at + 8);
                return code >= 1 && code <= 8 ? values()[code - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
