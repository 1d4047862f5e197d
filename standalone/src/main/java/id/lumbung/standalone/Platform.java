package id.lumbung.standalone;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;

import id.lumbung.platform.tenancy.ServiceDatabase;
import id.lumbung.standalone.demo.Demo;
import id.lumbung.standalone.demo.Person;
import id.lumbung.standalone.keycloak.KeycloakServer;
import id.lumbung.standalone.keycloak.Realm;
import id.lumbung.standalone.observability.Grafana;
import id.lumbung.standalone.observability.Prometheus;
import id.lumbung.standalone.postgres.PostgresServer;
import id.lumbung.standalone.process.Child;
import id.lumbung.standalone.process.Children;
import id.lumbung.standalone.process.Folders;
import id.lumbung.standalone.process.Progress;
import id.lumbung.standalone.secret.Secrets;

/// The platform as it runs on this machine. Closing it stops every process; the data stay.
public final class Platform implements AutoCloseable {

    private static final int KEY_BYTES = 32;

    private final Settings settings;
    private final FileChannel lock;
    private final Children children;
    private final Secrets secrets;
    private final Services services;
    private final Progress progress;
    private final Map<String, URI> onlookers = new LinkedHashMap<>();
    private final List<Person> people = new CopyOnWriteArrayList<>();
    private volatile @Nullable PostgresServer postgres;

    private Platform(Settings settings, FileChannel lock, Children children) throws IOException {
        this.settings = settings;
        this.lock = lock;
        this.children = children;
        this.progress = settings.progress();
        this.secrets = Secrets.in(settings.data().resolve("secrets"));
        this.services = new Services(settings, secrets, settings.data().resolve("keys"));
    }

    /// Starts what the settings name, and returns when it is ready. When something fails, what runs already is stopped.
    public static Platform start(Settings settings) throws Exception {
        var platform = prepare(settings);
        try {
            platform.start();
            return platform;
        } catch (Exception e) {
            platform.close();
            throw e;
        }
    }

    /// Takes the data folder and stops what a killed run left alive there; nothing is started yet.
    static Platform prepare(Settings settings) throws IOException, InterruptedException {
        Files.createDirectories(settings.data());
        var lock = FileChannel.open(settings.data().resolve("lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            lock.close();
            throw new AlreadyRunning(settings.data());
        }
        return new Platform(settings, lock, Children.in(settings.data()));
    }

    /// Deletes what earlier runs left in the data folder; the cache stays.
    void forget() throws IOException {
        for (var name : List.of("postgres", "log", "secrets", "keys", "attachments", "prometheus", "grafana",
                "first-start")) {
            Folders.delete(settings.data().resolve(name));
        }
        Files.createDirectories(settings.data().resolve("log"));
        secrets.forget();
    }

    void start() throws Exception {
        progress.step("Keycloak unpacked and built",
                () -> KeycloakServer.prepare(settings.cache(), keycloakZip()));
        var postgres = startPostgres();
        this.postgres = postgres;
        createDatabases(postgres);
        makeEncryptionKey();
        switch (settings.parts()) {
            case KEYCLOAK -> startKeycloak(postgres);
            case EMPTY -> startEverything(postgres);
            case DEMO -> {
                var started = startEverything(postgres);
                people.addAll(new Demo(origin(), started, secrets).play(progress, people.getFirst()));
            }
        }
        if (settings.observed()) {
            var prometheus = progress.step("Prometheus", this::observe);
            onlookers.put("Prometheus", prometheus);
            if (Grafana.isInstalled()) {
                onlookers.put("Grafana", progress.step("Grafana", () -> Grafana.start(children, settings.home(),
                        settings.data().resolve("grafana"), settings.ports().grafana(), prometheus,
                        secrets.of("grafana"))));
            }
        }
    }

    /// Starts Prometheus beside whatever runs, and returns where it is.
    public URI observe() throws Exception {
        var ports = settings.ports();
        var services = settings.parts() == Settings.Parts.KEYCLOAK
                ? List.<Integer>of()
                : List.of(ports.gateway(), ports.tenant(), ports.cooperative(), ports.mentoring());
        return Prometheus.start(children, settings.home(), settings.data().resolve("prometheus"), ports.prometheus(),
                services.stream().map(Ports::management).toList(), Ports.management(ports.keycloak()));
    }

    /// Who looks on, and where.
    Map<String, URI> onlookers() {
        return onlookers;
    }

    /// Where a browser finds the platform.
    public URI origin() {
        return services.origin();
    }

    /// Where people sign in.
    public URI issuer() {
        return services.issuer();
    }

    /// Who may sign in, with passwords.
    public List<Person> people() {
        return List.copyOf(people);
    }

    /// Stops one service, as an outage would; everything else goes on.
    public void stop(String service) throws IOException, InterruptedException {
        children.stop(service);
    }

    /// Kills one service in the middle of whatever it does.
    public void kill(String service) throws IOException, InterruptedException {
        children.kill(service);
    }

    /// Starts a part that was stopped, and returns when it is ready; nothing else is touched.
    public void startAgain(String part) throws Exception {
        var database = Objects.requireNonNull(postgres, "nothing was started yet");
        switch (part) {
            case "postgresql" -> postgres = startPostgres();
            case "keycloak" -> progress.step("Keycloak", () -> keycloak(database));
            case "tenant-service" -> startService(part, settings.ports().tenant(), database);
            case "cooperative-service" -> startService(part, settings.ports().cooperative(), database);
            case "gateway" -> startGateway();
            case "mentoring-service" -> startService(part, settings.ports().mentoring(), database);
            default -> throw new IllegalArgumentException("There is no part " + part);
        }
    }

    /// Starts a second one of a service, or a second gateway, and returns where it is when it is ready. It is stopped under
    /// its own name: that of the first with `-2`.
    ///
    /// @param different what it is told by environment otherwise than the first
    public URI startBeside(String part, Map<String, String> different) throws Exception {
        var database = Objects.requireNonNull(postgres, "nothing was started yet");
        return progress.step("a second " + part, () -> part.equals("gateway")
                ? services.startGatewayBeside(children, different)
                : services.startBeside(children, part, database, different));
    }

    /// What each process holds in memory, in bytes.
    public Map<String, Long> memory() {
        var memory = new LinkedHashMap<String, Long>();
        children.all().forEach(child -> memory.put(child.name(), child.memory()));
        return memory;
    }

    @Override
    public void close() throws IOException {
        children.close();
        lock.close();
    }

    private Realm startEverything(PostgresServer postgres) throws Exception {
        var ports = settings.ports();
        try (var parallel = Executors.newVirtualThreadPerTaskExecutor()) {
            var keycloak = parallel.submit(() -> startKeycloak(postgres));
            var others = List.of(
                    parallel.submit(() -> startService("tenant-service", ports.tenant(), postgres)),
                    parallel.submit(() -> startService("cooperative-service", ports.cooperative(), postgres)),
                    parallel.submit(() -> startService("mentoring-service", ports.mentoring(), postgres)),
                    parallel.submit(this::startGateway));
            try {
                for (var other : others) {
                    result(other);
                }
                return result(keycloak);
            } catch (Exception e) {
                parallel.shutdownNow(); // one is lost: do not wait for the others
                throw e;
            }
        }
    }

    private Realm startKeycloak(PostgresServer postgres) throws Exception {
        return progress.step("Keycloak", () -> {
            var started = keycloak(postgres).realm();
            started.permitPasswordsForTokens();
            people.add(operator(started));
            return started;
        });
    }

    private KeycloakServer keycloak(PostgresServer postgres) throws IOException, InterruptedException {
        var database = new KeycloakServer.Database(postgres.url("keycloak"), "keycloak_owner",
                secrets.of("keycloak_owner"));
        return KeycloakServer.start(children, settings.cache(), keycloakZip(), settings.ports().keycloak(), database,
                secrets.of("keycloak-admin"), services.realm());
    }

    private PostgresServer startPostgres() throws Exception {
        return progress.step("PostgreSQL", () -> PostgresServer.start(children, settings.cache(),
                settings.data().resolve("postgres"), settings.ports().postgres(), secrets.of("postgres")));
    }

    private Person operator(Realm realm) {
        var operator = new Person("Operator platform", "Operator Lumbung", "operator", secrets.of("person-operator"),
                "/operator", "takes regencies on and watches the platform; sees no books");
        realm.person(operator.userName(), operator.name(), operator.password(), "operator");
        return operator;
    }

    private Child startService(String name, int port, PostgresServer postgres) throws Exception {
        return progress.step(name, () -> services.startService(children, name, port, postgres));
    }

    private Child startGateway() throws Exception {
        return progress.step("gateway", () -> services.startGateway(children));
    }

    private void createDatabases(PostgresServer postgres) throws SQLException {
        for (var name : List.of("keycloak", "tenant", "cooperative", "mentoring")) {
            ServiceDatabase.create(postgres.admin(), name, secrets.of(name + "_owner"), secrets.of(name + "_app"));
        }
    }

    /// Losing this key loses every sealed number, so it is made once and never again.
    private void makeEncryptionKey() {
        var file = settings.data().resolve("keys");
        if (!Files.exists(file)) {
            var key = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(key);
            Secrets.replace(file, Base64.getEncoder().encodeToString(key) + "\n");
        }
    }

    private Path keycloakZip() throws IOException {
        var folder = settings.home().resolve("standalone/target/keycloak");
        if (!Files.isDirectory(folder)) {
            throw new NotBuilt("The Keycloak distribution", folder);
        }
        try (var files = Files.newDirectoryStream(folder, "keycloak-quarkus-dist-*.zip")) {
            for (var file : files) {
                return file;
            }
        }
        throw new NotBuilt("The Keycloak distribution", folder);
    }

    private static <T> T result(Future<T> future) throws Exception {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
