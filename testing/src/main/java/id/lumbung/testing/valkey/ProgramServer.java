package id.lumbung.testing.valkey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Valkey as a process of a program that this machine has.
record ProgramServer(Path program) implements TestValkey.Server {

    /// The last two are where Debian keeps the same program without its service.
    private static final List<String> NAMES = List.of("valkey-server", "redis-server", "valkey-check-rdb",
            "redis-check-rdb");

    static Optional<TestValkey.Server> found() {
        return Arrays.stream(System.getenv("PATH").split(":")).map(Path::of)
                .flatMap(folder -> NAMES.stream().map(folder::resolve)).filter(Files::isExecutable)
                .sorted(Comparator.comparingInt(program -> NAMES.indexOf(program.getFileName().toString())))
                .filter(ProgramServer::isServer).findFirst().map(ProgramServer::new);
    }

    @Override
    public TestValkey.Running start(int port, String password) {
        try {
            return new Started(asServer(program, "--port", Integer.toString(port), "--bind", "127.0.0.1", "--save", "",
                    "--appendonly", "no", "--requirepass", password, "--dir",
                    Files.createTempDirectory("valkey").toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String description() {
        return program.toString();
    }

    /// Under this name the program that checks dumps is the server, too.
    private static ProcessBuilder asServer(Path program, String... arguments) {
        var command = new ArrayList<>(List.of("bash", "-c", "exec -a redis-server \"$0\" \"$@\"", program.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    private static boolean isServer(Path program) {
        try {
            var process = asServer(program, "--version").start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).contains("server v=");
        } catch (IOException e) {
            return false;
        }
    }

    private record Started(Process process) implements TestValkey.Running {

        @Override
        public void stop() {
            process.destroyForcibly();
            process.onExit().join();
        }

        @Override
        public void hold() {
            signal("STOP");
        }

        @Override
        public void letGo() {
            signal("CONT");
        }

        private void signal(String name) {
            try {
                new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().onExit().join();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
