package id.lumbung.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import id.lumbung.standalone.Settings.Parts;
import id.lumbung.standalone.demo.Person;
import id.lumbung.standalone.secret.Secrets;

import static java.util.Base64.getUrlDecoder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// The realm file in the real Keycloak: what the tests' own issuer imitates must be what people get.
class TokenShapeIT {

    private static final String RECORDED = "/id/lumbung/testing/identity/keycloak-token.json";

    @TempDir
    static Path data;

    private static Platform platform;
    private static Person dinas;

    @BeforeAll
    static void start() throws Exception {
        platform = Platform.start(Settings.in(Path.of("..").toRealPath()).withData(data).on(Ports.free())
                .with(Parts.KEYCLOAK));
        dinas = new Person("Admin Dinas", "Siti Rahma", "628123456789", "rahasia-9241", "/", "tries");
        onboardAsTheTenantServiceDoes();
    }

    @AfterAll
    static void stop() throws IOException {
        platform.close();
    }

    @Test
    void aTokenHasTheRecordedShape() throws Exception {
        var recorded = JsonMapper.shared().readTree(getClass().getResourceAsStream(RECORDED)).path("payload");
        var real = claims(platform.token(dinas));
        // Nobody of a regency has a role of the whole platform; the recorded person had, to show where it stands.
        var expected = shape(recorded);
        expected.keySet().removeIf(path -> path.startsWith("/realm_access"));
        assertThat(shape(real)).containsExactlyEntriesOf(expected);
        assertThat(real.at("/organization/kukar/kode/0").asString()).isEqualTo("6402");
        assertThat(real.at("/organization/kukar/realm_access/roles/0").asString()).isEqualTo("dinas-admin");
        assertThat(real.path("aud").asString()).isEqualTo("lumbung");
        assertThat(real.path("iss").asString()).isEqualTo(platform.issuer().toString());
        assertThat(real.path("exp").asLong() - real.path("iat").asLong()).isEqualTo(300);
    }

    @Test
    void anOperatorHasARoleOfThePlatformAndNoRegency() {
        var operator = claims(platform.token(platform.people().getFirst()));
        assertThat(operator.at("/realm_access/roles").toString()).isEqualTo("[\"operator\"]");
        assertThat(operator.path("organization").isEmpty()).isTrue();
    }

    @Test
    void aWrongPasswordGivesNoToken() {
        var guessing = new Person(dinas.title(), dinas.name(), dinas.userName(), "rahasia-0000", "/", "");
        assertThatThrownBy(() -> platform.token(guessing)).hasMessageContaining("invalid_grant");
    }

    @Test
    void aServiceComesWithTheAudienceAndWithoutAName() throws IOException {
        var service = claims(serviceToken("cooperative-service"));
        assertThat(service.path("aud").asString()).isEqualTo("lumbung");
        assertThat(service.path("azp").asString()).isEqualTo("cooperative-service");
        assertThat(service.has("organization")).isFalse();
        assertThat(service.has("realm_access")).isFalse();
    }

    /// As its service account, so that the realm file is held to give it what it needs and no more.
    private static void onboardAsTheTenantServiceDoes() throws IOException {
        var admin = RestClient.builder().requestFactory(new JdkClientHttpRequestFactory())
                .baseUrl(platform.issuer().resolve("/admin/realms/lumbung").toString())
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + serviceToken("tenant-service")).build();
        post(admin, "/organizations", Map.of("name", "Kutai Kartanegara", "alias", "kukar", "enabled", true,
                "attributes", Map.of("kode", List.of("6402"))));
        var organization = id(admin, "/organizations?search=Kutai");
        post(admin, "/organizations/" + organization + "/groups", Map.of("name", "dinas-admin"));
        var group = "/organizations/" + organization + "/groups/"
                + id(admin, "/organizations/" + organization + "/groups");
        var roles = admin.get().uri(group + "/role-mappings/realm/available").retrieve().body(JsonNode.class);
        post(admin, group + "/role-mappings/realm", Objects.requireNonNull(roles).valueStream()
                .filter(role -> role.path("name").asString().equals("dinas-admin")).toList());
        post(admin, "/users", Map.of("username", dinas.userName(), "firstName", dinas.name(), "enabled", true,
                "groups", List.of("daerah"), "credentials",
                List.of(Map.of("type", "password", "value", dinas.password(), "temporary", false))));
        var user = id(admin, "/users?exact=true&username=" + dinas.userName());
        post(admin, "/organizations/" + organization + "/members", user);
        admin.put().uri(group + "/members/" + user).retrieve().toBodilessEntity();
    }

    private static void post(RestClient admin, String path, Object body) {
        admin.post().uri(path).contentType(MediaType.APPLICATION_JSON).body(body).retrieve().toBodilessEntity();
    }

    private static String id(RestClient admin, String path) {
        return Objects.requireNonNull(admin.get().uri(path).retrieve().body(JsonNode.class)).at("/0/id").asString();
    }

    private static String serviceToken(String service) throws IOException {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", service);
        form.add("client_secret", Secrets.in(data.resolve("secrets")).of(service));
        return Objects.requireNonNull(RestClient.builder().requestFactory(new JdkClientHttpRequestFactory()).build()
                .post().uri(platform.issuer() + "/protocol/openid-connect/token")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).retrieve().body(JsonNode.class))
                .path("access_token").asString();
    }

    private static JsonNode claims(String token) {
        return JsonMapper.shared().readTree(getUrlDecoder().decode(token.split("\\.")[1]));
    }

    /// Every path to a value, with what kind of value is there.
    private static TreeMap<String, String> shape(JsonNode node) {
        var shape = new TreeMap<String, String>();
        collect("", node, shape);
        return shape;
    }

    private static void collect(String path, JsonNode node, Map<String, String> shape) {
        shape.put(path, node.getNodeType().name());
        node.properties().forEach(child -> collect(path + "/" + child.getKey(), child.getValue(), shape));
        if (node.isArray() && !node.isEmpty()) {
            collect(path + "/0", node.get(0), shape);
        }
    }
}
