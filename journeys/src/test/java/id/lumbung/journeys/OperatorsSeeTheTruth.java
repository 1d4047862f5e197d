package id.lumbung.journeys;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import id.lumbung.journeys.house.Api;
import id.lumbung.journeys.house.Board;
import id.lumbung.journeys.house.House;
import id.lumbung.journeys.house.Patience;
import id.lumbung.journeys.house.Phone;
import id.lumbung.journeys.house.Story;
import id.lumbung.standalone.observability.Prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// A real Prometheus reads the running platform as it does beside `./run --with-observability`, people work a little, and
/// every question of every dashboard has an answer.
@Story
@Order(58)
class OperatorsSeeTheTruth {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String MAY_BE_EMPTY = "Shows nothing until it has happened once.";

    private final House house;
    private final Phone phone;
    private Api prometheus;
    private Board board;

    OperatorsSeeTheTruth(House house) {
        this.house = house;
        this.phone = house.phone();
    }

    private record Picture(String board, String title, String question, boolean mayBeEmpty) {}

    @BeforeAll
    void prometheusReadsEverybody() throws Exception {
        assumeTrue(Prometheus.isInstalled(), "no prometheus on the PATH: ./test brings one");
        prometheus = new Api(house.observe(), null);
        board = Board.of(house, "6402022010", "2025-07-01");
    }

    @AfterAll
    void hangUp() {
        phone.close();
    }

    @Test
    @Order(1)
    void everyProcessIsReadAndEveryRuleCanBeReckoned() {
        Patience.until(PATIENCE, "four of ours and Keycloak are up", () -> number("sum(up)") == 5);
        Patience.until(PATIENCE, "all rules were reckoned",
                () -> rules().stream().allMatch(rule -> rule.path("health").asString().equals("ok")));
        assertThat(rules()).hasSizeGreaterThan(15);
    }

    @Test
    @Order(2)
    void peopleWorkALittle() {
        house.as(house.operator()).put("/api/regencies/uji-1114",
                Map.of("code", 1114, "admin", Map.of("name", "Admin Pertama", "phone", "081200001114")));
        phone.signIn(board.village().treasurer(), board.village().page(""));
        work(1);
        Patience.until(PATIENCE, "the first work was read", () -> number("sum(lumbung_postings_total)") >= 1
                && number("sum(lumbung_onboarding_total{outcome=\"opened\"})") >= 1);
        work(2);
        house.as(board.village().treasurer()).put(board.village().api("/periods/2025-07/closing"), null);
        Patience.until(PATIENCE, "the second work was read",
                () -> number("sum(increase(lumbung_postings_total[1m]))") > 0
                        && number("sum(rate(lumbung_posting_seconds_count[1m]))") > 0
                        && number("sum(lumbung_onboarding_step_seconds_count)") > 6
                        && number("count(increase(lumbung_periods_total[1m]))") > 0
                        && number("count({__name__=~\"lumbung:.*:ratio_rate30d\"})") == 5);
    }

    @Test
    @Order(3)
    void everyPictureShowsSomething() throws IOException {
        var pictures = pictures();
        assertThat(pictures).hasSizeGreaterThan(100);
        var wrong = new ArrayList<String>();
        for (var picture : pictures) {
            var answer = ask(picture.question());
            if (!answer.path("status").asString().equals("success")) {
                wrong.add(picture + " was not understood: " + answer.path("error").asString());
            } else if (answer.path("data").path("result").isEmpty() && !picture.mayBeEmpty()) {
                wrong.add(picture + " shows nothing");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @Order(4)
    void everyPromiseIsReckonedAndNobodyIsWokenByAnOrdinaryDay() {
        for (var promise : List.of("door_errors", "poor_pages", "sign_in_errors", "posting_errors", "slow_postings")) {
            for (var window : List.of("5m", "30m", "1h", "6h", "3d", "30d")) {
                assertThat(number("count(lumbung:" + promise + ":ratio_rate" + window + ")")).as(promise + window)
                        .isOne();
            }
        }
        assertThat(number("lumbung:sign_in_errors:ratio_rate5m")).isZero();
        assertThat(number("count(lumbung_job_last_success_timestamp_seconds{task=\"regency.keepFresh\"})")).isOne();
        assertThat(number("count(ALERTS{alertname=~\".*Budget.*|DoorAway|Nobody.*|JobDidNotSucceed\","
                + "alertstate=\"firing\"})")).isZero();
    }

    /// A regency, a route and a reason have few values; whatever grows with people would show here.
    @Test
    @Order(5)
    void theFiguresStayFew() {
        System.out.printf("  %.0f series of all processes, %.0f of one regency%n",
                number("count({job=~\"lumbung|keycloak\"})"),
                number("count({regency=\"" + house.kukar().slug() + "\"})"));
        assertThat(number("max(count by (application) ({job=\"lumbung\"}))")).isBetween(200.0, 25_000.0);
        assertThat(number("count({job=\"lumbung\",regency!=\"\",uri!=\"\"}) or vector(0)")).isZero();
    }

    /// What a treasurer, her member and a visitor of the desk do in a minute.
    private void work(int day) {
        var treasurer = house.as(board.village().treasurer());
        var recorded = treasurer.post(board.village().api("/events/J61"),
                Map.of("date", "2025-07-0" + day, "giver", "Desa",
                        "amount", 1_000_000, "cash", "1-1101"));
        treasurer.post(
                board.village().api("/entries/" + recorded.path("entries").path(0).path("id").asString() + "/receipts"),
                Map.of("payer", "Desa", "purpose", "Hibah"));
        treasurer.post(board.village().api("/cash-counts"),
                Map.of("account", "1-1101", "day", "2025-07-31", "d100000", 10 * day));
        for (var path : List.of("/exports/journal", "/statements/lpk")) {
            treasurer.send("GET", board.village().api(path), null, Map.of("Accept", "*/*"));
        }
        phone.open(board.village().page(""));
        phone.open("/kukar/dasbor");
        house.as(house.kukar().admin()).post("/kukar/api/tickets",
                Map.of("visitor", "Ibu Sari", "topic", "NIB", "question", "Bagaimana mengurus NIB?"));
    }

    private List<JsonNode> rules() {
        return prometheus.get("/api/v1/rules").path("data").path("groups").valueStream()
                .flatMap(group -> group.path("rules").valueStream()).toList();
    }

    private double number(String question) {
        var result = ask(question).path("data").path("result");
        return result.isEmpty() ? 0 : Double.parseDouble(result.path(0).path("value").path(1).asString());
    }

    /// As Grafana asks, with what it puts for its own words.
    private JsonNode ask(String question) {
        var filled = question.replace("$__rate_interval", "1m").replace("$regency", house.kukar().slug());
        return new JsonMapper().readTree(prometheus.send("GET", "/api/v1/query?query="
                + URLEncoder.encode(filled, StandardCharsets.UTF_8), null, Map.of()).body());
    }

    private static List<Picture> pictures() throws IOException {
        var pictures = new ArrayList<Picture>();
        var folder = Path.of(System.getProperty("lumbung.home", "..")).resolve("observability/dashboards");
        try (var files = Files.newDirectoryStream(folder, "*.json")) {
            for (var file : files) {
                var board = new JsonMapper().readTree(Files.readString(file));
                board.path("panels").valueStream().forEach(panel -> panel.path("targets").valueStream()
                        .forEach(target -> pictures.add(new Picture(board.path("title").asString(),
                                panel.path("title").asString(), target.path("expr").asString(),
                                panel.path("description").asString().endsWith(MAY_BE_EMPTY)))));
            }
        }
        return pictures;
    }
}
