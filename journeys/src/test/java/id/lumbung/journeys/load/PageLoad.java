package id.lumbung.journeys.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import id.lumbung.journeys.house.Account;
import id.lumbung.journeys.house.Token;

/// Measures how long the admin of the demo regency waits for pages, one after the other, through the gateway of a platform
/// that runs already: `PageLoad --data=.lumbung --times=200 /kukar/dasbor /kukar/prioritas`.
public final class PageLoad {

    private static final String ADMIN = "6281100000001";
    private static final int WARM = 50;

    private PageLoad() {}

    public static void main(String[] arguments) throws Exception {
        var data = Path.of(".lumbung");
        var shift = 0;
        var times = 200;
        List<String> pages = new ArrayList<>();
        for (var argument : arguments) {
            var value = argument.substring(argument.indexOf('=') + 1);
            switch (argument.substring(0, argument.length() - value.length())) {
                case "--data=" -> data = Path.of(value);
                case "--shift=" -> shift = Integer.parseInt(value);
                case "--times=" -> times = Integer.parseInt(value);
                default -> pages.add(argument);
            }
        }
        var secrets = new Properties();
        try (var file = Files.newBufferedReader(data.resolve("secrets"))) {
            secrets.load(file);
        }
        var token = Token.of(URI.create("http://127.0.0.1:" + (8180 + shift) + "/realms/lumbung"),
                new Account("Admin Dinas", ADMIN, secrets.getProperty("person-" + ADMIN)));
        System.out.println(Tally.head());
        try (var client = HttpClient.newHttpClient()) {
            for (var page : pages) {
                var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + (8080 + shift) + page))
                        .header("Authorization", "Bearer " + token).header("Accept", "text/html").build();
                measure(client, request, WARM);
                System.out.println(measure(client, request, times));
            }
        }
    }

    private static Tally measure(HttpClient client, HttpRequest request, int times) throws Exception {
        var nanos = new long[times];
        var begin = System.nanoTime();
        for (var at = 0; at < times; at++) {
            var asked = System.nanoTime();
            var answer = client.send(request, BodyHandlers.ofByteArray());
            nanos[at] = System.nanoTime() - asked;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + " was answered with " + answer.statusCode());
            }
        }
        return new Tally(request.uri().getPath(), 1, nanos, Duration.ofNanos(System.nanoTime() - begin));
    }
}
