package id.lumbung.standalone.process;

import java.nio.file.Path;
import java.util.List;

/// A process that never became ready. The message is for the person at the terminal: which, why, where to read on.
public final class DidNotStart extends CannotStart {

    private static final long serialVersionUID = 1L;

    DidNotStart(String name, String what, Path log, List<String> lastLines) {
        super("%s %s. The end of %s:%n    %s".formatted(name, what, log,
                String.join("%n    ".formatted(), lastLines)));
    }
}
