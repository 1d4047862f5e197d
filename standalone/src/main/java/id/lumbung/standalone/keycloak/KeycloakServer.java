package id.lumbung.standalone.keycloak;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.lumbung.standalone.process.Children;
import id.lumbung.standalone.process.Health;
import id.lumbung.standalone.process.Launch;
import id.lumbung.standalone.process.Port;
import id.lumbung.standalone.process.Tier;

/// Keycloak with the realm `lumbung`, on the loopback address.
///
/// @param adminPassword of `admin` in the master realm, who exists from the first start on
public record KeycloakServer(int port, String adminPassword) {

    /// A JDBC address with the role that owns the database.
    public record Database(String url, String user, String password) {}

    /// Unpacks and builds Keycloak where that was not done yet.
    public static void prepare(Path cache, Path zip) throws IOException {
        Distribution.in(cache, zip);
    }

    /// Starts Keycloak and returns when it is ready. The realm is imported when it is not there yet.
    ///
    /// @param realm what the placeholders of the realm file stand for
    public static KeycloakServer start(Children children, Path cache, Path zip, int port, Database database,
            String adminPassword, Map<String, String> realm) throws IOException, InterruptedException {
        Port.requireFree(port, "Keycloak");
        Port.requireFree(management(port), "Keycloak's health page");
        var distribution = Distribution.in(cache, zip);
        var server = new KeycloakServer(port, adminPassword);
        var environment = new HashMap<>(realm);
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m");
        environment.put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        environment.put("KC_DB_URL", database.url());
        environment.put("KC_DB_USERNAME", database.user());
        environment.put("KC_DB_PASSWORD", database.password());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword);
        var child = children.start(new Launch("keycloak", Tier.IDENTITY,
                List.of(distribution.script().toString(), "start", "--optimized", "--import-realm", "--cache=local",
                        "--http-enabled=true", "--http-host=127.0.0.1", "--http-port=" + port,
                        "--http-management-port=" + management(port), "--hostname=" + server.origin(),
                        "--db-pool-max-size=20", "--shutdown-delay=0s"),
                environment));
        child.await(new Health(URI.create("http://127.0.0.1:" + management(port) + "/health/ready")),
                Duration.ofMinutes(4));
        return server;
    }

    public URI origin() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /// What the tokens name as their issuer.
    public URI issuer() {
        return origin().resolve("/realms/lumbung");
    }

    /// Changes the realm beyond its file.
    public Realm realm() {
        return Realm.of(this);
    }

    private static int management(int port) {
        return port + 1000;
    }
}
