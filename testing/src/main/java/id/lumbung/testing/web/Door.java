package id.lumbung.testing.web;

import java.util.Comparator;

/// One way into a service: a method and a path with made-up values in place of its variables.
///
/// @param pattern as the handler declares it, `/{regency}/meja/{id}`
/// @param path the same with values, `/kukar/meja/0197…`
/// @param page whether people use it (a form, HTML) or programs (JSON)
public record Door(String method, String pattern, String path, boolean page) implements Comparable<Door> {

    private static final Comparator<Door> ORDER = Comparator.comparing(Door::pattern).thenComparing(Door::method);

    /// Whether the path names a tenant.
    public boolean ofTenant() {
        return pattern.startsWith("/{regency}");
    }

    boolean reads() {
        return method.equals("GET");
    }

    @Override
    public int compareTo(Door other) {
        return ORDER.compare(this, other);
    }

    /// A line that [#parse] reads again: so a list of doors travels to a test that runs in another process.
    @Override
    public String toString() {
        return method + " " + pattern + " " + path + " " + (page ? "page" : "api");
    }

    public static Door parse(String line) {
        var parts = line.split(" ");
        return new Door(parts[0], parts[1], parts[2], parts[3].equals("page"));
    }
}
