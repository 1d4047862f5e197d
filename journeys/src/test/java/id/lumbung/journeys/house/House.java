package id.lumbung.journeys.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;

import id.lumbung.standalone.Platform;
import id.lumbung.standalone.Ports;
import id.lumbung.standalone.Settings;
import id.lumbung.standalone.Settings.Parts;
import id.lumbung.standalone.process.Children;
import id.lumbung.standalone.process.Progress;
import id.lumbung.standalone.secret.Secrets;
import id.lumbung.testing.valkey.TestValkey;

/// The whole platform on free ports with data of its own, a browser, and what the stories of a run told each other.
public final class House implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-dev-shm-usage", "--lang=id");

    private final Ports ports;
    private final Path data;
    private final Platform platform;
    private final Playwright playwright;
    private final Browser browser;
    private final Album album;
    private final Map<String, Regency> regencies = new TreeMap<>();
    private final Set<String> read = new TreeSet<>();
    private final Set<String> written = new TreeSet<>();
    private final Absences absences = new Absences();
    private @Nullable Village village;
    private @Nullable Village neighbour;

    private House(Ports ports, Path data, Platform platform, Playwright playwright, Browser browser, Album album) {
        this.ports = ports;
        this.data = data;
        this.platform = platform;
        this.playwright = playwright;
        this.browser = browser;
        this.album = album;
    }

    static House open() {
        var build = Path.of(System.getProperty("lumbung.build", "target")).toAbsolutePath();
        var home = Path.of(System.getProperty("lumbung.home", "..")).toAbsolutePath().normalize();
        try {
            var album = Album.in(build, Boolean.getBoolean("lumbung.pictures"));
            var data = empty(build.resolve("house"));
            var ports = Ports.free();
            var settings = Settings.in(home).withData(data).on(ports).with(Parts.EMPTY)
                    .telling(new Progress(System.out, false));
            var platform = Platform.start(TestValkey.ofThisMachine()
                    .map(valkey -> settings.sharing(
                            URI.create("redis://:" + TestValkey.PASSWORD + "@127.0.0.1:" + valkey.port())))
                    .orElse(settings));
            try {
                var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright.chromium()
                        .launch(new LaunchOptions().setExecutablePath(chromium()).setArgs(FLAGS).setTimeout(60_000));
                return new House(ports, data, platform, playwright, browser, album);
            } catch (RuntimeException e) {
                platform.close();
                throw e;
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The platform did not start", e);
        }
    }

    public URI origin() {
        return platform.origin();
    }

    public URI issuer() {
        return platform.issuer();
    }

    /// Where the services answer for their own operation, by name.
    public Map<String, URI> operations() {
        return Map.of("tenant-service", management(ports.tenant()), "cooperative-service",
                management(ports.cooperative()), "mentoring-service", management(ports.mentoring()));
    }

    /// Where the figures of all our processes are read.
    public List<URI> figures() {
        return List.of(management(ports.gateway()), management(ports.tenant()), management(ports.cooperative()),
                management(ports.mentoring()));
    }

    /// What all processes wrote into their logs.
    public Path logs() {
        return data.resolve("log");
    }

    Album album() {
        return album;
    }

    Browser browser() {
        return browser;
    }

    public Phone phone() {
        return new Phone(this, true);
    }

    public Phone phoneWithoutJavaScript() {
        return new Phone(this, false);
    }

    public Account operator() {
        return platform.people().stream().filter(person -> person.userName().equals("operator")).findFirst()
                .map(person -> new Account(person.name(), person.userName(), person.password())).orElseThrow();
    }

    /// The public API as this person sees it.
    public Api as(Account person) {
        return new Api(origin(), Token.of(issuer(), person));
    }

    /// Keycloak as its own administrator, or as one of our services, is let in.
    public Keycloak keycloak() {
        return new Keycloak(issuer(), secrets());
    }

    /// The database of a service, as the superuser who may do everything there.
    public Connection database(String name) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + name, "postgres",
                secrets().of("postgres"));
    }

    private Secrets secrets() {
        try {
            return Secrets.in(data.resolve("secrets"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Kills a service in the middle of what it does.
    public void kill(String service) throws Exception {
        absences.begin(service);
        platform.kill(service);
    }

    /// Lets a real Prometheus look on.
    public URI observe() throws Exception {
        return platform.observe();
    }

    public void stop(String service) throws Exception {
        absences.begin(service);
        platform.stop(service);
    }

    public void startAgain(String service) throws Exception {
        platform.startAgain(service);
        absences.end(service);
    }

    /// A second one of a service beside the first, under the name of the first with `-2`.
    ///
    /// @param different what it is told by environment otherwise than the first
    public URI startBeside(String service, Map<String, String> different) throws Exception {
        return platform.startBeside(service, different);
    }

    /// Stands where the gateway stood, as a load balancer before others.
    public Balancer atTheDoor(URI... gateways) throws IOException {
        return Balancer.at(ports.gateway(), gateways);
    }

    /// Sends the second one of a service away for good; nothing is missing then.
    public void stopBeside(String service) throws Exception {
        platform.stop(service + "-2");
    }

    /// Where a service answers those who may call it.
    public URI service(String name) {
        var port = switch (name) {
            case "tenant-service" -> ports.tenant();
            case "cooperative-service" -> ports.cooperative();
            case "mentoring-service" -> ports.mentoring();
            default -> throw new IllegalArgumentException("There is no service " + name);
        };
        return URI.create("http://127.0.0.1:" + port);
    }

    Absences absences() {
        return absences;
    }

    public Regency kukar() {
        return regencies.computeIfAbsent("kukar",
                slug -> aboard(slug, 6402, "Kabupaten Kutai Kartanegara", "Rina Wulandari", "081100000001"));
    }

    /// The second regency: the one that a story brought aboard, or else brought aboard now.
    public Regency kutim() {
        return regencies.computeIfAbsent("kutim",
                slug -> aboard(slug, 6408, "Kabupaten Kutai Timur", "Maya Sari", "081100000002"));
    }

    public void cameAboard(Regency regency) {
        regencies.put(regency.slug(), regency);
    }

    /// A cooperative with a treasurer and open books, for stories that are about something else.
    public Village village() {
        if (village == null) {
            village = Village.foundedIn(this, kukar(), "6402022001", "081100000301");
        }
        return village;
    }

    /// A cooperative of the second regency, with a treasurer and books of her own.
    public Village neighbour() {
        if (neighbour == null) {
            neighbour = Village.foundedIn(this, kutim(), "6408012001", "081100000302");
        }
        return neighbour;
    }

    Account stranger() {
        return neighbour().treasurer();
    }

    /// What an operator's tool is told of our databases.
    public List<String> databases() {
        return List.of("--host=127.0.0.1", "--port=" + ports.postgres(), "--secrets=" + data.resolve("secrets"));
    }

    /// Keeps the addresses that this phone saw and wrote to, for those who must not.
    public void remember(Phone phone) {
        read.addAll(phone.visited());
        written.addAll(phone.sentTo());
    }

    /// Addresses of the regency that somebody read in an earlier story.
    public List<String> read(Regency regency) {
        return read.stream().filter(address -> address.startsWith("/" + regency.slug() + "/")).toList();
    }

    /// Addresses of the regency to which somebody sent a form in an earlier story.
    public List<String> written(Regency regency) {
        return written.stream().filter(address -> address.startsWith("/" + regency.slug() + "/")).toList();
    }

    /// Gives a person of the regency an account.
    public Account account(Regency regency, String name, String phone, String role) {
        var card = as(regency.admin()).post("/" + regency.slug() + "/api/users",
                Map.of("name", name, "phone", phone, "role", role));
        return new Account(name, card.path("userName").asString(), card.path("password").asString(""));
    }

    private Regency aboard(String slug, int code, String name, String admin, String phone) {
        var operator = as(operator());
        operator.put("/api/regencies/" + slug, Map.of("code", code, "admin", Map.of("name", admin, "phone", phone)));
        Patience.until(PATIENCE, name + " is active",
                () -> operator.get("/api/regencies/" + slug).path("state").asString("").equals("ACTIVE"));
        var card = operator.post("/api/regencies/" + slug + "/cards", Map.of("reason", "Kartu pertama"));
        var regency = new Regency(slug, code, name,
                new Account(admin, card.path("userName").asString(), card.path("password").asString()));
        var dinas = as(regency.admin());
        Patience.until(PATIENCE, "the door of " + name + " is open",
                () -> dinas.send("GET", "/" + slug + "/api/settings", null, Map.of()).statusCode() == 200);
        return regency;
    }

    @Override
    public void close() throws IOException {
        try (platform; playwright; browser) {
            System.out.println(album.summary());
            platform.memory().forEach((name, bytes) -> System.out.printf("  %-22s %5d MB%n", name, bytes >> 20));
        }
    }

    static URI management(int port) {
        return URI.create("http://127.0.0.1:" + (port + 1000));
    }

    private static Path chromium() {
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium on the PATH: ./test installs it"));
    }

    /// What a killed run left alive there is stopped first.
    private static Path empty(Path folder) throws IOException, InterruptedException {
        if (Files.exists(folder)) {
            Children.in(folder).close();
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> {
                    try {
                        Files.delete(file);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }
        return Files.createDirectories(folder);
    }
}
