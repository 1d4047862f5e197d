package id.lumbung.tenant.card;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.lumbung.platform.document.Pdf;
import id.lumbung.tenant.Aboard;
import id.lumbung.tenant.FeatureTest;
import id.lumbung.tenant.Http;
import id.lumbung.tenant.account.Account;
import id.lumbung.tenant.account.Card;
import id.lumbung.tenant.account.Phone;
import id.lumbung.tenant.account.Role;
import id.lumbung.tenant.keycloak.KeycloakStub;
import id.lumbung.testing.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class CardSheetTest {

    @LocalServerPort
    int port;

    @Autowired
    Pdf pdf;

    KeycloakStub keycloak = KeycloakStub.shared();
    JdbcClient superuser = JdbcClient.create(TestPostgres.superuser("tenant"));

    @AfterEach
    void keycloakIsBack() {
        keycloak.away(false);
    }

    @Test
    void whoeverHasNoCardGetsOneAndTheSameKeyGivesNoneAgain() {
        var regency = Aboard.with(port, 1902);
        registered(regency, 3);
        var key = UUID.randomUUID();
        var cards = regency.admin().post(regency.path("/api/users/cards"), key, "");
        assertThat(cards.status()).as(cards.body()).isEqualTo(201);
        assertThat(cards.header("Cache-Control")).contains("no-store");
        assertThat(cards.<List<String>>at("$[*].name")).contains("Orang 1", "Orang 2", "Orang 3", "Admin 1902");
        assertThat(cards.<List<String>>at("$[?(@.name == 'Orang 2')].password"))
                .containsExactly(keycloak.users(Aboard.phone(1902, 2)).getFirst().password);
        var again = regency.admin().post(regency.path("/api/users/cards"), key, "");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.<String>at("$.code")).isEqualTo("card.nobody-waits");
        assertThat(
                superuser.sql("select count(*) from audit_entry where tenant_id = 1902 and act = 'account.card-issued'")
                        .query(Long.class).single())
                .isEqualTo(4);
    }

    @Test
    void theAdminPrintsThemFromOnePage() {
        var regency = Aboard.with(port, 1903);
        registered(regency, 2);
        var page = regency.path("/pengaturan/pengguna/kartu");
        assertThat(regency.admin().page(regency.path("/pengaturan/pengguna")).body()).contains(page);
        assertThat(regency.admin().page(page).body()).contains("Terbitkan 3 Kartu", "Orang 1", "Orang 2");
        var paper = regency.admin().form(page, Map.of("kunci", UUID.randomUUID().toString()));
        assertThat(paper.status()).isEqualTo(200);
        assertThat(paper.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(paper.header("Content-Disposition")).contains("kartu-akun.pdf");
        assertThat(paper.header("Cache-Control")).contains("no-store");
        assertThat(paper.body()).startsWith("%PDF-");
        assertThat(regency.admin().page(page).body()).contains("Semua orang sudah mempunyai kartu");
    }

    @Test
    void tenCardsFitOnOneSheet() throws IOException {
        var account = new Account(UUID.randomUUID(), "Muhammad Abdurrahman Wahid Hasyim Asy'ari",
                new Phone("6281234567890"),
                Role.PENGURUS, "x", Instant.EPOCH, null, 1);
        var row = Collections.nCopies(2, new Card(account, "suka-mira-4827", true));
        var to = new ByteArrayOutputStream();
        pdf.write("card/sheet", Map.of("rows", Collections.nCopies(5, row), "regency", "Kabupaten Kutai Kartanegara",
                "address", "https://lumbung.example.id/kutai-kartanegara"), to);
        try (var paper = Loader.loadPDF(to.toByteArray())) {
            assertThat(paper.getNumberOfPages()).isEqualTo(1);
        }
    }

    /// Their passwords are set already: nobody could print them again.
    @Test
    void whoCannotGetOneKeepsNobodyElseFromHers() {
        var regency = Aboard.with(port, 5201);
        registered(regency, 3);
        keycloak.remove(keycloak.users(Aboard.phone(5201, 1)).getFirst());
        var cards = regency.admin().post(regency.path("/api/users/cards"), UUID.randomUUID(), "");
        assertThat(cards.status()).as(cards.body()).isEqualTo(201);
        assertThat(cards.<List<String>>at("$[*].name")).containsExactlyInAnyOrder("Orang 2", "Orang 3", "Admin 5201");
        assertThat(regency.admin().page(regency.path("/pengaturan/pengguna/kartu")).body())
                .contains("Terbitkan 1 Kartu");
    }

    @Test
    void ofTwoWhoPrintAtOnceEachPersonGetsOneCardThatWorks() throws Exception {
        var regency = Aboard.with(port, 5202);
        registered(regency, 4);
        var printed = new ArrayList<Http.Reply>();
        try (var clerks = Executors.newVirtualThreadPerTaskExecutor()) {
            var admin = regency.admin();
            var sheets = Stream.generate(() -> clerks.submit(
                    () -> admin.post(regency.path("/api/users/cards"), UUID.randomUUID(), ""))).limit(2).toList();
            for (var sheet : sheets) {
                printed.add(sheet.get());
            }
        }
        var cards = printed.stream().filter(reply -> reply.status() == 201)
                .flatMap(reply -> reply.<List<Map<String, String>>>at("$[*]").stream()).toList();
        assertThat(cards).extracting(card -> card.get("name")).containsExactlyInAnyOrder("Orang 1", "Orang 2",
                "Orang 3", "Orang 4", "Admin 5202");
        for (var person = 1; person <= 4; person++) {
            var password = keycloak.users(Aboard.phone(5202, person)).getFirst().password;
            assertThat(cards).extracting(card -> card.get("password")).contains(password);
        }
    }

    @Test
    void withKeycloakAwayNobodyHasACardAndAllStillWait() {
        var regency = Aboard.with(port, 1904);
        registered(regency, 1);
        keycloak.away(true);
        assertThat(regency.admin().post(regency.path("/api/users/cards"), UUID.randomUUID(), "").status())
                .isEqualTo(503);
        keycloak.away(false);
        assertThat(regency.admin().page(regency.path("/pengaturan/pengguna/kartu")).body())
                .contains("Terbitkan 2 Kartu");
    }

    @Test
    void anotherRegencySeesNothingAndOthersMayNot() {
        var regency = Aboard.with(port, 1905);
        var other = Aboard.with(port, 1906);
        registered(regency, 1);
        assertThat(other.admin().page(other.path("/pengaturan/pengguna/kartu")).body()).doesNotContain("Orang 1");
        assertThat(other.admin().post(regency.path("/api/users/cards"), UUID.randomUUID(), "").status())
                .isEqualTo(403);
        var officer = Http.nobody(port).as(regency.person("dinas-petugas"));
        assertThat(officer.post(regency.path("/api/users/cards"), UUID.randomUUID(), "").status()).isEqualTo(403);
        assertThat(officer.page(regency.path("/pengaturan/pengguna/kartu")).status()).isEqualTo(403);
    }

    private static void registered(Aboard regency, int people) {
        for (int person = 1; person <= people; person++) {
            var reply = regency.admin().form(regency.path("/pengaturan/pengguna"), Map.of("kunci",
                    UUID.randomUUID().toString(), "name", "Orang " + person, "phone",
                    Aboard.phone(regency.code(), person), "role", "PENGURUS"));
            assertThat(reply.status()).as(reply.body()).isEqualTo(303);
        }
    }
}
