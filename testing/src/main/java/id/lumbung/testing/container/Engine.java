package id.lumbung.testing.container;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.utility.DockerImageName;

/// The Docker engine of this machine, if there is one.
public final class Engine {

    private Engine() {}

    /// Whether an engine answers and the image is at hand, pulled if need be. Says so when only the image is missing.
    public static boolean has(String image) {
        try {
            return answers() && isAtHand(image);
        } catch (RuntimeException e) {
            System.out.println("The Docker engine of this machine cannot be used: " + e.getMessage());
            return false;
        }
    }

    private static boolean answers() {
        // Looking for the socket first spares machines without Docker the seconds of the full search.
        if (System.getenv("DOCKER_HOST") == null && !Files.exists(Path.of("/var/run/docker.sock"))
                && !System.getProperty("os.name").startsWith("Windows")) {
            return false;
        }
        return DockerClientFactory.instance().isDockerAvailable();
    }

    private static boolean isAtHand(String image) {
        try {
            new RemoteDockerImage(DockerImageName.parse(image)).get(90, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | RuntimeException e) {
            System.out.println("Docker answers, but the image " + image + " cannot be had: " + e.getMessage());
            return false;
        }
    }
}
