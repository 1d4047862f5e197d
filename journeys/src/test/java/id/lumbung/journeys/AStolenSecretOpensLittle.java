package id.lumbung.journeys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import id.lumbung.journeys.house.Api;
import id.lumbung.journeys.house.House;
import id.lumbung.journeys.house.Keycloak;
import id.lumbung.journeys.house.Story;

import static org.assertj.core.api.Assertions.assertThat;

/// Whoever gets hold of the secret of tenant-service can make people of regencies, and cannot become an operator.
@Story
@Order(65)
class AStolenSecretOpensLittle {

    private static final String NAME = "6281100000651";
    private static final Map<String, Object> PASSWORD = Map.of("type", "password", "value", "curian-2025", "temporary",
            false);

    private final Keycloak keycloak;
    private final Api thief;
    private String operator = "";
    private String national = "";
    private String self = "";
    private String management = "";
    private String gateway = "";

    AStolenSecretOpensLittle(House house) {
        house.kukar();
        this.keycloak = house.keycloak();
        this.thief = keycloak.as("tenant-service");
    }

    @BeforeAll
    void learnWhatTheThiefCouldOnlyGuess() {
        var admin = keycloak.asAdmin();
        admin.post(Keycloak.REALM + "/users", Map.of("username", "pusat", "firstName", "Pusat", "enabled", true));
        operator = id("/users?exact=true&username=operator");
        national = id("/users?exact=true&username=pusat");
        self = id("/users?exact=true&username=service-account-tenant-service");
        management = id("/clients?clientId=realm-management");
        gateway = id("/clients?clientId=gateway");
        admin.post(Keycloak.REALM + "/users/" + national + "/role-mappings/realm", List.of(role("nasional")));
    }

    @Test
    @Order(1)
    void whoIsOfNoRegencyIsNotEvenSeen() {
        assertThat(thief.get(Keycloak.REALM + "/users?exact=true&username=operator")).isEmpty();
        assertThat(thief.get(Keycloak.REALM + "/users?max=1000").findValuesAsString("username"))
                .doesNotContain("operator", "pusat").noneMatch(name -> name.startsWith("service-account"));
        assertThat(thief.send("POST", Keycloak.REALM + "/users", Map.of("username", NAME, "enabled", true),
                Map.of()).statusCode()).as("somebody outside of the group").isEqualTo(403);
    }

    @Test
    @Order(2)
    void noAccountOfThePlatformCanBeTakenOver() {
        for (var victim : List.of(operator, national, self)) {
            var user = "/users/" + victim;
            refused("PUT", user + "/reset-password", PASSWORD);
            refused("PUT", user, Map.of("enabled", false));
            refused("DELETE", user, null);
            refused("POST", user + "/logout", null);
            refused("POST", user + "/impersonation", null);
            refused("PUT", user + "/groups/" + id("/groups?search=daerah"), null);
            refused("GET", user + "/credentials", null);
        }
    }

    @Test
    @Order(3)
    void nobodyIsGivenARoleOfThePlatformOrOfTheRealm() {
        thief.post(Keycloak.REALM + "/users", Map.of("username", NAME, "firstName", "Rekan", "enabled", true, "groups",
                List.of("daerah"), "realmRoles", List.of("operator"), "clientRoles",
                Map.of("realm-management", List.of("realm-admin"))));
        var friend = thief.get(Keycloak.REALM + "/users?exact=true&username=" + NAME).at("/0/id").asString();
        assertThat(keycloak.asAdmin().get(Keycloak.REALM + "/users/" + friend + "/role-mappings")
                .findValuesAsString("name"))
                .containsExactly("default-roles-lumbung");
        var admin = keycloak.asAdmin().get(Keycloak.REALM + "/clients/" + management + "/roles/realm-admin");
        for (var user : List.of(friend, self)) {
            for (var name : List.of("operator", "nasional", "dinas-admin")) {
                refused("POST", "/users/" + user + "/role-mappings/realm", List.of(role(name)));
            }
            refused("POST", "/users/" + user + "/role-mappings/clients/" + management, List.of(admin));
        }
        var kukar = "/organizations/" + id("/organizations?search=Kutai%20Kartanegara");
        var group = kukar + "/groups/" + id(kukar + "/groups");
        refused("POST", group + "/role-mappings/realm", List.of(role("operator")));
        refused("POST", group + "/role-mappings/clients/" + management, List.of(admin));
        refused("POST", "/groups/" + id("/groups?search=daerah") + "/role-mappings/realm", List.of(role("operator")));
        assertThat(thief.send("DELETE", Keycloak.REALM + "/users/" + friend, null, Map.of()).statusCode())
                .isEqualTo(204);
    }

    @Test
    @Order(4)
    void theRealmAndItsClientsStayAsTheyAre() {
        var acts = new LinkedHashMap<String, Object>();
        acts.put("PUT ", Map.of("adminPermissionsEnabled", false));
        acts.put("POST /clients", Map.of("clientId", "pintu-belakang"));
        acts.put("GET /clients", "");
        acts.put("GET /clients/" + gateway + "/client-secret", "");
        acts.put("PUT /clients/" + gateway, Map.of("redirectUris", List.of("https://example.org/*")));
        acts.put("GET /identity-provider/instances", "");
        acts.put("POST /identity-provider/instances", Map.of("alias", "palsu", "providerId", "oidc"));
        acts.put("POST /roles", Map.of("name", "palsu"));
        acts.put("POST /groups", Map.of("name", "palsu"));
        acts.put("POST /partialImport", Map.of("ifResourceExists", "OVERWRITE", "users", List.of()));
        acts.put("GET /admin-events", "");
        var permissions = "/clients/" + id("/clients?clientId=admin-permissions") + "/authz/resource-server/permission";
        acts.put("GET " + permissions, "");
        acts.put("POST " + permissions + "/scope",
                Map.of("name", "palsu", "resourceType", "Users", "scopes", List.of("manage")));
        acts.forEach((act, body) -> {
            var words = act.split(" ", 2);
            refused(words[0], words[1], words[0].equals("GET") ? null : body);
        });
    }

    private void refused(String method, String path, @Nullable Object body) {
        assertThat(thief.send(method, Keycloak.REALM + path, body, Map.of()).statusCode()).as(method + " " + path)
                .isEqualTo(403);
    }

    private String id(String path) {
        return keycloak.asAdmin().get(Keycloak.REALM + path).at("/0/id").asString();
    }

    private JsonNode role(String name) {
        return keycloak.asAdmin().get(Keycloak.REALM + "/roles/" + name);
    }
}
