package id.lumbung.platform.document;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

import io.nayuki.qrcodegen.QrCode.Ecc;

/// An address as a picture that a telephone reads: drawn as vectors on a page, as points in a document.
public final class QrCode {

    /// The white around it, without which many a camera finds nothing.
    private static final int QUIET = 4;
    private static final int POINTS = 6;

    private final String address;
    private final io.nayuki.qrcodegen.QrCode code;

    private QrCode(String address, io.nayuki.qrcodegen.QrCode code) {
        this.address = address;
        this.code = code;
    }

    /// With a quarter of it lost to a fold or a stain it is still read.
    public static QrCode of(String address) {
        return new QrCode(address, io.nayuki.qrcodegen.QrCode.encodeText(address, Ecc.QUARTILE));
    }

    /// For whoever holds it on the very screen that would have to scan it.
    public String address() {
        return address;
    }

    /// The side of the square in modules, white included.
    public int size() {
        return code.size + 2 * QUIET;
    }

    /// The dark modules as the path of an SVG whose view box is [#size] wide.
    public String path() {
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    /// A `data:` address of a PNG.
    public String png() {
        var side = size() * POINTS;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setColor(Color.BLACK);
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    pen.fillRect((x + QUIET) * POINTS, (y + QUIET) * POINTS, POINTS, POINTS);
                }
            }
        }
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
