package id.lumbung.cooperative.event;

import java.util.List;
import java.util.Random;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import id.lumbung.cooperative.event.template.Definition;
import id.lumbung.cooperative.ledger.Posting;
import id.lumbung.cooperative.ledger.Side;
import id.lumbung.platform.money.Rupiah;

import static org.assertj.core.api.Assertions.assertThat;

/// Whatever a treasurer answers, the entries are such as the ledger takes.
class EventProperties {

    @Property(tries = 400)
    void everyEventBalancesWhateverTheAnswers(@ForAll("events") Definition event, @ForAll long seed) {
        for (var posting : postings(event, seed)) {
            assertThat(sum(posting, Side.DEBIT)).isEqualTo(sum(posting, Side.KREDIT));
        }
    }

    @Property(tries = 400)
    void everyLineStandsOnALeafAndNamesTheSubjectThatItsAccountAsksFor(@ForAll("events") Definition event,
            @ForAll long seed) {
        for (var posting : postings(event, seed)) {
            for (var line : posting.lines()) {
                var account = CatalogueTest.CHART.get(line.account());
                assertThat(account.isHeading()).isFalse();
                if (account.control() != null) {
                    assertThat(line.subject().kind()).as(account.name()).isEqualTo(account.control());
                }
            }
        }
    }

    @Property(tries = 400)
    void stockNeverStandsInAnEntryThatSellsForCash(@ForAll("events") Definition event, @ForAll long seed) {
        for (var posting : postings(event, seed)) {
            var accounts = posting.lines().stream().map(line -> line.account().value()).toList();
            assertThat(accounts.stream().anyMatch(code -> code.startsWith("4-"))
                    && accounts.stream().anyMatch(code -> code.startsWith("1-15"))).isFalse();
        }
    }

    @Provide
    Arbitrary<Definition> events() {
        return Arbitraries.of(CatalogueTest.CATALOGUE.definitions());
    }

    private static Rupiah sum(Posting posting, Side side) {
        return posting.lines().stream().filter(line -> line.side() == side).map(line -> line.amount())
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }

    private static List<Posting> postings(Definition event, long seed) {
        return YearsOfEvents.told(event, new Random(seed)).in(UUID.randomUUID());
    }
}
