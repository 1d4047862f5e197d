package id.lumbung.journeys;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import id.lumbung.journeys.house.Account;
import id.lumbung.journeys.house.House;
import id.lumbung.journeys.house.Story;
import id.lumbung.journeys.house.Token;

import static java.util.Base64.getUrlDecoder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// The realm file in the real Keycloak: what the tests' own issuer imitates must be what people get.
@Story
@Order(12)
class ATokenIsAsRecorded {

    private static final String RECORDED = "/id/lumbung/testing/identity/keycloak-token.json";
    private static final JsonMapper JSON = new JsonMapper();

    private final House house;
    private final Account dinas;

    ATokenIsAsRecorded(House house) {
        this.house = house;
        this.dinas = house.kukar().admin();
    }

    @Test
    @Order(1)
    void thatOfAPersonHasTheRecordedShape() throws IOException {
        JsonNode recorded;
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream(RECORDED))) {
            recorded = JSON.readTree(file).path("payload");
        }
        var real = claims(Token.of(house.issuer(), dinas));
        // Nobody of a regency has a role of the whole platform; the recorded person had, to show where it stands.
        var expected = shape(recorded);
        expected.keySet().removeIf(path -> path.startsWith("/realm_access"));
        assertThat(shape(real)).containsExactlyEntriesOf(expected);
        assertThat(real.at("/organization/kukar/kode/0").asString()).isEqualTo("6402");
        assertThat(real.at("/organization/kukar/realm_access/roles/0").asString()).isEqualTo("dinas-admin");
        assertThat(real.path("aud").asString()).isEqualTo("lumbung");
        assertThat(real.path("iss").asString()).isEqualTo(house.issuer().toString());
        assertThat(real.path("exp").asLong() - real.path("iat").asLong()).isEqualTo(300);
    }

    @Test
    @Order(2)
    void anOperatorHasARoleOfThePlatformAndNoRegency() {
        var operator = claims(Token.of(house.issuer(), house.operator()));
        assertThat(operator.at("/realm_access/roles").toString()).isEqualTo("[\"operator\"]");
        assertThat(operator.path("organization").isEmpty()).isTrue();
    }

    @Test
    @Order(3)
    void aWrongPasswordGivesNone() {
        var guessing = new Account(dinas.name(), dinas.userName(), "rahasia-0000");
        assertThatThrownBy(() -> Token.of(house.issuer(), guessing)).hasMessageContaining("invalid_grant");
    }

    @Test
    @Order(4)
    void thatOfAServiceHasTheAudienceAndNoName() {
        var service = claims(house.keycloak().token("cooperative-service"));
        assertThat(service.path("aud").asString()).isEqualTo("lumbung");
        assertThat(service.path("azp").asString()).isEqualTo("cooperative-service");
        assertThat(service.has("organization")).isFalse();
        assertThat(service.has("realm_access")).isFalse();
    }

    private static JsonNode claims(String token) {
        return JSON.readTree(getUrlDecoder().decode(token.split("\\.")[1]));
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
