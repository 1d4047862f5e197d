package id.lumbung.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import id.lumbung.testing.identity.TokenOf;

/// Keeps cookies, follows nothing by itself, and asks as a browser asks.
public class Browser {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int port;
    private final Map<String, String> cookies;

    public Browser(int port) {
        this(port, new LinkedHashMap<>());
    }

    private Browser(int port, Map<String, String> cookies) {
        this.port = port;
        this.cookies = cookies;
    }

    /// The same browser, led to another gateway.
    public Browser at(int otherPort) {
        return new Browser(otherPort, cookies);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path).header("Accept", "text/html,*/*;q=0.8").GET(), headers);
    }

    /// A form sent by a page of ours.
    public HttpResponse<String> post(String path, String... headers) {
        return submit(path, "Sec-Fetch-Site", "same-origin", headers);
    }

    public HttpResponse<String> submit(String path, String header, String value, String... headers) {
        var form = request(path).header("Accept", "text/html,*/*;q=0.8")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("jumlah=75000"));
        if (!header.isEmpty()) {
            form.header(header, value);
        }
        return send(form, headers);
    }

    /// Goes through the whole sign-in, beginning at a page; returns where the gateway leads in the end.
    public String signIn(String page, Supplier<TokenOf> person) {
        var toDoor = location(get(page));
        var toProvider = location(get(toDoor));
        return location(get(Neighbours.PROVIDER.approve(URI.create(toProvider), person)));
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location")
                .orElseThrow(
                        () -> new AssertionError("no redirect but " + response.statusCode() + " " + response.body()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            for (var i = 0; i < headers.length; i += 2) {
                request.setHeader(headers[i], headers[i + 1]);
            }
        }
        if (!cookies.isEmpty()) {
            request.header("Cookie", String.join("; ",
                    cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).toList()));
        }
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
