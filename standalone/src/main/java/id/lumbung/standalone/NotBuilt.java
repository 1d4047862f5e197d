package id.lumbung.standalone;

import java.nio.file.Path;

import id.lumbung.standalone.process.CannotStart;

/// A part of the platform was not built before it was to be started.
final class NotBuilt extends CannotStart {

    private static final long serialVersionUID = 1L;

    NotBuilt(String what, Path where) {
        super(what + " is not built: nothing in " + where + ". ./run builds it, or: mvn -DskipTests package");
    }
}
