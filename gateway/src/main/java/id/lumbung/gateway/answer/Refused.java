package id.lumbung.gateway.answer;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// A no of the gateway. The code is the key of the sentence that the person reads.
public class Refused extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final Object[] arguments;
    private final @Nullable Duration pause;

    public Refused(HttpStatus status, String code, Object... arguments) {
        this(status, null, code, arguments);
    }

    private Refused(HttpStatus status, @Nullable Duration pause, String code, Object... arguments) {
        super(code, null, false, false); // an ordinary answer, not a fault: its stack says nothing
        this.status = status;
        this.pause = pause;
        this.code = code;
        this.arguments = arguments.clone();
    }

    /// A no for now: the same may be asked again after a while.
    public static Refused forNow(HttpStatus status, Duration pause, String code, Object... arguments) {
        return new Refused(status, pause, code, arguments);
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    Object[] arguments() {
        return arguments.clone();
    }

    @Nullable
    Duration pause() {
        return pause;
    }
}
