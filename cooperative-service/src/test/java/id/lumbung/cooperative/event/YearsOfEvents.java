package id.lumbung.cooperative.event;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import id.lumbung.cooperative.event.template.Definition;
import id.lumbung.cooperative.event.template.Fact;
import id.lumbung.cooperative.event.template.Field;
import id.lumbung.cooperative.event.template.Happening;
import id.lumbung.cooperative.event.template.WrongFact;
import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.cooperative.ledger.Participation;
import id.lumbung.cooperative.ledger.Posting;
import id.lumbung.cooperative.ledger.Unit;
import id.lumbung.platform.money.Rupiah;

/// Years as a treasurer could have recorded them: any event on any day with any answer. Many of them ask for more cash or
/// savings than there are; whether that is refused is for the books to say.
public final class YearsOfEvents {

    public static final LocalDate BEGINS = LocalDate.of(2025, 1, 1);
    public static final LocalDate ENDS = LocalDate.of(2025, 12, 31);

    private static final Chart CHART = CatalogueTest.CHART;
    private static final Unit APOTEK = new Unit("APOTEK");
    private static final List<UUID> MEMBERS = Stream.generate(UUID::randomUUID).limit(4).toList();
    private static final UUID LENDER = UUID.randomUUID(); // of whose id the loans' ids are made

    private YearsOfEvents() {}

    /// Something that happened, not yet in any books.
    public record Told(Definition event, Happening happening) {

        /// The entries that it makes there; none where all its amounts were left empty, or more was taken off than there is.
        public List<Posting> in(UUID cooperative) {
            try {
                return event.postings(UUID.randomUUID(), cooperative, happening, CHART);
            } catch (WrongFact wrong) {
                if (Set.of("event.fact.nothing", "event.fact.more-than-whole").contains(wrong.code())) {
                    return List.of();
                }
                throw wrong;
            }
        }
    }

    /// A year of this many events, the same for the same seed.
    public static List<Told> year(long seed, int events) {
        var random = new Random(seed);
        var definitions = CatalogueTest.CATALOGUE.definitions();
        var year = new ArrayList<Told>();
        while (year.size() < events) {
            year.add(told(any(definitions, random), random));
        }
        return year;
    }

    /// What makes a cooperative so rich on its first day that nothing which follows is refused, in whatever order it comes.
    public static List<Told> plenty() {
        var gift = definition("J61");
        var saving = definition("J03");
        var ahead = definition("J15");
        var much = Rupiah.of(100_000_000_000_000L);
        var rich = new ArrayList<Told>();
        for (var unit : List.of(Unit.PUSAT, APOTEK)) {
            for (var drawer : List.of("1-1101", "1-1102", "1-1103", "1-1104", "1-1105")) {
                rich.add(new Told(gift, new Happening(BEGINS, "Modal awal", Map.of("giver", new Fact.Name("Desa"),
                        "amount", new Fact.Money(much), "cash", new Fact.AccountChoice(AccountCode.of(drawer))))
                        .in(unit)));
            }
            rich.add(new Told(saving, new Happening(BEGINS, "Simpanan awal", Map.of("cash",
                    new Fact.AccountChoice(AccountCode.of("1-1101")), "deposits",
                    new Fact.MemberAmounts(
                            MEMBERS.stream().map(member -> new Fact.MemberAmount(member, much)).toList())))
                    .in(unit)));
        }
        MEMBERS.forEach(member -> rich.add(new Told(ahead, new Happening(BEGINS, "Titipan awal", Map.of("cash",
                new Fact.AccountChoice(AccountCode.of("1-1101")), "loan", Fact.Loan.of(LENDER, member, 1), "amount",
                new Fact.Money(much))))));
        return rich;
    }

    /// With every optional amount as large as the others, such as what an asset was sold for.
    static Told generous(Definition event, Random random) {
        return told(event, random, true);
    }

    static Told told(Definition event, Random random) {
        return told(event, random, false);
    }

    private static Told told(Definition event, Random random, boolean generous) {
        Map<String, Fact> facts = new HashMap<>();
        event.fields().forEach(field -> facts.put(field.name(), generous && field instanceof Field.Money
                ? new Fact.Money(amount(random))
                : answer(field, random)));
        var happening = new Happening(BEGINS.plusDays(random.nextInt(365)), "Uji " + event.code(), facts);
        return new Told(event, event.perOutlet() ? happening.in(unit(random)) : happening);
    }

    private static Fact answer(Field field, Random random) {
        return switch (field) {
            case Field.Money(var _, var optional, var _) -> new Fact.Money(optional ? little(random) : amount(random));
            case Field.AccountChoice choice -> new Fact.AccountChoice(any(choice.choices(CHART), random).code());
            case Field.AccountAmounts several -> new Fact.AccountAmounts(some(several.choices(CHART), random).stream()
                    .map(account -> new Fact.AccountAmount(account.code(), amount(random))).toList());
            case Field.Goods goods -> new Fact.Goods(any(goods.choices(), random));
            case Field.Buyer _ -> random.nextBoolean()
                    ? new Fact.Buyer(Participation.NON_ANGGOTA, null)
                    : new Fact.Buyer(Participation.ANGGOTA, random.nextBoolean() ? any(MEMBERS, random) : null);
            case Field.Member _ -> new Fact.Member(any(MEMBERS, random));
            case Field.MemberAmounts _ -> new Fact.MemberAmounts(MEMBERS.subList(0, 1 + random.nextInt(MEMBERS.size()))
                    .stream().map(member -> new Fact.MemberAmount(member, amount(random))).toList());
            case Field.Loan _ -> Fact.Loan.of(LENDER, any(MEMBERS, random), 1 + random.nextInt(2));
            case Field.Name _ -> new Fact.Name("Pertamina");
            case Field.Outlet _ -> new Fact.Outlet(unit(random));
            case Field.Months _ -> {
                var from = YearMonth.of(2025, 1 + random.nextInt(12));
                yield new Fact.Months(from, from.plusMonths(random.nextInt(4)));
            }
        };
    }

    /// What is taken off the rest stays below it, and is sometimes left empty.
    private static Rupiah little(Random random) {
        return random.nextInt(3) == 0 ? Rupiah.ZERO : Rupiah.of(random.nextLong(1, 6));
    }

    /// Divisible by two, three and four, so that up to four months share it evenly.
    private static Rupiah amount(Random random) {
        return Rupiah.of(12 * random.nextLong(1, 1_000_000_000));
    }

    private static Unit unit(Random random) {
        return random.nextInt(4) == 0 ? APOTEK : Unit.PUSAT;
    }

    private static Definition definition(String code) {
        return CatalogueTest.CATALOGUE.find(EventCode.of(code)).orElseThrow();
    }

    private static <T> T any(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static List<Account> some(List<Account> accounts, Random random) {
        var first = random.nextInt(accounts.size());
        return accounts.subList(first, first + 1 + random.nextInt(Math.min(4, accounts.size() - first)));
    }
}
