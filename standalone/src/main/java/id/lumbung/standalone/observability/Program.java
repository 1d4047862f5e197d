package id.lumbung.standalone.observability;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Programs that somebody else installed.
final class Program {

    private Program() {}

    static Optional<Path> onPath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, name)).filter(Files::isExecutable).findFirst();
    }
}
