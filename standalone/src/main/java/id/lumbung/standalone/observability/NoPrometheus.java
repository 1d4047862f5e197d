package id.lumbung.standalone.observability;

import id.lumbung.standalone.process.CannotStart;

/// Somebody wants to observe, and nothing is there to observe with.
public final class NoPrometheus extends CannotStart {

    private static final long serialVersionUID = 1L;

    NoPrometheus() {
        super("There is no program prometheus on the PATH. Install it, or start without --with-observability");
    }
}
