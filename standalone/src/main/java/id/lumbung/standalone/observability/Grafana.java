package id.lumbung.standalone.observability;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import id.lumbung.standalone.process.Children;
import id.lumbung.standalone.process.Health;
import id.lumbung.standalone.process.Launch;
import id.lumbung.standalone.process.Port;
import id.lumbung.standalone.process.Tier;

/// Grafana with the dashboards of the chart, where somebody has installed it. Whoever reaches the port may look, nobody
/// needs a password to.
public final class Grafana {

    private Grafana() {}

    public static boolean isInstalled() {
        return Program.onPath("grafana").flatMap(Grafana::home).isPresent();
    }

    /// Starts it and returns, when it answers, where.
    public static URI start(Children children, Path home, Path folder, int port, URI prometheus, String password)
            throws IOException, InterruptedException {
        var program = Program.onPath("grafana").orElseThrow();
        Port.requireFree(port, "Grafana");
        var provisioning = folder.resolve("provisioning");
        provision(provisioning, prometheus, home.resolve("helm/lumbung/dashboards"));
        var child = children.start(new Launch("grafana", Tier.ONLOOKER,
                List.of(program.toString(), "server", "--homepath=" + home(program).orElseThrow()),
                Map.ofEntries(Map.entry("GF_PATHS_DATA", folder.resolve("data").toString()),
                        Map.entry("GF_PATHS_LOGS", folder.resolve("log").toString()),
                        Map.entry("GF_PATHS_PROVISIONING", provisioning.toString()),
                        Map.entry("GF_SERVER_HTTP_ADDR", "127.0.0.1"),
                        Map.entry("GF_SERVER_HTTP_PORT", Integer.toString(port)),
                        Map.entry("GF_AUTH_ANONYMOUS_ENABLED", "true"),
                        Map.entry("GF_SECURITY_ADMIN_PASSWORD", password),
                        Map.entry("GF_ANALYTICS_REPORTING_ENABLED", "false"),
                        Map.entry("GF_ANALYTICS_CHECK_FOR_UPDATES", "false"),
                        Map.entry("GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH",
                                home.resolve("helm/lumbung/dashboards/platform.json").toString()))));
        var address = URI.create("http://127.0.0.1:" + port);
        child.await(new Health(address.resolve("/api/health")), Duration.ofMinutes(2));
        return address;
    }

    /// Where Grafana reads its data source and its dashboards from.
    static void provision(Path folder, URI prometheus, Path dashboards) throws IOException {
        Files.createDirectories(folder.resolve("datasources"));
        Files.createDirectories(folder.resolve("dashboards"));
        Files.writeString(folder.resolve("datasources/lumbung.yaml"),
                """
                        apiVersion: 1
                        datasources:
                          - { name: Lumbung, type: prometheus, uid: lumbung, url: "%s", isDefault: true, jsonData: { timeInterval: 2s } }
                        """
                        .formatted(prometheus));
        Files.writeString(folder.resolve("dashboards/lumbung.yaml"), """
                apiVersion: 1
                providers:
                  - { name: lumbung, folder: Lumbung, type: file, options: { path: "%s" } }
                """.formatted(dashboards));
    }

    /// The folder of its own files: beside the program, or where Debian's package puts them.
    private static Optional<Path> home(Path program) {
        try {
            return Stream.of(program.toRealPath().resolve("../..").normalize(), Path.of("/usr/share/grafana"))
                    .filter(folder -> Files.exists(folder.resolve("conf/defaults.ini"))).findFirst();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
