package id.lumbung.testing.postgres;

import java.util.Optional;

import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

import id.lumbung.testing.container.Engine;

/// PostgreSQL in a container.
record ContainerServer(PostgreSQLContainer container) implements TestPostgres.Server {

    private static final String IMAGE = "postgres:18";

    /// Empty when no Docker engine answers, or when the image is neither at hand nor to be had.
    static Optional<ContainerServer> start() {
        if (!Engine.has(IMAGE)) {
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
