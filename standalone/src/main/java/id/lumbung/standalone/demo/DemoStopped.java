package id.lumbung.standalone.demo;

import id.lumbung.standalone.process.CannotStart;

/// The demo could not be set up; everything it did stays, and the next start goes on from there.
final class DemoStopped extends CannotStart {

    private static final long serialVersionUID = 1L;

    DemoStopped(String what) {
        super("The demo regency is not complete: " + what
                + "\nThe next start goes on from here; ./run --without-demo starts without it.");
    }
}
