package id.lumbung.platform.file.content;

import java.io.IOException;
import java.util.concurrent.Semaphore;

import org.springframework.stereotype.Component;

/// Takes a file in. A telephone writes into a photo where it was taken and by whom; people mean to send the receipt and
/// not their house, so of a picture only the picture is kept. Photos are drawn anew, at most 1,600 points wide or high,
/// which a slow village loads ten times faster and can still read.
///
/// Two at a time are drawn: a photo takes some tens of megabytes while it is open.
@Component
public class Cleaning {

    private final Semaphore turns = new Semaphore(2, true);

    /// @throws NotAccepted when it is none of the kinds, whatever it is called
    /// @throws NotReadable when it only begins like one, or would be monstrous when unpacked
    public Content clean(byte[] sent) {
        if (sent.length > Content.LARGEST) {
            throw new TooLarge();
        }
        var type = FileType.of(sent).orElseThrow(NotAccepted::new);
        var kept = new Content(type, switch (type) {
            case JPEG, PNG -> drawn(sent, type);
            case WEBP -> WebP.withoutMetadata(sent);
            case PDF -> sent;
        });
        if (kept.bytes().length > Content.LARGEST) {
            throw new TooLarge();
        }
        return kept;
    }

    private byte[] drawn(byte[] sent, FileType type) {
        turns.acquireUninterruptibly();
        try {
            return Picture.redrawn(sent, type);
        } catch (IOException | RuntimeException broken) { // readers of pictures stumble in many ways
            if (broken instanceof NotReadable known) {
                throw known;
            }
            throw new NotReadable();
        } finally {
            turns.release();
        }
    }
}
