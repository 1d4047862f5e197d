package id.lumbung.journeys.house;

import java.util.Map;
import java.util.UUID;

/// A cooperative with a treasurer in office and open books, made through the API.
public record Village(Regency regency, UUID cooperative, Account treasurer) {

    static Village foundedIn(House house, Regency regency, String code, String phone) {
        var dinas = house.as(regency.admin());
        var base = "/" + regency.slug() + "/api/cooperatives";
        dinas.put(base + "/register", Map.of());
        var cooperative = dinas.get(base).valueStream()
                .filter(row -> row.path("villageCode").asString().replace(".", "").equals(code))
                .map(row -> UUID.fromString(row.path("id").asString())).findFirst().orElseThrow();
        var term = base + "/" + cooperative + "/terms/" + UUID.randomUUID();
        dinas.put(term, Map.of("office", "BENDAHARA", "name", "Wati Lestari", "phone", phone, "starts",
                "2025-06-20", "minutes", "BA Musdesus 20 Juni 2025"));
        var card = dinas.put(term + "/account", null);
        var treasurer = new Account("Wati Lestari", card.path("username").asString(), card.path("password").asString());
        house.as(treasurer).put(base + "/" + cooperative + "/books", Map.of("from", "2025-06-01"));
        return new Village(regency, cooperative, treasurer);
    }

    public String page(String rest) {
        return "/" + regency.slug() + "/koperasi/" + cooperative + rest;
    }

    public String api(String rest) {
        return "/" + regency.slug() + "/api/cooperatives/" + cooperative + rest;
    }
}
