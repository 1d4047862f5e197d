package id.lumbung.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/// What `helm test` runs beside an installed gateway: its pages answer, and nothing behind them without a sign-in.
///
/// ```
/// java -cp … id.lumbung.gateway.Doors http://lumbung-gateway:8080
/// ```
///
/// Ends with 1 and a line for each door that is not as it should be.
public final class Doors {

    /// What a stranger gets. 303 leads to the sign-in; 404 is a door that does not exist from outside.
    private static final Map<String, Set<Integer>> EXPECTED = Map.of(
            "/", Set.of(200),
            "/aset/none", Set.of(404),
            "/actuator/health", Set.of(302, 303, 401, 404),
            "/operator/kabupaten", Set.of(302, 303, 401),
            "/api/regencies", Set.of(401),
            "/verifikasi/none", Set.of(404, 410));

    private Doors() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var gateway = URI.create(arguments[0]);
        var wrong = 0;
        try (var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            for (var door : EXPECTED.entrySet()) {
                var answer = client.send(HttpRequest.newBuilder(gateway.resolve(door.getKey()))
                        .timeout(Duration.ofSeconds(15)).build(), BodyHandlers.discarding());
                var isRight = door.getValue().contains(answer.statusCode());
                System.out.printf("%-24s %d %s%n", door.getKey(), answer.statusCode(),
                        isRight ? "as it should be" : "where one of " + door.getValue() + " should be");
                wrong += isRight ? 0 : 1;
            }
        }
        System.exit(wrong == 0 ? 0 : 1);
    }
}
