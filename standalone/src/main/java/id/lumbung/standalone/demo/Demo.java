package id.lumbung.standalone.demo;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.lumbung.standalone.keycloak.Realm;
import id.lumbung.standalone.process.Progress;
import id.lumbung.standalone.secret.Secrets;

/// Sets the demo up. Every step may be taken twice, so an interrupted start is simply gone through again.
public final class Demo {

    private static final String DONE = "demo-done";
    private static final int KUKAR = 6402;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final URI origin;
    private final Realm realm;
    private final Secrets secrets;

    public Demo(URI origin, Realm realm, Secrets secrets) {
        this.origin = origin;
        this.realm = realm;
        this.secrets = secrets;
    }

    /// Does what is still to be done, and tells who there is.
    public List<Person> play(Progress progress, Person operator) throws Exception {
        if (secrets.told(DONE).isEmpty()) {
            progress.step("Kutai Kartanegara taken on", () -> onboard(as(operator.userName(), operator.password())));
            progress.step("people of the Dinas", this::peopleOfTheDinas);
            var village = progress.step("register of cooperatives",
                    () -> new Village(as(Cast.ADMIN), this::account).appear());
            progress.step("legality of 237 villages", () -> new Pipeline(as(Cast.OFFICER)).appear());
            progress.step("members of " + village.name(), () -> village.admitMembers(as(Cast.CHAIR)));
            progress.step("books of " + village.name(), () -> village.openBooks(as(Cast.TREASURER)));
            progress.step("BUM Desa of Loa Kulu",
                    () -> new Enterprises(as(Cast.ADMIN), this::account).appear(village.cooperative()));
            progress.step("mentors and their visits",
                    () -> new Mentoring(as(Cast.ADMIN), as(Cast.MENTOR)).begin(account(Cast.MENTOR)));
            secrets.keep(DONE, "yes");
        }
        return Arrays.stream(Cast.values()).map(member -> member.with(password(member))).toList();
    }

    private void onboard(Door operator) throws InterruptedException {
        var admin = Map.of("name", Cast.ADMIN.person(), "phone", Cast.ADMIN.phone());
        operator.put("/api/regencies/kukar", Map.of("code", KUKAR, "admin", admin));
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var regency = operator.get("/api/regencies/kukar"); !isActive(regency); regency = operator
                .get("/api/regencies/kukar")) {
            if (System.nanoTime() > deadline) {
                throw new DemoStopped("onboarding stands still: " + regency);
            }
            Thread.sleep(200);
        }
        if (secrets.told(Cast.ADMIN.secret()).isEmpty()) {
            var card = operator.post("/api/regencies/kukar/cards", UUID.randomUUID(),
                    Map.of("reason", "Kartu pertama untuk demo"));
            secrets.keep(Cast.ADMIN.secret(), text(card, "password"));
        }
    }

    private void peopleOfTheDinas() {
        account(Cast.OFFICER);
        account(Cast.MENTOR);
    }

    /// Registers the person and keeps the password from the card.
    ///
    /// @return the subject in tokens
    private String account(Cast person) {
        var dinas = as(Cast.ADMIN);
        var user = dinas.post("/kukar/api/users", key("user", person.phone()),
                Map.of("name", person.person(), "phone", person.phone(), "role", person.role()));
        if (secrets.told(person.secret()).isEmpty()) {
            var card = user.containsKey("password")
                    ? user
                    : dinas.post("/kukar/api/users/" + text(user, "id") + "/cards", UUID.randomUUID(),
                            Map.of("reason", "Kartu pertama hilang"));
            secrets.keep(person.secret(), text(card, "password"));
        }
        return text(user, "subject");
    }

    private Door as(Cast person) {
        return as(person.phone(), password(person));
    }

    private Door as(String userName, String password) {
        return new Door(origin, realm.token(userName, password));
    }

    private String password(Cast person) {
        return secrets.told(person.secret()).orElseThrow(() -> new DemoStopped(person + " has no password yet"));
    }

    private static boolean isActive(Map<String, Object> regency) {
        return "ACTIVE".equals(regency.get("state"));
    }

    /// The same thing has the same key in every start.
    static UUID key(String kind, String what) {
        return UUID.nameUUIDFromBytes(("demo/" + kind + "/" + what).getBytes(StandardCharsets.UTF_8));
    }

    static String text(Map<String, Object> answer, String field) {
        var value = answer.get(field);
        if (value == null) {
            throw new DemoStopped("an answer without " + field + ": " + answer.keySet());
        }
        return value.toString();
    }
}
