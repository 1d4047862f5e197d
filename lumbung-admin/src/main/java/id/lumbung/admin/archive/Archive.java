package id.lumbung.admin.archive;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import id.lumbung.admin.Refused;

/// An archive that is there. What its manifest names is a name and nothing else, whoever wrote it.
public final class Archive implements AutoCloseable {

    private static final String FILES = "files/";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;
    private final String seal;

    private Archive(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        var content = read(Manifest.NAME);
        this.seal = Digest.hex(content);
        this.manifest = parsed(content);
    }

    public static Archive open(Path file) {
        if (!Files.isReadable(file)) {
            throw new Refused("There is no archive " + file + ", or it may not be read.");
        }
        try {
            var zip = new ZipFile(file.toFile());
            try {
                return new Archive(file, zip);
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (IOException e) {
            throw new Refused(file + " is not an archive of a regency, or is broken: " + e.getMessage(), e);
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    /// The SHA-256 of the manifest, which stands for everything in the archive.
    public String seal() {
        return seal;
    }

    public InputStream rows(Manifest.Database database, Manifest.Table table) throws IOException {
        return entry(Manifest.place(database.name(), table.name()));
    }

    public InputStream photo(Manifest.Photo photo) throws IOException {
        return entry(Manifest.place(photo));
    }

    /// Everything in which the archive is not what its manifest says. Empty when it is whole.
    public List<String> flaws() {
        var flaws = new ArrayList<String>();
        var expected = new HashSet<>(Set.of(Manifest.NAME, Manifest.Photos.LIST));
        for (var database : manifest.databases()) {
            for (var table : database.tables()) {
                var place = Manifest.place(database.name(), table.name());
                expected.add(place);
                var digest = digest(place, flaws);
                if (digest != null && (digest.lines() != table.rows() || !digest.hex().equals(table.sha256()))) {
                    flaws.add("%s is not what was exported: %,d rows were, %,d are here".formatted(place, table.rows(),
                            digest.lines()));
                }
            }
        }
        zip.stream().map(ZipEntry::getName).filter(name -> !name.startsWith(FILES))
                .filter(name -> !expected.remove(name))
                .forEach(name -> flaws.add(name + " is not named by the manifest, or is there twice"));
        photoFlaws(flaws);
        return flaws;
    }

    /// Photos are not remembered while they are looked at: there may be millions. The list is in order, so none is in it twice; when
    /// all of them are there and there are no more, they are the ones.
    private void photoFlaws(List<String> flaws) {
        var list = digest(Manifest.Photos.LIST, flaws);
        if (list == null || !list.hex().equals(manifest.photos().sha256())
                || list.lines() != manifest.photos().listed()) {
            if (list != null) {
                flaws.add(Manifest.Photos.LIST + " is not what was exported");
            }
            return;
        }
        var count = new Object() {
            String last = "";
            long present;
        };
        try {
            eachPhoto(photo -> {
                if (photo.path().compareTo(count.last) <= 0) {
                    flaws.add(photo.path() + " is listed twice, or not in order");
                }
                count.last = photo.path();
                if (photo.sha256() != null) {
                    count.present++;
                    var digest = digest(Manifest.place(photo), flaws);
                    if (digest != null && !digest.hex().equals(photo.sha256())) {
                        flaws.add(Manifest.place(photo) + " is not the file that was exported");
                    }
                }
            });
        } catch (IOException e) {
            flaws.add(Manifest.Photos.LIST + " cannot be unpacked: " + e.getMessage());
        }
        if (count.present != manifest.photos().present()) {
            flaws.add("%,d photos are in the list with their files, and the manifest says %,d".formatted(count.present,
                    manifest.photos().present()));
        }
        var files = zip.stream().filter(entry -> entry.getName().startsWith(FILES)).count();
        if (files > count.present) {
            flaws.add("%,d photos are not named by the list, or are there twice".formatted(files - count.present));
        }
    }

    /// What is done with a photo.
    @FunctionalInterface
    public interface Look {
        void at(Manifest.Photo photo) throws IOException;
    }

    /// Shows each photo of the list, in the order of their paths.
    public void eachPhoto(Look look) throws IOException {
        try (var lines = new BufferedReader(
                new InputStreamReader(entry(Manifest.Photos.LIST), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var photo = PhotoList.parsed(line, manifest.regency().code());
                if (photo == null) {
                    throw new Refused(file + " names what no folder of ours has for this regency.");
                }
                look.at(photo);
            }
        }
    }

    /// Goes no further with an archive that is not what its manifest says.
    public void requireWhole() {
        var flaws = flaws();
        if (!flaws.isEmpty()) {
            throw new Refused("%s is not whole: %s%s. Nothing was done.".formatted(file, flaws.getFirst(),
                    flaws.size() > 1 ? " (and " + (flaws.size() - 1) + " more)" : ""));
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// Nothing, and a flaw, when the entry is missing or cannot be unpacked.
    private @Nullable Digest digest(String place, List<String> flaws) {
        var entry = zip.getEntry(place);
        if (entry == null) {
            flaws.add(place + " is missing");
            return null;
        }
        var digest = new Digest();
        try (var in = zip.getInputStream(entry)) {
            in.transferTo(digest);
            return digest;
        } catch (IOException e) {
            flaws.add(place + " cannot be unpacked: " + e.getMessage());
            return null;
        }
    }

    private byte[] read(String name) throws IOException {
        try (var in = entry(name)) {
            return in.readNBytes(Manifest.LARGEST);
        }
    }

    private InputStream entry(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new Refused(file + " holds no " + name + ".");
        }
        return new BufferedInputStream(zip.getInputStream(entry), 1 << 16);
    }

    private Manifest parsed(byte[] content) {
        try {
            var format = JSON.readTree(content).path("format").asInt(0);
            if (format != Manifest.FORMAT) {
                throw new Refused(("%s has format %d, and this program knows format %d. "
                        + "Use the lumbung-admin of the release that wrote it.").formatted(file, format,
                                Manifest.FORMAT));
            }
            var read = JSON.readValue(content, Manifest.class);
            Objects.requireNonNull(read.regency());
            Objects.requireNonNull(read.photos());
            var names = read.databases().stream()
                    .flatMap(database -> Stream.concat(Stream.of(database.name()),
                            database.tables().stream().flatMap(table -> Stream.concat(
                                    Stream.of(table.name()),
                                    table.columns().stream().map(Manifest.Column::name)))));
            if (!names.allMatch(name -> NAME.matcher(name).matches())) {
                throw new Refused(file + " names what no database of ours has.");
            }
            return read;
        } catch (JacksonException | NullPointerException e) {
            throw new Refused("The manifest of " + file + " cannot be read.", e);
        }
    }
}
