package id.lumbung.cooperative.event;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import id.lumbung.cooperative.event.template.Catalogue;
import id.lumbung.cooperative.event.template.Definition;
import id.lumbung.cooperative.event.template.Field;
import id.lumbung.cooperative.event.template.Group;
import id.lumbung.cooperative.event.template.Happening;
import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.cooperative.ledger.Posting;
import id.lumbung.cooperative.ledger.VoucherType;
import id.lumbung.cooperative.membership.MemberView;
import id.lumbung.testing.problem.SentenceFiles;

import static org.assertj.core.api.Assertions.assertThat;

class CatalogueTest {

    static final Chart CHART = Chart.standard();
    static final Catalogue CATALOGUE = catalogue();
    private static final UUID COOPERATIVE = UUID.randomUUID();
    private static final List<MemberView> MEMBERS = IntStream.rangeClosed(1, 9)
            .mapToObj(number -> new MemberView(UUID.randomUUID(), "6402032006-0000" + number, "Anggota " + number))
            .toList();

    /// J04 to J11 belong to the savings, J76, J77 and J83 to closing and opening, J84 is the reversal of another.
    @Test
    void everyEventOfATreasurerIsThere() {
        assertThat(CATALOGUE.definitions()).extracting(definition -> definition.code().value().substring(0, 3))
                .containsAll(IntStream.concat(IntStream.rangeClosed(1, 3), IntStream.rangeClosed(12, 86))
                        .mapToObj("J%02d"::formatted)
                        .filter(code -> !List.of("J76", "J77", "J83", "J84").contains(code)).toList());
    }

    @Test
    void theTenMostUsedComeFirstAndEveryGroupHasItsWord() {
        assertThat(CATALOGUE.mostUsed()).extracting(definition -> definition.code().value())
                .containsExactly("J31", "J02", "J01", "J03", "J26", "J45", "J52", "J32", "J33", "J04");
        assertThat(SentenceFiles.in(Path.of("src/main/resources/messages")).keySet())
                .containsAll(Arrays.stream(Group.values()).map(group -> "event.group." + group).toList());
    }

    @Test
    void everyEventAndEveryFieldHasItsWords() {
        var words = SentenceFiles.in(Path.of("src/main/resources/messages"));
        for (var definition : CATALOGUE.definitions()) {
            for (var part : List.of("label", "help", "entry")) {
                assertThat(words.containsKey("event." + definition.code() + "." + part))
                        .as(definition.code() + " " + part).isTrue();
            }
            for (var field : definition.fields()) {
                for (var name : namesOf(field)) {
                    assertThat(words.containsKey("event.field." + name)
                            || words.containsKey("event." + definition.code() + ".field." + name))
                            .as(definition.code() + " " + name).isTrue();
                }
            }
        }
    }

    @Test
    void theGoldenYearGivesItsTrialBalance() {
        var balances = new TreeMap<>(GoldenYear.balancesOfSavings());
        for (var told : GoldenYear.of(MEMBERS.stream().map(MemberView::id).toList())) {
            postings(told).stream().flatMap(posting -> posting.lines().stream())
                    .forEach(line -> balances.merge(line.account().value(), line.signed().amount(), Long::sum));
        }
        balances.values().removeIf(balance -> balance == 0);
        assertThat(balances).isEqualTo(GoldenYear.balances());
    }

    @Test
    void aSaleIsTwoEntriesAndOnlyTheFirstMovesCash() {
        var sale = postings(GoldenEvents.of(MEMBERS.stream().map(MemberView::id).toList()).get(8));
        assertThat(sale).extracting(Posting::voucher).containsExactly(VoucherType.BKM, VoucherType.BM);
        assertThat(sale.get(1).lines()).noneMatch(line -> CHART.get(line.account()).isCash());
    }

    @Test
    void theVoucherFollowsTheAccountThatWasPaidFrom() {
        assertThat(postings("J26", Map.of("goods", "sembako", "amount", 5, "cash", "1-1111")))
                .extracting(Posting::voucher).containsExactly(VoucherType.BBK);
        assertThat(postings("J26", Map.of("goods", "sembako", "amount", 5, "cash", "1-1101")))
                .extracting(Posting::voucher).containsExactly(VoucherType.BKK);
        assertThat(postings("J52", Map.of("amount", 5, "cash", "1-1101", "bank", "1-1111")))
                .extracting(Posting::voucher).containsExactly(VoucherType.BKK);
        assertThat(postings("J53", Map.of("amount", 5, "cash", "1-1101", "bank", "1-1111")))
                .extracting(Posting::voucher).containsExactly(VoucherType.BBK);
        assertThat(postings("J65", Map.of("lender", "BRI", "amount", 5, "bank", "1-1111"))).extracting(Posting::voucher)
                .containsExactly(VoucherType.BBM);
    }

    @Test
    void severalMonthsPaidAtOnceBecomeALineForEach() {
        var months = Map.of("from", "2025-11", "until", "2026-01");
        var lines = postings("J02", Map.of("cash", "1-1101", "months", months, "deposits",
                Map.of(MEMBERS.getFirst().id().toString(), 60_000))).getFirst().lines();
        assertThat(lines).filteredOn(line -> line.period() != null)
                .extracting(line -> line.period() + " " + line.amount().amount())
                .containsExactly("2025-11 20000", "2025-12 20000", "2026-01 20000");
    }

    @Test
    void theSameKeyAlwaysMeansTheSameEntries() {
        var key = UUID.randomUUID();
        assertThat(Definition.idOf(key, 0)).isEqualTo(key);
        assertThat(Definition.idOf(key, 1)).isEqualTo(Definition.idOf(key, 1)).isNotEqualTo(key)
                .isNotEqualTo(Definition.idOf(key, 2));
    }

    private static List<Posting> postings(String code, Map<String, Object> document) {
        var dated = new HashMap<>(document);
        dated.put("date", "2025-07-01");
        return postings(new GoldenEvents.Told("", code, dated));
    }

    private static List<Posting> postings(GoldenEvents.Told told) {
        var asked = new Asked(COOPERATIVE, CATALOGUE.find(EventCode.of(told.code())).orElseThrow(), CHART, MEMBERS,
                List.of());
        var answers = Answers.read(asked, Document.flattened(told.document()));
        return asked.definition().postings(UUID.randomUUID(), COOPERATIVE,
                new Happening(answers.on(), "Uji", answers.facts()), CHART);
    }

    private static List<String> namesOf(Field field) {
        return switch (field) {
            case Field.Buyer(var name) -> List.of(name + ".participation", name + ".member");
            case Field.Months(var name) -> List.of(name + ".from", name + ".until");
            case Field.Loan(var name) -> List.of(name + ".member", name + ".number");
            case Field.MemberAmounts(var name) -> List.of(name, name + ".member", name + ".amount");
            default -> List.of(field.name());
        };
    }

    private static Catalogue catalogue() {
        try {
            return EventConfiguration.catalogue();
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
