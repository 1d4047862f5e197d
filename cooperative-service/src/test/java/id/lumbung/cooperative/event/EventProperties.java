package id.lumbung.cooperative.event;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import id.lumbung.cooperative.event.template.Definition;
import id.lumbung.cooperative.event.template.Fact;
import id.lumbung.cooperative.event.template.Field;
import id.lumbung.cooperative.event.template.Happening;
import id.lumbung.cooperative.event.template.WrongFact;
import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.Participation;
import id.lumbung.cooperative.ledger.Posting;
import id.lumbung.cooperative.ledger.Side;
import id.lumbung.cooperative.ledger.Unit;
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
        var random = new Random(seed);
        Map<String, Fact> facts = new HashMap<>();
        event.fields().forEach(field -> facts.put(field.name(), answer(field, random)));
        try {
            return event.postings(UUID.randomUUID(), UUID.randomUUID(),
                    new Happening(LocalDate.of(2025, 7, 1), "Uji", facts), CatalogueTest.CHART);
        } catch (WrongFact nothing) {
            assertThat(nothing.code()).isEqualTo("event.fact.nothing");
            return List.of();
        }
    }

    private static Fact answer(Field field, Random random) {
        return switch (field) {
            case Field.Money money -> new Fact.Money(amount(money, random));
            case Field.AccountChoice choice ->
                new Fact.AccountChoice(any(choice.choices(CatalogueTest.CHART), random).code());
            case Field.AccountAmounts several ->
                new Fact.AccountAmounts(some(several.choices(CatalogueTest.CHART), random).stream()
                        .map(account -> new Fact.AccountAmount(account.code(), amount(random))).toList());
            case Field.Goods goods -> new Fact.Goods(any(goods.choices(), random));
            case Field.Buyer _ -> random.nextBoolean()
                    ? new Fact.Buyer(Participation.NON_ANGGOTA, null)
                    : new Fact.Buyer(Participation.ANGGOTA, random.nextBoolean() ? UUID.randomUUID() : null);
            case Field.Member _ -> new Fact.Member(UUID.randomUUID());
            case Field.MemberAmounts _ -> new Fact.MemberAmounts(IntStream.rangeClosed(1, 1 + random.nextInt(20))
                    .mapToObj(number -> new Fact.MemberAmount(UUID.randomUUID(), amount(random))).toList());
            case Field.Loan _ -> Fact.Loan.of(UUID.randomUUID(), UUID.randomUUID(), 1 + random.nextInt(99));
            case Field.Name _ -> new Fact.Name("Pertamina");
            case Field.Outlet _ -> new Fact.Outlet(any(List.of(Unit.PUSAT, new Unit("USP")), random));
            case Field.Months _ -> {
                var from = YearMonth.of(2025, 1 + random.nextInt(12));
                yield new Fact.Months(from, from.plusMonths(random.nextInt(4)));
            }
        };
    }

    /// What is taken off the rest stays below it, and is sometimes left empty.
    private static Rupiah amount(Field.Money field, Random random) {
        if (!field.optional()) {
            return amount(random);
        }
        return random.nextInt(3) == 0 ? Rupiah.ZERO : Rupiah.of(random.nextLong(1, 6));
    }

    /// Divisible by two, three and four, so that up to four months share it evenly.
    private static Rupiah amount(Random random) {
        return Rupiah.of(12 * random.nextLong(1, 1_000_000_000));
    }

    private static <T> T any(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static List<Account> some(List<Account> accounts, Random random) {
        return accounts.subList(0, 1 + random.nextInt(accounts.size()));
    }
}
