package id.lumbung.cooperative;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.springframework.core.env.Environment;

/// The service once more, in a process of its own on the same database: what a second replica is to the first.
public final class SecondProcess implements AutoCloseable {

    private static final List<String> SHARED = List.of("spring.datasource.url", "spring.datasource.username",
            "spring.datasource.password", "spring.security.oauth2.resourceserver.jwt.issuer-uri",
            "lumbung.tenants.url", "lumbung.keys.file");
    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");

    private final Process process;
    private final int port;

    private SecondProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Starts it with what the first process runs with, and waits until it serves.
    public static SecondProcess beside(Environment first) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                CooperativeService.class.getName(), "--server.port=0", "--management.server.port=-1",
                "--spring.flyway.enabled=false"));
        SHARED.forEach(name -> command.add("--" + name + "=" + first.getRequiredProperty(name)));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return new SecondProcess(process, portOf(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    private static int portOf(Process process) {
        var port = new CompletableFuture<Integer>();
        Thread.ofVirtual().start(() -> read(process.inputReader(), port));
        try {
            return port.get(5, TimeUnit.MINUTES);
        } catch (Exception e) {
            process.destroyForcibly();
            throw new IllegalStateException("The second process did not start", e);
        }
    }

    /// Reads on after the port is known, so that the process never waits for somebody to listen.
    private static void read(BufferedReader output, CompletableFuture<Integer> port) {
        var said = new ArrayList<String>();
        try (output) {
            output.lines().forEach(line -> {
                said.add(line);
                var started = STARTED.matcher(line);
                if (started.find()) {
                    port.complete(Integer.valueOf(started.group(1)));
                }
            });
        } catch (IOException | UncheckedIOException e) {
            said.add(e.getMessage()); // the process ended while it was read
        }
        port.completeExceptionally(new IllegalStateException(String.join("\n", said)));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
