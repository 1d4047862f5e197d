package id.lumbung.journeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import id.lumbung.journeys.house.Api;
import id.lumbung.journeys.house.Board;
import id.lumbung.journeys.house.House;
import id.lumbung.journeys.house.Story;

import static org.assertj.core.api.Assertions.assertThat;

/// A member with a name, a number and an amount that nobody else has goes through the house, welcome and turned away. What
/// the house tells its operators, in logs and figures, knows none of the three.
@Story
@Order(98)
class NobodyIsNamedBehindTheHouse {

    private static final String NAME = "Kenari Kuningwati";
    private static final String NIK = "6402024501859731";
    private static final long AMOUNT = 76_543_219;
    private static final List<String> CANARIES = List.of("Kenari", "Kuningwati", NIK, "76543219", "76.543.219");

    private final House house;
    private Board board;

    NobodyIsNamedBehindTheHouse(House house) {
        this.house = house;
    }

    @BeforeAll
    void aCooperativeIsThere() {
        board = Board.of(house, "6402022011", "2025-07-01");
    }

    @Test
    @Order(1)
    void sheIsWelcome() {
        var chair = house.as(board.chair());
        chair.put(applicant(), Map.of("name", NAME, "address", "Dusun Kenari", "rt", "001", "nik", NIK));
        house.as(board.village().treasurer()).post(board.village().api("/events/J61"), Map.of("date", "2025-07-01",
                "giver", NAME, "amount", AMOUNT, "cash", "1-1101", "note", "Hibah dari " + NAME));
        house.as(house.kukar().admin()).post("/kukar/api/tickets",
                Map.of("visitor", NAME, "topic", "NIB", "question", NAME + ", NIK " + NIK));
    }

    @Test
    @Order(2)
    void sheIsTurnedAwayInEveryWayThatThereIs() {
        var chair = house.as(board.chair());
        var treasurer = house.as(board.village().treasurer());
        var events = board.village().api("/events/J61");
        assertThat(List.of(
                status(chair, "PUT", applicant(),
                        Map.of("name", NAME + " Dua", "address", "x", "rt", "001", "nik", NIK)),
                status(chair, "PUT", applicant(), Map.of("name", NAME, "address", "x", "rt", "001", "nik", NIK + "1")),
                status(chair, "PUT", applicant(), "{\"name\": \"" + NAME + "\", \"nik\": " + NIK + ","),
                status(treasurer, "POST", events, Map.of("date", "2020-01-01", "giver", NAME, "amount", AMOUNT, "cash",
                        "1-1101")),
                status(treasurer, "POST", events, Map.of("date", "2025-07-01", "giver", NAME, "amount", AMOUNT + ",5",
                        "cash", "1-1101")),
                status(treasurer, "POST", events, Map.of("date", NAME, "giver", NIK, "amount", -AMOUNT, "cash", NAME)),
                status(treasurer, "POST", board.village().api("/events/" + NIK), Map.of("amount", AMOUNT)),
                status(treasurer, "GET", "/kukar/koperasi/" + NIK, null),
                status(treasurer, "GET", "/kukar/" + NIK + "/koperasi", null),
                status(new Api(house.origin(), NIK), "GET", "/kukar/api/tickets", null),
                status(treasurer, "POST", "/kukar/api/tickets", Map.of("visitor", NAME, "question", NIK))))
                .allMatch(answer -> answer >= 400 && answer < 500);
        status(treasurer, "GET", board.village().page("/anggota?cari=" + NIK), null);
    }

    @Test
    @Order(3)
    void noLogKnowsHer() throws IOException {
        assertThat(house.logs().resolve("gateway.log")).content(StandardCharsets.ISO_8859_1).as("what is searched")
                .contains("regency=kukar route=cooperative method=PUT status=4");
        var found = new ArrayList<String>();
        try (var logs = Files.newDirectoryStream(house.logs())) {
            for (var log : logs) {
                try (var lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
                    lines.filter(line -> CANARIES.stream().anyMatch(line::contains)).limit(3)
                            .forEach(line -> found.add(log.getFileName() + ": " + line));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    @Order(4)
    void noFigureKnowsHer() {
        for (var process : house.figures()) {
            var figures = new Api(process, null)
                    .send("GET", "/actuator/prometheus", null, Map.of("Accept", "text/plain")).body();
            assertThat(figures).as("figures of %s", process).contains("jvm_memory_used_bytes")
                    .doesNotContain(CANARIES);
        }
    }

    private static int status(Api person, String method, String path, Object body) {
        return person.send(method, path, body, Map.of("Idempotency-Key", UUID.randomUUID().toString())).statusCode();
    }

    private String applicant() {
        return board.village().api("/members/" + UUID.randomUUID());
    }
}
