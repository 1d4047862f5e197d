package id.lumbung.benchmark;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/// The cooperative service in a process of its own, from the jar that is shipped, with the heap it has in production.
record Service(Process process, int port, Path folder) implements AutoCloseable {

    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    static Service start(Path folder, Database database, String issuer, String tenants)
            throws IOException, InterruptedException {
        Files.writeString(folder.resolve("key"), Base64.getEncoder().encodeToString(new byte[32]));
        var log = folder.resolve("service.out");
        Files.deleteIfExists(log);
        Files.deleteIfExists(folder.resolve("gc.out"));
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-Xlog:gc:file=" + folder.resolve("gc.out") + ":uptime:filecount=0", "-jar", jar(),
                "--server.port=0", "--management.server.port=-1",
                "--spring.datasource.url=" + database.url(), "--spring.datasource.password=" + Database.PASSWORD,
                "--spring.flyway.password=" + Database.PASSWORD,
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer,
                "--lumbung.tenants.url=" + tenants, "--lumbung.keys.file=" + folder.resolve("key"),
                "--lumbung.attachments.folder=" + folder.resolve("attachments"), "--lumbung.proof.cron=-"));
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            var started = STARTED.matcher(Files.readString(log));
            if (started.find()) {
                return new Service(process, Integer.parseInt(started.group(1)), folder);
            }
            Thread.sleep(200);
        }
        process.destroy();
        throw new IllegalStateException("The service did not start; see " + log);
    }

    private static String jar() {
        var built = new File("cooperative-service/target")
                .listFiles((_, name) -> name.startsWith("cooperative-service-") && name.endsWith(".jar"));
        if (built == null || built.length != 1) {
            throw new IllegalStateException("Build the service first, and start this in the folder of the project");
        }
        return built[0].getPath();
    }

    Api api() {
        return new Api(URI.create("http://127.0.0.1:" + port));
    }

    Heap heap() throws IOException {
        return Heap.of(folder.resolve("gc.out"));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
