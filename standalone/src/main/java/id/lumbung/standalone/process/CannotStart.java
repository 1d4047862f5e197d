package id.lumbung.standalone.process;

/// A reason not to start that the person at the terminal can do something about. The message says all, so a stack trace
/// would only hide it.
public abstract class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected CannotStart(String message) {
        super(message);
    }
}
