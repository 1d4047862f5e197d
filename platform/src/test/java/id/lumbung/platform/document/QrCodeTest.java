package id.lumbung.platform.document;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import id.lumbung.testing.picture.ReadCode;

import static org.assertj.core.api.Assertions.assertThat;

class QrCodeTest {

    private static final String ADDRESS = "https://lumbung.example/verifikasi/AQAZAgGX8MVaDnzEpvINfFtNahHvv73-4mAbcdefghijklmn";

    private final QrCode code = QrCode.of(ADDRESS);

    @Test
    void thePointsOfTheDocumentAreReadByACamera() throws IOException {
        var bytes = Base64.getDecoder().decode(code.png().replace("data:image/png;base64,", ""));
        assertThat(ReadCode.in(ImageIO.read(new ByteArrayInputStream(bytes)))).isEqualTo(ADDRESS);
    }

    @Test
    void theVectorsOfThePageAreReadByACamera() {
        var scale = 5;
        var picture = new BufferedImage(code.size() * scale, code.size() * scale, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.setColor(Color.BLACK);
        var square = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(code.path());
        while (square.find()) {
            pen.fillRect(Integer.parseInt(square.group(1)) * scale, Integer.parseInt(square.group(2)) * scale, scale,
                    scale);
        }
        pen.dispose();
        assertThat(ReadCode.in(picture)).isEqualTo(ADDRESS);
    }
}
