package id.lumbung.standalone.postgres;

import id.lumbung.standalone.process.CannotStart;

/// This kind of machine has no embedded PostgreSQL.
final class NoBinaries extends CannotStart {

    private static final long serialVersionUID = 1L;

    NoBinaries(String name) {
        super("The embedded PostgreSQL comes for Linux on x86-64 only; on the class path there is no " + name);
    }
}
