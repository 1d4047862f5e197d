package id.lumbung.standalone;

import id.lumbung.standalone.process.CannotStart;

/// Somebody asked for what we do not know.
final class NotAnOption extends CannotStart {

    private static final long serialVersionUID = 1L;

    NotAnOption(String given) {
        super("Not understood: " + given + ". ./run --help says what there is.");
    }
}
