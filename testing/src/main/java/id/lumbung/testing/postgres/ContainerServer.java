package id.lumbung.testing.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/// PostgreSQL in a container.
record ContainerServer(PostgreSQLContainer container) implements TestPostgres.Server {

    private static final String IMAGE = "postgres:18";

    /// Empty when no Docker engine answers, or when the image is neither at hand nor to be had.
    static Optional<ContainerServer> start() {
        if (!engineAnswers() || !imageIsAtHand()) {
            return Optional.empty();
        }
        var container = new PostgreSQLContainer(DockerImageName.parse(IMAGE))
                .withUsername("postgres")
                .withPassword("postgres")
                .withCommand("postgres", "-c", "max_connections=200", "-c", "fsync=off", "-c",
                        "synchronous_commit=off", "-c", "full_page_writes=off");
        container.start();
        return Optional.of(new ContainerServer(container));
    }

    private static boolean engineAnswers() {
        // Looking for the socket first spares machines without Docker the seconds of the full search.
        if (System.getenv("DOCKER_HOST") == null && !Files.exists(Path.of("/var/run/docker.sock"))
                && !System.getProperty("os.name").startsWith("Windows")) {
            return false;
        }
        return DockerClientFactory.instance().isDockerAvailable();
    }

    private static boolean imageIsAtHand() {
        try {
            new RemoteDockerImage(DockerImageName.parse(IMAGE)).get(90, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | RuntimeException e) {
            System.out.println("Docker answers, but the image " + IMAGE + " cannot be had: " + e.getMessage());
            return false;
        }
    }

    @Override
    public String host() {
        return container.getHost();
    }

    @Override
    public int port() {
        return container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT);
    }

    @Override
    public String user() {
        return container.getUsername();
    }

    @Override
    public String password() {
        return container.getPassword();
    }

    @Override
    public String description() {
        return "container of " + IMAGE;
    }
}
