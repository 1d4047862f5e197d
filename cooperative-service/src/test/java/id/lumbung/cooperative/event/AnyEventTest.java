package id.lumbung.cooperative.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.event.template.Definition;
import id.lumbung.cooperative.event.template.Field;
import id.lumbung.cooperative.ledger.Account;

import static org.assertj.core.api.Assertions.assertThat;

/// Each event, with answers that a person could give and with such that nobody should, up to the real database.
@FeatureTest
class AnyEventTest {

    private static final long SEED = 20_250_701;
    private static final int TRIES = 3;
    private static final List<String> OUTLETS = List.of("PUSAT", "USP", "APOTEK");
    private static final List<Object> GARBAGE = List.of("", " ", "-1", "0", "1,25 jt", "1e9", "999999999999999999999",
            "<script>alert(1)</script>", "'; drop table entry; --", "\u0000", "2-1201", UUID.randomUUID().toString(),
            "= 1 + 1", "x".repeat(5_000), 1.5, true, List.of(1, 2), Map.of("a", Map.of("b", "c")), "١٢٣",
            "\uD83C\uDF3E");

    @Autowired
    private TestRegency kukar;

    private final Random random = new Random(SEED);

    @Test
    void whateverIsRightlyAnsweredTheDatabaseTakes() {
        var treasury = rich();
        for (var event : CatalogueTest.CATALOGUE.definitions()) {
            for (int time = 0; time < TRIES; time++) {
                var document = document(event, treasury);
                document.put("note", "<script>alert('" + event.code() + "')</script>");
                var key = UUID.randomUUID();
                var answer = treasury.record(key, event.code().value(), document).returnResult(String.class);
                assertThat(answer.getStatus().value()).as(event.code() + " " + document + answer.getResponseBody())
                        .isEqualTo(201);
                if (time == 0) {
                    assertThat(page(treasury, "/bukti/" + key)).contains("&lt;script&gt;alert(")
                            .doesNotContain("<script>alert");
                    assertThat(page(treasury, "/catat/" + event.code() + "?seperti=" + key)).contains("name=\"kunci\"");
                }
            }
        }
        var chain = kukar.as(treasury.treasurer()).get().uri(Treasury.API + "/chain", treasury.cooperative()).exchange()
                .expectStatus().isOk().expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult().getResponseBody();
        assertThat(chain).containsEntry("whole", true);
    }

    @Test
    void whateverIsWrongIsRefusedBesideItsField() {
        var treasury = rich();
        for (var event : CatalogueTest.CATALOGUE.definitions()) {
            for (var name : document(event, treasury).keySet()) {
                for (int time = 0; time < TRIES; time++) {
                    var document = document(event, treasury);
                    var garbage = GARBAGE.get(random.nextInt(GARBAGE.size()));
                    document.put(name, garbage);
                    var answer = treasury.record(UUID.randomUUID(), event.code().value(), document)
                            .returnResult(String.class);
                    assertThat(answer.getStatus().value())
                            .as(event.code() + " " + name + "=" + garbage + answer.getResponseBody())
                            .isIn(201, 409, 422);
                    if (answer.getStatus().value() == 422) {
                        assertThat(answer.getResponseBody()).as(event.code() + " " + name).contains("\"field\":");
                    }
                }
            }
        }
    }

    /// A cooperative with money in every drawer and bank.
    private Treasury rich() {
        var treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        CatalogueTest.CHART.accounts().stream().filter(Account::isCash).map(account -> account.code().value())
                .filter(code -> code.compareTo("1-1117") <= 0)
                .forEach(code -> treasury.record(UUID.randomUUID(), "J61",
                        Map.of("date", "2025-06-20", "giver", "Desa", "amount", 900_000_000_000_000L, "cash", code))
                        .expectStatus().isCreated());
        treasury.outlet("USP", "Unit Simpan Pinjam");
        treasury.outlet("APOTEK", "Apotek Desa");
        for (var savings : List.of("J01", "J03")) {
            treasury.record(UUID.randomUUID(), savings, Map.of("date", "2025-06-20", "cash", "1-1101", "deposits",
                    treasury.members().stream().collect(Collectors.toMap(UUID::toString, one -> 900_000_000_000L))))
                    .expectStatus().isCreated();
        }
        treasury.members().forEach(member -> treasury.record(UUID.randomUUID(), "J15", Map.of("date", "2025-06-20",
                "cash", "1-1101", "loan", Map.of("member", member.toString(), "number", 1), "amount", 900_000_000_000L))
                .expectStatus().isCreated());
        return treasury;
    }

    private Map<String, Object> document(Definition event, Treasury treasury) {
        var document = new LinkedHashMap<String, Object>();
        document.put("date", "2025-07-%02d".formatted(1 + random.nextInt(28)));
        for (var field : event.fields()) {
            answer(document, field, treasury);
        }
        return document;
    }

    private void answer(Map<String, Object> document, Field field, Treasury treasury) {
        var name = field.name();
        switch (field) {
            case Field.Money money when money.optional() && random.nextInt(4) == 0 && !name.equals("principal") -> {
                // left empty
            }
            case Field.Money money -> document.put(name, money.optional()
                    ? 1 + random.nextInt(5)
                    : 12L * random.nextLong(1, 1_000_000));
            case Field.AccountChoice choice ->
                document.put(name, any(choice.choices(CatalogueTest.CHART)).code().value());
            case Field.AccountAmounts several -> {
                var shares = new LinkedHashMap<String, Object>();
                several.choices(CatalogueTest.CHART).stream().filter(_ -> shares.isEmpty() || random.nextBoolean())
                        .forEach(account -> shares.put(account.code().value(), 12L * random.nextLong(1, 1_000_000)));
                document.put(name, shares);
            }
            case Field.Goods goods -> document.put(name, any(goods.choices()).key());
            case Field.Buyer _ -> document.put(name, random.nextBoolean()
                    ? Map.of("participation", "NON_ANGGOTA")
                    : Map.of("participation", "ANGGOTA", "member", any(treasury.members()).toString()));
            case Field.Member _ -> document.put(name, any(treasury.members()).toString());
            case Field.MemberAmounts _ -> {
                var shares = new LinkedHashMap<String, Object>();
                treasury.members().stream().filter(_ -> shares.isEmpty() || random.nextBoolean())
                        .forEach(member -> shares.put(member.toString(), 12L * random.nextLong(1, 1_000_000)));
                document.put(name, shares);
            }
            case Field.Loan _ -> document.put(name,
                    Map.of("member", any(treasury.members()).toString(), "number", 1 + random.nextInt(99)));
            case Field.Name _ -> document.put(name, "Pertamina \uD83C\uDF3E " + random.nextInt(9));
            case Field.Months _ ->
                document.put(name, Map.of("from", "2025-06", "until", "2025-0" + any(List.of(6, 7, 8))));
            case Field.Outlet _ -> {
                var free = new ArrayList<>(OUTLETS);
                free.removeIf(document::containsValue);
                document.put(name, any(free));
            }
        }
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String page(Treasury treasury, String path) {
        return kukar.browser(treasury.treasurer()).get().uri(Treasury.PAGES + path, treasury.cooperative()).exchange()
                .expectStatus().isOk().returnResult(String.class).getResponseBody();
    }
}
