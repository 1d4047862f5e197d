package id.lumbung.journeys.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A cooperative with its officers, nine founders and open books in which nothing stands, made through the API.
///
/// @param village the cooperative and its treasurer
/// @param supervisor the head of the supervisors, who seals a month together with the chair
public record Board(Village village, Account chair, Account supervisor, List<String> members) {

    private static final List<String> NAMES = List.of("Halimah", "Suparman", "Dewi Lestari", "Anton Wijaya",
            "Noor Jannah", "Petrus Lawai", "Rusmini", "Iskandar", "Martha Lehan");

    /// @param village the code of the village
    /// @param opened the day since which the books are kept
    public static Board of(House house, String village, String opened) {
        var regency = house.kukar();
        var dinas = house.as(regency.admin());
        var base = "/" + regency.slug() + "/api/cooperatives";
        dinas.put(base + "/register", Map.of());
        var cooperative = dinas.get(base).valueStream()
                .filter(row -> row.path("villageCode").asString().replace(".", "").equals(village))
                .map(row -> UUID.fromString(row.path("id").asString())).findFirst().orElseThrow();
        var own = base + "/" + cooperative;
        var phones = "08120" + village.substring(4);
        var chair = appoint(dinas, own, "KETUA", "Hasan Basri", phones + 1);
        var treasurer = appoint(dinas, own, "BENDAHARA", "Wati Lestari", phones + 2);
        var supervisor = appoint(dinas, own, "KETUA_PENGAWAS", "Yusuf Hidayat", phones + 3);
        var recorder = house.as(chair);
        var members = new ArrayList<String>();
        for (var name : NAMES) {
            var number = members.size() + 1;
            recorder.put(own + "/founders/" + UUID.randomUUID(),
                    Map.of("name", name, "address", "Dusun Satu", "rt", "001",
                            "nik", village.substring(0, 6) + "0%d0180%04d".formatted(number, number)));
            members.add(name);
        }
        house.as(treasurer).put(own + "/books", Map.of("from", opened));
        return new Board(new Village(regency, cooperative, treasurer), chair, supervisor, List.copyOf(members));
    }

    private static Account appoint(Api dinas, String cooperative, String office, String name, String phone) {
        var term = cooperative + "/terms/" + UUID.randomUUID();
        dinas.put(term, Map.of("office", office, "name", name, "phone", phone, "starts", "2025-06-20", "minutes",
                "BA Musdesus 20 Juni 2025"));
        var card = dinas.put(term + "/account", null);
        return new Account(name, card.path("username").asString(), card.path("password").asString());
    }
}
