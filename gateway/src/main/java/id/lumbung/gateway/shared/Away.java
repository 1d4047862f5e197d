package id.lumbung.gateway.shared;

/// The shared memory did not answer, or not in time.
public class Away extends RuntimeException {

    Away(Throwable cause) {
        super("The shared memory is away", cause, false, false);
    }

    Away() {
        super("The shared memory is away", null, false, false);
    }
}
