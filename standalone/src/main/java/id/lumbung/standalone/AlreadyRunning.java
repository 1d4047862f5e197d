package id.lumbung.standalone;

import java.nio.file.Path;

import id.lumbung.standalone.process.CannotStart;

/// Two platforms cannot share a data folder.
final class AlreadyRunning extends CannotStart {

    private static final long serialVersionUID = 1L;

    AlreadyRunning(Path data) {
        super("Another ./run works in " + data + " already; stop it first.");
    }
}
