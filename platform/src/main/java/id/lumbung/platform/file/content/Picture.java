package id.lumbung.platform.file.content;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Draws a picture anew: upright, not too large, and without anything but its points.
final class Picture {

    private static final int LONGEST_SIDE = 1_600;

    /// More than any telephone takes; what says it has more is made to fill a memory.
    private static final long MOST_POINTS = 120_000_000;

    /// What an ordinary telephone takes is read whole: it is drawn smaller without steps in its letters.
    private static final int OPEN_POINTS = 13_000_000;

    private Picture() {}

    static byte[] redrawn(byte[] sent, FileType type) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(type == FileType.JPEG ? "jpeg" : "png").next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(in, true, true);
            var turn = type == FileType.JPEG ? Orientation.of(sent) : Orientation.UPRIGHT;
            return written(upright(read(reader), turn, type), type);
        } finally {
            reader.dispose();
        }
    }

    /// Leaves out rows and columns while reading, so that no more points are ever in memory than [#OPEN_POINTS].
    private static BufferedImage read(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width < 1 || height < 1 || width * height > MOST_POINTS) {
            throw new NotReadable();
        }
        var every = (int) Math.ceil(Math.sqrt((double) width * height / OPEN_POINTS));
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, parameters);
    }

    private static BufferedImage upright(BufferedImage read, Orientation turn, FileType type) {
        var scale = Math.min(1.0, (double) LONGEST_SIDE / Math.max(read.getWidth(), read.getHeight()));
        var width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        var drawn = new BufferedImage(turn.isSideways() ? height : width, turn.isSideways() ? width : height,
                type == FileType.PNG && read.getColorModel().hasAlpha()
                        ? BufferedImage.TYPE_INT_ARGB
                        : BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            if (!drawn.getColorModel().hasAlpha()) {
                pen.setColor(Color.WHITE);
                pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
            }
            var placed = new AffineTransform(turn.of(width, height));
            placed.scale((double) width / read.getWidth(), (double) height / read.getHeight());
            pen.drawImage(read, placed, null);
        } finally {
            pen.dispose();
        }
        return drawn;
    }

    private static byte[] written(BufferedImage image, FileType type) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(type == FileType.JPEG ? "jpeg" : "png").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var parameters = writer.getDefaultWriteParam();
            if (type == FileType.JPEG) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionQuality(0.85f);
            }
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
