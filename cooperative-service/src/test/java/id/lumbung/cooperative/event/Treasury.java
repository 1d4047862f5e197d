package id.lumbung.cooperative.event;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.TestRegency.Person;
import id.lumbung.cooperative.organ.Office;

/// A cooperative with a treasurer, nine members and open books, for tests of what is recorded and read.
public record Treasury(TestRegency kukar, UUID cooperative, Person treasurer, List<UUID> members) {

    public static final String API = "/kukar/api/cooperatives/{c}";
    public static final String PAGES = "/kukar/koperasi/{c}";
    private static final AtomicInteger PEOPLE = new AtomicInteger(1);

    public static Treasury open(TestRegency kukar, LocalDate from) {
        var cooperative = kukar.freshCooperative();
        var treasurer = kukar.officer(cooperative, Office.BENDAHARA);
        kukar.as(treasurer).put().uri(API + "/books", cooperative).body(Map.of("from", from.toString())).exchange()
                .expectStatus().isOk();
        var members = new ArrayList<UUID>();
        for (var number = 1; number <= 9; number++) {
            var member = UUID.randomUUID();
            kukar.as(treasurer).put().uri(API + "/founders/{m}", cooperative, member).body(person()).exchange()
                    .expectStatus().isOk();
            members.add(member);
        }
        return new Treasury(kukar, cooperative, treasurer, members);
    }

    public ResponseSpec record(UUID key, String event, Map<String, ?> document) {
        return record(treasurer, key, event, document);
    }

    public ResponseSpec record(Person person, UUID key, String event, Map<String, ?> document) {
        return kukar.as(person).post().uri(API + "/events/{e}", cooperative, event)
                .header("Idempotency-Key", key.toString())
                .body(document).exchange();
    }

    /// An outlet that works.
    public void outlet(String code, String name) {
        var outlet = UUID.randomUUID();
        kukar.as(treasurer).post().uri(API + "/outlets", cooperative).header("Idempotency-Key", outlet.toString())
                .body(Map.of("code", code, "kind", "LAIN", "name", name, "line", "SEMBAKO", "customers", "WARGA",
                        "assetOwner", "KOPERASI"))
                .exchange().expectStatus().isCreated();
        for (var state : List.of("SIAP", "OPERASIONAL")) {
            kukar.as(treasurer).put().uri(API + "/outlets/{o}/state", cooperative, outlet)
                    .body(Map.of("state", state, "since", LocalDate.now(ZoneId.of("Asia/Makassar")).toString()))
                    .exchange().expectStatus().isOk();
        }
    }

    /// What a program reads.
    public Map<String, Object> json(String path) {
        return Objects.requireNonNull(kukar.as(treasurer).get().uri(API + path, cooperative).exchange().expectStatus()
                .isOk().expectBody(new ParameterizedTypeReference<Map<String, Object>>() {}).returnResult()
                .getResponseBody());
    }

    /// What the treasurer sees.
    public String page(String path) {
        return Objects.requireNonNull(kukar.browser(treasurer).get().uri(PAGES + path, cooperative).exchange()
                .expectStatus().isOk().returnResult(String.class).getResponseBody());
    }

    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> rows(Map<String, Object> json, String name) {
        return (List<Map<String, Object>>) Objects.requireNonNull(json.get(name));
    }

    /// The figures of a statement, such as `phu?period=2025`, by the codes of its lines.
    public Map<String, Long> figures(String statement) {
        var figures = new LinkedHashMap<String, Long>();
        rows(json("/statements/" + statement), "rows").forEach(row -> {
            if (row.get("amount") instanceof Number amount) {
                figures.put((String) row.get("code"), amount.longValue());
            }
        });
        return figures;
    }

    /// T01 to T11.
    public void goldenStart() {
        for (var told : GoldenEvents.of(members)) {
            record(UUID.randomUUID(), told.code(), told.document()).expectStatus().isCreated();
        }
    }

    private static Map<String, String> person() {
        var place = PEOPLE.getAndIncrement();
        return Map.of("name", "Anggota Nomor " + place, "nik", "640206420785%04d".formatted(place), "address",
                "Jl. Lumbung " + place, "phone", TestRegency.nextPhone());
    }
}
