package id.lumbung.journeys;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import id.lumbung.admin.Admin;
import id.lumbung.journeys.house.House;
import id.lumbung.journeys.house.Patience;
import id.lumbung.journeys.house.Phone;
import id.lumbung.journeys.house.Story;
import id.lumbung.journeys.house.Village;

import static org.assertj.core.api.Assertions.assertThat;

/// Somebody with too many rights doubles an amount of Kutai Timur on both sides, past every rule. The operator has an archive, and puts the regency
/// back; Kukar works on.
@Story
@Order(95)
class ARegencyIsPutBack {

    private static final Duration SOON = Duration.ofSeconds(40);

    private final House house;
    private final Phone phone;
    private Village village;
    private Path folder;

    ARegencyIsPutBack(House house) {
        this.house = house;
        this.phone = house.phone();
    }

    @BeforeAll
    void booksAreKept() throws Exception {
        village = house.neighbour();
        folder = Files.createTempDirectory(house.logs().getParent(), "archives");
        house.as(village.treasurer()).post(village.api("/events/J61"), Map.of("date", "2025-07-21", "giver", "Dinas",
                "amount", 7_654_000, "cash", "1-1101", "note", "Hibah"));
    }

    @AfterAll
    void hangUp() {
        phone.close();
    }

    @Test
    @Order(1)
    void theOperatorTakesAnArchive() {
        phone.signIn(village.treasurer(), village.page("/neraca-saldo?sampai=2025-07-31"));
        assertThat(phone.text()).contains("7.654.000");
        assertThat(asked("allow")).isZero();
        assertThat(asked("export", "--regency=kutim", "--to=" + folder.resolve("kutim.zip"))).isZero();
    }

    @Test
    @Order(2)
    void whatSomebodySpoiledIsFound() throws SQLException {
        try (var connection = house.database("cooperative"); var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var table : List.of("entry_line", "account_day_movement", "account_month_movement")) {
                statement.execute("update " + table + " set debit = debit * 2, credit = credit * 2"
                        + " where tenant_id = 6408 and debit + credit = 7654000");
            }
        }
        phone.open(village.page("/neraca-saldo?sampai=2025-07-31"));
        assertThat(phone.text()).contains("15.308.000").doesNotContain("7.654.000");
        assertThat(asked("compare", "--from=" + folder.resolve("kutim.zip"), "--with=live")).isEqualTo(1);
        assertThat(putBack()).as("people still work there").isEqualTo(3);
    }

    @Test
    @Order(3)
    void theRegencyIsSuspendedAndPutBack() throws SQLException {
        house.as(house.operator()).put("/api/regencies/kutim/suspension", Map.of("reason", "Pembukuan dipulihkan"));
        Patience.until(SOON, "its people are told",
                () -> phone.open(village.page("/neraca-saldo")).text().contains("Pembukuan dipulihkan"));
        try (var connection = house.database("tenant"); var statement = connection.createStatement()) {
            // Every service has heard of it: the tool need not wait as long as it would.
            statement.execute("update suspension set since = since - interval '1 minute' where lifted_at is null");
        }
        assertThat(putBack()).isZero();
        assertThat(house.as(house.kukar().admin()).send("GET", "/kukar/api/cooperatives", null, Map.of()).statusCode())
                .as("the neighbour works on").isEqualTo(200);
    }

    @Test
    @Order(4)
    void theBalanceIsRightAgainAndTheBooksProveThemselves() {
        assertThat(house.as(house.operator()).send("DELETE", "/api/regencies/kutim/suspension?reason=Pulih", null,
                Map.of()).statusCode()).isEqualTo(204);
        Patience.until(SOON, "the doors are open", () -> phone.open(village.page("/neraca-saldo?sampai=2025-07-31"))
                .status() == 200);
        assertThat(phone.text()).contains("7.654.000");
        assertThat(house.as(village.treasurer()).get(village.api("/chain")).path("whole").asBoolean()).isTrue();
    }

    private int putBack() {
        return asked("put-back", "--from=" + folder.resolve("kutim.zip"), "--regency=kutim", "--by=Operator Lumbung",
                "--reason=Baris diubah di luar pembukuan", "--present=" + folder.resolve("before.zip"));
    }

    private int asked(String command, String... options) {
        var arguments = new ArrayList<>(List.of(command));
        arguments.addAll(house.databases());
        arguments.addAll(List.of(options));
        var said = new StringWriter();
        try (var screen = new PrintWriter(said, true)) {
            var status = Admin.run(screen, screen, arguments.toArray(String[]::new));
            System.out.print(said);
            return status;
        }
    }
}
