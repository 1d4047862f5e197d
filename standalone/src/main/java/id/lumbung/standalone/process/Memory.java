package id.lumbung.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a process holds in memory, shared pages counted by their share.
final class Memory {

    private Memory() {}

    static long of(ProcessHandle process) {
        var proc = Path.of("/proc", Long.toString(process.pid()));
        return read(proc.resolve("smaps_rollup"), "Pss:", read(proc.resolve("status"), "VmRSS:", 0));
    }

    private static long read(Path file, String field, long otherwise) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst().orElse(otherwise);
        } catch (IOException | java.io.UncheckedIOException e) {
            return otherwise; // ended meanwhile, or not ours to look into
        }
    }
}
