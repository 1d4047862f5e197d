package id.lumbung.platform.file.content;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import id.lumbung.testing.picture.Pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CleaningTest {

    private final Cleaning cleaning = new Cleaning();

    @ParameterizedTest
    @CsvSource({"jpeg, JPEG", "png, PNG"})
    void aPhotoStaysAPhoto(String format, FileType type) {
        var kept = cleaning.clean(Pictures.picture(format, 400, 300));
        assertThat(kept.type()).isEqualTo(type);
        var drawn = Pictures.read(kept.bytes());
        assertThat(drawn.getWidth()).isEqualTo(400);
        assertThat(drawn.getHeight()).isEqualTo(300);
    }

    @Test
    void aLargePhotoBecomesOneThatAVillageCanLoad() {
        var kept = Pictures.read(cleaning.clean(Pictures.picture("jpeg", 4000, 3000)).bytes());
        assertThat(kept.getWidth()).isEqualTo(1600);
        assertThat(kept.getHeight()).isEqualTo(1200);
    }

    @ParameterizedTest
    @CsvSource({"1, 200, 100, 100, 10, 100, 90", "3, 200, 100, 100, 90, 100, 10", "6, 100, 200, 90, 100, 10, 100",
            "8, 100, 200, 10, 100, 90, 100"})
    void whereItWasTakenIsForgottenAndHowItWasHeldIsMadeGood(int orientation, int width, int height, int redX,
            int redY, int blueX, int blueY) {
        var sent = Pictures.withNotes(Pictures.picture("jpeg", 200, 100), orientation);
        assertThat(text(sent)).contains("Tenggarong");
        var kept = cleaning.clean(sent);
        assertThat(text(kept.bytes())).doesNotContain("Tenggarong", "Exif");
        var drawn = Pictures.read(kept.bytes());
        assertThat(drawn.getWidth()).isEqualTo(width);
        assertThat(drawn.getHeight()).isEqualTo(height);
        assertThat(new Color(drawn.getRGB(redX, redY)).getRed()).isGreaterThan(200);
        assertThat(new Color(drawn.getRGB(blueX, blueY)).getBlue()).isGreaterThan(200);
    }

    @Test
    void aWebPLosesItsNotesAndKeepsItsPoints() {
        var kept = cleaning.clean(Pictures.webP());
        assertThat(kept.type()).isEqualTo(FileType.WEBP);
        assertThat(text(kept.bytes())).contains("VP8 \u0005").doesNotContain("Tenggarong", "EXIF", "XMP ");
        assertThat(kept.bytes()[20]).as("says that it has none").isZero();
        assertThat(kept.bytes()[4] & 0xFF).isEqualTo(kept.bytes().length - 8);
    }

    @Test
    void aScanIsKeptAsItIs() {
        var scan = "%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        assertThat(cleaning.clean(scan)).satisfies(kept -> {
            assertThat(kept.type()).isEqualTo(FileType.PDF);
            assertThat(kept.bytes()).isEqualTo(scan);
            assertThat(kept.sha256()).hasSize(64);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"MZ\u0090\u0000\u0003program", "<html><script>alert(1)</script>", "GIF89a",
            "PK\u0003\u0004",
            "<svg xmlns='http://www.w3.org/2000/svg'/>", "", "%PDF-1.7 cut off", "RIFF1234WAVEfmt "})
    void whatIsNeitherPhotoNorScanIsRefusedWhateverItIsCalled(String content) {
        assertThatExceptionOfType(NotAccepted.class)
                .isThrownBy(() -> cleaning.clean(content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @ParameterizedTest
    @CsvSource({"60000, 60000", "2147483647, 2147483647", "0, 0", "100, 100"})
    void aPictureThatOnlySaysHowLargeItIsIsRefusedBeforeItFillsTheMemory(int width, int height) {
        assertThatExceptionOfType(NotReadable.class).isThrownBy(() -> cleaning.clean(Pictures.bomb(width, height)));
    }

    @Test
    void aPhotoCutOffOnABadLineIsRefused() {
        var whole = Pictures.picture("png", 300, 300);
        assertThatExceptionOfType(NotReadable.class)
                .isThrownBy(() -> cleaning.clean(Arrays.copyOf(whole, whole.length / 2)));
        var webP = Pictures.webP();
        assertThatExceptionOfType(NotReadable.class)
                .isThrownBy(() -> cleaning.clean(Arrays.copyOf(webP, webP.length - 20)));
        assertThatExceptionOfType(NotReadable.class).isThrownBy(
                () -> cleaning.clean(new byte[]{(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1, 0, 2, 0, 0}));
    }

    @Test
    void whatRidesBehindAPhotoStaysBehind() {
        var photo = Pictures.picture("jpeg", 50, 50);
        var loaded = Arrays.copyOf(photo, photo.length + 30);
        System.arraycopy("<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII), 0, loaded, photo.length, 25);
        assertThat(text(cleaning.clean(loaded).bytes())).doesNotContain("script");
    }

    @Test
    void moreThanTenMegabytesAreTooMuch() {
        assertThatExceptionOfType(TooLarge.class).isThrownBy(() -> cleaning.clean(new byte[10 * 1024 * 1024 + 1]));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
