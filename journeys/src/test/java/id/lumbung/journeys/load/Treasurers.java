package id.lumbung.journeys.load;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import tools.jackson.databind.JsonNode;

import id.lumbung.journeys.house.Account;
import id.lumbung.journeys.house.Api;
import id.lumbung.journeys.house.Token;

/// Takes regencies on, registers their cooperatives and gives some of them a treasurer and open books, all through the
/// public API. What is there already stays; only first passwords are made anew.
final class Treasurers {

    /// A regency of Kalimantan Timur.
    private record Place(String slug, int code) {}

    private static final List<Place> PLACES = List.of(new Place("paser", 6401), new Place("kukar", 6402),
            new Place("berau", 6403), new Place("kubar", 6407), new Place("kutim", 6408), new Place("penajam", 6409),
            new Place("mahulu", 6411), new Place("balikpapan", 6471));

    private final URI origin;
    private final URI issuer;
    private final Properties secrets;

    Treasurers(URI origin, URI issuer, Properties secrets) {
        this.origin = origin;
        this.issuer = issuer;
        this.secrets = secrets;
    }

    /// Somebody who may record in one cooperative.
    record Treasurer(String regency, UUID cooperative, String token) {}

    /// @return so many of each regency, one cooperative each, in turn of the regencies
    List<Treasurer> of(int regencies, int each) {
        var all = new ArrayList<List<Treasurer>>();
        for (var place : PLACES.subList(0, regencies)) {
            all.add(of(place, each));
        }
        var mixed = new ArrayList<Treasurer>();
        for (int i = 0; i < each; i++) {
            for (var one : all) {
                mixed.add(one.get(i));
            }
        }
        return mixed;
    }

    /// Ten of each of twenty cooperatives of Kutai Kartanegara, as `./bench users --people=FILE` reads them: the treasurer on
    /// four devices, three others on two each.
    List<String> crew() {
        var place = PLACES.get(1);
        var dinas = api(admin(place));
        var base = "/" + place.slug() + "/api/cooperatives";
        dinas.put(base + "/register", Map.of());
        var lines = new ArrayList<String>();
        var cooperatives = dinas.get(base).valueStream().map(row -> UUID.fromString(row.path("id").asString())).sorted()
                .skip(100).limit(20).toList();
        for (var cooperative : cooperatives) {
            for (var office : List.of("BENDAHARA", "KETUA", "SEKRETARIS", "KETUA_PENGAWAS")) {
                var phone = "62812%04d%04d".formatted(place.code(), lines.size());
                var account = account(seat(dinas, place, base + "/" + cooperative, office, phone));
                var line = String.join(";", cooperative.toString(), office, account.userName(), account.password());
                lines.addAll(Collections.nCopies(office.equals("BENDAHARA") ? 4 : 2, line));
            }
            dinas.put(base + "/" + cooperative + "/books", Map.of("from", "2025-06-01"));
        }
        return lines;
    }

    private List<Treasurer> of(Place place, int count) {
        var dinas = api(admin(place));
        var base = "/" + place.slug() + "/api/cooperatives";
        dinas.put(base + "/register", Map.of());
        var cooperatives = dinas.get(base).valueStream().map(row -> UUID.fromString(row.path("id").asString())).sorted()
                .limit(count).toList();
        var treasurers = new ArrayList<Treasurer>();
        for (var cooperative : cooperatives) {
            var phone = "62811%04d%04d".formatted(place.code(), treasurers.size());
            var person = seat(dinas, place, base + "/" + cooperative, "BENDAHARA", phone);
            dinas.put(base + "/" + cooperative + "/books", Map.of("from", "2025-06-01"));
            treasurers.add(new Treasurer(place.slug(), cooperative, token(account(person))));
        }
        return treasurers;
    }

    /// Appoints somebody and ties an account to her term.
    ///
    /// @return her card
    private static JsonNode seat(Api dinas, Place place, String cooperative, String office, String phone) {
        var term = cooperative + "/terms/" + UUID.nameUUIDFromBytes(("load/" + cooperative + office).getBytes());
        dinas.put(term, Map.of("office", office, "name", "Orang Uji", "phone", phone, "starts", "2025-06-20", "minutes",
                "Pengukuran"));
        var person = card(dinas, place, phone);
        dinas.put(term + "/account", Map.of("subject", person.path("subject").asString()));
        return person;
    }

    private Account admin(Place place) {
        if (place.slug().equals("kukar")) {
            return new Account("Admin Dinas", "6281100000001", secrets.getProperty("person-6281100000001"));
        }
        var operator = api(new Account("Operator", "operator", secrets.getProperty("person-operator")));
        var regency = "/api/regencies/" + place.slug();
        operator.put(regency, Map.of("code", place.code(), "admin",
                Map.of("name", "Admin Uji", "phone", "62811999%04d".formatted(place.code()))));
        while (!operator.get(regency).path("state").asString().equals("ACTIVE")) {
            LockSupport.parkNanos(200_000_000);
        }
        var card = operator.post(regency + "/cards", Map.of("reason", "Pengukuran"));
        var admin = account(card);
        while (api(admin).send("GET", "/" + place.slug() + "/api/cooperatives", null, Map.of()).statusCode() != 200) {
            LockSupport.parkNanos(500_000_000); // the services hear of a new regency a moment later
        }
        return admin;
    }

    private static JsonNode card(Api dinas, Place place, String phone) {
        var users = "/" + place.slug() + "/api/users";
        var known = dinas.get(users + "?search=" + phone).path("users");
        return known.isEmpty()
                ? dinas.post(users, Map.of("name", "Orang Uji", "phone", phone, "role", "pengurus"))
                : dinas.post(users + "/" + known.path(0).path("id").asString() + "/cards",
                        Map.of("reason", "Pengukuran"));
    }

    private static Account account(JsonNode card) {
        return new Account(card.path("name").asString(), card.path("userName").asString(),
                card.path("password").asString());
    }

    private Api api(Account account) {
        return new Api(origin, token(account));
    }

    private String token(Account account) {
        return Token.of(issuer, account);
    }
}
