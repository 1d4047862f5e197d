package id.lumbung.standalone.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class RealmFileTest {

    private final JsonNode realm = JsonMapper.shared().readTree(RealmFiles.read(RealmFiles.REALM));

    @Test
    void holdsNoSecretOfItsOwn() {
        assertThat(realm.findValuesAsString("secret")).isNotEmpty()
                .allMatch(secret -> secret.matches("\\$\\{[A-Z_]+}"));
        assertThat(realm.findValues("credentials")).isEmpty();
    }

    @Test
    void knowsNobodyButServices() {
        assertThat(all("users")).isNotEmpty().allMatch(user -> user.has("serviceAccountClientId"));
    }

    @Test
    void noClientTradesPasswordsForTokens() {
        assertThat(all("clients")).noneMatch(client -> client.path("directAccessGrantsEnabled").asBoolean(false))
                .noneMatch(client -> client.path("publicClient").asBoolean(false))
                .noneMatch(client -> client.path("clientId").asString().equals(Realm.CLI));
    }

    @Test
    void whoSignsInAtTheGatewayNeedsAProofKey() {
        assertThat(client("gateway").at("/attributes/pkce.code.challenge.method").asString()).isEqualTo("S256");
        assertThat(client("gateway").path("redirectUris").findValuesAsString("")).allMatch(uri -> uri.startsWith("${"));
    }

    @Test
    void aTokenTellsOnlyTheRolesOfTheWholePlatform() {
        assertThat(all("clients")).allMatch(client -> !client.path("fullScopeAllowed").asBoolean(true));
        assertThat(realm.at("/scopeMappings/0/roles").values().stream().map(JsonNode::asString))
                .containsExactly("operator", "nasional");
    }

    /// A single role over all users would switch the permissions off that hold tenant-service to people of regencies.
    @Test
    void noServiceAdministersUsersOrTheRealm() {
        assertThat(all("users").stream().flatMap(user -> user.at("/clientRoles/realm-management").valueStream())
                .map(JsonNode::asString)).containsExactly("manage-organizations", "query-users");
        assertThat(realm.path("adminPermissionsEnabled").asBoolean(false)).isTrue();
    }

    @Test
    void whatTenantServiceMayGiveIsEveryRoleOfARegencyAndNoneOfThePlatform() {
        var given = client("admin-permissions").at("/authorizationSettings/policies/2/config/resources").asString();
        for (var role : realm.at("/roles/realm")) {
            var ofThePlatform = List.of("operator", "nasional").contains(role.path("name").asString());
            assertThat(given.contains("\"" + role.path("id").asString("none") + "\"")).as(role.toString())
                    .isEqualTo(!ofThePlatform);
        }
    }

    @Test
    void hasTheRolesOfTheOffice() {
        assertThat(realm.at("/roles/realm").values().stream().map(role -> role.path("name").asString())).contains(
                "operator", "nasional", "dinas-admin", "dinas-petugas", "pendamping", "kepala-desa", "bpd", "bumdes",
                "pengurus", "pengawas", "anggota");
    }

    @Test
    void anAccessTokenLivesFiveMinutesAndASessionTenHours() {
        assertThat(List.of(realm.path("accessTokenLifespan").asInt(), realm.path("ssoSessionIdleTimeout").asInt(),
                realm.path("ssoSessionMaxLifespan").asInt())).containsExactly(300, 1800, 36_000);
    }

    @Test
    void everyFileOfTheThemeIsOnTheClassPathAndLoadsNothingFromElsewhere() {
        assertThat(RealmFiles.THEME).allSatisfy(file -> assertThat(new String(RealmFiles.read(file)))
                .doesNotContainPattern("(@import|url\\(\"?)\\s*\"?(https?:)?//"));
    }

    @Test
    void noFileOfTheThemeIsForgotten() throws IOException {
        var folder = Path.of("src/main/keycloak");
        try (var files = Files.walk(folder.resolve("themes"))) {
            assertThat(files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()))
                    .containsExactlyInAnyOrderElementsOf(RealmFiles.THEME);
        }
    }

    private List<JsonNode> all(String field) {
        return StreamSupport.stream(realm.path(field).spliterator(), false).toList();
    }

    private JsonNode client(String id) {
        return all("clients").stream().filter(client -> client.path("clientId").asString().equals(id)).findFirst()
                .orElseThrow();
    }
}
