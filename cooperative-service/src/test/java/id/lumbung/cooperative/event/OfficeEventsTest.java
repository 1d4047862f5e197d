package id.lumbung.cooperative.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import id.lumbung.cooperative.event.template.Definition;
import id.lumbung.cooperative.event.template.Listed;
import id.lumbung.cooperative.event.template.MadeEvent;
import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Side;
import id.lumbung.testing.problem.SentenceFiles;

import static org.assertj.core.api.Assertions.assertThat;

/// The events of our files against the list of what happens in a cooperative, J01 to J86: accounts and sides.
class OfficeEventsTest {

    private static final int ANSWERS_TRIED = 300;

    /// What the list does not spell out: term savings that run for years, and their jasa, tax and penalty; a member who
    /// leaves and owes for goods; goods that others than members bring back; rights that are written off; costs of any kind
    /// that somebody else paid; fines and gifts among the costs.
    private static final Set<String> BEYOND = Set.of("J06 DEBIT 2-21", "J06 DEBIT 5-12", "J06 KREDIT 2-12",
            "J06 KREDIT 2-13", "J06 KREDIT 5-12", "J06 KREDIT 7-11", "J11 KREDIT 1-13", "J34 DEBIT 4-21",
            "J58 KREDIT 1-41", "J62 DEBIT 6-11", "J62 DEBIT 6-21", "J451 DEBIT 8-11");

    /// All that was earned and spent, what was there at the beginning, and the mirror image of anything.
    private static final Set<String> OF_ANY_ACCOUNT = Set.of("J76", "J83", "J84");

    /// A row of the list.
    record Row(String code, Set<AccountCode> debit, Set<AccountCode> credit) {

        Set<AccountCode> on(Side side) {
            return side == Side.DEBIT ? debit : credit;
        }

        /// The event itself and the ways of it: J28 and J281.
        List<Listed> events() {
            return CatalogueTest.CATALOGUE.listed().stream().filter(event -> event.code().value().startsWith(code))
                    .toList();
        }
    }

    @Test
    void everyEventOfTheListIsData() throws IOException {
        var rows = rows();
        assertThat(rows).extracting(Row::code)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 86).mapToObj("J%02d"::formatted).toList());
        assertThat(rows).allSatisfy(row -> assertThat(row.events()).isNotEmpty());
        assertThat(CatalogueTest.CATALOGUE.made()).extracting(event -> event.code().value()).containsExactlyInAnyOrder(
                "J05", "J06", "J07", "J08", "J09", "J10", "J11", "J76", "J77", "J83", "J84");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void itsAccountsStandOnTheirSides(Row row) {
        for (var side : Side.values()) {
            var moved = new HashSet<AccountCode>();
            for (var event : row.events()) {
                var here = accounts(event, side);
                moved.addAll(here);
                var strange = here.stream().map(OfficeEventsTest::group)
                        .filter(group -> row.on(side).stream().noneMatch(told -> group(told).equals(group)))
                        .map(group -> event.code() + " " + side + " " + group).distinct().toList();
                assertThat(BEYOND).containsAll(OF_ANY_ACCOUNT.contains(row.code()) ? List.of() : strange);
            }
            assertThat(moved).as(row.code() + " " + side).containsAll(row.on(side));
        }
    }

    @Test
    void whatTheSystemMakesHasItsWordsToo() {
        var words = SentenceFiles.in(Path.of("src/main/resources/messages"));
        for (var event : CatalogueTest.CATALOGUE.made()) {
            assertThat(words).containsKeys("event." + event.code() + ".label", "event." + event.code() + ".help",
                    "event." + event.code() + ".elsewhere");
        }
    }

    static List<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/events-of-the-office.csv")).stream()
                .filter(line -> !line.startsWith("#")).map(line -> line.split(";"))
                .map(cells -> new Row(cells[0], codes(cells[1]), codes(cells[2]))).toList();
    }

    private static Set<AccountCode> codes(String cell) {
        return Arrays.stream(cell.split(" ")).map(AccountCode::of).collect(Collectors.toSet());
    }

    /// Such as 1-11, cash and banks.
    private static String group(AccountCode account) {
        return account.value().substring(0, 4);
    }

    private static Set<AccountCode> accounts(Listed event, Side side) {
        return switch (event) {
            case MadeEvent made -> made.accounts(side, CatalogueTest.CHART);
            case Definition recorded -> IntStream.range(0, ANSWERS_TRIED)
                    .mapToObj(number -> new Random(number * 0x9E3779B97F4A7C15L))
                    .flatMap(random -> Stream.of(YearsOfEvents.told(recorded, random),
                            YearsOfEvents.generous(recorded, random)))
                    .map(told -> told.in(UUID.randomUUID())).flatMap(List::stream)
                    .flatMap(posting -> posting.lines().stream())
                    .filter(line -> line.side() == side).map(line -> line.account()).collect(Collectors.toSet());
        };
    }
}
