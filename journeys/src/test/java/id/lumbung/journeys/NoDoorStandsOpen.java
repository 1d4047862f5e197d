package id.lumbung.journeys;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import id.lumbung.journeys.house.Api;
import id.lumbung.journeys.house.House;
import id.lumbung.journeys.house.Story;
import id.lumbung.journeys.house.Village;
import id.lumbung.testing.web.Door;

import static org.assertj.core.api.Assertions.assertThat;

/// Walks through the gateway over every handler that the running services declare, with the wrong keys and the right one.
@Story
@Order(70)
class NoDoorStandsOpen {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([^}:]+)(:[^}]*)?}");
    private static final Set<String> INSIDE = Set.of("/error"); // reached by forwarding only

    /// Reference data of the country: whoever is signed in may read them.
    private static final String REFERENCE = "/api/reference/";

    /// Whoever holds a receipt may ask whether it is true, without an account; to a token that nobody signed it is not.
    private static final String VERIFICATION = "/verifikasi/";

    private final House house;
    private final Village village;
    private List<Door> doors = List.of();

    NoDoorStandsOpen(House house) {
        this.house = house;
        this.village = house.village();
    }

    @BeforeAll
    void findTheDoors() {
        var found = new TreeSet<Door>();
        house.operations().forEach((service, address) -> found.addAll(doorsOf(new Api(address, null))));
        doors = List.copyOf(found);
    }

    @Test
    @Order(1)
    void theWalkKnowsTheDoorsOfAllServices() {
        assertThat(doors).hasSizeGreaterThan(60);
        assertThat(doors).extracting(Door::pattern).contains("/operator/kabupaten", "/{regency}/meja",
                "/{regency}/koperasi/{cooperative}/catat/{code}", "/{regency}/api/users");
    }

    @Test
    @Order(2)
    void withoutATokenAProgramIsRefusedAndAReaderIsLedToSignIn() {
        var stranger = new Api(house.origin(), null);
        var open = new ArrayList<String>();
        for (var door : doors) {
            var answer = knock(stranger, door);
            var led = door.page() && door.method().equals("GET") && answer == 302;
            var forged = door.pattern().startsWith(VERIFICATION) && answer == 404;
            if (answer != 401 && !led && !forged) {
                open.add(answer + " " + door);
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    @Order(3)
    void withAnotherRegencysTokenNothingOpens() {
        var neighbour = house.as(house.kutim().admin());
        var open = new ArrayList<String>();
        for (var door : doors) {
            var answer = knock(neighbour, door);
            if (answer >= 500 || !Set.of(403, 404).contains(answer) && !door.pattern().startsWith(REFERENCE)) {
                open.add(answer + " " + door);
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    @Order(4)
    void withTheRightKeyNothingFails() {
        var failed = new ArrayList<String>();
        for (var person : List.of(house.kukar().admin(), village.treasurer(), house.operator())) {
            var own = house.as(person);
            for (var door : doors) {
                var answer = knock(own, door);
                if (answer >= 500) {
                    failed.add(answer + " " + door + " as " + person);
                }
            }
        }
        assertThat(failed).isEmpty();
    }

    private int knock(Api api, Door door) {
        var headers = door.page()
                ? Map.of("Accept", "text/html", "Content-Type", "application/x-www-form-urlencoded")
                : Map.of("Accept", "application/json", "Content-Type", "application/json", "Idempotency-Key",
                        UUID.randomUUID().toString());
        var writes = Set.of("POST", "PUT", "PATCH").contains(door.method());
        var body = !writes ? null : door.page() ? "kunci=" + UUID.randomUUID() : Map.of();
        return api.send(door.method(), door.path(), body, headers).statusCode();
    }

    /// From the list that Spring itself keeps, which the run publishes beside health.
    private Set<Door> doorsOf(Api operations) {
        var found = new HashSet<Door>();
        var contexts = operations.get("/actuator/mappings").path("contexts");
        contexts.valueStream().forEach(context -> context.path("mappings").path("dispatcherServlets").valueStream()
                .forEach(servlet -> servlet.valueStream().forEach(mapping -> {
                    var conditions = mapping.path("details").path("requestMappingConditions");
                    var methods = conditions.path("methods").valueStream().map(method -> method.asString()).toList();
                    conditions.path("patterns").valueStream().map(pattern -> pattern.asString())
                            .filter(pattern -> !INSIDE.contains(pattern) && !pattern.startsWith("/v3/")
                                    && !pattern.startsWith("/actuator"))
                            .forEach(pattern -> (methods.isEmpty() ? List.of("GET", "POST") : methods)
                                    .forEach(method -> found.add(new Door(method, pattern, path(pattern),
                                            !pattern.matches("(/\\{regency})?/api(/.*)?")))));
                })));
        return found;
    }

    /// Real names where we have them: what does not exist is refused too easily.
    private String path(String pattern) {
        return VARIABLE.matcher(pattern).replaceAll(variable -> switch (variable.group(1)) {
            case "regency", "slug" -> house.kukar().slug();
            case "cooperative" -> village.cooperative().toString();
            case "code" -> pattern.contains("catat") || pattern.contains("events")
                    ? "J61"
                    : pattern.contains("accounts") ? "1-1101" : "6402";
            case "period", "month" -> "2025-07";
            default -> UUID.randomUUID().toString();
        });
    }
}
