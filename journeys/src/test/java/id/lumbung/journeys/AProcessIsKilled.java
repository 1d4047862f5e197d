package id.lumbung.journeys;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import id.lumbung.journeys.house.Api;
import id.lumbung.journeys.house.HeldSteps;
import id.lumbung.journeys.house.HeldSteps.Place;
import id.lumbung.journeys.house.House;
import id.lumbung.journeys.house.Keycloak;
import id.lumbung.journeys.house.Patience;
import id.lumbung.journeys.house.Story;

import static org.assertj.core.api.Assertions.assertThat;

/// The process that brings regencies aboard is killed without a word (SIGKILL), after each step and in the middle of each,
/// and is started again: every regency ends as the one that nobody disturbed.
///
/// Here the service works on twelve at once, so one death is enough for all twelve places.
@Story
@Order(15)
class AProcessIsKilled {

    private static final String SERVICE = "tenant-service";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// A regency, and where its onboarding stands at the moment of death.
    private record Victim(int code, int steps, Place place) {}

    /// REGENCY, ORGANIZATION, GROUPS, ADMIN, SETTINGS, CHECK and OPENING are the steps 1 to 7.
    private static final List<Victim> VICTIMS = List.of(
            new Victim(1101, 2, Place.DONE), new Victim(1102, 2, Place.WRITTEN),
            new Victim(1103, 3, Place.DONE), new Victim(1104, 1, Place.WRITTEN),
            new Victim(1105, 3, Place.WRITTEN), new Victim(1106, 4, Place.DONE),
            new Victim(1107, 4, Place.WRITTEN), new Victim(1108, 5, Place.DONE),
            new Victim(1109, 5, Place.WRITTEN), new Victim(1110, 6, Place.DONE),
            new Victim(1111, 6, Place.WRITTEN), new Victim(1112, 7, Place.DONE));

    private final House house;
    private final HeldSteps held;
    private Map<String, Object> undisturbed = Map.of();
    private Api operator;

    AProcessIsKilled(House house) throws Exception {
        this.house = house;
        this.held = HeldSteps.in(house.database("tenant"));
    }

    @BeforeAll
    void oneComesAboardUndisturbed() throws Exception {
        anOperatorIsThere();
        begin(1113);
        awaitActive(1113);
        undisturbed = end(1113);
        assertThat(undisturbed).containsEntry("organizations", 1).containsEntry("people", 1);
    }

    /// With a token that lasts for a chapter.
    @BeforeEach
    void anOperatorIsThere() {
        operator = house.as(house.operator());
    }

    @AfterAll
    void nothingIsHeldAnyMore() throws Exception {
        held.close();
    }

    @Test
    @Order(1)
    void onlyThoseStandHalfWayWhoWereAtWork() throws Exception {
        for (var victim : VICTIMS) {
            held.hold(victim.code(), victim.steps(), victim.place());
            begin(victim.code());
        }
        for (var victim : VICTIMS) {
            Patience.until(PATIENCE, victim + " is where it is to die", () -> isReached(victim));
        }
        house.kill(SERVICE);
        held.letGo();
        var keycloak = house.keycloak().asAdmin();
        for (var victim : VICTIMS) {
            assertThat(held.steps(victim.code())).as("written down of %s", victim)
                    .isEqualTo(victim.place() == Place.DONE ? victim.steps() - 1 : victim.steps());
            assertThat(organizations(keycloak, victim.code())).as("already in Keycloak of %s", victim)
                    .hasSize(victim.steps() > 1 ? 1 : 0);
        }
    }

    @Test
    @Order(2)
    void startedAgainItBringsAllOfThemToTheSameEnd() throws Exception {
        held.letAMinutePass();
        house.startAgain(SERVICE);
        for (var victim : VICTIMS) {
            awaitActive(victim.code());
            assertThat(end(victim.code())).as("%s", victim).isEqualTo(undisturbed);
        }
    }

    private boolean isReached(Victim victim) {
        try {
            return held.isReached(victim.code());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void begin(int code) {
        operator.put("/api/regencies/" + slug(code),
                Map.of("code", code, "admin", Map.of("name", "Admin Pertama", "phone", phone(code))));
    }

    /// Nobody asks for it: the service looks by itself for what was left half-way.
    private void awaitActive(int code) {
        Patience.until(PATIENCE, code + " is active",
                () -> operator.get("/api/regencies/" + slug(code)).path("state").asString("").equals("ACTIVE"));
    }

    /// What there is of a regency in the end, here and in Keycloak, without its own name and numbers.
    private Map<String, Object> end(int code) throws Exception {
        var keycloak = house.keycloak().asAdmin();
        var end = new TreeMap<String, Object>(held.rows(code));
        var organizations = organizations(keycloak, code);
        end.put("organizations", organizations.size());
        var organization = Keycloak.REALM + "/organizations/" + organizations.getFirst();
        var groups = new ArrayList<String>();
        for (var group : keycloak.get(organization + "/groups?max=100")) {
            var path = organization + "/groups/" + group.path("id").asString();
            groups.add(group.path("name").asString() + " "
                    + keycloak.get(path + "/role-mappings/realm").findValuesAsString("name") + " "
                    + keycloak.get(path + "/members").size());
        }
        end.put("groups", groups.stream().sorted().toList());
        end.put("members", keycloak.get(organization + "/members").size());
        end.put("people", keycloak.get(Keycloak.REALM + "/users?exact=true&username=62" + phone(code).substring(1))
                .size());
        return end;
    }

    private static List<String> organizations(Api keycloak, int code) {
        return keycloak.get(Keycloak.REALM + "/organizations?q=kode:" + code)
                .findValuesAsString("id");
    }

    private static String slug(int code) {
        return "uji-" + code;
    }

    private static String phone(int code) {
        return "08120000" + code;
    }
}
