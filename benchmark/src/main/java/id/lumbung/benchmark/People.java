package id.lumbung.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;

/// Who the users are: two hundred of twenty cooperatives. Each cooperative has its treasurer on four devices, the chair
/// on two, and four others who look.
final class People {

    private static final int COOPERATIVES = 20;
    private static final int FIRST = 15; // the cooperatives before are those with many lines
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();

    private People() {}

    static List<Person> of(World world) {
        var people = new ArrayList<Person>();
        for (int number = 0; number < COOPERATIVES; number++) {
            var treasurer = world.treasurer(FIRST + number);
            var chair = world.colleague(treasurer, "KETUA");
            var secretary = world.colleague(treasurer, "SEKRETARIS");
            var supervisor = world.colleague(treasurer, "KETUA_PENGAWAS");
            people.addAll(List.of(treasurer, treasurer, treasurer, treasurer, chair, chair, secretary, secretary,
                    supervisor, supervisor));
        }
        return people;
    }

    /// Those of a file; see `./bench`. Each account signs in at Keycloak before anything is measured, whatever the number
    /// of its devices.
    static List<Person> of(Path file, URI issuer) throws IOException {
        var tokens = new HashMap<String, Supplier<String>>();
        try (var lines = Files.lines(file)) {
            var people = lines.filter(line -> !line.isBlank()).map(line -> line.split(";", 4))
                    .map(cells -> new Person(UUID.fromString(cells[0]),
                            tokens.computeIfAbsent(cells[2],
                                    user -> Person.renewed(() -> token(issuer, user, cells[3]))),
                            cells[1].equals("BENDAHARA")))
                    .toList();
            tokens.values().forEach(Supplier::get);
            return people;
        }
    }

    static String token(URI issuer, String user, String password) {
        var form = Map.of("grant_type", "password", "client_id", "lumbung-cli", "username", user, "password",
                password, "scope", "openid organization:*");
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(field -> field.getKey() + "="
                                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
        try {
            var answer = CLIENT.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(user + " cannot sign in: " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body()).path("access_token").asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
