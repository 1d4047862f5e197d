package id.lumbung.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import id.lumbung.standalone.process.CannotStart;
import id.lumbung.standalone.process.Progress;

/// Starts the platform from the command line and keeps it running until Ctrl-C.
public final class Standalone {

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final AtomicBoolean stopping = new AtomicBoolean();

    private Standalone() {}

    public static void main(String[] args) throws Exception {
        new Standalone().run(args);
    }

    private void run(String... args) throws Exception {
        try {
            var options = Options.parse(Path.of("").toAbsolutePath(), args);
            start(options.settings().telling(new Progress(out, onTerminal())), options.fresh());
            new CountDownLatch(1).await(); // until the shutdown hook has run
        } catch (CannotStart e) {
            if (!stopping.get()) { // being stopped half-way is no failure
                out.println();
                out.println(e.getMessage());
                System.exit(1);
            }
        }
    }

    private void start(Settings settings, boolean fresh) throws Exception {
        var begin = System.nanoTime();
        var platform = Platform.prepare(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform)));
        if (fresh) {
            platform.forget();
        }
        platform.start();
        var took = Duration.ofNanos(System.nanoTime() - begin);
        out.print(Screen.of(platform, settings, took, firstStart(settings.data().resolve("first-start"), took)));
    }

    private void stop(Platform platform) {
        stopping.set(true);
        out.println();
        out.println("  Stopping …");
        try {
            platform.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How long the first start took; remembered beside the data.
    private static Duration firstStart(Path file, Duration now) throws IOException {
        if (!Files.exists(file)) {
            Files.writeString(file, now.toString());
        }
        return Duration.parse(Files.readString(file).strip());
    }

    private static boolean onTerminal() {
        return System.console() != null && System.console().isTerminal();
    }
}
