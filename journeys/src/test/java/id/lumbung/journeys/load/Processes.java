package id.lumbung.journeys.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What the processes of a running platform have used, read from `/proc`; each with those it started.
///
/// @param cpu seconds of processor time since each began, by name
/// @param memory resident bytes, by name; pages that PostgreSQL's processes share are counted for each of them
record Processes(Map<String, Double> cpu, Map<String, Long> memory) {

    /// The name of the measuring process itself.
    static final String SELF = "this program";

    private static final double TICKS = 100; // per second, on every Linux that Java runs on

    /// @param data the data folder of the run, where the numbers of its processes are
    static Processes of(Path data) throws IOException {
        var cpu = new TreeMap<String, Double>();
        var memory = new TreeMap<String, Long>();
        try (var files = Files.newDirectoryStream(data.resolve("run"), "*.pid")) {
            for (var file : files) {
                var name = file.getFileName().toString().replaceAll("^[A-Z]+-|\\.pid$", "");
                var pid = Long.parseLong(Files.readString(file).split(" ")[0]);
                ProcessHandle.of(pid).stream()
                        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                        .forEach(process -> {
                            cpu.merge(name, ticks(process.pid()) / TICKS, Double::sum);
                            memory.merge(name, resident(process.pid()), Long::sum);
                        });
            }
        }
        var self = ProcessHandle.current().pid();
        cpu.put(SELF, ticks(self) / TICKS);
        memory.put(SELF, resident(self));
        return new Processes(cpu, memory);
    }

    Map<String, Double> cpuSince(Processes before) {
        var used = new TreeMap<String, Double>();
        cpu.forEach((name, seconds) -> used.put(name, seconds - before.cpu.getOrDefault(name, 0.0)));
        return used;
    }

    /// User and system time, also of those it started and that have ended.
    private static long ticks(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Stream.of(11, 12, 13, 14).mapToLong(index -> Long.parseLong(fields[index])).sum();
        } catch (IOException ended) {
            return 0;
        }
    }

    private static long resident(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024).findFirst().orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }
}
