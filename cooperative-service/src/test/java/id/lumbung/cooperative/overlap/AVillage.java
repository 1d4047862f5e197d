package id.lumbung.cooperative.overlap;

import java.util.Map;
import java.util.UUID;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.TestRegency.Person;

/// A desa of the tests with its cooperative and its BUM Desa, and what the Dinas records of both.
public record AVillage(TestRegency kukar, UUID cooperative, UUID bumdes) {

    static final String API = "/kukar/api/village-enterprises";

    public static AVillage of(TestRegency kukar) {
        UUID cooperative;
        String village;
        do {
            cooperative = kukar.freshCooperative();
            village = (String) answer(kukar.as(kukar.dinasAdmin()).get()
                    .uri("/kukar/api/cooperatives/{c}", cooperative).exchange(), 200).get("villageCode");
        } while (village.charAt(9) == '1');
        var bumdes = UUID.randomUUID();
        answer(post(kukar, kukar.dinasOfficer(), API, bumdes, Map.of("village", village, "name",
                "BUM Desa Maju Bersama", "regulation", "Perdes 3/2019")), 201);
        return new AVillage(kukar, cooperative, bumdes);
    }

    UUID unit(String name, String line, String customers, String state) {
        var id = UUID.randomUUID();
        answer(post(kukar.dinasOfficer(), API + "/" + bumdes + "/units", id, Map.of("name", name, "line", line,
                "customers", customers, "state", state, "since", "2024-01-01")), 201);
        return id;
    }

    UUID outlet(String code, String line, String customers) {
        var id = UUID.randomUUID();
        answer(post(kukar.dinasOfficer(), "/kukar/api/cooperatives/" + cooperative + "/outlets", id,
                Map.of("code", code, "kind", "LAIN", "name", "Gerai " + code, "line", line, "customers", customers,
                        "assetOwner", "DESA")),
                201);
        return id;
    }

    ResponseSpec go(Person person, UUID outlet, Map<String, ?> step) {
        return kukar.as(person).put().uri("/kukar/api/cooperatives/{c}/outlets/{o}/state", cooperative, outlet)
                .body(step).exchange();
    }

    public Person officer(String office) {
        var person = kukar.person("desa-" + UUID.randomUUID(), office, switch (office) {
            case "KEPALA_DESA" -> "kepala-desa";
            case "KETUA_BPD" -> "bpd";
            default -> "bumdes";
        });
        var term = UUID.randomUUID();
        answer(post(kukar.dinasAdmin(), API + "/" + bumdes + "/officers", term, Map.of("office", office, "name",
                "Orang " + office, "phone", TestRegency.nextPhone(), "starts", "2021-01-01", "basis", "SK 1/2021")),
                201);
        answer(kukar.as(kukar.dinasAdmin()).put().uri(API + "/{b}/officers/{t}/account", bumdes, term)
                .body(Map.of("subject", person.subject())).exchange(), 200);
        return person;
    }

    UUID openCase(Person person, UUID outlet, UUID unit) {
        return UUID.fromString((String) answer(
                post(person, API + "/" + bumdes + "/cases", UUID.randomUUID(), Map.of("outlet", outlet, "unit", unit)),
                201).get("id"));
    }

    ResponseSpec step(Person person, UUID id, String state, String on, String note) {
        return kukar.as(person).put().uri(API + "/{b}/cases/{c}/state", bumdes, id)
                .body(Map.of("state", state, "on", on, "note", note)).exchange();
    }

    ResponseSpec propose(Person person, UUID id, UUID decision, String on) {
        return post(person, API + "/" + bumdes + "/cases/" + id + "/decisions", decision,
                Map.of("outcome", "BAGI_LINI", "wording", "Koperasi menjual beras, BUM Desa menjual sayur.",
                        "minutesNo", "BA Musdes 7/2026", "minutesOn", on));
    }

    ResponseSpec confirm(Person person, UUID id, UUID decision) {
        return kukar.as(person).put()
                .uri(API + "/{b}/cases/{c}/decisions/{d}/confirmation", bumdes, id, decision).exchange();
    }

    ResponseSpec post(Person person, String path, UUID key, Map<String, ?> body) {
        return post(kukar, person, path, key, body);
    }

    private static ResponseSpec post(TestRegency kukar, Person person, String path, UUID key, Map<String, ?> body) {
        return kukar.as(person).post().uri(path).header("Idempotency-Key", key.toString()).body(body).exchange();
    }

    static Map<String, Object> answer(ResponseSpec answer, int status) {
        return answer.expectStatus().isEqualTo(status)
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {}).returnResult().getResponseBody();
    }
}
