package id.lumbung.journeys.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the phones saw: a picture of every kind of page where somebody wants to look at them, how many bytes it was, and what was wrong with it.
final class Album {

    /// A page as it came through the wire, compressed.
    ///
    /// @param html bytes of the page itself
    /// @param all bytes with everything that the browser had to fetch for it
    record Sight(int number, String story, String path, int status, long html, long all) {}

    private final Path screens;
    private final Path table;
    private final boolean drawn;
    private final List<Sight> sights = new ArrayList<>();
    private final List<String> flaws = new ArrayList<>();
    private final Set<String> pictured = new HashSet<>();
    private String story = "";
    private int number;

    private Album(Path screens, Path table, boolean drawn) {
        this.screens = screens;
        this.table = table;
        this.drawn = drawn;
    }

    /// @param drawn whether somebody wants to look at the pages; otherwise it is told only what was on them
    static Album in(Path build, boolean drawn) throws IOException {
        var screens = Files.createDirectories(build.resolve("screens"));
        try (var old = Files.newDirectoryStream(screens, "*.png")) {
            for (var picture : old) {
                Files.delete(picture);
            }
        }
        var table = build.resolve("pages.csv");
        Files.writeString(table, "number;story;path;status;html;all\n");
        return new Album(screens, table, drawn);
    }

    void begin(String title) {
        story = title;
        flaws.clear();
    }

    boolean isDrawn() {
        return drawn;
    }

    /// Where the picture of the next page goes, if it is to be drawn and nobody has one of its kind yet: drawing one takes the
    /// browser longer than showing the page.
    Optional<Path> next(String path, int status) {
        number++;
        return drawn && pictured.add(status + " " + kind(path)) ? Optional.of(picture(path)) : Optional.empty();
    }

    private static String kind(String path) {
        return path.replaceFirst("\\?.*", "").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "x");
    }

    private Path picture(String path) {
        var name = kind(path).replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return screens.resolve("%03d-%s.png".formatted(number, name.isEmpty() ? "home" : name));
    }

    void saw(String path, int status, long html, long all) {
        var sight = new Sight(number, story, path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}"), status, html, all);
        sights.add(sight);
        try {
            Files.writeString(table,
                    "%d;%s;%s;%d;%d;%d\n".formatted(sight.number, sight.story, sight.path, sight.status,
                            sight.html, sight.all),
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void flaw(String path, String what) {
        flaws.add("%03d %s: %s".formatted(number, path, what));
    }

    /// What was wrong with the pages of the story that is told now.
    List<String> flaws() {
        return List.copyOf(flaws);
    }

    String summary() {
        return sights.stream().max(Comparator.comparingLong(Sight::html))
                .map(page -> "  %d pages seen; the largest is %s with %.1f kB of compressed HTML; most fetched at once: %.1f kB"
                        .formatted(sights.size(), page.path, page.html / 1000.0,
                                sights.stream().mapToLong(Sight::all).max().orElse(0) / 1000.0))
                .orElse("  no page seen");
    }
}
