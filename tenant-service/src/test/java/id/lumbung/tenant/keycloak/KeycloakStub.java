package id.lumbung.tenant.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.json.JsonMapper;

import id.lumbung.tenant.account.Role;

/// A Keycloak that knows only what this service asks of it, and can be made to fail: to be away, or to do what it is told
/// and lose the answer.
public final class KeycloakStub {

    public static final String SECRET = "only-for-tests";

    private static final String ADMIN = "/admin/realms/lumbung";
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final class Shared {
        static final KeycloakStub STUB = new KeycloakStub();
    }

    public static final class Org {
        public final String id = UUID.randomUUID().toString();
        public final String alias;
        public final String name;
        public final String code;
        public final Map<String, Group> groups = new LinkedHashMap<>();
        public final Set<String> members = new TreeSet<>();

        Org(Map<?, ?> body) {
            alias = String.valueOf(body.get("alias"));
            name = String.valueOf(body.get("name"));
            code = String.valueOf(((List<?>) ((Map<?, ?>) body.get("attributes")).get("kode")).getFirst());
        }

        Map<String, Object> row() {
            return Map.of("id", id, "alias", alias, "name", name);
        }

        public Set<String> rolesOf(String user) {
            var roles = new TreeSet<String>();
            groups.values().stream().filter(group -> group.members.contains(user))
                    .forEach(group -> roles.addAll(group.roles));
            return roles;
        }
    }

    public static final class Group {
        public final String id = UUID.randomUUID().toString();
        public final String name;
        public final Set<String> roles = new TreeSet<>();
        public final Set<String> members = new TreeSet<>();

        Group(String name) {
            this.name = name;
        }
    }

    public static final class User {
        public final String id = UUID.randomUUID().toString();
        public final String username;
        public final String firstName;
        public String password = "";
        public boolean temporary;

        public User(String username, String firstName) {
            this.username = username;
            this.firstName = firstName;
        }
    }

    private record Answer(int status, Object body) {}

    private final HttpServer server;
    private final List<Org> orgs = new ArrayList<>();
    private final List<User> users = new ArrayList<>();
    private final List<String> writes = new ArrayList<>();
    private String token = "";
    private boolean away;
    private Predicate<String> loses = write -> false;

    private KeycloakStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    public static KeycloakStub shared() {
        return Shared.STUB;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// As if it were stopped, until told otherwise.
    public synchronized void away(boolean away) {
        this.away = away;
    }

    /// Does the writes of which this is true once, and cuts the connection instead of answering.
    public synchronized void loseOnce(Predicate<String> write) {
        this.loses = write;
    }

    /// As after a restart with other keys.
    public synchronized void forgetTokens() {
        token = "";
    }

    public synchronized List<Org> orgs(String code) {
        return orgs.stream().filter(org -> org.code.equals(code)).toList();
    }

    public synchronized Org org(String code) {
        return orgs(code).getFirst();
    }

    public synchronized List<User> users(String username) {
        return users.stream().filter(user -> user.username.equals(username)).toList();
    }

    /// Somebody whom another way made.
    public synchronized User add(String username, String firstName) {
        var user = new User(username, firstName);
        users.add(user);
        return user;
    }

    /// Somebody whom another way took out.
    public synchronized void remove(User user) {
        users.remove(user);
    }

    /// An organization that somebody made by hand.
    public synchronized void addOrg(String alias, String code) {
        orgs.add(new Org(Map.of("alias", alias, "name", alias, "attributes", Map.of("kode", List.of(code)))));
    }

    /// What was changed since the last time somebody asked.
    public synchronized List<String> takeWrites() {
        var taken = List.copyOf(writes);
        writes.clear();
        return taken;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Answer answer;
            synchronized (this) {
                if (away) {
                    return; // closed without an answer
                }
                answer = answer(exchange, body);
                var write = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath().replace(ADMIN, "");
                if (!exchange.getRequestMethod().equals("GET") && !write.contains("/token") && answer.status < 300) {
                    writes.add(write);
                    if (loses.test(write)) {
                        loses = other -> false;
                        return;
                    }
                }
            }
            var bytes = answer.body == null ? new byte[0] : JSON.writeValueAsBytes(answer.body);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Answer answer(HttpExchange exchange, String body) {
        var path = exchange.getRequestURI().getPath();
        if (path.endsWith("/protocol/openid-connect/token")) {
            if (!body.contains("client_secret=" + SECRET)) {
                return new Answer(401, Map.of("error", "unauthorized_client"));
            }
            token = UUID.randomUUID().toString();
            return new Answer(200, Map.of("access_token", token, "expires_in", 60));
        }
        if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return new Answer(401, null);
        }
        var parts = path.substring(ADMIN.length() + 1).split("/");
        var query = query(exchange.getRequestURI().getRawQuery());
        return switch (parts[0]) {
            case "organizations" -> organizations(exchange.getRequestMethod(), parts, query, body);
            case "users" -> users(exchange.getRequestMethod(), parts, query, body);
            case "roles" -> new Answer(403, null); // as the realm file has it
            default -> new Answer(404, null);
        };
    }

    private Answer organizations(String method, String[] parts, Map<String, String> query, String body) {
        if (parts.length == 1 && method.equals("GET")) {
            return new Answer(200, orgs.stream().filter(org -> ("kode:" + org.code).equals(query.get("q")))
                    .map(Org::row).toList());
        }
        if (parts.length == 1) {
            var org = new Org(JSON.readValue(body, Map.class));
            if (orgs.stream().anyMatch(other -> other.alias.equals(org.alias) || other.name.equals(org.name))) {
                return new Answer(409, Map.of("errorMessage", "A organization with the same alias already exists"));
            }
            orgs.add(org);
            return new Answer(201, null);
        }
        var org = orgs.stream().filter(other -> other.id.equals(parts[1])).findFirst().orElseThrow();
        return parts[2].equals("members") ? members(method, parts, body, org) : groups(method, parts, query, body, org);
    }

    private Answer members(String method, String[] parts, String body, Org org) {
        return switch (method) {
            case "GET" -> org.members.contains(parts[3])
                    ? new Answer(200, Map.of("id", parts[3]))
                    : new Answer(404, null);
            case "DELETE" -> {
                org.groups.values().forEach(group -> group.members.remove(parts[3]));
                yield new Answer(org.members.remove(parts[3]) ? 204 : 404, null);
            }
            default -> {
                var user = body.replace("\"", "");
                if (users.stream().noneMatch(known -> known.id.equals(user))) {
                    yield new Answer(400, null);
                }
                yield org.members.add(user) ? new Answer(201, null) : new Answer(409, null);
            }
        };
    }

    private Answer groups(String method, String[] parts, Map<String, String> query, String body, Org org) {
        if (parts.length == 3 && method.equals("GET")) {
            return new Answer(200, Optional.ofNullable(org.groups.get(query.get("search"))).stream()
                    .map(group -> Map.of("id", group.id, "name", group.name)).toList());
        }
        if (parts.length == 3) {
            var name = String.valueOf(JSON.readValue(body, Map.class).get("name"));
            return org.groups.putIfAbsent(name, new Group(name)) == null
                    ? new Answer(201, null)
                    : new Answer(409, null);
        }
        var group = org.groups.values().stream().filter(other -> other.id.equals(parts[3])).findFirst().orElseThrow();
        if (parts[4].equals("members")) {
            if (!org.members.contains(parts[5])) {
                return new Answer(400, null);
            }
            return new Answer(group.members.add(parts[5]) ? 204 : 409, null);
        }
        if (parts[parts.length - 1].equals("available")) {
            return new Answer(200, Role.codes().stream().filter(role -> !group.roles.contains(role))
                    .map(role -> Map.of("id", "role-" + role, "name", role)).toList());
        }
        if (method.equals("GET")) {
            return new Answer(200, group.roles.stream().map(role -> Map.of("name", role)).toList());
        }
        for (var role : JSON.readValue(body, List.class)) {
            group.roles.add(String.valueOf(((Map<?, ?>) role).get("name")));
        }
        return new Answer(204, null);
    }

    private Answer users(String method, String[] parts, Map<String, String> query, String body) {
        if (parts.length == 1 && method.equals("GET")) {
            return new Answer(200, users(query.getOrDefault("username", "")).stream()
                    .map(user -> Map.of("id", user.id, "username", user.username)).toList());
        }
        var map = JSON.readValue(body, Map.class);
        if (parts.length == 1) {
            if (!List.of("daerah").equals(map.get("groups"))) {
                return new Answer(403, null);
            }
            var username = String.valueOf(map.get("username"));
            if (!users(username).isEmpty()) {
                return new Answer(409, null);
            }
            users.add(new User(username, String.valueOf(map.get("firstName"))));
            return new Answer(201, null);
        }
        var user = users.stream().filter(other -> other.id.equals(parts[1])).findFirst().orElseThrow();
        user.password = String.valueOf(map.get("value"));
        user.temporary = Boolean.TRUE.equals(map.get("temporary"));
        return new Answer(204, null);
    }

    private static Map<String, String> query(String raw) {
        var query = new LinkedHashMap<String, String>();
        for (var pair : raw == null ? new String[0] : raw.split("&")) {
            var parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }
}
