package id.lumbung.standalone;

import java.net.URI;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import id.lumbung.standalone.process.Progress;

/// How the platform is started.
///
/// @param home the root of the repository, where the built jars are
/// @param data where databases, secrets and logs stay between two starts
/// @param cache what may be shared by many: unpacked and built distributions
/// @param parts how much of the platform is started
/// @param observed whether Prometheus, and Grafana where it is installed, look on
/// @param valkey what gateways share, as `redis://:password@host:port`; without it each remembers alone
public record Settings(Path home, Path data, Path cache, Ports ports, Parts parts, boolean observed,
        @Nullable URI valkey, Progress progress) {

    /// How much of the platform is started.
    public enum Parts {
        /// PostgreSQL and Keycloak, to develop against.
        KEYCLOAK,
        /// All services, without people or regencies.
        EMPTY,
        /// All services with the demo regency.
        DEMO
    }

    /// The whole platform with its data in `.lumbung` beside the sources, on the standard ports.
    public static Settings in(Path home) {
        var data = home.resolve(".lumbung");
        return new Settings(home, data, data.resolve("cache"), Ports.standard(), Parts.DEMO, false, null,
                Progress.silent());
    }

    public Settings withData(Path folder) {
        return new Settings(home, folder, cache, ports, parts, observed, valkey, progress);
    }

    public Settings on(Ports others) {
        return new Settings(home, data, cache, others, parts, observed, valkey, progress);
    }

    public Settings with(Parts others) {
        return new Settings(home, data, cache, ports, others, observed, valkey, progress);
    }

    public Settings observed(boolean whether) {
        return new Settings(home, data, cache, ports, parts, whether, valkey, progress);
    }

    public Settings sharing(URI there) {
        return new Settings(home, data, cache, ports, parts, observed, there, progress);
    }

    public Settings telling(Progress to) {
        return new Settings(home, data, cache, ports, parts, observed, valkey, to);
    }
}
