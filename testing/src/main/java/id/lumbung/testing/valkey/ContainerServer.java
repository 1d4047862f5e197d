package id.lumbung.testing.valkey;

import java.util.List;
import java.util.Optional;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

import id.lumbung.testing.container.Engine;

/// Valkey in a container, at a port that stays the same when it is started again.
record ContainerServer() implements TestValkey.Server {

    private static final String IMAGE = "valkey/valkey:8";
    private static final int PORT = 6379;

    /// Empty when no Docker engine answers, or when the image is neither at hand nor to be had.
    static Optional<TestValkey.Server> found() {
        return Engine.has(IMAGE) ? Optional.of(new ContainerServer()) : Optional.empty();
    }

    @Override
    public TestValkey.Running start(int port, String password) {
        var container = new GenericContainer<>(DockerImageName.parse(IMAGE)).withExposedPorts(PORT)
                .withCommand("valkey-server", "--save", "", "--appendonly", "no", "--requirepass", password);
        container.setPortBindings(List.of("127.0.0.1:" + port + ":" + PORT));
        container.start();
        return new Container(container);
    }

    @Override
    public String description() {
        return "container of " + IMAGE;
    }

    private record Container(GenericContainer<?> container) implements TestValkey.Running {

        @Override
        public void stop() {
            container.stop();
        }

        @Override
        public void hold() {
            DockerClientFactory.lazyClient().pauseContainerCmd(container.getContainerId()).exec();
        }

        @Override
        public void letGo() {
            DockerClientFactory.lazyClient().unpauseContainerCmd(container.getContainerId()).exec();
        }
    }
}
