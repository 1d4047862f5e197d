package id.lumbung.admin.regency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import id.lumbung.admin.archive.Manifest.Regency;

/// The folder in which the archives of all regencies lie. Its names say whose one is and of when; what is called otherwise is
/// somebody else's and stays.
record Shelf(Path folder) {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
            .withZone(ZoneOffset.UTC);
    private static final Pattern OURS = Pattern.compile("([a-z0-9-]+)-((\\d{8})T\\d{6}Z)\\.zip");
    private static final String PART = ".part";

    private record Kept(Path file, String slug, String stamp, String day) {

        static Optional<Kept> of(Path file) {
            var name = OURS.matcher(file.getFileName().toString());
            return name.matches()
                    ? Optional.of(new Kept(file, name.group(1), name.group(2), name.group(3)))
                    : Optional.empty();
        }
    }

    Path place(Regency regency, Instant at) {
        return folder.resolve(regency.slug() + "-" + STAMP.format(at) + ".zip");
    }

    /// When each regency was exported last, as a stamp that is ordered by time.
    Map<String, String> newest() throws IOException {
        var newest = new HashMap<String, String>();
        for (var kept : kept()) {
            newest.merge(kept.slug(), kept.stamp(), (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
        return newest;
    }

    /// Keeps the last archive of each of so many days, the newest that there are, however often a day was tried.
    void thinOut(Regency regency, int days) throws IOException {
        var lastOfDay = new LinkedHashMap<String, Path>();
        var newestFirst = kept().stream().filter(kept -> kept.slug().equals(regency.slug()))
                .sorted(Comparator.comparing(Kept::stamp).reversed()).toList();
        for (var kept : newestFirst) {
            if (lastOfDay.putIfAbsent(kept.day(), kept.file()) != null || lastOfDay.size() > days) {
                Files.delete(kept.file());
            }
        }
    }

    /// Takes away what killed exports had begun.
    ///
    /// @return what went
    List<Path> clearPartsBefore(Instant before) throws IOException {
        var gone = new ArrayList<Path>();
        try (var files = Files.newDirectoryStream(folder, "*.zip" + PART)) {
            for (var part : files) {
                var name = part.getFileName().toString();
                if (OURS.matcher(name.substring(0, name.length() - PART.length())).matches()
                        && Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
                    Files.delete(part);
                    gone.add(part);
                }
            }
        }
        return gone;
    }

    private List<Kept> kept() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(Kept::of).flatMap(Optional::stream).toList();
        }
    }
}
