package id.lumbung.admin.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "verify", mixinStandardHelpOptions = true, description = "Proves that an archive is what was exported. Needs no database.")
final class VerifyCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final SealOption seal = new SealOption();

    @Parameters(paramLabel = "FILE", description = "The archive.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        try (var archive = seal.open(file)) {
            var flaws = archive.flaws();
            flaws.forEach(flaw -> Screen.say(spec, "%s", flaw));
            var manifest = archive.manifest();
            Screen.say(spec, "%s (%s, %s), taken %s: %,d rows, %,d photos. %s.%nSeal %s", manifest.regency().name(),
                    manifest.regency().number(), manifest.regency().slug(), manifest.takenAt(), manifest.rows(),
                    manifest.photos().present(),
                    flaws.isEmpty() ? "It is whole" : "It is NOT what was exported", archive.seal());
            return flaws.isEmpty() ? 0 : 1;
        }
    }
}
