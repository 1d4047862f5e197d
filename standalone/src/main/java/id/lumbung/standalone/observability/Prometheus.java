package id.lumbung.standalone.observability;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import id.lumbung.standalone.process.Children;
import id.lumbung.standalone.process.Health;
import id.lumbung.standalone.process.Launch;
import id.lumbung.standalone.process.Port;
import id.lumbung.standalone.process.Tier;

/// The real Prometheus with the recording rules and alerts of the chart, on the loopback address.
public final class Prometheus {

    private Prometheus() {}

    public static boolean isInstalled() {
        return Program.onPath("prometheus").isPresent();
    }

    /// Starts it and returns, when it answers, where.
    ///
    /// @param home the root of the repository, where configuration and rules are
    /// @param folder keeps what it collects
    /// @param services ports at which our own processes tell their figures
    /// @param keycloak and Keycloak its own
    public static URI start(Children children, Path home, Path folder, int port, Collection<Integer> services,
            int keycloak) throws IOException, InterruptedException {
        var program = Program.onPath("prometheus").orElseThrow(NoPrometheus::new);
        Port.requireFree(port, "Prometheus");
        Files.createDirectories(folder);
        Files.copy(home.resolve("observability/prometheus.yaml"), folder.resolve("prometheus.yaml"),
                StandardCopyOption.REPLACE_EXISTING);
        for (var rules : List.of("lumbung.yaml", "objectives.yaml")) { // nobody takes backups here
            Files.writeString(folder.resolve("rules-" + rules),
                    Files.readString(home.resolve("helm/lumbung/rules").resolve(rules))
                            .replace("interval: 30s", "interval: 2s").replace("interval: 2m", "interval: 10s")
                            .replace("RUNBOOK", home.resolve("docs/runbook.md").toUri().toString()));
        }
        Files.writeString(folder.resolve("lumbung.json"), targets(services));
        Files.writeString(folder.resolve("keycloak.json"), targets(List.of(keycloak)));
        var child = children.start(new Launch("prometheus", Tier.ONLOOKER, List.of(program.toString(),
                "--config.file=" + folder.resolve("prometheus.yaml"), "--storage.tsdb.path=" + folder.resolve("data"),
                "--storage.tsdb.retention.time=15d", "--enable-feature=exemplar-storage",
                "--web.listen-address=127.0.0.1:" + port), Map.of()));
        var address = URI.create("http://127.0.0.1:" + port);
        child.await(new Health(address.resolve("/-/ready")), Duration.ofSeconds(60));
        return address;
    }

    private static String targets(Collection<Integer> ports) {
        return ports.stream().map(port -> "\"127.0.0.1:" + port + "\"")
                .collect(Collectors.joining(",", "[{\"targets\":[", "]}]\n"));
    }
}
