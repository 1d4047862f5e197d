package id.lumbung.journeys;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private static final int HANDS = 4;

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
        assertThat(thatAnswer(new Api(house.origin(), null), (door, answer) -> {
            var led = door.page() && door.method().equals("GET") && answer == 302;
            var forged = door.pattern().startsWith(VERIFICATION) && answer == 404;
            return answer != 401 && !led && !forged;
        })).isEmpty();
    }

    @Test
    @Order(3)
    void withAnotherRegencysTokenNothingOpens() {
        assertThat(thatAnswer(house.as(house.kutim().admin()), (door, answer) -> answer >= 500
                || !Set.of(403, 404).contains(answer) && !door.pattern().startsWith(REFERENCE))).isEmpty();
    }

    @Test
    @Order(4)
    void withTheRightKeyNothingFails() {
        for (var person : List.of(house.kukar().admin(), village.treasurer(), house.operator())) {
            assertThat(thatAnswer(house.as(person), (door, answer) -> answer >= 500)).as(person.toString()).isEmpty();
        }
    }

    /// All doors whose answer is wrong. Those to look through are tried several at a time, as people do; the others one
    /// after the other.
    private List<String> thatAnswer(Api api, BiPredicate<Door, Integer> wrong) {
        var doorsByLook = doors.stream().collect(Collectors.partitioningBy(door -> door.method().equals("GET")));
        Function<Door, Optional<String>> look = door -> Optional.of(knock(api, door))
                .filter(answer -> wrong.test(door, answer)).map(answer -> answer + " " + door);
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            var looked = doorsByLook.get(true).stream().map(door -> hands.submit(() -> look.apply(door))).toList();
            return Stream
                    .concat(looked.stream().map(NoDoorStandsOpen::awaited), doorsByLook.get(false).stream().map(look))
                    .flatMap(Optional::stream).toList();
        }
    }

    private static <T> T awaited(Future<T> looked) {
        try {
            return looked.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
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
