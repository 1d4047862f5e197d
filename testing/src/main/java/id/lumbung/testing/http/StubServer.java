package id.lumbung.testing.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import id.lumbung.testing.port.FreePort;

/// A neighbour service of the test's own making, on a free port of 127.0.0.1. Paths that nobody taught answer 404.
public final class StubServer implements AutoCloseable {

    /// What the neighbour was asked, in order.
    public record Request(String method, String path, Map<String, List<String>> headers, String body) {

        /// The first value of a header, or null.
        public @Nullable String header(String name) {
            return headers.entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst()).findFirst().orElse(null);
        }
    }

    /// What the neighbour answers.
    public record Answer(int status, String contentType, String body, Map<String, String> headers) {

        public static Answer json(String body) {
            return new Answer(200, "application/json", body, Map.of());
        }

        public static Answer status(int status) {
            return new Answer(status, "application/json", "{}", Map.of());
        }
    }

    private HttpServer server;
    private final Map<String, Function<Request, Answer>> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    private StubServer() {
        this.server = listen(FreePort.find());
    }

    public static StubServer start() {
        return new StubServer();
    }

    private HttpServer listen(int port) {
        try {
            var listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            listening.createContext("/", this::serve);
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The neighbour is stopped: its port refuses every call. Started again it knows what it was taught.
    public void stop() {
        server.stop(0);
    }

    public void startAgain() {
        server = listen(server.getAddress().getPort());
    }

    /// Teaches the answer to a path (without its query); the newest lesson counts.
    public StubServer on(String path, Function<Request, Answer> answer) {
        answers.put(path, answer);
        return this;
    }

    public StubServer json(String path, String body) {
        return on(path, request -> Answer.json(body));
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var request = new Request(exchange.getRequestMethod(), exchange.getRequestURI().toString(),
                    Map.copyOf(exchange.getRequestHeaders()), body);
            requests.add(request);
            var answer = answers.getOrDefault(exchange.getRequestURI().getPath(), asked -> Answer.status(404))
                    .apply(request);
            var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", answer.contentType());
            answer.headers().forEach(exchange.getResponseHeaders()::add);
            var empty = answer.status() == 204 || answer.status() == 304;
            exchange.sendResponseHeaders(answer.status(), empty ? -1 : bytes.length);
            if (!empty) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
