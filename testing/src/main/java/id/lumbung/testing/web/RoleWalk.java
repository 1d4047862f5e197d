package id.lumbung.testing.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Knocks at every door of a service as every kind of person of one tenant, and holds who came in against a table:
///
/// ```
/// GET /{regency}/koperasi/{cooperative}/organ = dinas-admin dinas-petugas bendahara
/// ```
///
/// Somebody came in who was not answered 400, 401 or 403. Bodies can be read and carry made-up values, because otherwise a
/// writer would be told of his typing before anybody asks who he is. Where that is not enough, the line names all who
/// were told of their typing first (422), or nobody. A door that the table does not name is an error,
/// and so is a line without a door: whoever adds a door says who may use it.
public final class RoleWalk {

    /// Who came in, and how everybody was answered.
    private record Answered(Set<String> in, Map<String, Integer> statuses) {}

    private static final LocalDate PAST = LocalDate.of(2025, 7, 1);

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(30)).build();
    private final Map<Door, HandlerMethod> doors;
    private final Map<String, String> known;

    private RoleWalk(Map<Door, HandlerMethod> doors, Map<String, String> known) {
        this.doors = doors;
        this.known = known;
    }

    /// @param known values that stand for variables of paths, so that people knock at what is their own:
    /// `cooperative`, `regency`; every other is made up
    public static RoleWalk over(RequestMappingHandlerMapping mappings, Map<String, String> known) {
        var doors = new TreeMap<Door, HandlerMethod>();
        HandlerWalk.each(mappings, known.getOrDefault("regency", "x"), doors::put);
        doors.keySet().removeIf(door -> door.pattern().equals("/error"));
        return new RoleWalk(doors, Map.copyOf(known));
    }

    /// What differs from the table, each as a line that says how it is now. All of it as it is now is left in `target`.
    ///
    /// @param people one token for each word of the table
    /// @param table its lines
    public List<String> differences(String base, Map<String, String> people, List<String> table) {
        var expected = parse(table);
        var differences = new ArrayList<String>();
        var now = new ArrayList<String>();
        doors.forEach((door, handler) -> {
            var answered = knock(base, door, handler, people);
            var line = door.method() + " " + door.pattern() + " = " + String.join(" ", answered.in());
            now.add(line);
            var may = expected.remove(door.method() + " " + door.pattern());
            if (may == null) {
                differences.add("not in the table: " + line);
            } else if (!may.equals(answered.in())) {
                differences.add("the table says " + may + ": " + line + " " + answered.statuses());
            }
            answered.statuses().forEach((person, status) -> {
                if (status >= 500) {
                    differences.add("%s %s as %s answered %d".formatted(door.method(), door.pattern(), person, status));
                }
            });
        });
        expected.keySet().forEach(gone -> differences.add("no such door: " + gone));
        leave(now);
        return differences;
    }

    private static Map<String, Set<String>> parse(List<String> table) {
        var expected = new LinkedHashMap<String, Set<String>>();
        for (var line : table) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var halves = line.split("=", 2);
                expected.put(halves[0].strip(), halves[1].isBlank()
                        ? Set.of()
                        : new LinkedHashSet<>(List.of(halves[1].strip().split(" +"))));
            }
        }
        return expected;
    }

    private Answered knock(String base, Door door, HandlerMethod handler, Map<String, String> people) {
        var in = new LinkedHashSet<String>();
        var statuses = new LinkedHashMap<String, Integer>();
        people.forEach((person, token) -> {
            var status = send(base, door, handler, token, PAST);
            if (status == 400 || status == 422) { // perhaps only of the day that was made up
                var ahead = send(base, door, handler, token, LocalDate.now().plusMonths(1));
                status = ahead == 403 ? ahead : status;
            }
            statuses.put(person, status);
            if (status != 400 && status != 401 && status != 403) {
                in.add(person);
            }
        });
        return new Answered(in, statuses);
    }

    private int send(String base, Door door, HandlerMethod handler, String token, LocalDate day) {
        var request = HttpRequest.newBuilder(URI.create(base + path(door) + asked(door, handler)))
                .timeout(Duration.ofMinutes(1))
                .header("Authorization", "Bearer " + token)
                .header("Accept", door.page() ? "text/html" : "application/json, */*");
        if (door.reads() || door.method().equals("DELETE")) {
            request.method(door.method(), BodyPublishers.noBody());
        } else {
            var body = MadeUp.body(door.page(), handler, known, day);
            request.header("Content-Type", body.contentType()).header("Idempotency-Key", UUID.randomUUID().toString())
                    .method(door.method(), BodyPublishers.ofString(body.text()));
        }
        try {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(door + " gave no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String asked(Door door, HandlerMethod handler) {
        var query = door.page() && !door.reads() ? "" : MadeUp.query(handler);
        return query.isEmpty() ? "" : "?" + query;
    }

    /// The door's own path, with what is known in place of what was made up.
    private String path(Door door) {
        var pattern = door.pattern().split("/");
        var path = door.path().split("/");
        for (var part = 0; part < pattern.length; part++) {
            var variable = pattern[part].startsWith("{") ? pattern[part].substring(1, pattern[part].length() - 1) : "";
            if (known.containsKey(variable)) {
                path[part] = known.get(variable);
            }
        }
        return String.join("/", path);
    }

    private static void leave(List<String> now) {
        try {
            Files.write(Path.of("target", "roles.txt"), now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
