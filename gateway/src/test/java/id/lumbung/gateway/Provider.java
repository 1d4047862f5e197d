package id.lumbung.gateway;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.springframework.web.util.UriComponentsBuilder;

import id.lumbung.testing.http.StubServer;
import id.lumbung.testing.http.StubServer.Answer;
import id.lumbung.testing.http.StubServer.Request;
import id.lumbung.testing.identity.TokenIssuer;
import id.lumbung.testing.identity.TokenOf;

import static java.util.stream.Collectors.toMap;

/// The identity provider's back door: it trades codes and refresh tokens for tokens, for whoever the test says.
public class Provider {

    private record Login(String nonce, String challenge, Supplier<TokenOf> person) {}

    private final StubServer server = StubServer.start();
    private final TokenIssuer issuer;
    private final Map<String, Login> codes = new ConcurrentHashMap<>();
    private final Map<String, Supplier<TokenOf>> refreshable = new ConcurrentHashMap<>();
    private final AtomicInteger renewals = new AtomicInteger();
    private volatile int lifetime = 300;
    private volatile boolean inTrouble;

    Provider(TokenIssuer issuer) {
        this.issuer = issuer;
        var keys = fetch(issuer.issuer() + "/certs");
        server.json("/certs", keys);
        server.on("/token", this::token);
    }

    String url() {
        return server.url();
    }

    /// How long the tokens of the next logins say they live; below thirty seconds the gateway renews at once.
    public void giveTokensFor(int seconds) {
        lifetime = seconds;
    }

    public int renewals() {
        return renewals.get();
    }

    /// How often its keys were fetched.
    public long keyReadings() {
        return server.requests().stream().filter(request -> request.path().equals("/certs")).count();
    }

    public void troubled(boolean inTrouble) {
        this.inTrouble = inTrouble;
    }

    public void endAllSessions() {
        refreshable.clear();
    }

    /// The person types the right password: what the browser carries back to the gateway.
    public String approve(URI authorization, Supplier<TokenOf> person) {
        var asked = UriComponentsBuilder.fromUri(authorization).build().getQueryParams();
        var code = UUID.randomUUID().toString();
        codes.put(code, new Login(decoded(asked.getFirst("nonce")), decoded(asked.getFirst("code_challenge")), person));
        return "/login/oauth2/code/lumbung?code=" + code + "&state=" + asked.getFirst("state");
    }

    private Answer token(Request request) {
        if (inTrouble) {
            return Answer.status(502);
        }
        var form = Arrays.stream(request.body().split("&")).map(pair -> pair.split("=", 2))
                .collect(toMap(pair -> pair[0], pair -> decoded(pair[1])));
        return switch (form.get("grant_type")) {
            case "authorization_code" -> {
                var login = Objects.requireNonNull(codes.remove(form.get("code")));
                yield form.containsKey("code_verifier") && !login.challenge().isEmpty()
                        ? tokens(login.person(), issuer.token().subject("siapa").audience("gateway")
                                .claim("nonce", login.nonce()).sign())
                        : Answer.status(400);
            }
            case "refresh_token" -> {
                var person = refreshable.remove(form.get("refresh_token"));
                renewals.incrementAndGet();
                yield person == null
                        ? new Answer(400, "application/json", "{\"error\":\"invalid_grant\"}", Map.of())
                        : tokens(person, issuer.token().subject("siapa").audience("gateway").sign());
            }
            default -> Answer.status(400);
        };
    }

    private Answer tokens(Supplier<TokenOf> person, String idToken) {
        var refresh = UUID.randomUUID().toString();
        refreshable.put(refresh, person);
        return Answer.json("""
                {"access_token":"%s","token_type":"Bearer","expires_in":%d,"refresh_token":"%s","id_token":"%s",
                 "scope":"openid organization:*"}""".formatted(person.get().sign(), lifetime, refresh, idToken));
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    private static String fetch(String url) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString()).body();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
