package id.lumbung.testing.picture;

import java.awt.image.BufferedImage;
import java.util.Map;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

/// A camera.
public final class ReadCode {

    private ReadCode() {}

    public static String in(BufferedImage picture) {
        var width = picture.getWidth();
        var height = picture.getHeight();
        var points = picture.getRGB(0, 0, width, height, null, 0, width);
        try {
            return new QRCodeReader().decode(
                    new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, points))),
                    Map.of(DecodeHintType.TRY_HARDER, true)).getText();
        } catch (NotFoundException | ChecksumException | FormatException e) {
            throw new AssertionError("No code can be read in this picture", e);
        }
    }
}
