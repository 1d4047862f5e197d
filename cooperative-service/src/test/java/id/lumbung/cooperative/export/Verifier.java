package id.lumbung.cooperative.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

import static org.assertj.core.api.Assertions.assertThat;

/// An archive in the hands of somebody who has a JDK and nothing of ours.
record Verifier(Path folder) {

    record Said(int exit, String words) {}

    /// Unpacks the program from the archive and runs its source, as the archive's own instructions say.
    Said asInTheReadMe(byte[] archive) throws IOException, InterruptedException {
        unpack(archive, archive);
        return run("Verify.java", "arsip.zip");
    }

    /// As [#asInTheReadMe], the program being compiled once: much faster.
    Said verify(byte[] archive, String... more) throws IOException, InterruptedException {
        return run(archive, archive, more);
    }

    /// Runs the program of one archive on some other file.
    Said run(byte[] archive, byte[] other, String... more) throws IOException, InterruptedException {
        unpack(archive, other);
        if (!Files.exists(folder.resolve("Verify.class"))) {
            assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null,
                    folder.resolve("Verify.java").toString())).isZero();
        }
        var arguments = new ArrayList<>(List.of("-cp", ".", "Verify", "arsip.zip"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private void unpack(byte[] archive, byte[] other) throws IOException {
        Files.write(folder.resolve("arsip.zip"), other);
        Files.writeString(folder.resolve("Verify.java"), files(archive).get("Verify.java"));
    }

    private Said run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().remove("JAVA_TOOL_OPTIONS"); // of which a virtual machine speaks first of all
        var process = builder.start();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), words);
    }

    static Map<String, String> files(byte[] archive) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                files.put(file.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    /// The archive with one of its files changed.
    static byte[] altered(byte[] archive, String name, UnaryOperator<String> change) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files(archive).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                var text = file.getKey().equals(name) ? change.apply(file.getValue()) : file.getValue();
                zip.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
