package id.lumbung.standalone;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import id.lumbung.standalone.postgres.PostgresServer;
import id.lumbung.standalone.process.Child;
import id.lumbung.standalone.process.Children;
import id.lumbung.standalone.process.Health;
import id.lumbung.standalone.process.Launch;
import id.lumbung.standalone.process.Port;
import id.lumbung.standalone.process.Tier;
import id.lumbung.standalone.secret.Secrets;

/// The services and the gateway, each from its own jar, told by environment where the others are.
final class Services {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Settings settings;
    private final Secrets secrets;
    private final Path keys;

    Services(Settings settings, Secrets secrets, Path keys) {
        this.settings = settings;
        this.secrets = secrets;
        this.keys = keys;
    }

    URI origin() {
        return at(settings.ports().gateway());
    }

    URI issuer() {
        return at(settings.ports().keycloak()).resolve("/realms/lumbung");
    }

    /// Starts a service that has a database of its own, and returns when it is ready.
    Child startService(Children children, String name, int port, PostgresServer postgres) throws InterruptedException {
        return start(children, name, name, Tier.SERVICE, port, serviceEnvironment(name, port, postgres));
    }

    /// Starts a second one of a service, which shares the database of the first, and returns where it is when it is ready.
    ///
    /// @param different what it is told otherwise than the first
    URI startBeside(Children children, String service, PostgresServer postgres, Map<String, String> different)
            throws InterruptedException {
        var port = Ports.anyFree();
        var environment = serviceEnvironment(service, port, postgres);
        environment.putAll(different);
        start(children, second(service), service, Tier.SERVICE, port, environment);
        return at(port);
    }

    /// Starts a second gateway, and returns where it is when it is ready; people still know the platform by the address of
    /// the first.
    ///
    /// @param different what it is told otherwise than the first
    URI startGatewayBeside(Children children, Map<String, String> different) throws InterruptedException {
        var port = Ports.anyFree();
        var environment = gatewayEnvironment(port);
        environment.putAll(different);
        start(children, second("gateway"), "gateway", Tier.DOOR, port, environment);
        return at(port);
    }

    /// The name of the second one of a service.
    static String second(String service) {
        return service + "-2";
    }

    private Map<String, String> serviceEnvironment(String name, int port, PostgresServer postgres) {
        var database = name.replace("-service", "");
        var environment = common(port);
        environment.put("SPRING_DATASOURCE_URL", postgres.url(database));
        environment.put("SPRING_DATASOURCE_USERNAME", database + "_app");
        environment.put("SPRING_DATASOURCE_PASSWORD", secrets.of(database + "_app"));
        environment.put("SPRING_FLYWAY_USER", database + "_owner");
        environment.put("SPRING_FLYWAY_PASSWORD", secrets.of(database + "_owner"));
        environment.put("SPRING_FLYWAY_PLACEHOLDERS_APP", database + "_app");
        environment.put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI", issuer().toString());
        environment.put("LUMBUNG_TENANTS_URL", at(settings.ports().tenant()).toString());
        environment.put("LUMBUNG_COOPERATIVES_URL", at(settings.ports().cooperative()).toString());
        environment.put("LUMBUNG_MENTORING_URL", at(settings.ports().mentoring()).toString());
        environment.put("LUMBUNG_KEYCLOAK_URL", at(settings.ports().keycloak()).toString());
        environment.put("LUMBUNG_KEYCLOAK_CLIENTSECRET", secrets.of(name));
        environment.put("LUMBUNG_KEYS_FILE", keys.toString());
        environment.put("LUMBUNG_ATTACHMENTS_FOLDER", settings.data().resolve("attachments").toString());
        // The demo prints the passwords of its people, so they keep them.
        environment.put("LUMBUNG_USERS_MUSTCHANGEPASSWORD", "false");
        return environment;
    }

    /// Starts the gateway, and returns when it is ready.
    Child startGateway(Children children) throws InterruptedException {
        var port = settings.ports().gateway();
        return start(children, "gateway", "gateway", Tier.DOOR, port, gatewayEnvironment(port));
    }

    private Map<String, String> gatewayEnvironment(int port) {
        var ports = settings.ports();
        var environment = common(port);
        environment.put("LUMBUNG_IDENTITY_ISSUER", issuer().toString());
        environment.put("LUMBUNG_GATEWAY_CLIENT_SECRET", secrets.of("gateway"));
        environment.put("LUMBUNG_UPSTREAMS_TENANT", at(ports.tenant()).toString());
        environment.put("LUMBUNG_UPSTREAMS_COOPERATIVE", at(ports.cooperative()).toString());
        environment.put("LUMBUNG_UPSTREAMS_MENTORING", at(ports.mentoring()).toString());
        var valkey = settings.valkey();
        if (valkey != null) {
            environment.put("LUMBUNG_VALKEY_HOST", valkey.getHost());
            environment.put("LUMBUNG_VALKEY_PORT", Integer.toString(valkey.getPort()));
            if (valkey.getUserInfo() != null) {
                environment.put("LUMBUNG_VALKEY_PASSWORD", valkey.getUserInfo().substring(1));
            }
            environment.put("LUMBUNG_SESSION_KEY", secrets.key("sessions"));
        }
        return environment;
    }

    /// What the placeholders of the realm file stand for.
    Map<String, String> realm() {
        return Map.of(
                "LUMBUNG_ORIGIN", origin().toString(),
                "LUMBUNG_GATEWAY_CLIENT_SECRET", secrets.of("gateway"),
                "LUMBUNG_TENANT_SERVICE_CLIENT_SECRET", secrets.of("tenant-service"),
                "LUMBUNG_COOPERATIVE_SERVICE_CLIENT_SECRET", secrets.of("cooperative-service"),
                "LUMBUNG_MENTORING_SERVICE_CLIENT_SECRET", secrets.of("mentoring-service"));
    }

    private Map<String, String> common(int port) {
        var environment = new HashMap<String, String>();
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(Ports.management(port)));
        environment.put("MANAGEMENT_ENDPOINT_HEALTH_PROBES_ENABLED", "true");
        environment.put("LUMBUNG_ORIGIN", origin().toString());
        return environment;
    }

    private Child start(Children children, String name, String part, Tier tier, int port,
            Map<String, String> environment) throws InterruptedException {
        Port.requireFree(port, name);
        Port.requireFree(Ports.management(port), "the health page of " + name);
        var child = children.start(new Launch(name, tier,
                List.of(java(), "-Xmx320m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Duser.timezone=UTC", "-jar", jar(part).toString()),
                environment));
        child.await(new Health(at(Ports.management(port)).resolve("/actuator/health/readiness")), PATIENCE);
        return child;
    }

    private Path jar(String name) {
        var target = settings.home().resolve(name).resolve("target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches(name + "-[0-9].*\\.jar"))
                    .findFirst().orElseThrow(() -> new NotBuilt(name, target));
        } catch (IOException e) {
            throw new NotBuilt(name, target);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static URI at(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
