package id.lumbung.platform.file.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// As much of S3 as a store needs: put, get, head, delete and list, in one bucket, for whoever signs.
final class StubBucket implements AutoCloseable {

    final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final HttpServer server;

    StubBucket() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var signed = exchange.getRequestHeaders().getFirst("Authorization");
            if (signed == null || !signed.matches("AWS4-HMAC-SHA256 Credential=kunci/\\d{8}/id-1/s3/aws4_request, "
                    + "SignedHeaders=[^ ]*host[^ ]*, Signature=[0-9a-f]{64}")) {
                answer(exchange, 403, error("AccessDenied"));
                return;
            }
            var path = exchange.getRequestURI().getPath();
            if (path.equals("/bukti") || path.equals("/bukti/")) {
                answer(exchange, 200, list());
                return;
            }
            var key = path.substring("/bukti/".length());
            switch (exchange.getRequestMethod()) {
                case "PUT" -> {
                    objects.put(key, body);
                    answer(exchange, 200, new byte[0]);
                }
                case "DELETE" -> {
                    objects.remove(key);
                    exchange.sendResponseHeaders(204, -1);
                }
                default -> {
                    var found = objects.get(key);
                    answer(exchange, found == null ? 404 : 200, found == null ? error("NoSuchKey") : found);
                }
            }
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] content) throws IOException {
        var headOnly = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, headOnly || content.length == 0 ? -1 : content.length);
        if (!headOnly && content.length > 0) {
            exchange.getResponseBody().write(content);
        }
    }

    private static byte[] error(String code) {
        return "<Error><Code>%s</Code><Message>x</Message></Error>".formatted(code).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] list() {
        return objects.keySet().stream().map(key -> """
                <Contents><Key>%s</Key><LastModified>2025-07-01T00:00:00.000Z</LastModified><Size>1</Size></Contents>"""
                .formatted(key))
                .collect(Collectors.joining("", """
                        <ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>bukti</Name>
                        <IsTruncated>false</IsTruncated>""", "</ListBucketResult>"))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
