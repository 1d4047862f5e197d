package id.lumbung.tenant.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.lumbung.tenant.Aboard;
import id.lumbung.tenant.FeatureTest;
import id.lumbung.tenant.Http;
import id.lumbung.tenant.keycloak.KeycloakStub;
import id.lumbung.testing.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class AccountTest {

    private static final int CODE = 1301;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    KeycloakStub keycloak = KeycloakStub.shared();
    Aboard regency;
    Http admin;

    @BeforeEach
    void aboard() {
        regency = Aboard.with(port, CODE);
        admin = regency.admin();
    }

    @AfterEach
    void keycloakIsBack() {
        keycloak.away(false);
        keycloak.loseOnce(write -> false);
    }

    @Test
    void aTreasurerGetsAnAccountAndACardThatIsShownOnce() {
        var key = UUID.randomUUID();
        var first = register(key, "Sari  Dewi", 101, "pengurus");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Cache-Control")).isEqualTo("no-store");
        var user = keycloak.users(Aboard.phone(CODE, 101)).getFirst();
        assertThat(first.<String>at("$.subject")).isEqualTo(user.id);
        assertThat(first.<String>at("$.name")).isEqualTo("Sari Dewi");
        assertThat(first.<String>at("$.userName")).isEqualTo(Aboard.phone(CODE, 101));
        assertThat(first.<String>at("$.password")).isEqualTo(user.password);
        assertThat(user.temporary).isTrue();
        assertThat(keycloak.org("1301").rolesOf(user.id)).containsExactly("pengurus");

        var again = register(key, "Sari  Dewi", 101, "pengurus");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.<String>at("$.subject")).isEqualTo(user.id);
        assertThat(again.body()).doesNotContain("\"password\"").doesNotContain(user.password);
    }

    @Test
    void thePasswordIsKeptNowhere() throws Exception {
        var password = register(UUID.randomUUID(), "Budi", 102, "pengawas").<String>at("$.password");
        try (var connection = TestPostgres.superuser("tenant").getConnection();
                var statement = connection.createStatement()) {
            for (var table : List.of("account", "account_card", "idempotency_key", "audit_entry")) {
                try (var rows = statement.executeQuery("select count(*) from " + table + " t where t::text like '%"
                        + password + "%'")) {
                    rows.next();
                    assertThat(rows.getInt(1)).as(table).isZero();
                }
            }
        }
    }

    @Test
    void theSameKeyForSomebodyElseIsRefused() {
        var key = UUID.randomUUID();
        register(key, "Budi", 103, "anggota");
        var other = register(key, "Bukan Budi", 104, "anggota");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.<String>at("$.code")).isEqualTo("idempotency.key-reused");
        assertThat(keycloak.users(Aboard.phone(CODE, 104))).isEmpty();
    }

    @Test
    void oneNumberIsOnePerson() {
        register(UUID.randomUUID(), "Budi", 105, "anggota");
        var second = register(UUID.randomUUID(), "Adik Budi", 105, "anggota");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.<String>at("$.field")).isEqualTo("phone");
    }

    @Test
    void whileKeycloakIsAwayNothingIsKeptAndTheSameKeyGoesOnLater() {
        var key = UUID.randomUUID();
        keycloak.away(true);
        var refused = register(key, "Rina", 106, "pendamping");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.<String>at("$.detail")).startsWith("Layanan masuk sedang tidak dapat dihubungi");
        keycloak.away(false);
        assertThat(admin.get(regency.path("/api/users?search=Rina")).<List<?>>at("$.users")).isEmpty();

        assertThat(register(key, "Rina", 106, "pendamping").<String>at("$.password")).isNotEmpty();
        assertThat(keycloak.users(Aboard.phone(CODE, 106))).hasSize(1);
    }

    @Test
    void whereverTheAnswerOfKeycloakIsLostTheSameKeyGoesOn() {
        var person = 110;
        for (var lost : List.of("POST /users", "POST /organizations/.*/members",
                "PUT /organizations/.*/groups/.*/members/.*", "PUT /users/.*/reset-password")) {
            var key = UUID.randomUUID();
            var name = "Lina " + (char) ('A' + person % 10);
            keycloak.loseOnce(write -> write.matches(lost));
            assertThat(register(key, name, person, "pengurus").status()).as(lost).isEqualTo(503);
            var after = register(key, name, person, "pengurus");
            assertThat(after.status()).as(lost).isEqualTo(201);
            var user = keycloak.users(Aboard.phone(CODE, person));
            assertThat(user).as(lost).hasSize(1);
            assertThat(after.<String>at("$.password")).as(lost).isEqualTo(user.getFirst().password);
            assertThat(keycloak.org("1301").rolesOf(user.getFirst().id)).containsExactly("pengurus");
            person++;
        }
    }

    @Test
    void aHundredSendsOfOneKeyMakeOnePersonAndShowOnePassword() throws Exception {
        var key = UUID.randomUUID();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sends = IntStream.range(0, 100)
                    .mapToObj(i -> threads.submit(() -> register(key, "Ramai", 120, "anggota"))).toList();
            var replies = new ArrayList<Http.Reply>();
            for (var send : sends) {
                replies.add(send.get());
            }
            assertThat(replies).extracting(Http.Reply::status).containsOnly(201);
            assertThat(replies).extracting(reply -> reply.<String>at("$.subject")).hasSize(100)
                    .containsOnly(keycloak.users(Aboard.phone(CODE, 120)).getFirst().id);
            assertThat(replies).filteredOn(reply -> reply.body().contains("\"password\"")).hasSize(1)
                    .first().extracting(reply -> reply.<String>at("$.password"))
                    .isEqualTo(keycloak.users(Aboard.phone(CODE, 120)).getFirst().password);
        }
        assertThat(keycloak.users(Aboard.phone(CODE, 120))).hasSize(1);
    }

    @Test
    void aNewCardNeedsAReasonAndReplacesThePassword() {
        var registered = register(UUID.randomUUID(), "Lupa", 130, "anggota");
        var cards = regency.path("/api/users/" + registered.at("$.id") + "/cards");
        assertThat(admin.post(cards, UUID.randomUUID(), "{}").<String>at("$.code")).isEqualTo("account.reason-missing");

        var key = UUID.randomUUID();
        var card = admin.post(cards, key, "{\"reason\":\"Lupa kata sandi\"}");
        assertThat(card.<String>at("$.password")).isNotEqualTo(registered.<String>at("$.password"))
                .isEqualTo(keycloak.users(Aboard.phone(CODE, 130)).getFirst().password);
        var again = admin.post(cards, key, "{\"reason\":\"Lupa kata sandi\"}");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.body()).doesNotContain("\"password\"");
        assertThat(audited("account.card-issued", registered.at("$.id"))).containsExactly(null, "Lupa kata sandi");
    }

    @Test
    void aClosedAccountIsNoMemberUntilItIsOpenedAgain() {
        var registered = register(UUID.randomUUID(), "Pindah", 131, "pengawas");
        var subject = registered.<String>at("$.subject");
        var closure = regency.path("/api/users/" + registered.at("$.id") + "/closure");

        assertThat(admin.put(closure, "{}").status()).isEqualTo(422);
        assertThat(admin.put(closure, "{\"reason\":\"Pindah tugas\"}").status()).isEqualTo(204);
        assertThat(admin.put(closure, "{\"reason\":\"Pindah tugas\"}").status()).isEqualTo(204);
        assertThat(keycloak.org("1301").members).doesNotContain(subject);
        assertThat(admin.delete(closure).status()).isEqualTo(204);
        assertThat(keycloak.org("1301").rolesOf(subject)).containsExactly("pengawas");
        assertThat(audited("account.closed", registered.at("$.id"))).containsExactly("Pindah tugas");
    }

    @Test
    void nobodyClosesTheirOwnAccount() {
        var registered = register(UUID.randomUUID(), "Admin Dua", 132, "dinas-admin");
        var self = Http.nobody(port).as(regency.person("dinas-admin").subject(registered.at("$.subject")));
        var reply = self.put(regency.path("/api/users/" + registered.at("$.id") + "/closure"), "{\"reason\":\"x\"}");
        assertThat(reply.<String>at("$.code")).isEqualTo("account.own");
    }

    @Test
    void aPersonOfTwoRegenciesKeepsThePasswordOfTheFirst() {
        var other = Aboard.with(port, 1302);
        var first = register(UUID.randomUUID(), "Dua Daerah", 140, "pendamping");
        var second = other.admin().post(other.path("/api/users"), UUID.randomUUID(),
                body("Dua Daerah", Aboard.phone(CODE, 140), "pendamping"));

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.<String>at("$.subject")).isEqualTo(first.at("$.subject"));
        assertThat(second.body()).doesNotContain("password");
        var stolen = other.admin().post(other.path("/api/users/" + second.at("$.id") + "/cards"), UUID.randomUUID(),
                "{\"reason\":\"Lupa\"}");
        assertThat(stolen.status()).isEqualTo(409);
        assertThat(stolen.<String>at("$.code")).isEqualTo("account.password-elsewhere");
        assertThat(keycloak.users(Aboard.phone(CODE, 140)).getFirst().password)
                .isEqualTo(first.<String>at("$.password"));
    }

    @Test
    void whoWasInKeycloakBeforeUsGetsNoPasswordFromUs() {
        var national = keycloak.add(Aboard.phone(CODE, 141), "Staf Nasional");
        var reply = register(UUID.randomUUID(), "Staf Nasional", 141, "pendamping");
        assertThat(reply.<String>at("$.subject")).isEqualTo(national.id);
        assertThat(reply.body()).doesNotContain("password");
        assertThat(national.password).isEmpty();
    }

    @Test
    void onlyTheDinasAdminStandsAtTheCounter() {
        var id = register(UUID.randomUUID(), "Siapa", 142, "anggota").<String>at("$.id");
        for (var role : List.of("dinas-petugas", "pengurus", "anggota")) {
            var person = Http.nobody(port).as(regency.person(role));
            assertThat(person.get(regency.path("/api/users")).status()).isEqualTo(403);
            assertThat(person.get(regency.path("/api/users/" + id)).status()).isEqualTo(403);
            assertThat(person.post(regency.path("/api/users"), UUID.randomUUID(),
                    body("X", Aboard.phone(CODE, 143), "dinas-admin")).status()).isEqualTo(403);
            assertThat(person.post(regency.path("/api/users/" + id + "/cards"), UUID.randomUUID(), "{}").status())
                    .isEqualTo(403);
            assertThat(person.put(regency.path("/api/users/" + id + "/closure"), "{\"reason\":\"x\"}").status())
                    .isEqualTo(403);
            assertThat(person.page(regency.path("/pengaturan/pengguna")).status()).isEqualTo(403);
            assertThat(person.page(regency.path("/pengaturan/pengguna/baru")).status()).isEqualTo(403);
            assertThat(person.page(regency.path("/pengaturan")).status()).isEqualTo(403);
        }
    }

    @Test
    void anotherRegencySeesNothing() {
        var other = Aboard.with(port, 1302);
        var id = register(UUID.randomUUID(), "Rahasia Daerah", 144, "anggota").<String>at("$.id");

        assertThat(other.admin().get(regency.path("/api/users/" + id)).status()).isEqualTo(403);
        assertThat(other.admin().get(other.path("/api/users/" + id)).status()).isEqualTo(404);
        assertThat(other.admin().get(other.path("/api/users?search=Rahasia")).<List<?>>at("$.users")).isEmpty();
        assertThat(
                other.admin().post(other.path("/api/users/" + id + "/cards"), UUID.randomUUID(), "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(other.admin().put(other.path("/api/users/" + id + "/closure"), "{\"reason\":\"x\"}").status())
                .isEqualTo(404);
        assertThat(other.admin().page(other.path("/pengaturan/pengguna/" + id)).status()).isEqualTo(404);
    }

    @Test
    void withoutABoundRegencyTheRoleOfTheServiceSeesNobody() {
        register(UUID.randomUUID(), "Ada", 145, "anggota");
        assertThat(jdbc.sql("select count(*) from account").query(Long.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from account_card").query(Long.class).single()).isZero();
    }

    @Test
    void theListIsPagedByName() {
        var list = Aboard.with(port, 1303);
        for (var i = 1; i <= 55; i++) {
            assertThat(list.admin().post(list.path("/api/users"), UUID.randomUUID(),
                    body("Warga " + "%03d".formatted(i), Aboard.phone(1303, i), "anggota")).status()).isEqualTo(201);
        }
        var first = list.admin().get(list.path("/api/users?search=Warga"));
        assertThat(first.<List<?>>at("$.users")).hasSize(50);
        var second = list.admin().get(list.path("/api/users?search=Warga&after=" + first.at("$.next")));
        assertThat(second.<List<String>>at("$.users[*].name")).startsWith("Warga 051").hasSize(5);
        assertThat(second.body()).contains("\"next\":null");
        assertThat(list.admin().page(list.path("/pengaturan/pengguna?cari=Warga")).body()).contains("Warga 050",
                "setelah=");
    }

    @Test
    void theCounterWorksWithoutJavaScript() {
        var form = admin.page(regency.path("/pengaturan/pengguna/baru"));
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.body()).contains("name=\"kunci\"", "Pengurus Koperasi");
        var wrong = admin.form(regency.path("/pengaturan/pengguna"),
                Map.of("kunci", UUID.randomUUID().toString(), "name",
                        "Bu Wati", "phone", "0541-123", "role", "PENGURUS"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Bu Wati", "0541-123", "Tulis nomor HP yang benar");

        var key = UUID.randomUUID().toString();
        var right = Map.of("kunci", key, "name", "Bu Wati", "phone", "0" + Aboard.phone(CODE, 150).substring(2), "role",
                "PENGURUS");
        var sent = admin.form(regency.path("/pengaturan/pengguna"), right);
        assertThat(sent.status()).isEqualTo(303);
        assertThat(admin.form(regency.path("/pengaturan/pengguna"), right).header("Location"))
                .isEqualTo(sent.header("Location"));
        var page = sent.header("Location").replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
        assertThat(page).isEqualTo(regency.path("/pengaturan/pengguna/" + key));
        assertThat(admin.page(page).body()).contains("Bu Wati", "Tampilkan Kartu Akun");

        var card = admin.form(page + "/kartu", Map.of("kunci", UUID.randomUUID().toString()));
        assertThat(card.status()).isEqualTo(200);
        assertThat(card.header("Cache-Control")).isEqualTo("no-store");
        assertThat(card.body()).contains(keycloak.users(Aboard.phone(CODE, 150)).getFirst().password,
                "http://127.0.0.1:8080" + regency.path(""));
        assertThat(admin.form(page + "/kartu", Map.of("kunci", UUID.randomUUID().toString())).status()).isEqualTo(422);
        assertThat(admin.form(page + "/penutupan", Map.of("reason", "Pindah")).status()).isEqualTo(303);
        assertThat(admin.page(page).body()).contains("Ditutup karena: Pindah");
        assertThat(admin.form(page + "/pembukaan", Map.of()).status()).isEqualTo(303);
    }

    private Http.Reply register(UUID key, String name, int person, String role) {
        return admin.post(regency.path("/api/users"), key, body(name, Aboard.phone(CODE, person), role));
    }

    private static String body(String name, String phone, String role) {
        return """
                {"name": "%s", "phone": "%s", "role": "%s"}""".formatted(name, phone, role);
    }

    private static List<String> audited(String act, String subject) {
        return JdbcClient.create(TestPostgres.superuser("tenant"))
                .sql("select reason from audit_entry where act = ? and subject_id = ? order by at").params(act, subject)
                .query((row, n) -> row.getString(1)).list();
    }
}
