package id.lumbung.mentoring.training.attendance;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.platform.vault.Signatures;

/// What the screen in the hall shows: a training and a span of some minutes, signed. Whoever is not in the hall gets a
/// photo of it too late.
@Component
class AttendanceCode {

    /// How long a code stands on the screen; it counts for one span more.
    static final Duration SPAN = Duration.ofMinutes(3);

    private static final String PURPOSE = "training|attendance|1";
    private static final int NAMED = 16 + 4;
    private static final int LETTERS = (NAMED + Signatures.LENGTH) * 4 / 3;

    private final Signatures signatures;
    private final Clock clock;

    AttendanceCode(Signatures signatures, Clock clock) {
        this.signatures = signatures;
        this.clock = clock;
    }

    String now(UUID training) {
        return write(training, span());
    }

    String write(UUID training, int span) {
        var named = ByteBuffer.allocate(NAMED).putLong(training.getMostSignificantBits())
                .putLong(training.getLeastSignificantBits()).putInt(span).array();
        var whole = Arrays.copyOf(named, NAMED + Signatures.LENGTH);
        System.arraycopy(signatures.sign(PURPOSE, inRegency(named)), 0, whole, NAMED, Signatures.LENGTH);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /// Empty for whatever was not written here within the last minutes.
    Optional<UUID> read(String text) {
        if (text.length() != LETTERS) {
            return Optional.empty();
        }
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        var named = Arrays.copyOf(whole, NAMED);
        if (!signatures.holds(PURPOSE, inRegency(named), Arrays.copyOfRange(whole, NAMED, whole.length))) {
            return Optional.empty();
        }
        var parts = ByteBuffer.wrap(named);
        var training = new UUID(parts.getLong(), parts.getLong());
        var age = span() - parts.getInt();
        return age == 0 || age == 1 ? Optional.of(training) : Optional.empty();
    }

    int span() {
        return Math.toIntExact(clock.instant().getEpochSecond() / SPAN.toSeconds());
    }

    private static byte[] inRegency(byte[] named) {
        return ByteBuffer.allocate(4 + named.length).putInt(Tenant.current().code()).put(named).array();
    }
}
