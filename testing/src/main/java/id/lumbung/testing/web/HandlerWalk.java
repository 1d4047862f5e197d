package id.lumbung.testing.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import id.lumbung.testing.identity.TokenIssuer;
import id.lumbung.testing.identity.TokenOf;

/// Tries every door of a service with the wrong keys, and with the right one: no token, an expired one, one of a foreign
/// issuer, one for another audience are answered 401; the token of another tenant 403 or 404; nothing is ever answered
/// with 500, also where the key is right and the values are made up.
///
/// ```java
/// assertThat(HandlerWalk.over(mappings, "kukar").open("/api/catalogue", "asked before anybody has signed in")
///         .complaints("http://127.0.0.1:" + port, issuer, own, foreign)).isEmpty();
/// ```
public final class HandlerWalk {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([^}:]+)(:[^}]*)?}");
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH");

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(30)).build();
    private final List<Door> doors;
    private final Map<String, String> open = new LinkedHashMap<>();

    private HandlerWalk(List<Door> doors) {
        this.doors = doors;
    }

    /// Over the doors of a running application.
    ///
    /// @param regency stands wherever a path names its tenant
    public static HandlerWalk over(RequestMappingHandlerMapping mappings, String regency) {
        var doors = new TreeSet<Door>();
        each(mappings, regency, (door, _) -> doors.add(door));
        doors.removeIf(door -> door.pattern().equals("/error")); // reached by forwarding only
        return new HandlerWalk(List.copyOf(doors));
    }

    static void each(RequestMappingHandlerMapping mappings, String regency, BiConsumer<Door, HandlerMethod> visitor) {
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            var methods = mapping.getMethodsCondition().getMethods();
            for (var pattern : mapping.getPatternValues()) {
                for (var method : methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods) {
                    visitor.accept(new Door(method.name(), pattern, path(pattern, handler, regency), isPage(handler)),
                            handler);
                }
            }
        });
    }

    /// Over doors that another process wrote down.
    public static HandlerWalk over(List<Door> doors) {
        return new HandlerWalk(List.copyOf(doors));
    }

    public List<Door> doors() {
        return doors;
    }

    /// Declares a pattern that asks for no token.
    ///
    /// @param reason for the reader of the test
    public HandlerWalk open(String pattern, String reason) {
        if (doors.stream().noneMatch(door -> door.pattern().equals(pattern))) {
            throw new IllegalArgumentException("There is no door " + pattern);
        }
        open.put(pattern, reason);
        return this;
    }

    /// Walks, and tells what was not as it must be.
    ///
    /// @param issuer the one that the service trusts
    /// @param own a person of the tenant in the paths, with every role that may matter
    /// @param foreign a person of another tenant, with as many roles there
    public List<String> complaints(String base, TokenIssuer issuer, TokenOf own, TokenOf foreign) {
        try (var stranger = TokenIssuer.start()) {
            var right = own.sign();
            var other = foreign.sign();
            Map<String, @Nullable String> refused = new LinkedHashMap<>();
            refused.put("no token", null);
            refused.put("an expired token", own.copy().expired().sign());
            refused.put("a token for another audience", own.copy().audience("account").sign());
            refused.put("a token that a stranger signed", own.copy().signedBy(stranger).claimingIssuer(issuer.issuer())
                    .sign());
            refused.put("a token of a foreign issuer", own.copy().signedBy(stranger).sign());
            refused.put("no token at all, only letters", "eyJhbGciOiJub25lIn0.e30.");

            var complaints = new ArrayList<String>();
            for (var door : doors) {
                if (!open.containsKey(door.pattern())) {
                    refused.forEach((key, token) -> expect(complaints, base, door, key, token, Set.of(401)));
                    if (door.ofTenant()) {
                        expect(complaints, base, door, "a token of another tenant", other, Set.of(403, 404));
                    }
                }
                expect(complaints, base, door, "its own people's token", right, Set.of());
            }
            return complaints;
        }
    }

    private void expect(List<String> complaints, String base, Door door, String key, @Nullable String token,
            Set<Integer> expected) {
        var status = knock(base, door, token);
        if (status >= 500 || !expected.isEmpty() && !expected.contains(status)) {
            complaints.add("%s %s with %s answered %d".formatted(door.method(), door.path(), key, status));
        }
    }

    private int knock(String base, Door door, @Nullable String token) {
        var request = HttpRequest.newBuilder(URI.create(base + door.path())).timeout(Duration.ofMinutes(1))
                .header("Accept", door.page() ? "text/html" : "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (door.page()) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        } else if (!door.reads()) {
            request.header("Content-Type", "application/json").header("Idempotency-Key", UUID.randomUUID().toString());
        }
        var body = !WRITES.contains(door.method())
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(door.page() ? "kunci=" + UUID.randomUUID() : "{}");
        try {
            return client.send(request.method(door.method(), body).build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(door + " gave no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isPage(HandlerMethod handler) {
        return !AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class)
                && !handler.hasMethodAnnotation(ResponseBody.class);
    }

    private static String path(String pattern, HandlerMethod handler, String regency) {
        return VARIABLE.matcher(pattern).replaceAll(variable -> variable.group(1).equals("regency")
                ? regency
                : madeUp(variable.group(1), handler));
    }

    private static String madeUp(String variable, HandlerMethod handler) {
        return Stream.of(handler.getMethodParameters())
                .filter(parameter -> {
                    var named = parameter.getParameterAnnotation(PathVariable.class);
                    return named != null && (named.value().equals(variable)
                            || variable.equals(parameter.getParameter().getName()));
                })
                .findFirst().map(parameter -> valueOf(parameter.getParameterType())).orElse("x");
    }

    private static String valueOf(Class<?> type) {
        if (type == UUID.class) {
            return UUID.randomUUID().toString();
        } else if (type == LocalDate.class) {
            return "2025-07-01";
        } else if (type == YearMonth.class) {
            return "2025-07";
        } else if (Temporal.class.isAssignableFrom(type)) {
            return "2025";
        } else if (type.isEnum()) {
            return Arrays.asList(type.getEnumConstants()).getFirst().toString();
        }
        return "1";
    }
}
