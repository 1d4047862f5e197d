package id.lumbung.assets;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;

import static java.util.stream.Collectors.toUnmodifiableMap;

/// Every file that a page may ask the gateway for, read once. A file that is missing stops the program at its start.
public final class Assets {

    private static final Map<String, Asset> FILES = Stream.of( //
            own("lumbung.css"), own("lumbung.svg"), own("favicon.svg"), own("ikon.svg"), own("sw.js"),
            own("kuitansi.css"), own("cetak.js"), own("kunjungan.js"),
            webjar("picocss__pico", "css/pico.min.css"), webjar("htmx.org", "dist/htmx.min.js"))
            .collect(toUnmodifiableMap(Asset::file, Function.identity()));

    private Assets() {}

    /// The address to write into a page.
    public static String url(String file) {
        return find(file).orElseThrow(() -> new IllegalArgumentException("There is no asset " + file)).url();
    }

    public static Optional<Asset> find(String file) {
        return Optional.ofNullable(FILES.get(file));
    }

    public static Collection<Asset> all() {
        return FILES.values();
    }

    private static Asset own(String file) {
        return Asset.of(file, read(file));
    }

    private static Asset webjar(String artifact, String path) {
        var resource = "/META-INF/resources/webjars/%s/%s/%s".formatted(artifact, version(artifact), path);
        return Asset.of(path.substring(path.lastIndexOf('/') + 1), read(resource));
    }

    /// The version is part of a WebJar's paths, and the jar itself knows it best.
    private static String version(String artifact) {
        var properties = new Properties();
        var resource = "/META-INF/maven/org.webjars.npm/%s/pom.properties".formatted(artifact);
        try (var in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException(resource);
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    private static byte[] read(String resource) {
        try (var in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException(resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
